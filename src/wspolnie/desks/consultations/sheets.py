"""Remarks as rows of a spreadsheet. Nobody private is named: residents are a side, addresses are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.models import Consultation, Remark, RemarkQuerySet
from wspolnie.desks.consultations.remark_words import standing_label, verdict_label
from wspolnie.desks.consultations.states import Channel, RemarkState, Side
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.text.spoken import dates

COLUMNS: Final = (
    "numer", "jak przyszła", "wpływ", "czy w terminie", "czego dotyczy", "kto", "organizacja", "czy potwierdzona",
    "proponowane brzmienie", "uzasadnienie", "stan", "rozstrzygnięcie", "odpowiedź",
)  # fmt: skip


def cells(consultation: Consultation, remarks: RemarkQuerySet) -> Iterator[tuple[str, ...]]:
    """A row for each remark, in the order of receipt, with the answer as it stands today."""
    for remark in remarks.select_related("paragraph", "answer").in_order():
        answer = getattr(remark, "answer", None)
        yield (
            consultation.code_of(remark),
            _channel(remark),
            dates().iso(remark.received_at)[:10] if remark.hour_unknown else _moment(remark),
            _timeliness(remark),
            remark.paragraph.name if remark.paragraph else _("to the whole"),
            _side(remark),
            remark.organisation,
            _standing(remark),
            remark.proposed,
            remark.reason,
            _state(remark),
            verdict_label(answer.verdict) if answer else "",
            answer.reason if answer else "",
        )


def _moment(remark: Remark) -> str:
    """2026-09-09 15:45:07 by the city's clock: spreadsheets sort it, people read it."""
    return dates().iso(remark.received_at)[:19].replace("T", " ")


def _channel(remark: Remark) -> str:
    return {
        Channel.WEB: _("form"),
        Channel.EMAIL: _("e-mail"),
        Channel.PAPER: _("paper"),
        Channel.EDORECZENIA: _("e-Doręczenia"),
        Channel.EPUAP: _("ePUAP"),
        Channel.MEETING: _("meeting"),
        Channel.ORAL: _("said at the office"),
    }[Channel(remark.channel)]


def _timeliness(remark: Remark) -> str:
    word = {
        Timeliness.ON_TIME: _("on time"),
        Timeliness.LATE: _("after the closing"),
        Timeliness.EARLY: _("before the start"),
    }[Timeliness(remark.timeliness)]
    return f"{word}, {_('hour unknown')}" if remark.hour_unknown else word


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
    }[RemarkState(remark.state)]
