"""Pages of those who keep procedures."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.procedures.actions.keeping import move_procedure, word_anew, write_procedure
from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.forms import SPARE, MoveForm, ProcedureForm, Steps, rows_of, steps_in
from wspolnie.desks.procedures.models import MOST_STEPS, Procedure
from wspolnie.desks.procedures.reading import written_of
from wspolnie.desks.procedures.states import PROCEDURE_MOVES, ProcedureState, procedure_state_label
from wspolnie.desks.procedures.views.reading import find
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door

FIELDS = ("name", "purpose", "needed", "basis", "theme", "office")


@door(ProcedureAct.KEEP, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Write one."""
    if request.method != "POST":
        return _page(request, None, ProcedureForm(state=None), Steps(initial=rows_of([])))
    form, steps = ProcedureForm(request.POST, state=None), Steps(request.POST)
    if "rows" in request.POST:
        return _with_more_rows(request, None)
    if form.is_valid() and steps.is_valid():
        try:
            made = write_procedure(form.said(steps_in(steps)), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("procedure", made.slug)
    return _page(request, None, form, steps)


@door(ProcedureAct.KEEP, "GET", "POST")
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Word it anew."""
    one = find(request, slug)
    if request.method != "POST":
        return _page(request, one, *_as_it_stands(one))
    if "rows" in request.POST:
        return _with_more_rows(request, one)
    form, steps = ProcedureForm(request.POST, state=ProcedureState(one.state)), Steps(request.POST)
    if form.is_valid() and steps.is_valid():
        try:
            word_anew(one, form.said(steps_in(steps)), by=actor_of(request))
        except Refused as refusal:
            form.add_error("change" if "change" in form.fields else None, refusal.reason)
        else:
            return redirect("procedure", one.slug)
    return _page(request, one, form, steps)


@door(ProcedureAct.KEEP, "POST")
def move(request: HttpRequest, slug: str) -> HttpResponse:
    """Publish or withdraw it."""
    one = find(request, slug)
    form = MoveForm(request.POST)
    if form.is_valid():
        try:
            to = ProcedureState(form.cleaned_data["to"])
            move_procedure(one, to, reason=form.cleaned_data["reason"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("reason", refusal.reason)
        else:
            return redirect("procedure", one.slug)
    return _page(request, one, *_as_it_stands(one), moving=form)


def _as_it_stands(one: Procedure) -> tuple[ProcedureForm, Any]:
    said = written_of(one)
    typed = {name: getattr(said, name) for name in FIELDS}
    return ProcedureForm(initial=typed, state=ProcedureState(one.state)), Steps(initial=rows_of(said.steps))


def _with_more_rows(request: HttpRequest, one: Procedure | None) -> HttpResponse:
    """What was typed, with further empty rows; nothing is checked yet."""
    state = ProcedureState(one.state) if one is not None else None
    typed = {name: request.POST.get(name, "") for name in (*FIELDS, "change")}
    sent = Steps(request.POST)
    rows = [{name: row[name].value() or "" for name in ("who", "what", "days")} for row in sent.forms]
    filled = [row for row in rows if any(row.values())]
    spare = [*filled, *rows_of([], 2 * SPARE)][:MOST_STEPS]
    return _page(request, one, ProcedureForm(initial=typed, state=state), Steps(initial=spare))


def _page(
    request: HttpRequest, one: Procedure | None, form: ProcedureForm, steps: Any, *, moving: MoveForm | None = None
) -> HttpResponse:
    """The forms of a procedure; the one that was sent says what is wrong with it."""
    wrong = bool(form.errors or (steps.is_bound and not steps.is_valid()) or (moving and moving.errors))
    context = {
        "procedure": one,
        "form": form,
        "steps": steps,
        "rows_told": _told_of_rows(steps) if steps.is_bound else [],
        "moving": moving or MoveForm(),
        "states": ProcedureState,
        "state": procedure_state_label(one.state) if one else "",
        "moves": PROCEDURE_MOVES[ProcedureState(one.state)] if one else frozenset(),
        "wrong": wrong,
    }
    return page(request, "procedures/form.html", context, status=422 if wrong else 200, private=True)


def _told_of_rows(steps: Any) -> list[tuple[str, str]]:
    """What is wrong with rows, and the field of each."""
    told = [(error, "") for error in steps.non_form_errors()]
    for place, row in enumerate(steps.forms, 1):
        for name, errors in row.errors.items():
            told += [
                (_("Step %(number)s: %(error)s") % {"number": place, "error": error}, row[name].id_for_label)
                for error in errors
            ]
    return told
