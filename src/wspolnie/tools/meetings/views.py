"""Pages of meetings and the city's calendar."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.foundation.calendar import Dated, icalendar_of
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused, registry
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.kinds import side_label
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, decide
from wspolnie.spaces.views import actor_of, door, place_of
from wspolnie.tools.meetings.actions import (
    call_off,
    change_meeting,
    course_of,
    plan_meeting,
    said_of,
    tell_of_meeting,
)
from wspolnie.tools.meetings.acts import MeetingAct
from wspolnie.tools.meetings.forms import CallingOffForm, CourseForm, MeetingForm, given, told
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import dated, of_space, outside, periods_of
from wspolnie.tools.meetings.report import COLUMNS, presence
from wspolnie.tools.meetings.states import MOVES, MeetingState


@dataclass(frozen=True, slots=True)
class Place:
    """The space of an address, as one request sees it."""

    space: Space
    home: str
    actor: Actor
    zone: ZoneInfo

    @property
    def context(self) -> dict[str, Any]:
        return {
            "space": self.space,
            "home": self.home,
            "can_arrange": decide(self.actor, MeetingAct.ARRANGE, self.space.pk).ok,
            "states": MeetingState,
        }


def _place(request: HttpRequest, home: str, slug: str) -> Place:
    found = place_of(request, home, slug)
    return Place(found.space, found.home, found.actor, city_of(request).zone)


def _found(place: Place, number: int) -> Meeting:
    meeting: Meeting | None = Meeting.objects.filter(space=place.space, number=number).first()
    if meeting is None:
        raise Http404
    return meeting


@door(MeetingAct.READ)
@kept
def calendar(request: HttpRequest) -> HttpResponse:
    """What comes in the city, day by day."""
    zone = city_of(request).zone
    days = groupby(_coming(actor_of(request)), key=lambda one: one.starts_at.astimezone(zone).date())
    context = {"days": [(day, list(events)) for day, events in days], "file": _absolute(request, "/kalendarz.ics")}
    return page(request, "meetings/calendar.html", context)


@door(MeetingAct.READ)
def calendar_file(request: HttpRequest) -> HttpResponse:
    """The same for calendar programs."""
    name = _("Calendar: %(city)s") % {"city": city_of(request).name}
    return _file(request, _coming(actor_of(request)), name, "kalendarz")


def _coming(actor: Actor) -> list[Dated]:
    found = [one for module in registry.all() if module.calendar is not None for one in module.calendar(actor)]
    return sorted(found, key=lambda one: (one.starts_at, one.title, one.key))


@door(MeetingAct.READ)
@kept
def index(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """All meetings of a space."""
    place = _place(request, home, slug)
    context = {
        "meetings": of_space(place.space.pk),
        "periods": periods_of(place.space),
        "outside": outside,
        "presence": presence(place.space.pk, place.zone),
    }
    return page(request, "meetings/index.html", place.context | context)


@door(MeetingAct.READ)
def presence_sheet(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """Who came, by quarter, for a spreadsheet."""
    place = _place(request, home, slug)
    rows = [one.cells() for one in presence(place.space.pk, place.zone)]
    called = _("attendance")
    return csv_answer(write_csv(COLUMNS, rows), f"{called}-{slug}")


@door(MeetingAct.READ)
def index_file(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """All meetings of a space for calendar programs, called off ones too: a program has to learn of it."""
    place = _place(request, home, slug)
    events = [dated(meeting, place.space.name, place.home) for meeting in of_space(place.space.pk)]
    return _file(request, events, place.space.name, f"spotkania-{slug}")


@door(MeetingAct.READ)
@kept
def meeting(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """When and where, what about; afterwards who came and what was said."""
    place = _place(request, home, slug)
    found = _found(place, number)
    periods = periods_of(place.space)
    may = MOVES[MeetingState(found.state)]
    context = {
        "meeting": found,
        "agenda": found.agenda.order_by("position"),
        "is_outside": outside(found, periods),
        "periods": periods,
        "course": course_of(found),
        "sides": [(side_label(side) if side else _("others"), side) for side in _SIDES],
        "rules": registry.rules(place.space.kind, place.space.pk, found.starts_at.astimezone(place.zone).date()),
        "may_change": MeetingState.PLANNED in may,
        "may_tell": MeetingState.HELD in may and found.starts_at <= instant(),
    }
    return page(request, "meetings/meeting.html", place.context | context)


_SIDES = (*CourseForm.SIDES.values(),)


@door(MeetingAct.READ)
def meeting_file(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """One meeting for calendar programs."""
    place = _place(request, home, slug)
    found = _found(place, number)
    return _file(request, [dated(found, place.space.name, place.home)], found.name, f"spotkanie-{slug}-{number}")


@door(MeetingAct.ARRANGE, "GET", "POST", within=True)
def new(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """Plan a meeting."""
    place = _place(request, home, slug)
    form = MeetingForm(request.POST or None, zone=place.zone)
    if request.method == "POST" and form.is_valid():
        made = plan_meeting(place.space, form.said(), by=place.actor)
        return redirect("meeting", home, slug, made.number)
    return _edit(request, place, form, None)


@door(MeetingAct.ARRANGE, "GET", "POST", within=True)
def change(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Another time, place or agenda of a planned meeting."""
    place = _place(request, home, slug)
    found = _found(place, number)
    form = MeetingForm(request.POST or None, initial=given(said_of(found), place.zone), zone=place.zone)
    if _done(request, form, lambda: change_meeting(found, form.said(), by=place.actor)):
        return redirect("meeting", home, slug, number)
    return _edit(request, place, form, found)


@door(MeetingAct.ARRANGE, "GET", "POST", within=True)
def calling_off(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Say that a meeting does not take place, and why."""
    place = _place(request, home, slug)
    found = _found(place, number)
    form = CallingOffForm(request.POST or None)
    if _done(request, form, lambda: call_off(found, form.cleaned_data["reason"], by=place.actor)):
        return redirect("meeting", home, slug, number)
    return _form(request, "meetings/calling_off.html", place, form, found)


@door(MeetingAct.ARRANGE, "GET", "POST", within=True)
def course(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Who came, and the notes."""
    place = _place(request, home, slug)
    found = _found(place, number)
    form = CourseForm(request.POST or None, initial=told(course_of(found)))
    if _done(request, form, lambda: tell_of_meeting(found, form.course(), by=place.actor)):
        return redirect("meeting", home, slug, number)
    return _form(request, "meetings/course.html", place, form, found)


def _done(request: HttpRequest, form: forms.Form, act: Any) -> bool:
    """Whether the form was sent and its verb went through; a refusal stands in the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except Refused as refusal:
        form.add_error(None, refusal.reason)
        return False
    return True


def _edit(request: HttpRequest, place: Place, form: forms.Form, found: Meeting | None) -> HttpResponse:
    return _form(request, "meetings/edit.html", place, form, found, periods=periods_of(place.space))


def _form(
    request: HttpRequest, template: str, place: Place, form: forms.Form, found: Meeting | None, **more: Any
) -> HttpResponse:
    context = place.context | {"form": form, "meeting": found, **more}
    return page(request, template, context, status=422 if form.errors else 200, private=True)


def _absolute(request: HttpRequest, path: str) -> str:
    return f"{request.scheme}://{request.get_host()}{path}"


def _file(request: HttpRequest, events: list[Dated], name: str, called: str) -> HttpResponse:
    body = icalendar_of(events, name=name, site=_absolute(request, ""), now=instant())
    headers = {"Content-Disposition": f'inline; filename="{called}.ics"', "Cache-Control": "private, no-cache"}
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=headers)
