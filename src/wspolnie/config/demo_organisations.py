"""Organisations of the demo, all of them invented: their KRS numbers are of a range that the court has not reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wspolnie.desks.organisations.actions import proposing, representing
from wspolnie.desks.organisations.actions.editing import enter, join
from wspolnie.desks.organisations.actions.representing import Declaration
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.parties.organisations.actions.proposals import Proposed
from wspolnie.parties.organisations.actions.register import Particulars
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import LegalClass
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor


@dataclass(frozen=True, slots=True)
class DemoOrganisation:
    """An organisation of the demo; `word` is the start of its addresses."""

    name: str
    krs: str
    form: str
    word: str
    district: str = ""
    themes: tuple[str, ...] = ()
    legal_class: LegalClass = LegalClass.ART_3_2


ORGANISATIONS: Final = (
    DemoOrganisation("Fundacja Głośna Kładka", "0009100011", "fundacja", "kladka", "nadodrze", ("edukacja", "kultura")),
    DemoOrganisation("Klub Seniora Pod Platanem", "0009100022", "stowarzyszenie", "platan", "huby", ("osoby-starsze",)),
    DemoOrganisation(
        "Stowarzyszenie Sąsiedzi z Hub", "0009100033", "stowarzyszenie", "sasiedzi", "huby", ("wspolnoty-lokalne",)
    ),
    DemoOrganisation(
        "Stowarzyszenie Trzepak", "0009100044", "stowarzyszenie", "trzepak", "nadodrze", ("dzieci-i-mlodziez",)
    ),
    DemoOrganisation(
        "Chór Międzypokoleniowy Tacet", "0009100055", "stowarzyszenie", "tacet", "borek", ("kultura", "osoby-starsze")
    ),
    DemoOrganisation(
        "Fundacja Cisza i Słowo", "0009100066", "fundacja", "cisza", "gaj", ("osoby-z-niepelnosprawnosciami",)
    ),
    DemoOrganisation(
        "Towarzystwo Zielony Balkon", "0009100077", "stowarzyszenie", "balkon", "borek", ("ekologia",)
    ),
    DemoOrganisation(
        "Klub Sportowy Huśtawka", "0009100088", "klub sportowy", "hustawka", "gaj", ("kultura-fizyczna",)
    ),
    DemoOrganisation(
        "Fundacja Druga Zmiana", "0009100099", "fundacja", "zmiana", "brochow", ("zatrudnienie", "integracja-spoleczna")
    ),
    DemoOrganisation(
        "Stowarzyszenie Kuchnia Sąsiedzka", "0009100110", "stowarzyszenie", "kuchnia", "brochow", ("pomoc-spoleczna",)
    ),
    DemoOrganisation(
        "Spółdzielnia Socjalna Łyżka", "0009100121", "spółdzielnia socjalna", "lyzka", "huby",
        ("ekonomia-spoleczna",), LegalClass.ART_3_3,
    ),
    DemoOrganisation(
        "Związek Stowarzyszeń Podwórko", "0009100132", "związek stowarzyszeń", "podworko", "",
        ("wspolnoty-lokalne", "wsparcie-organizacji"),
    ),
)  # fmt: skip
FEDERATION: Final = ("podworko", ("sasiedzi", "trzepak", "balkon"))
SPEAKERS: Final = (
    ("Alicja Próbna", "przedstawicielka@wroclaw.example", "kladka", "prezeska zarządu", True),
    ("Bogdan Makieta", "skarbnik@wroclaw.example", "tacet", "skarbnik", False),
    ("Alicja Próbna", "przedstawicielka@wroclaw.example", "podworko", "członkini zarządu związku", True),
)
"""(name, e-mail, organisation, role, is it confirmed): one person may hold several mandates."""
WAITING: Final = ("Celina Zmyślona", "czeka@wroclaw.example", "trzepak", "koordynatorka projektów")
A_YEAR: Final = timedelta(days=365)


def enter_organisations(clerk: Actor) -> None:
    """All of them with their federation."""
    made = enter_all(ORGANISATIONS, "Wrocław", clerk)
    federation, members = FEDERATION
    for word in members:
        join(made[word], made[federation], since=representing.today() - A_YEAR, by=clerk)


def enter_all(organisations: tuple[DemoOrganisation, ...], seat: str, clerk: Actor) -> dict[str, Organisation]:
    """Organisations of a city, by their words."""
    districts = {district.slug: district for district in District.objects.all()}
    themes = {theme.slug: theme for theme in Theme.objects.all()}
    made = {}
    for one in organisations:
        said = Particulars(
            name=one.name,
            legal_class=one.legal_class,
            legal_form=one.form,
            krs=one.krs,
            seat=seat,
            email=f"biuro@{one.word}.example",
            www=f"https://www.{one.word}.example",
            district=districts.get(one.district),
            themes=tuple(themes[slug] for slug in one.themes),
        )
        made[one.word] = enter(said, by=clerk)
    return made


def confirm_speaker(name: str, email: str, organisation: Organisation, role: str, clerk: Actor) -> tuple[Actor, str]:
    """Somebody who speaks for an organisation from now on, and the word of the capacity in which they do."""
    declared = _declare(organisation, name, email, role, decides=True)
    representing.confirm(declared, by=clerk)
    return Actor(person=declared.person, capacity="self"), f"organisation:{organisation.pk}"


def confirm_speakers(clerk: Actor) -> None:
    """Those who speak for organisations of the demo today."""
    for name, email, word, role, decides in SPEAKERS:
        krs = next(one.krs for one in ORGANISATIONS if one.word == word)
        representing.confirm(_declare(Organisation.objects.get(krs=krs), name, email, role, decides), by=clerk)


def leave_claims() -> None:
    """What waits for a clerk on the first day: somebody says that they speak, somebody misses an organisation."""
    name, email, word, role = WAITING
    krs = next(one.krs for one in ORGANISATIONS if one.word == word)
    declared = _declare(Organisation.objects.get(krs=krs), name, email, role, decides=False)
    proposed = Proposed(name="Klub Rowerowy Szprycha", krs="0009100143", role="prezeska", since=date(2026, 1, 15))
    proposing.propose(proposed, by=Actor(person=declared.person, capacity="self"))


def speaker(name: str) -> tuple[Actor, str] | None:
    """Who speaks for an organisation of this name, and the word of the capacity in which they do."""
    word = next((one.word for one in ORGANISATIONS if one.name == name), "")
    email = next((email for _name, email, theirs, _role, _decides in SPEAKERS if theirs == word), "")
    if not email:
        return None
    organisation = Organisation.objects.get(name=name)
    return Actor(person=_person("", email), capacity="self"), f"organisation:{organisation.pk}"


def _declare(organisation: Organisation, name: str, email: str, role: str, decides: bool) -> Representation:
    by = Actor(person=_person(name, email), capacity="self")
    today = representing.today()
    said = Declaration(role, since=today - A_YEAR, until=today + 2 * A_YEAR, decision_maker=decides)
    return representing.declare(organisation, said, by=by)


def _person(name: str, email: str) -> Person:
    found: Person | None = Person.objects.select_related("account").filter(account__email=email).first()
    return found or register_person(name, email=email)
