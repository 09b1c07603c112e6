"""What stands in a letter on paper, as data for the sheet: its author's own words, the answer, where to ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.consultations.letters import address
from wspolnie.desks.consultations.models import (
    Answer,
    AnswerLetter,
    Consultation,
    CorrectedAnswer,
    RemarkPassage,
    Round,
)
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.paper.envelopes import Envelope
from wspolnie.desks.consultations.remark_words import verdict_label, verdict_shape
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.text.spacing import nbsp
from wspolnie.foundation.text.spoken import dates

KEPT: Final = "retention_remark_contacts_days"
"""The parameter that says how long addresses are kept after the publication."""


@dataclass(frozen=True, slots=True)
class Old:
    """The answer that a correction struck out."""

    label: str
    verdict: str
    reason: str
    wording: str


@dataclass(frozen=True, slots=True)
class Case:
    """One remark with its answer."""

    number: str
    code: str
    came: str
    about: str
    quoted: tuple[tuple[str, str], ...]
    """(name of the paragraph, its text when the remark came)."""
    proposed: str
    reason: str
    corrected: str
    """Which correction this letter tells of and why; empty for the first answer."""
    old: Old | None
    verdict: str
    shape: str
    answer: str
    wording: str
    common: str
    """That it is one answer to several remarks."""


class Desk:
    """What letters of one round have in common, read once for all of them."""

    def __init__(self, consultation: Consultation, round_: Round, letters: Sequence[AnswerLetter]) -> None:
        self.consultation, self.round = consultation, round_
        remarks = [letter.remark_id for letter in letters]
        self.passages: Mapping[UUID, list[tuple[str, str]]] = defaultdict(list)
        rows = RemarkPassage.objects.filter(remark__in=remarks).select_related("paragraph").order_by("position")
        for row in rows:
            self.passages[row.remark_id].append((row.paragraph.name, row.quoted))
        groups = {letter.remark.answer.group_id for letter in letters} - {None}
        counted = Answer.objects.filter(group__in=groups).values_list("group_id").annotate(Count("pk"))
        self.sizes: Mapping[UUID, int] = dict(counted.order_by())
        corrections = {letter.correction_id for letter in letters} - {None}
        before = CorrectedAnswer.objects.filter(correction__in=corrections, remark__in=remarks)
        self.before = {(row.correction_id, row.remark_id): row for row in before}

    def case(self, letter: AnswerLetter) -> Case:
        """A remark whose letter is told; the words of a correction are those of that correction."""
        remark, correction, answer = letter.remark, letter.correction, letter.remark.answer
        said = correction or answer
        old = self.before.get((correction.pk, remark.pk)) if correction else None
        size = self.sizes.get(answer.group_id, 0) if answer.group_id else 0
        quoted = self.passages.get(remark.pk) or [(remark.paragraph.name, remark.quoted)] if remark.paragraph else []
        return Case(
            number=self.consultation.code_of(remark),
            code=remark_code(remark.pk),
            came=_came(letter),
            about=remark.concerns or (remark.paragraph.name if remark.paragraph else _("to the whole")),
            quoted=tuple(quoted),
            proposed=remark.proposed,
            reason=remark.reason,
            corrected=_("We corrected this answer. Why: %(why)s") % {"why": correction.why} if correction else "",
            old=Old(_("It said before"), verdict_label(old.verdict), old.reason, old.wording) if old else None,
            verdict=verdict_label(said.verdict),
            shape=verdict_shape(said.verdict),
            answer=said.reason,
            wording=said.wording,
            common=_common(answer.group.name, size) if answer.group and size > 1 else "",
        )


def data(consultation: Consultation, round_: Round, envelopes: Sequence[Envelope]) -> Mapping[str, Any]:
    """Everything that the sheet sets, for letters of one round."""
    letters = [letter for one in envelopes for letter in one.letters]
    desk = Desk(consultation, round_, letters)
    city, office = consultation.city, consultation.office
    today = timezone.localdate(instant(), city.zone)
    return {
        "title": nbsp(_("Answers to remarks: %(title)s") % {"title": consultation.space.name}),
        "matter": consultation.space.name,
        "office": office.name,
        "holder": city.office_name,
        "place": office.address,
        "email": office.email,
        "sender": f"{city.office_name}, {office.address}",
        "dated": f"{city.name}, {dates().day(today)}",
        "sign": _("Our sign: %(code)s") % {"code": consultation.code},
        "words": _words(),
        "foot": _foot(consultation, round_),
        "letters": [
            {
                "to": [one.to.name, one.to.street, f"{one.to.code} {one.to.place}"],
                "subject": _subject(one),
                "cases": [asdict(desk.case(letter)) for letter in one.letters],
            }
            for one in envelopes
        ],
    }


def _subject(one: Envelope) -> str:
    if all(letter.correction_id for letter in one.letters):
        return _("Correction of our answer to your remark")
    return ngettext("Answer to your remark", "Answers to your remarks", len(one.letters))


def _words() -> Mapping[str, str]:
    return {
        "matter": _("Matter"),
        "number": _("Number of the remark"),
        "came": _("Came"),
        "about": _("About"),
        "quoted": _("The text when the remark came"),
        "yours": _("Your remark"),
        "proposed": _("Proposed wording"),
        "answer": _("Answer of the office"),
        "wording": _("New wording of the paragraph"),
        "page": _("page"),
        "code": _("Code with which you follow it"),
    }


def _came(letter: AnswerLetter) -> str:
    remark = letter.remark
    at = dates().day(remark.received_at) if remark.hour_unknown else dates().short(remark.received_at)
    return f"{at} ({remark.office_number})" if remark.office_number else at


def _common(name: str, size: int) -> str:
    return ngettext(
        "This is one answer to %(count)s remark that asks for the same (“%(name)s”).",
        "This is one answer to %(count)s remarks that ask for the same (“%(name)s”).",
        size,
    ) % {"count": size, "name": name}


def _foot(consultation: Consultation, round_: Round) -> Iterable[str]:
    city, space = consultation.city, consultation.space
    told = [
        _("All remarks and answers: %(url)s")
        % {"url": address(city, reverse("consultation_remarks", args=[space.slug]))},
        _("Your remark by its number and code: %(url)s") % {"url": address(city, reverse("remark_follow"))},
        _("Questions: %(office)s, %(place)s, %(email)s")
        % {
            "office": consultation.office.name,
            "place": consultation.office.address,
            "email": consultation.office.email,
        },
    ]
    if consultation.basis:
        told.append(_("Legal basis of the consultation: %(basis)s") % {"basis": consultation.basis})
    days = parameter(KEPT, timezone.localdate(instant(), city.zone))
    told.append(
        _(
            "We use your address only to send this answer, and remove it %(days)s days after the publication. "
            "Information on personal data: %(url)s"
        )
        % {"days": days, "url": address(city, reverse("clause", args=["remarks"]))}
    )
    return told
