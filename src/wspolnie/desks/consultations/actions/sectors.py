"""Verbs of sector consultations: a meeting is for one sector, and put to another sector or year."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.sectors import SectorMeetingChanged, SectorMeetingPlanned
from wspolnie.desks.consultations.models import Consultation, SectorMeeting
from wspolnie.desks.consultations.models.sectors import YEARS
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Fact, Refused
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.states import MeetingState


def hold_for_sector(meeting: Meeting, *, theme: Theme, year: int, by: Actor) -> SectorMeeting:
    """A meeting of a consultation is for the organisations of one sector and the programme of `year`.

    Raises:
        NotAllowed: when `by` may not plan sector consultations here.
        Refused: when the meeting is of no consultation, was called off, or is for a sector already; when the year is
            none of a programme.
    """
    require(by, ConsultationAct.SECTOR, meeting.space_id)
    _refuse_year(year)
    with transaction.atomic():
        consultation = Consultation.objects.select_for_update().filter(pk=meeting.space_id).first()
        if consultation is None:
            raise Refused(_("Only a meeting of a consultation can be for a sector."))
        held = Meeting.objects.get(pk=meeting.pk)
        if held.state == MeetingState.CALLED_OFF:
            raise Refused(_("This meeting was called off."))
        if SectorMeeting.objects.filter(pk=held.pk).exists():
            raise Refused(_("This meeting is for a sector already."))
        made = SectorMeeting(meeting=held, consultation=consultation, theme=theme, year=year)
        made.save(force_insert=True)
        _told(made, SectorMeetingPlanned(name=held.name, theme=theme.name, year=year), by)
    return made


def change_sector(sector: SectorMeeting, *, theme: Theme, year: int, by: Actor) -> None:
    """The meeting is for another sector or another year; invitations that went out stay. Saving what stands is nothing.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the year is none of a programme.
    """
    require(by, ConsultationAct.SECTOR, sector.consultation_id)
    _refuse_year(year)
    with transaction.atomic():
        rows = SectorMeeting.objects.select_for_update(of=("self",)).select_related("theme", "meeting")
        held = rows.get(pk=sector.pk)
        if (held.theme_id, held.year) == (theme.pk, year):
            return
        SectorMeeting.objects.filter(pk=held.pk).update(theme=theme, year=year)
        fact = SectorMeetingChanged(
            name=held.meeting.name, old_theme=held.theme.name, old_year=held.year, theme=theme.name, year=year
        )
        _told(held, fact, by)


def _refuse_year(year: int) -> None:
    if not YEARS[0] <= year <= YEARS[1]:
        raise Refused(_("Give the year of a programme, for example 2027."))


def _told(sector: SectorMeeting, fact: Fact, by: Actor) -> None:
    record(fact, subject=sector.pk, space=sector.consultation_id, actor=by.person_id, capacity=by.capacity)
