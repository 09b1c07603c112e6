"""Remarks as rows of a spreadsheet. Nobody private is named: residents are a side, addresses are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile, RemarkQuerySet
from wspolnie.desks.consultations.remark_words import standing_label, verdict_label
from wspolnie.desks.consultations.states import Channel, RemarkState, Side
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.text.spoken import dates

COLUMNS: Final = (
    "numer", "numer pisma", "jak przyszła", "wpływ", "godzina nieznana", "stempel", "czy w terminie", "czego dotyczy",
    "kto", "organizacja", "czy potwierdzona", "proponowane brzmienie", "uzasadnienie", "dowody", "stan",
    "rozstrzygnięcie", "odpowiedź",
)  # fmt: skip


def cells(consultation: Consultation, remarks: RemarkQuerySet) -> Iterator[tuple[str, ...]]:
    """A row for each remark, in the order of receipt, with the answer as it stands today."""
    counted = RemarkFile.objects.filter(remark__in=remarks, is_proof=True).values_list("remark").annotate(Count("pk"))
    proofs = dict(counted.order_by())
    for remark in remarks.select_related("paragraph", "answer").in_order():
        answer = getattr(remark, "answer", None)
        yield (
            consultation.code_of(remark),
            remark.office_number,
            channel_label(remark.channel),
            dates().iso(remark.received_at)[:10] if remark.hour_unknown else _moment(remark),
            _("yes") if remark.hour_unknown else "",
            remark.postmarked_on.isoformat() if remark.postmarked_on else "",
            timeliness_word(remark.timeliness),
            remark.concerns or (remark.paragraph.name if remark.paragraph else _("to the whole")),
            _side(remark),
            remark.organisation,
            _standing(remark),
            remark.public_proposed,
            remark.public_reason,
            str(proofs.get(remark.pk, 0)),
            _state(remark),
            verdict_label(answer.verdict) if answer else "",
            answer.reason if answer else "",
        )


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
