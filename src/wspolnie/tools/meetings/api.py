"""Meetings for programs."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from msgspec import Struct

from wspolnie.foundation.endpoints import Asked, Items, Missing, NoQuery, Paging, read, said
from wspolnie.foundation.web.cursors import paged
from wspolnie.tools.meetings.acts import MeetingAct
from wspolnie.tools.meetings.models import AgendaPoint, Attendance, DecisionMaker, Meeting
from wspolnie.tools.meetings.reading import address_of
from wspolnie.tools.meetings.states import MeetingState


class MeetingTold(Struct, frozen=True, kw_only=True):
    """People come together at a place, over a link, or both."""

    id: Annotated[UUID, said("What it is called in other answers")]
    space: Annotated[UUID, said("What it belongs to: the id of a consultation, for example")]
    of: Annotated[str, said("What that is called", "Roczny program współpracy 2027")]
    url: Annotated[str, said("Where people read it")]
    name: Annotated[str, said("What it is called", "Spotkanie otwarte")]
    starts_at: Annotated[datetime, said("When it begins")]
    ends_at: Annotated[datetime, said("When it ends")]
    place: Annotated[str, said("Where; empty when it is only over a link", "Centrum Próbne")]
    address: Annotated[str, said("The address of the place", "ul. Próbna 1")]
    access: Annotated[str, said("How one gets in and takes part")]
    link: Annotated[str, said("Where it is joined from afar; empty without one")]
    host: Annotated[str, said("Who invites", "Wydział Partycypacji Społecznej")]
    state: Annotated[MeetingState, said("Where it stands", "planned")]
    reason: Annotated[str, said("Why it was called off; empty otherwise")]


class MeetingWhole(MeetingTold, frozen=True, kw_only=True):
    """A meeting with what was to be talked about, who came and what was said."""

    agenda: Annotated[list[str], said("Points in order")]
    attendance: Annotated[dict[str, int], said("How many from each side; '' for everybody else", {"resident": 12})]
    decision_makers: Annotated[list[str], said("Who came and decides: posts and offices, never names")]
    notes: Annotated[str, said("What was said; empty before")]


class MeetingsQuery(Paging, frozen=True, kw_only=True):
    """Which meetings."""

    space: Annotated[UUID | None, said("Of this matter alone")] = None


def meetings(asked: Asked[MeetingsQuery, None]) -> Items[MeetingTold]:
    """The newest first, those that come among them."""
    rows = Meeting.objects.visible_to(asked.actor).select_related("space")
    if asked.query.space is not None:
        rows = rows.filter(space=asked.query.space)
    return paged(asked, rows, ("-starts_at", "pk"), lambda found: [MeetingTold(**_plain(asked, one)) for one in found])


def meeting(asked: Asked[NoQuery, None]) -> MeetingWhole:
    """One meeting."""
    rows = Meeting.objects.visible_to(asked.actor).select_related("space")
    one: Meeting | None = rows.filter(pk=asked.path["meeting"]).first()
    if one is None:
        raise Missing
    return MeetingWhole(
        **_plain(asked, one),
        agenda=_words(AgendaPoint, one),
        attendance=dict(Attendance.objects.filter(meeting=one).order_by("side").values_list("side", "count")),
        decision_makers=_words(DecisionMaker, one),
        notes=one.notes,
    )


def _words(table: Any, one: Meeting) -> list[str]:
    return list(table.objects.filter(meeting=one).order_by("position").values_list("words", flat=True))


def _plain(asked: Asked[Any, Any], one: Meeting) -> dict[str, Any]:
    same = ("name", "starts_at", "ends_at", "place", "address", "access", "link", "host", "reason")
    return {
        "id": one.pk,
        "space": one.space_id,
        "of": one.space.name,
        "url": asked.link(address_of(one)),
        "state": MeetingState(one.state),
        **{name: getattr(one, name) for name in same},
    }


_read = partial(read, MeetingAct.READ)
ENDPOINTS = (
    _read("meetings", meetings, "Meetings", Items[MeetingTold], MeetingsQuery),
    _read("meetings/{meeting}", meeting, "One meeting with its course", MeetingWhole),
)
