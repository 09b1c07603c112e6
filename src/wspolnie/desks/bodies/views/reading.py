"""What everybody reads of bodies: the list, one of them, who sits there on any day."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any, Final
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.bodies.actions.seating import whom_told
from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.models import Body, Seat
from wspolnie.desks.bodies.reading import bodies_of, composition, ended_lately, kinds_of, line_of, listed
from wspolnie.desks.bodies.states import BodyState, Pulse, one_label, pulse_label, title_label
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.kinds import side_label
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door, step_in
from wspolnie.tools.decisions.reading import Shown
from wspolnie.tools.decisions.reading import of_space as of_body
from wspolnie.tools.decisions.reading import shown as told_of_recommendations
from wspolnie.tools.decisions.report import agency_of, in_time_of_all
from wspolnie.tools.decisions.states import RecommendationState, Standing, standing_label, verdict_label
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.reading import asked_of
from wspolnie.tools.documents.states import Stance
from wspolnie.tools.meetings.reading import of_space
from wspolnie.tools.meetings.states import MeetingState

PAGE: Final = 50
LAST: Final = 5
"""Meetings that were held, shown on the page of a body; the newest."""
LEADING: Final = 3
"""Recommendations shown there: the most pressing."""
SHAPES: Final = {"aktywne": Pulse.ACTIVE, "uspione": Pulse.DORMANT, "rozwiazane": Pulse.DISSOLVED}
"""Words of addresses for pulses."""


def find(request: HttpRequest, slug: str) -> Body:
    """The body of an address, if the reader may see it."""
    rows = Body.objects.visible_to(actor_of(request)).filter(space__slug=slug)
    found: Body | None = rows.select_related("space", "theme", "district", "office", "parent__space").first()
    if found is None:
        raise Http404
    step_in(request, found.pk)
    return found


def _asked(request: HttpRequest) -> dict[str, str]:
    given = {
        name: " ".join(request.GET.get(name, "").replace("\x00", " ").split())[:200]
        for name in ("q", "rodzaj", "temat", "stan")
    }
    return given | {"stan": given["stan"] if given["stan"] in SHAPES else ""}


def _chosen(request: HttpRequest, asked: dict[str, str]) -> list[Any]:
    found = bodies_of(actor_of(request), words=asked["q"], kind=asked["rodzaj"], theme=asked["temat"])
    rows = listed(found)
    return [one for one in rows if one.pulse is SHAPES[asked["stan"]]] if asked["stan"] else rows


@door(BodyAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """Every body by kind, with when it last met."""
    asked, kinds = _asked(request), kinds_of(city_of(request))
    place = {slug: number for number, slug in enumerate(kinds)}
    rows = sorted(_chosen(request, asked), key=lambda row: place.get(row.body.kind, len(place)))
    where = leafing(asked_page(request), len(rows), PAGE)
    named = groupby(rows[where.shown], key=lambda row: kinds[row.body.kind]["plural"] if row.body.kind in kinds else "")
    context = {
        "groups": [(name or _("Others"), list(found)) for name, found in named],
        "where": where,
        "prefix": "?" + urlencode({name: word for name, word in asked.items() if word} | {"strona": ""}),
        "asked": asked,
        "kinds": [("", _("all")), *((slug, one["name"]) for slug, one in kinds.items())],
        "themes": [("", _("all")), *Theme.objects.order_by("name_key").values_list("slug", "name")],
        "states": [("", _("all")), *((word, pulse_label(pulse)) for word, pulse in SHAPES.items())],
        "query": urlencode({name: word for name, word in asked.items() if word}),
        "pulse_label": pulse_label,
        "pulses": Pulse,
        "may_keep": bool(decide(actor_of(request), BodyAct.KEEP)),
    }
    return page(request, "bodies/index.html", context)


@door(BodyAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered."""
    kinds = kinds_of(city_of(request))
    columns = (
        _("name"), _("kind"), _("theme"), _("district"), _("at work since"), _("term until"), _("state"),
        _("last meeting"), _("address"),
    )  # fmt: skip
    rows = [
        (
            one.body.space.name,
            kinds.get(one.body.kind, {}).get("name", one.body.kind),
            one.body.theme.name if one.body.theme else "",
            one.body.district.name if one.body.district else "",
            one.body.since.isoformat(),
            one.body.until.isoformat() if one.body.until else "",
            pulse_label(one.pulse),
            dates().iso(one.met_at) if one.met_at else "",
            request.build_absolute_uri(reverse("body", args=[one.body.space.slug])),
        )
        for one in _chosen(request, _asked(request))
    ]
    return csv_answer(write_csv(columns, rows), _("bodies"))


@door(BodyAct.READ)
@kept
def body(request: HttpRequest, slug: str) -> HttpResponse:
    """What it is, when it meets next, who sits there, what it rests on."""
    one = find(request, slug)
    now = instant()
    meetings = of_space(one.pk)
    coming = [met for met in meetings if met.ends_at > now and met.state == MeetingState.PLANNED]
    past = [met for met in meetings if met.ends_at <= now and met.state != MeetingState.CALLED_OFF]
    today = timezone.localdate(now)
    seats_, shares = composition(one, today)
    actor = actor_of(request)
    children = Body.objects.visible_to(actor).filter(parent=one).select_related("space")
    asked = told_of_recommendations(of_body(one.pk, actor), reverse("body", args=[one.space.slug]))
    public = [row for row in asked if row.row.adopted_on is not None]
    agency = agency_of(public)
    context = shown(request, one) | {
        "line": line_of(one, meetings),
        "next": coming[0] if coming else None,
        "past": list(reversed(past))[:LAST],
        "meeting_count": len(meetings),
        "shares": shares,
        "total": sum(share.count for share in shares),
        "decide": sum(share.decide for share in shares),
        "named": [seat for seat in seats_ if seat.is_named and seat.person and seat.title != "member"],
        "ended": ended_lately(one, today),
        "children": children.order_by("space__name"),
        "recommendations": sorted(public, key=_pressing)[:LEADING],
        "recommendation_count": len(public),
        "agency": agency,
        "opinions": asked_of(one.pk)[:LAST],
        "may_see_asked": bool(decide(actor, DocumentAct.SEE_ASKED, one.pk)),
        "stances": Stance,
        "minute": MINUTE,
        "in_time_of_all": in_time_of_all(actor) if agency.due else None,
        "standings": Standing,
        "recommendation_states": RecommendationState,
        "standing_label": standing_label,
        "verdict_words": verdict_label,
    }
    return page(request, "bodies/body.html", context)


def _pressing(line: Shown) -> tuple[int, float]:
    """Overdue first, then what waits by its hour, then answered ones, the newest first."""
    row = line.row
    if line.standing in (Standing.OVERDUE, Standing.WAITING) and row.due_at is not None:
        return 0, row.due_at.timestamp()
    moment = row.done_at or row.answered_at
    return 1, -moment.timestamp() if moment else 0.0


@door(BodyAct.READ)
@kept
def seats(request: HttpRequest, slug: str) -> HttpResponse:
    """The composition on a day: `?dzien=2026-03-01`."""
    one = find(request, slug)
    day = _day(request)
    found, shares = composition(one, day)
    context = shown(request, one) | {"day": day, "seats": found, "shares": shares}
    return page(request, "bodies/seats.html", context)


@door(BodyAct.READ)
def seats_sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The same for a spreadsheet; people are in no file."""
    one = find(request, slug)
    columns = (_("side"), _("for whom"), _("as what"), _("decides"), _("basis"), _("since"), _("until"))
    found, _shares = composition(one, _day(request))
    rows = [
        (
            side_label(seat.side),
            whom_told(seat),
            title_label(seat.title),
            _("yes") if seat.decides else _("no"),
            seat.basis,
            seat.since.isoformat(),
            seat.until.isoformat() if seat.until else "",
        )
        for seat in found
    ]
    called = _("composition")
    return csv_answer(write_csv(columns, rows), f"{called}-{slug}")


def _day(request: HttpRequest) -> date:
    """The day of an address; today without one.

    Raises:
        Http404: when it is no day.
    """
    word = request.GET.get("dzien", "")
    if not word:
        return timezone.localdate(instant())
    try:
        return date.fromisoformat(word)
    except ValueError as wrong:
        raise Http404 from wrong


def shown(request: HttpRequest, one: Body) -> dict[str, Any]:
    """What every page of a body needs."""
    actor = actor_of(request)
    kind = kinds_of(city_of(request)).get(one.kind, {})
    return {
        "body": one,
        "space": one.space,
        "home": reverse("body", args=[one.space.slug]),
        "kind": kind.get("name", one.kind),
        "meaning": kind.get("meaning", ""),
        "states": BodyState,
        "pulses": Pulse,
        "pulse_label": pulse_label,
        "title_label": title_label,
        "side_label": side_label,
        "whom": whom_of,
        "may_keep": bool(decide(actor, BodyAct.KEEP, one.pk)),
        "may_seat": bool(decide(actor, BodyAct.SEAT, one.pk)),
    }


def whom_of(seat: Seat) -> str:
    """For whom somebody sits, and who where they agreed."""
    for_whom = whom_told(seat) or one_label(seat.side)
    return f"{for_whom} ({seat.person.name})" if seat.is_named and seat.person and seat.person.name else for_whom
