"""The declaration of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import EntrySpec, Module, NavItem, Nothing, registry
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Entry
from wspolnie.tools.meetings.acts import MeetingAct
from wspolnie.tools.meetings.api import ENDPOINTS
from wspolnie.tools.meetings.counted import PARTICIPATION
from wspolnie.tools.meetings.flagged import KINDS
from wspolnie.tools.meetings.front import front
from wspolnie.tools.meetings.held import mentions
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import turns, upcoming


def addresses(entries: Sequence[Entry]) -> dict[UUID, str]:
    """A meeting is read below its space's home."""
    homes = registry.homes({entry.space_id: entry.space.kind for entry in entries})
    numbers = dict(Meeting.objects.filter(pk__in=[entry.pk for entry in entries]).values_list("pk", "number"))
    return {entry.pk: f"{homes[entry.space_id]}spotkania/{numbers[entry.pk]}/" for entry in entries}


def searchable(entry_id: UUID) -> str | None:
    """What a meeting is about, where it is, and what was noted there; None when it is gone."""
    meeting = Meeting.objects.filter(pk=entry_id).first()
    if meeting is None:
        return None
    agenda = meeting.agenda.order_by("position").values_list("words", flat=True)
    return "\n".join((meeting.name, meeting.place, meeting.address, meeting.host, *agenda, meeting.notes))


MODULE = Module(
    name="meetings",
    label=_("Meetings"),
    urls="wspolnie.tools.meetings.urls",
    acts=MeetingAct,
    api=ENDPOINTS,
    navigation=(NavItem(_("Calendar"), "calendar", 60, "/kalendarz/"),),
    calendar=upcoming,
    front=(front,),
    turns=turns,
    participation=PARTICIPATION,
    flaggable=KINDS,
    mentions=mentions,
    entries=(EntrySpec(EntryKind.MEETING, _("Meeting"), addresses, searchable),),
    erase=Nothing("what the city says of its meetings: counts by side and posts, never names of persons"),
)
