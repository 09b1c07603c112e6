"""Pages of parameters: what they mean, what holds, what held, a change with its preview."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.administration.actions.parameters import Change, look_at_change, set_parameter, withdraw
from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.forms.parameters import ParameterForm
from wspolnie.desks.administration.reading.parameters import Known, known_parameter, known_parameters, subject_of
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.capacities import capacity_labels
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

MOST_LINES: Final = 100
SURE: Final = "change"
"""The button of the preview."""


def find(name: str) -> Known:
    """The declared parameter of an address."""
    try:
        return known_parameter(name, timezone.localdate(instant()))
    except KeyError as unknown:
        raise Http404 from unknown


@door(AdministrationAct.READ_PARAMETERS)
def index(request: HttpRequest) -> HttpResponse:
    """All of them, with what holds today and what comes."""
    rows = known_parameters(timezone.localdate(instant()))
    return page(request, "administration/parameters.html", {"parameters": rows}, private=True)


@door(AdministrationAct.READ_PARAMETERS)
def sheet(request: HttpRequest) -> HttpResponse:
    """Every value that ever was set, for a spreadsheet."""
    columns = ("parametr", "znaczenie", "wartość", "od", "do", "podstawa")
    lines = (
        (known.spec.name, _(known.spec.label), one.value, _iso(one.since), _iso(one.until), one.article)
        for known in known_parameters(timezone.localdate(instant()))
        for one in known.values
    )
    response = HttpResponse(write_csv(columns, lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="parametry.csv"'
    response["Cache-Control"] = "no-store"
    return response


def _iso(day: Any) -> str:
    return day.isoformat() if day else ""


@door(AdministrationAct.READ_PARAMETERS)
def parameter(request: HttpRequest, name: str) -> HttpResponse:
    """One parameter: its meaning, its values by day, who changed it."""
    known = find(name)
    lines = remembered(history_of(subject_of(name), public_only=False)[:MOST_LINES])
    context = {
        "known": known,
        "lines": lines,
        "whom": capacity_labels((line.capacity for line in lines), inner=True),
        "can_change": decide(actor_of(request), AdministrationAct.CHANGE_PARAMETERS).ok,
    }
    return page(request, "administration/parameter.html", context, private=True)


@door(AdministrationAct.CHANGE_PARAMETERS, "GET", "POST")
def change(request: HttpRequest, name: str) -> HttpResponse:
    """The form; sent once it shows what will change, sent again with the preview's button it is done."""
    known = find(name)
    form = ParameterForm(known.spec, request.POST or None, initial={"value": known.value})
    preview: Change | None = None
    if request.method == "POST" and form.is_valid():
        try:
            if request.POST.get("step") == SURE:
                set_parameter(known.spec, **form.cleaned_data, by=actor_of(request))
                return redirect("administration_parameter", name)
            preview = look_at_change(known.spec, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
    context = {"known": known, "form": form, "preview": preview, "sure": SURE}
    status = 422 if form.errors else 200
    return page(request, "administration/parameter_change.html", context, status=status, private=True)


@door(AdministrationAct.CHANGE_PARAMETERS, "GET", "POST")
def withdrawal(request: HttpRequest, name: str, since: str) -> HttpResponse:
    """A value that has not begun is withdrawn, after a look at what then holds."""
    known = find(name)
    coming = next((one for one in known.coming if _iso(one.since) == since), None)
    if coming is None:
        raise Http404
    if request.method == "POST":
        withdraw(coming, by=actor_of(request))
        return redirect("administration_parameter", name)
    before = known.values[: known.values.index(coming)]
    stays = before[-1].value if before else known.spec.default
    context = {"known": known, "coming": coming, "stays": stays}
    return page(request, "administration/parameter_withdrawal.html", context, private=True)
