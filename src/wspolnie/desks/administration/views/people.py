"""Pages of people: the list, its file, somebody new, one person, who leaves."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.administration.actions.people import enter_person, take_second_factor_off
from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.forms.people import PersonForm
from wspolnie.desks.administration.reading import people as reading
from wspolnie.desks.administration.reading.people import ALL, ENDED, ENDING, ROLES, STATES, WITH_ROLE, WITHOUT, Choice
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.actions import let_go
from wspolnie.spaces.acts import SpaceAct
from wspolnie.spaces.capacities import capacity_labels
from wspolnie.spaces.kinds import role_label, side_label
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
MOST_LINES: Final = 100
NAMES: Final = {"role_label": role_label, "side_label": side_label}


def chosen(request: HttpRequest) -> Choice:
    """The filter in the address."""
    words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:200]
    word, office = request.GET.get("rola", ""), request.GET.get("wydzial", "").replace("\x00", "")[:90]
    state = request.GET.get("stan", "")
    return Choice(words, word if word in ROLES else "", office, state if state in STATES else "")


def query(choice: Choice) -> str:
    """The choice as an address's query; empty choices are left out."""
    given = {"q": choice.words, "rola": choice.word, "wydzial": choice.office, "stan": choice.state}
    return "?" + urlencode({name: value for name, value in given.items() if value})


def find(person: UUID) -> Person:
    """The person of an address; one whose data were erased has no page."""
    found: Person | None = Person.objects.select_related("account").filter(pk=person).exclude(name="").first()
    if found is None:
        raise Http404
    return found


@door(AdministrationAct.SEE_PEOPLE)
def index(request: HttpRequest) -> HttpResponse:
    """Who works here, as what; others when they are asked for."""
    choice = chosen(request)
    today = timezone.localdate(instant())
    found = reading.people(choice, today)
    where = leafing(asked_page(request), found.count(), PAGE)
    link = query(choice)
    context = {
        "people": found[where.shown],
        "where": where,
        "choice": choice,
        "query": link,
        "prefix": link + ("&" if len(link) > 1 else "") + "strona=",
        "roles": [(word, role_label(role)) for word, role in ROLES.items()],
        "offices": [(office.slug, office.name) for office in Office.objects.standing(today).order_by("name_key")],
        "states": _states(),
        "today": today,
        "sides": reading.by_side(today),
        "can_enter": decide(actor_of(request), AdministrationAct.ENTER_PEOPLE).ok,
        **NAMES,
    }
    return page(request, "administration/people.html", context, private=True)


def _states() -> list[tuple[str, str]]:
    return [
        ("", _("with a role; a search finds everybody")),
        (WITH_ROLE, _("with a role now or later")),
        (WITHOUT, _("never had a role")),
        (ENDED, _("roles ended")),
        (ENDING, _("a role ends within 30 days")),
        (ALL, _("everybody")),
    ]


@door(AdministrationAct.SEE_PEOPLE)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered, a line for each role; no contact data."""
    columns = ("osoba", "rola", "gdzie", "wydział", "organizacja", "od", "do")
    found = reading.people(chosen(request), timezone.localdate(instant()))
    lines = (line for person in found for line in _lines(person))
    response = HttpResponse(write_csv(columns, lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="osoby-i-role.csv"'
    response["Cache-Control"] = "no-store"
    return response


def _lines(person: Any) -> list[tuple[str, ...]]:
    held: list[Membership] = person.held
    if not held:
        return [(person.name, "", "", "", "", "", "")]
    return [
        (
            person.name,
            role_label(one.role),
            one.space.name,
            one.office.name if one.office else "",
            one.organisation.name if one.organisation else "",
            one.since.isoformat(),
            one.until.isoformat() if one.until else "",
        )
        for one in held
    ]


@door(AdministrationAct.ENTER_PEOPLE, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Somebody who will work here: name and address; a role is given next."""
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = enter_person(**form.cleaned_data, by=actor_of(request))
        except Refused as refusal:
            form.add_error("email", refusal.reason)
        else:
            return redirect("administration_role_new", made.pk)
    context = {"form": form}
    return page(request, "administration/person_new.html", context, status=422 if form.errors else 200, private=True)


@door(AdministrationAct.SEE_PEOPLE)
def person(request: HttpRequest, person: UUID) -> HttpResponse:
    """One person: roles, deputies, history. The address is masked until somebody asks for it, and that is noted."""
    one, actor, today = find(person), actor_of(request), timezone.localdate(instant())
    told = history_of(one.pk, public_only=False).filter(fact__in=reading.facts_told())[:MOST_LINES]
    lines = remembered(told)
    can_open = decide(actor, AdministrationAct.ENTER_PEOPLE).ok
    opened = can_open and request.GET.get("adres") == "tak"
    if opened and one.account is not None:
        note_access(actor, what=Looked.PERSON_CONTACTS, subjects=[Subject(one.pk, one.pk)], path=request.path)
    email = one.account.email if one.account else ""
    context = {
        "one": one,
        "email": email if opened else reading.masked(email) if email else "",
        "is_masked": bool(email) and not opened,
        "can_open": can_open,
        "held": reading.roles_of(one, today),
        "former": reading.former_roles_of(one, today),
        "deputyships": reading.deputyships_of(one, today),
        "lines": lines,
        "whom": capacity_labels((line.capacity for line in lines), inner=True),
        "today": today,
        "can_give": decide(actor, SpaceAct.GIVE_ROLE).ok,
        "can_name": decide(actor, SpaceAct.NAME_DEPUTY).ok,
        "can_drop": decide(actor, AdministrationAct.DROP_SECOND_FACTOR).ok and bool(email),
        "can_see_contacts": decide(actor, PrivacyAct.SEE_CONTACTS).ok,
        "can_erase": decide(actor, PrivacyAct.ERASE).ok,
        **NAMES,
    }
    return page(request, "administration/person.html", context, private=True)


@door(SpaceAct.GIVE_ROLE, "GET", "POST")
def departure(request: HttpRequest, person: UUID) -> HttpResponse:
    """Somebody leaves: what ends and what stays without a hand, then the button."""
    one = find(person)
    if request.method == "POST":
        let_go(one, by=actor_of(request))
        return redirect("administration_person", one.pk)
    context = {"one": one, "leaving": reading.leaving(one, timezone.localdate(instant())), **NAMES}
    return page(request, "administration/departure.html", context, private=True)


@door(AdministrationAct.DROP_SECOND_FACTOR, "GET", "POST")
def second_factor(request: HttpRequest, person: UUID) -> HttpResponse:
    """Somebody lost phone and keys: what will happen, then the button."""
    one = find(person)
    if request.method == "POST":
        take_second_factor_off(one, by=actor_of(request))
        return redirect("administration_person", one.pk)
    return page(request, "administration/second_factor.html", {"one": one}, private=True)
