"""Pages of sector consultations: the schedule of a programme's year for everybody, planning for the office."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.sectors import change_sector, hold_for_sector
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.sectors import NewSectorForm, SectorForm
from wspolnie.desks.consultations.models import SectorMeeting
from wspolnie.desks.consultations.reading.sectors import Scheduled, missing, scheduled, told, unmarked, years
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.views import actor_of, door
from wspolnie.tools.meetings.states import MeetingState


def _year_of(request: HttpRequest, found: list[int]) -> int:
    """The year that the address names, else the newest that has sector consultations."""
    word = request.GET.get("rok", "")
    if not word:
        return found[0] if found else instant().astimezone(city_of(request).zone).year + 1
    if not (word.isascii() and word.isdigit()) or int(word) not in found:
        raise Http404
    return int(word)


def state_told(one: Scheduled) -> str:
    """Where it stands, in words."""
    if one.meeting.state == MeetingState.CALLED_OFF:
        return _("called off")
    if one.meeting.notes:
        return _("minutes are there")
    return _("without minutes yet") if one.lacks_minutes else _("planned")


@door(ConsultationAct.READ)
@kept
def schedule(request: HttpRequest) -> HttpResponse:
    """Every sector of a year: when, where, who was invited, how many came, what was noted."""
    actor = actor_of(request)
    found = years(actor)
    year = _year_of(request, found)
    rows = scheduled(actor, year)
    context = {"year": year, "years": found, "rows": rows, "missing": missing(rows), "told": state_told}
    return page(request, "consultations/sectors.html", context | {"states": MeetingState})


@door(ConsultationAct.READ)
def schedule_sheet(request: HttpRequest) -> HttpResponse:
    """The same for a spreadsheet."""
    actor = actor_of(request)
    year = _year_of(request, years(actor))
    columns = (
        _("sector"), _("meeting"), _("begins"), _("ends"), _("place"), _("state"), _("invited organisations"),
        _("people who came"),
    )  # fmt: skip
    called = _("sector-consultations")
    return csv_answer(write_csv(columns, map(_cells, scheduled(actor, year))), f"{called}-{year}")


def _cells(one: Scheduled) -> tuple[str, ...]:
    meeting = one.meeting
    return (
        one.sector.theme.name,
        meeting.name,
        dates().iso(meeting.starts_at),
        dates().iso(meeting.ends_at),
        ", ".join(part for part in (meeting.place, meeting.address, meeting.link) if part),
        state_told(one),
        str(one.invited),
        "" if one.came is None else str(one.came),
    )


def _own(matter: Matter) -> list[Scheduled]:
    """Those of the consultation."""
    rows = SectorMeeting.objects.filter(consultation=matter.consultation).in_order()
    return told(list(rows.select_related("theme", "meeting", "consultation__space")))


@door(ConsultationAct.SECTOR, within=True)
def own(request: HttpRequest, slug: str) -> HttpResponse:
    """Those of one consultation, for its office."""
    matter = find(request, slug)
    context = shown(matter) | {"rows": _own(matter), "told": state_told, "states": MeetingState}
    return page(request, "consultations/sectors_own.html", context, private=True)


@door(ConsultationAct.SECTOR, "GET", "POST", within=True)
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Say of a planned meeting that it is for one sector."""
    matter = find(request, slug)
    year = instant().astimezone(city_of(request).zone).year + 1
    meetings = unmarked(matter.consultation)
    form = NewSectorForm(request.POST or None, initial={"year": year}, meetings=meetings)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            made = hold_for_sector(asked["meeting"], theme=asked["theme"], year=asked["year"], by=matter.actor)
        except NotAllowed:
            raise
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("sector_meeting", slug, made.meeting.number)
    return _form(request, "consultations/sector_new.html", matter, {"form": form, "meetings": meetings})


@door(ConsultationAct.SECTOR, "GET", "POST", within=True)
def one(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One of them: its sector and year, who was invited."""
    matter = find(request, slug)
    found = find_sector(matter, number)
    form = SectorForm(request.POST or None, initial={"theme": found.theme.slug, "year": found.year})
    if request.method == "POST" and form.is_valid():
        change_sector(found, theme=form.cleaned_data["theme"], year=form.cleaned_data["year"], by=matter.actor)
        return redirect("sector_meeting", slug, number)
    (line,) = told([found])
    context = {"form": form, "one": line, "told": state_told, "states": MeetingState}
    return _form(request, "consultations/sector.html", matter, context)


def find_sector(matter: Matter, number: int) -> SectorMeeting:
    """The meeting of a sector by its number in the consultation."""
    rows = SectorMeeting.objects.filter(consultation=matter.consultation, meeting__number=number)
    found: SectorMeeting | None = rows.select_related("theme", "meeting", "consultation__space").first()
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, template: str, matter: Matter, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].errors else 200
    return page(request, template, shown(matter) | context, status=status, private=True)
