"""What consultations hold about a person, and where people's texts name somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import (
    Answer,
    AnswerVersion,
    Assignment,
    CorrectedAnswer,
    Remark,
    RemarkFile,
    RemarkNote,
    RemarkPostal,
)
from wspolnie.foundation.modules import Held, Mention
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person

CITY = "remark__round__consultation__city"
SAID = ("reason", "wording", "comment")
"""The texts of an answer."""


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    person = Person.objects.select_related("account").get(pk=person_id)
    remarks = list(
        Remark.objects.of(person)
        .select_related("contact", "postal", "round__consultation__city", "round__consultation__space")
        .in_order()
    )
    yield Held(
        _("Remarks sent"),
        tuple((_code(one), _told(one)) for one in remarks),
        _("The texts stay in the files of the consultation, without their author."),
    )
    yield Held(
        _("Addresses given with remarks"),
        (
            *((_code(one), one.contact.address) for one in remarks if hasattr(one, "contact")),
            *((_code(one), _postal(one.postal)) for one in remarks if hasattr(one, "postal")),
        ),
        _("They are removed, and the letters about these remarks with them."),
    )
    files = RemarkFile.objects.filter(remark__in=remarks).select_related("file").order_by("pk")
    by_remark = {one.pk: one for one in remarks}
    yield Held(
        _("Files of remarks"),
        tuple((_code(by_remark[one.remark_id]), f"{one.file.name} ({one.file.size} B)") for one in files),
        _("They are removed, also those that were public."),
    )
    answers = Answer.objects.filter(by_id=person_id).select_related("remark__round__consultation__city")
    yield Held(
        _("Answers written for the office"),
        tuple((_code(one.remark), one.reason) for one in answers.order_by("changed_at")),
        _("The answers of the office stay, without who wrote them."),
    )
    notes = (
        RemarkNote.objects.filter(by_id=person_id).exclude(text="").select_related("remark__round__consultation__city")
    )
    yield Held(
        _("Notes about remarks, for those who answer"),
        tuple((_code(one.remark), one.text) for one in notes.select_related(CITY).order_by("at", "pk")),
        _("They are removed."),
    )
    rows = Assignment.objects.filter(person_id=person_id)
    yield Held(
        _("Remarks assigned to be answered"),
        tuple((_code(one.remark), dates().exact(one.due_at)) for one in rows.select_related(CITY).order_by("at", "pk")),
        _("That somebody had them stays, without who."),
    )


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Remarks and answers in whose texts one of the words stands."""
    columns = ("proposed", "reason", "quoted", "organisation", "passed_to")
    in_answer = [f"answer__{column}" for column in SAID]
    remarks = Remark.objects.filter(_says((*columns, *in_answer), words)).select_related(
        "answer", "round__consultation__city", "round__consultation__space"
    )
    for remark in remarks.in_order():
        url = _desk(remark)
        answer = _texts(remark.answer) if hasattr(remark, "answer") else ()
        said = (remark.proposed, remark.reason, remark.organisation, remark.quoted, remark.passed_to)
        if text := around(said, words):
            yield Mention(_("Remark %(number)s") % {"number": _code(remark)}, text, url)
        if text := around(answer, words):
            yield Mention(_("Answer to %(number)s") % {"number": _code(remark)}, text, url)
    yield from _earlier(words)
    notes = RemarkNote.objects.filter(_says(("text",), words)).select_related(
        "remark__round__consultation__city", "remark__round__consultation__space"
    )
    for note in notes.order_by("at", "pk"):
        url = reverse("answer_page", args=[note.remark.round.consultation.space.slug, note.remark.number])
        code = _code(note.remark)
        yield Mention(_("Note about %(number)s") % {"number": code}, around((note.text,), words), f"{url}#notatki")


def _earlier(words: Sequence[str]) -> Iterable[Mention]:
    """What answers said before today, and why they were corrected: the newest of each remark in which a word stands."""
    versions = AnswerVersion.objects.filter(_says(SAID, words)).select_related(
        "remark__answer", CITY, "remark__round__consultation__space"
    )
    seen: set[UUID] = set()
    for version in versions.order_by("remark__received_at", "remark_id", "-number"):
        answer = getattr(version.remark, "answer", None)
        if version.remark_id in seen or (answer is not None and _texts(answer) == _texts(version)):
            continue
        seen.add(version.remark_id)
        label = _("Earlier answer to %(number)s") % {"number": _code(version.remark)}
        yield Mention(label, around(_texts(version), words), _desk(version.remark))
    corrected = CorrectedAnswer.objects.filter(_says(("correction__why",), words)).select_related(
        "correction", CITY, "remark__round__consultation__space"
    )
    for row in corrected.order_by("remark__received_at", "remark_id", "correction__number"):
        label = _("Correction of the answer to %(number)s") % {"number": _code(row.remark)}
        yield Mention(label, around((row.correction.why,), words), _desk(row.remark))


def _says(columns: Iterable[str], words: Sequence[str]) -> Q:
    """In one of the columns stands one of the words; no row without words."""
    return reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns for word in words), Q(pk=None))


def _texts(row: Answer | AnswerVersion) -> tuple[str, ...]:
    return row.reason, row.wording, row.comment


def _desk(remark: Remark) -> str:
    return reverse("remark_desk", args=[remark.round.consultation.space.slug, remark.number])


def _postal(to: RemarkPostal) -> str:
    return f"{to.name}, {to.street}, {to.code} {to.place}"


def _code(remark: Remark) -> str:
    return remark.round.consultation.code_of(remark)


def _told(remark: Remark) -> str:
    where = f"{remark.round.consultation.space.name}, {dates().exact(remark.received_at)}"
    return "\n".join(filter(None, (where, remark.proposed, remark.reason)))
