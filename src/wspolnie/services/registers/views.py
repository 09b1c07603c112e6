"""Pages of public registers: one organisation, and all of which a register says something else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.facts import field_label
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.actions import ask_register, start_round, stop_round, take_over
from wspolnie.services.registers.acts import RegistryAct
from wspolnie.services.registers.facts import register_label
from wspolnie.services.registers.forms import TakeForm
from wspolnie.services.registers.jobs import queue
from wspolnie.services.registers.kinds import NUMBER, Register
from wspolnie.services.registers.models import RegisterEntry
from wspolnie.services.registers.reading import Difference, differences, last_round, to_ask
from wspolnie.services.registers.states import RoundState
from wspolnie.services.registers.transport import set_up
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
COLUMNS: Final = ("organizacja", "rejestr", "numer", "pole", "u_nas", "w_rejestrze", "zapytano")
WORDS: Final = {"krs": Register.COURT, "regon": Register.REGON}
"""What registers are called in addresses."""
STILL: Final = timedelta(minutes=2)
"""A round that has not moved for so long has lost its worker and can be taken up again."""


def _organisation(slug: str) -> Organisation:
    one: Organisation | None = Organisation.objects.filter(slug=slug).first()
    if one is None:
        raise Http404
    return one


def _register(word: str) -> Register:
    if word not in WORDS:
        raise Http404
    return WORDS[word]


@door(RegistryAct.SEE)
def one(request: HttpRequest, slug: str) -> HttpResponse:
    """The last answers beside the city's register."""
    return _shown(request, _organisation(slug))


@door(RegistryAct.ASK, "POST")
def ask_one(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """Ask a register of this organisation anew."""
    organisation = _organisation(slug)
    try:
        ask_register(organisation, _register(register), by=actor_of(request))
    except Refused as refusal:
        return _shown(request, organisation, refused={_register(register): refusal.reason})
    return redirect("register_entry", slug)


@door(RegistryAct.ASK, "POST")
def take(request: HttpRequest, slug: str, register: str) -> HttpResponse:
    """The chosen fields say from now on what the register says."""
    organisation = _organisation(slug)
    entry = RegisterEntry.objects.filter(organisation=organisation, register=_register(register)).first()
    if entry is None:
        raise Http404
    form = _form(request.POST, differences(entry, organisation))
    if form.is_valid():
        try:
            take_over(entry, form.cleaned_data["fields_taken"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("register_entry", slug)
    return _shown(request, organisation, forms={_register(register): form})


def _form(data: Any, differ: Any) -> TakeForm:
    return TakeForm(data, choices=[(one.field, field_label(one.field)) for one in differ])


def _shown(
    request: HttpRequest,
    organisation: Organisation,
    *,
    forms: Mapping[Register, TakeForm] | None = None,
    refused: Mapping[Register, str] | None = None,
) -> HttpResponse:
    held = {entry.register: entry for entry in RegisterEntry.objects.filter(organisation=organisation)}
    parts = []
    for word, register in WORDS.items():
        entry = held.get(register)
        differ = differences(entry, organisation) if entry is not None else []
        parts.append(
            {
                "word": word,
                "label": register_label(register),
                "number": getattr(organisation, NUMBER[register]),
                "number_name": NUMBER[register].upper(),
                "entry": entry,
                "differ": [(one, field_label(one.field)) for one in differ],
                "form": (forms or {}).get(register) or _form(None, differ),
                "refused": (refused or {}).get(register, ""),
            }
        )
    context = {"organisation": organisation, "parts": parts, "wrong": bool(forms or refused)}
    return page(request, "registers/one.html", context, status=422 if forms or refused else 200, private=True)


def _differing() -> list[tuple[RegisterEntry, list[Difference]]]:
    """Answers that say something else than the city's register, in the order of names."""
    found = RegisterEntry.objects.filter(organisation__merged_into__isnull=True).select_related("organisation")
    in_order = found.order_by("organisation__name_key", "register")
    told = [(entry, list(differences(entry, entry.organisation))) for entry in in_order]
    return [(entry, differ) for entry, differ in told if differ or not entry.found]


@door(RegistryAct.SEE)
def index(request: HttpRequest) -> HttpResponse:
    """Organisations of which a register says something else, or nothing; how far asking about all has come."""
    return _listed(request)


def _listed(request: HttpRequest, refused: str = "") -> HttpResponse:
    found = _differing()
    where = leafing(asked_page(request), len(found), PAGE)
    rows = [
        (entry, register_label(entry.register), ", ".join(field_label(one.field) for one in differ))
        for entry, differ in found[where.shown]
    ]
    rounds, able = [], set_up()
    for word, register in WORDS.items():
        last = last_round(register)
        still = last is not None and last.state == RoundState.RUNNING and timezone.now() - last.moved_at > STILL
        rounds.append(
            (
                word,
                register_label(register),
                NUMBER[register].upper(),
                to_ask(register).count(),
                last,
                still,
                register in able,
            )
        )
    goes_on = any(last and last.state == RoundState.RUNNING and not still for *_more, last, still, _able in rounds)
    asked = RegisterEntry.objects.exists()
    context = {"rows": rows, "where": where, "asked": asked, "rounds": rounds, "states": RoundState, "goes_on": goes_on}
    status = 422 if refused else 200
    return page(request, "registers/index.html", context | {"refused": refused}, status=status, private=True)


@door(RegistryAct.ASK, "POST")
def ask_all(request: HttpRequest, register: str) -> HttpResponse:
    """Begin to ask about all, go on after a stop, or take up what stands still."""
    asked = _register(register)
    last = last_round(asked)
    try:
        if last is None or last.state != RoundState.RUNNING or timezone.now() - last.moved_at <= STILL:
            last = start_round(asked, by=actor_of(request))
    except Refused as refusal:
        return _listed(request, refusal.reason)
    queue(last)
    return redirect("register_entries")


@door(RegistryAct.ASK, "POST")
def stop(request: HttpRequest, register: str) -> HttpResponse:
    """Finish the question in hand and begin no other."""
    last = last_round(_register(register))
    if last is None:
        raise Http404
    try:
        stop_round(last, by=actor_of(request))
    except Refused as refusal:
        return _listed(request, refusal.reason)
    return redirect("register_entries")


@door(RegistryAct.SEE)
def sheet(request: HttpRequest) -> HttpResponse:
    """One row a difference."""
    cells = [
        (
            entry.organisation.name,
            entry.register,
            entry.number,
            one.field,
            one.ours,
            one.theirs,
            dates().iso(entry.asked_at),
        )
        for entry, differ in _differing()
        for one in differ
    ]
    return csv_answer(write_csv(COLUMNS, cells), _("public-registers"))
