"""Pages of the court register: one organisation, and all of which it says something else."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.facts import field_label
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.actions import ask_register, take_over
from wspolnie.services.registers.acts import RegistryAct
from wspolnie.services.registers.forms import TakeForm
from wspolnie.services.registers.models import CourtEntry
from wspolnie.services.registers.reading import Difference, differences
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
COLUMNS: Final = ("organizacja", "krs", "pole", "u_nas", "w_rejestrze", "zapytano")


def _find(slug: str) -> tuple[Organisation, CourtEntry | None]:
    one: Organisation | None = Organisation.objects.filter(slug=slug).first()
    if one is None:
        raise Http404
    return one, CourtEntry.objects.filter(organisation=one).first()


@door(RegistryAct.SEE, "GET", "POST")
def one(request: HttpRequest, slug: str) -> HttpResponse:
    """The last answer beside the city's register; by POST it is asked anew."""
    organisation, entry = _find(slug)
    problem = ""
    if request.method == "POST":
        try:
            ask_register(organisation, by=actor_of(request))
        except Refused as refusal:
            problem = refusal.reason
        else:
            return redirect("court_entry", slug)
    return _shown(request, organisation, entry, problem=problem)


@door(RegistryAct.ASK, "POST")
def take(request: HttpRequest, slug: str) -> HttpResponse:
    """The chosen fields say from now on what the court register says."""
    organisation, entry = _find(slug)
    if entry is None:
        raise Http404
    form = _form(request.POST, differences(entry, organisation))
    if form.is_valid():
        try:
            take_over(entry, form.cleaned_data["fields_taken"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("court_entry", slug)
    return _shown(request, organisation, entry, form=form)


def _form(data: Any, differ: Any) -> TakeForm:
    return TakeForm(data, choices=[(one.field, field_label(one.field)) for one in differ])


def _shown(
    request: HttpRequest,
    organisation: Organisation,
    entry: CourtEntry | None,
    *,
    form: TakeForm | None = None,
    problem: str = "",
) -> HttpResponse:
    differ = differences(entry, organisation) if entry is not None else []
    context = {
        "organisation": organisation,
        "entry": entry,
        "differ": [(one, field_label(one.field)) for one in differ],
        "form": form or _form(None, differ),
        "refused": problem,
    }
    bad = bool(problem or (form and form.errors))
    return page(request, "registers/one.html", context, status=422 if bad else 200, private=True)


def _differing() -> list[tuple[CourtEntry, list[Difference]]]:
    """Answers that say something else than the register, in the order of names."""
    found = CourtEntry.objects.filter(organisation__merged_into__isnull=True).select_related("organisation")
    told = [(entry, list(differences(entry, entry.organisation))) for entry in found.order_by("organisation__name_key")]
    return [(entry, differ) for entry, differ in told if differ or not entry.found]


@door(RegistryAct.SEE)
def index(request: HttpRequest) -> HttpResponse:
    """Organisations of which the court register says something else, or nothing."""
    found = _differing()
    where = leafing(asked_page(request), len(found), PAGE)
    rows = [(entry, ", ".join(field_label(one.field) for one in differ)) for entry, differ in found[where.shown]]
    return page(request, "registers/index.html", {"rows": rows, "where": where}, private=True)


@door(RegistryAct.SEE)
def sheet(request: HttpRequest) -> HttpResponse:
    """One row a difference."""
    cells = [
        (entry.organisation.name, entry.krs, one.field, one.ours, one.theirs, dates().iso(entry.asked_at))
        for entry, differ in _differing()
        for one in differ
    ]
    return csv_answer(write_csv(COLUMNS, cells), _("court-register"))
