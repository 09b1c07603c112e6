"""Remarks as rows of a spreadsheet. Nobody private is named: residents are a side, addresses are left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final
from uuid import UUID

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile, RemarkPassage, RemarkQuerySet
from wspolnie.desks.consultations.remark_words import saying_label, standing_label, verdict_label
from wspolnie.desks.consultations.states import Channel, RemarkState, Side
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.text.spoken import dates
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.numbers import called

COLUMNS: Final = (
    "numer", "numer pisma", "jak przyszła", "wpływ", "godzina nieznana", "stempel", "czy w terminie", "czego dotyczy",
    "kto", "organizacja", "czy potwierdzona", "proponowane brzmienie", "uzasadnienie", "dowody", "stan",
    "rozstrzygnięcie", "odpowiedź", "spotkanie", "potwierdzenie autora", "odpowiadana jak pisemna",
)  # fmt: skip


def cells(consultation: Consultation, remarks: RemarkQuerySet) -> Iterator[tuple[str, ...]]:
    """A row for each remark, in the order of receipt, with the answer as it stands today."""
    counted = RemarkFile.objects.filter(remark__in=remarks, is_proof=True).values_list("remark").annotate(Count("pk"))
    proofs = dict(counted.order_by())
    about = _concerned(remarks)
    for remark in remarks.select_related("paragraph", "answer", "said__meeting").in_order():
        answer = getattr(remark, "answer", None)
        yield (
            consultation.code_of(remark),
            remark.office_number,
            channel_label(remark.channel),
            dates().iso(remark.received_at)[:10] if remark.hour_unknown else _moment(remark),
            _("yes") if remark.hour_unknown else "",
            remark.postmarked_on.isoformat() if remark.postmarked_on else "",
            timeliness_word(remark.timeliness),
            about.get(remark.pk) or _("to the whole"),
            _side(remark),
            remark.organisation,
            _standing(remark),
            remark.public_proposed,
            remark.public_reason,
            str(proofs.get(remark.pk, 0)),
            _state(remark),
            verdict_label(answer.verdict) if answer else "",
            answer.public_reason if answer else "",
            *_said(remark),
        )


def _concerned(remarks: RemarkQuerySet) -> dict[UUID, str]:
    """Remark -> all its paragraphs, the first of them first, each by a name that means it alone: “§ 6 ust. 2, 14”."""
    versions = remarks.order_by().values("round__version")
    names = called(list(Paragraph.objects.filter(version__in=versions).order_by("position")))
    about = {pk: [one] for pk, one in remarks.order_by().values_list("pk", "paragraph") if one is not None}
    passages = RemarkPassage.objects.filter(remark__in=remarks.order_by()).order_by("remark", "position")
    for pk, found in groupby(passages.values_list("remark", "paragraph"), key=itemgetter(0)):
        about[pk] = [one for _remark, one in found]
    return {pk: ", ".join(names[one] for one in ones if one in names) for pk, ones in about.items()}


def _said(remark: Remark) -> tuple[str, str, str]:
    """At which meeting it was said, how its author confirmed it, whether it counts like a written one."""
    said = getattr(remark, "said", None)
    if said is None:
        return "", "", ""
    where = f"{dates().iso(said.meeting.starts_at)[:10]} {said.meeting.name}"
    return where, saying_label(said.confirmed), _("yes") if said.formal else _("no")


def _moment(remark: Remark) -> str:
    """2026-09-09 15:45:07 by the city's clock: spreadsheets sort it, people read it."""
    return dates().iso(remark.received_at)[:19].replace("T", " ")


def channel_label(channel: str) -> str:
    """How it came, in the words of the forms."""
    return {
        Channel.WEB: _("form"),
        Channel.EMAIL: _("e-mail"),
        Channel.PAPER: _("paper"),
        Channel.EDORECZENIA: _("e-Doręczenia"),
        Channel.EPUAP: _("ePUAP"),
        Channel.MEETING: _("meeting"),
        Channel.ORAL: _("said at the office"),
    }[Channel(channel)]


def timeliness_word(timeliness: str) -> str:
    """How the receipt stands to the period; that an hour is unknown has its own column."""
    return {
        Timeliness.ON_TIME: _("on time"),
        Timeliness.LATE: _("after the closing"),
        Timeliness.EARLY: _("before the start"),
    }[Timeliness(timeliness)]


def _side(remark: Remark) -> str:
    return {
        Side.RESIDENT: _("Resident"),
        Side.ORGANISATION: pgettext("side", "Organisation"),
        Side.OFFICE: pgettext("side", "Office"),
    }[Side(remark.side)]


def _standing(remark: Remark) -> str:
    if not remark.standing:
        return ""
    return _("not confirmed yet") if remark.standing == "declared" else standing_label(remark.standing)


def _state(remark: Remark) -> str:
    return {
        RemarkState.RECEIVED: _("to release"),
        RemarkState.RELEASED: _("public"),
        RemarkState.WITHDRAWN: pgettext("state", "withdrawn"),
        RemarkState.NOT_REMARK: pgettext("state", "not a remark"),
        RemarkState.ABUSE: pgettext("state", "abuse"),
        RemarkState.UNCONFIRMED: pgettext("state", "not confirmed"),
    }[RemarkState(remark.state)]
