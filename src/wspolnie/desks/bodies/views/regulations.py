"""Pages of a body's regulations: the version of any day, all versions, a new one."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from wspolnie.desks.bodies.actions.regulating import enter_regulations
from wspolnie.desks.bodies.acts import BodyAct
from wspolnie.desks.bodies.forms import RegulationsForm
from wspolnie.desks.bodies.models import Body, Regulations
from wspolnie.desks.bodies.views.reading import find, shown
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door
from wspolnie.tools.documents.structure import anchors, read_structure


@door(BodyAct.READ)
@kept
def regulations(request: HttpRequest, slug: str) -> HttpResponse:
    """The version in force today, on a day (`?dzien=2026-03-01`), or one of them (`?wersja=2`)."""
    one = find(request, slug)
    versions = list(one.regulations.order_by("-number"))
    chosen = _chosen(request, one, versions)
    blocks = read_structure(chosen.source).blocks if chosen else ()
    context = shown(request, one) | {
        "versions": versions,
        "chosen": chosen,
        "today": timezone.localdate(instant()),
        "blocks": list(zip(blocks, anchors(blocks), strict=True)),
        "may_regulate": bool(decide(actor_of(request), BodyAct.REGULATE, one.pk)),
    }
    return page(request, "bodies/regulations.html", context)


def _chosen(request: HttpRequest, one: Body, versions: list[Regulations]) -> Regulations | None:
    """Raises Http404 when the address names a version or a day that there is none of."""
    number, day = request.GET.get("wersja", ""), request.GET.get("dzien", "")
    if number:
        found = [version for version in versions if str(version.number) == number]
        if not found:
            raise Http404
        return found[0]
    try:
        on = date.fromisoformat(day) if day else timezone.localdate(instant())
    except ValueError as wrong:
        raise Http404 from wrong
    return next((version for version in versions if version.in_force_from <= on), None)


@door(BodyAct.REGULATE, "GET", "POST", within=True)
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter a version."""
    one = find(request, slug)
    last = one.regulations.order_by("-number").first()
    form = RegulationsForm(request.POST or None, initial={"source": last.source if last else ""})
    if request.method == "POST" and form.is_valid():
        try:
            enter_regulations(one, form.said(), by=actor_of(request))
        except NotAllowed:
            raise
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("body_regulations", slug)
    context = shown(request, one) | {"form": form}
    return page(request, "bodies/regulations_new.html", context, status=422 if form.errors else 200, private=True)
