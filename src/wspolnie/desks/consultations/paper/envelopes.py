"""Which letters go into one envelope: those that wait and go to the same person at the same address."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from wspolnie.desks.consultations.letter_states import LetterState
from wspolnie.desks.consultations.models import AnswerLetter, RemarkPostal, Round
from wspolnie.foundation.text.letters import fold


@dataclass(frozen=True, slots=True)
class Envelope:
    """One sheet or more to one address: the answers in the order of numbers."""

    to: RemarkPostal
    letters: tuple[AnswerLetter, ...]


def waiting(round_: Round) -> list[Envelope]:
    """All that wait to be sent, by the number of the first remark in each."""
    return packed(_rows(round_).filter(state=LetterState.TO_SEND))


def of_letter(letter: AnswerLetter) -> Envelope | None:
    """The envelope of one letter: while it waits, with what else waits for the same address; None without one."""
    postal = RemarkPostal.objects.filter(remark=letter.remark_id).first()
    if postal is None:
        return None
    if letter.state == LetterState.TO_SEND:
        return next(one for one in waiting(letter.remark.round) if letter in one.letters)
    return Envelope(postal, (letter,))


def packed(letters: Iterable[AnswerLetter]) -> list[Envelope]:
    """Letters with an address, put together by who gets them."""
    together: dict[tuple[str, ...], list[AnswerLetter]] = defaultdict(list)
    for letter in letters:
        to = letter.remark.postal
        together[tuple(" ".join(fold(part).split()) for part in (to.name, to.street, to.code, to.place))].append(letter)
    return [Envelope(rows[0].remark.postal, tuple(rows)) for rows in together.values()]


def digest_of(envelopes: Sequence[Envelope]) -> str:
    """Says which letters a file holds, to which rows of addresses; of what stands in the rows it says nothing."""
    told = [f"{one.to.pk}:{','.join(str(letter.pk) for letter in one.letters)}" for one in envelopes]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _rows(round_: Round) -> QuerySet[AnswerLetter]:
    return (
        AnswerLetter.objects.filter(remark__round=round_, remark__postal__isnull=False)
        .select_related("remark__postal", "remark__answer__group", "remark__paragraph", "correction")
        .order_by("remark__number", "correction__number")
    )
