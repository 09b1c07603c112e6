"""Remarks with their published answers, as the search finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wspolnie.desks.consultations.facts.answers import AnswersPublished
from wspolnie.desks.consultations.facts.corrections import AnswerCorrected, AnswerHidden, AnswerShown
from wspolnie.desks.consultations.facts.remarks import (
    RemarkBlackedOut,
    RemarkReleased,
    RemarkSpeaksFor,
    RemarkUncovered,
)
from wspolnie.desks.consultations.models import Remark, RemarkQuerySet
from wspolnie.desks.consultations.remark_words import speaker
from wspolnie.desks.consultations.states import AnswerState, RemarkState, RoundState
from wspolnie.foundation.modules import PieceSpec, PieceTold, Told, on
from wspolnie.services.search.actions.pieces import lose_pieces
from wspolnie.services.search.jobs import found_anew, index_later
from wspolnie.spaces.policy import Actor, spaces_visible_to

_WITH: Final = ("round__consultation__space", "round__consultation__city", "answer")


def rows(actor: Actor) -> RemarkQuerySet:
    """Those that stand and that the actor may see: released ones of what is public, their own, those of their desk."""
    seen: RemarkQuerySet = Remark.objects.visible_to(actor).live()
    return seen.filter(spaces_visible_to(actor, "round__consultation__space__"))


def every() -> RemarkQuerySet:
    """All that stand: what is not released is found by its author and the office."""
    standing: RemarkQuerySet = Remark.objects.live().annotate(at=F("received_at"))
    return standing


def told(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, PieceTold]:
    """What everybody reads of each (with bars where it is blacked out), where this actor reads it."""
    found = Remark.objects.select_related(*_WITH).filter(pk__in=keys)
    return {remark.pk: _told(actor, remark) for remark in found}


def _told(actor: Actor, remark: Remark) -> PieceTold:
    space, answer = remark.round.consultation.space, getattr(remark, "answer", None)
    texts = [remark.organisation and speaker(remark.side, remark.organisation, remark.standing)]
    texts += [remark.public_proposed, remark.public_reason]
    if answer and answer.state == AnswerState.ACCEPTED and remark.round.state == RoundState.ANSWERED:
        texts += [answer.public_reason, answer.public_wording]
    number = remark.round.consultation.code_of(remark)
    return PieceTold(
        title=_("Remark %(number)s, %(title)s") % {"number": number, "title": space.name},
        url=_address(actor, remark, space.slug),
        text="\n".join(filter(None, texts)),
    )


def _address(actor: Actor, remark: Remark, slug: str) -> str:
    if remark.state == RemarkState.RELEASED:
        return f"{reverse('remark_public', args=[slug, remark.number])}?tura={remark.round.number}"
    is_own = actor.person is not None and remark.author_id == actor.person.pk
    return reverse("remark_own" if is_own else "remark_desk", args=[slug, remark.number])


def find_answers(line: Told) -> None:
    """Once answers are published they are found with their remarks: the pieces of the round are made anew.

    The remarks are held first, so that nobody puts back a piece that still lacks its answer.
    """
    held = Remark.objects.filter(round=line.subject_id).order_by("pk").select_for_update(of=("self",))
    lose_pieces(held.values_list("pk", flat=True))
    index_later()


REMARKS: Final = PieceSpec("remark", gettext_noop("Remark"), rows, every, told)
FOUND_ANEW: Final = (
    RemarkReleased,
    RemarkBlackedOut,
    RemarkUncovered,
    RemarkSpeaksFor,
    AnswerCorrected,
    AnswerHidden,
    AnswerShown,
)
"""After these what is said differs: it is looked through again at once; after the others within minutes."""
FINDING: Final = (
    on(AnswersPublished, find_answers, from_the_start=False),
    *(found_anew(fact) for fact in FOUND_ANEW),
)
