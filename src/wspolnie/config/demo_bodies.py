"""Bodies of the demo: the kinds of each city as its documents describe them, with seats and a year of meetings. Who
sits where, when they met, what was said, and the first days that no document states are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from wspolnie.desks.bodies.actions.keeping import enter_body, show_body
from wspolnie.desks.bodies.actions.regulating import enter_regulations
from wspolnie.desks.bodies.actions.seating import give_seat
from wspolnie.desks.bodies.models import Body
from wspolnie.desks.bodies.words import Regulated, Seating, Told
from wspolnie.foundation.cities.models import City, District, Theme
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.kinds import Side
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.actions import Arranged, Course, plan_meeting, tell_of_meeting

LAW: Final = "Art. 41e–41i ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie."
MET: Final = (-330, -240, -150, -60)
"""Days from today on which a body met."""
NAMES: Final = (
    "Czego brakuje najbardziej",
    "Plan pracy na pół roku",
    "Co zrobiono, a co się opóźnia",
    "Kto przygotuje projekt",
)
COMING: Final = "Co dalej i za ile"
LENGTH: Final = timedelta(hours=2)
RULES: Final = """# Regulamin: {name}

## Kto zasiada

§ 1. W spotkaniach może wziąć udział każdy. Głosują osoby, które mają mandat.

§ 2. Mandat wygasa z dniem zapisanym w składzie albo gdy organizacja wskaże inną osobę.

## Jak się spotykamy

§ 3. 1. Zaproszenie z porządkiem idzie najpóźniej {days} dni przed spotkaniem.
2. Notatka jest na stronie w ciągu tygodnia.

§ 4. Decydujemy konsensusem. Gdy go nie ma, głosujemy jawnie, a głosy liczy osoba prowadząca.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoBody:
    """A body of the demo; `seats` counts those of organisations, residents, the city and public institutions."""

    name: str
    kind: str
    purpose: str
    since: date
    seats: tuple[int, int, int, int]
    theme: str = ""
    district: str = ""
    parent: str = ""
    until: date | None = None
    basis: str = ""
    rules: tuple[tuple[Side, int, int | None], ...] = ()
    met: tuple[int, ...] = MET
    coming: int = 0
    """Days until the next meeting; 0 for none."""


BODIES: Final[dict[str, tuple[DemoBody, ...]]] = {
    "wroclaw": (
        DemoBody(
            name="Zieleń na podwórkach",
            kind="gds",
            purpose="Mieszkańcy, organizacje i miasto ustalają, jak zazieleniać podwórka i zatrzymywać deszczówkę.",
            since=date(2024, 3, 1),
            seats=(4, 5, 3, 1),
            theme="ekologia",
            rules=((Side.OFFICE, 2, None), (Side.ORGANISATION, 3, None), (Side.RESIDENT, 3, None)),
            coming=8,
        ),
        DemoBody(
            name="Miasto bez barier",
            kind="gds",
            purpose="O chodnikach, przystankach i urzędach, do których każdy wejdzie.",
            since=date(2019, 5, 6),
            seats=(2, 2, 1, 0),
            theme="osoby-z-niepelnosprawnosciami",
            rules=((Side.OFFICE, 2, None),),
            met=(-400, -320),
        ),
        DemoBody(
            name="Koalicja na rzecz wrocławskiego modelu współpracy",
            kind="koalicja",
            purpose="Pisała strategię współpracy i bierze odpowiedzialność za jej wdrożenie.",
            since=date(2016, 10, 1),
            seats=(5, 0, 3, 0),
            rules=((Side.OFFICE, 3, None), (Side.ORGANISATION, 13, None)),
            coming=20,
        ),
        DemoBody(
            name="Wrocławska Rada Działalności Pożytku Publicznego",
            kind="wrdpp",
            purpose="Opiniuje projekty uchwał i programów, które dotyczą organizacji.",
            since=date(2010, 11, 1),
            until=date(2027, 6, 30),
            seats=(5, 0, 5, 0),
            basis=LAW,
            rules=((Side.OFFICE, 1, None), (Side.ORGANISATION, 1, None)),
            coming=15,
        ),
    ),
    "dabrowa-gornicza": (
        DemoBody(
            name="Dąbrowskie Forum Organizacji Pozarządowych",
            kind="forum",
            purpose="Dobrowolne porozumienie organizacji, bez składek. Deleguje przedstawicieli do rady.",
            since=date(2007, 6, 1),
            seats=(6, 0, 1, 0),
            coming=11,
        ),
        DemoBody(
            name="Rada Pożytku Publicznego Miasta Dąbrowa Górnicza",
            kind="rada",
            purpose="Opiniuje i doradza Prezydentowi. Zasiadają władza wykonawcza, Rada Miejska i delegaci Forum.",
            since=date(2008, 1, 1),
            parent="Dąbrowskie Forum Organizacji Pozarządowych",
            seats=(3, 0, 2, 2),
            basis=LAW,
            rules=((Side.INSTITUTION, 2, None), (Side.OFFICE, 2, None), (Side.ORGANISATION, 3, None)),
            coming=25,
        ),
    ),
    "warszawa": (
        DemoBody(
            name="Warszawska Rada Działalności Pożytku Publicznego",
            kind="wrdpp",
            purpose="Opiniuje programy i projekty uchwał o współpracy z organizacjami.",
            since=date(2010, 1, 1),
            seats=(4, 0, 3, 0),
            basis=LAW,
            coming=9,
        ),
        DemoBody(
            name="Dzielnicowa Komisja Dialogu Społecznego na Bemowie",
            kind="dkds",
            purpose="Organizacje i urząd dzielnicy rozmawiają o sprawach Bemowa.",
            since=date(2012, 3, 1),
            seats=(3, 0, 2, 0),
            district="bemowo",
            parent="Warszawska Rada Działalności Pożytku Publicznego",
            coming=12,
        ),
    ),
    "krakow": (
        DemoBody(
            name="Krakowska Rada Działalności Pożytku Publicznego",
            kind="krdpp",
            purpose="Opiniuje projekty uchwał i programy współpracy.",
            since=date(2011, 1, 1),
            seats=(4, 0, 3, 0),
            basis=LAW,
            coming=18,
        ),
        DemoBody(
            name="Komisja dialogu obywatelskiego do spraw środowiska",
            kind="kdo",
            purpose="Organizacje i urząd rozmawiają o drzewach, powietrzu i Wiśle.",
            since=date(2013, 4, 1),
            seats=(4, 0, 2, 0),
            theme="ekologia",
            coming=6,
        ),
    ),
}


def talk_in_bodies(city: City, by: Actor) -> None:
    """Every body of the city, through the verbs of the office."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    for one in BODIES.get(city.slug, ()):
        begun = now - timedelta(days=420 if city.slug == "wroclaw" else 110)  # the register came then
        with taken_at(begun):
            body = _entered(one, by)
            _seat(body, one, by)
            _regulate(body, one, now, by)
        for name, days in zip(NAMES, one.met, strict=False):
            if now + timedelta(days=days) < begun + timedelta(days=20):
                continue
            _meet(body, one, _said(city, name, now + timedelta(days=days)), by)
        if one.coming:
            with taken_at(now - timedelta(hours=3)):
                plan_meeting(body.space, _said(city, COMING, now + timedelta(days=one.coming)), by=by)


def _entered(one: DemoBody, by: Actor) -> Body:
    parent = Space.objects.filter(name=one.parent).first() if one.parent else None
    said = Told(
        name=one.name,
        kind=one.kind,
        purpose=one.purpose,
        since=one.since,
        until=one.until,
        theme=Theme.objects.filter(slug=one.theme).first(),
        district=District.objects.filter(slug=one.district).first(),
        parent=parent.slug if parent else "",
        basis=one.basis,
        contact="sekretariat, wtorki i czwartki 9–15",
        rules=one.rules,
    )
    body = enter_body(said, by=by)
    show_body(body, by=by)
    return Body.objects.select_related("space").get(pk=body.pk)


def _seat(body: Body, one: DemoBody, by: Actor) -> None:
    organisations, residents, officials, institutions = one.seats
    since = max(one.since, date(2024, 1, 1))
    here = Organisation.objects.filter(merged_into__isnull=True).order_by("name_key")
    for place, organisation in enumerate(here[:organisations]):
        seat = Seating(
            side=Side.ORGANISATION,
            organisation=organisation,
            since=since,
            decides=place % 2 == 0,
            basis="wybór organizacji w głosowaniu",
        )
        give_seat(body, seat, by=by)
    offices = list(Office.objects.order_by("name_key")[: officials or 1])
    for place in range(officials):
        office = offices[place % len(offices)] if offices else None
        basis = "zarządzenie Prezydenta"
        give_seat(body, Seating(side=Side.OFFICE, office=office, since=since, decides=place == 0, basis=basis), by=by)
    for side, count in ((Side.RESIDENT, residents), (Side.INSTITUTION, institutions)):
        for _place in range(count):
            give_seat(body, Seating(side=side, since=since), by=by)


def _regulate(body: Body, one: DemoBody, now: datetime, by: Actor) -> None:
    """Two versions: of the beginning, and a later one with a shorter notice."""
    first = max(one.since, date(2024, 1, 1))
    for since, days, adopted in ((first, 14, "na pierwszym spotkaniu"), ((now - timedelta(days=100)).date(), 7, "")):
        source = RULES.format(name=one.name, days=days)
        said = Regulated(source=source, adopted=f"konsensusem {adopted}".strip(), in_force_from=since)
        enter_regulations(body, said, by=by)


def _meet(body: Body, one: DemoBody, said: Arranged, by: Actor) -> None:
    with taken_at(said.starts_at - timedelta(days=14)):
        meeting = plan_meeting(body.space, said, by=by)
    organisations, residents, officials, institutions = one.seats
    counts = {
        Side.ORGANISATION.value: max(1, organisations - 1),
        Side.RESIDENT.value: residents,
        Side.OFFICE.value: officials,
        Side.INSTITUTION.value: institutions,
    }
    course = Course(
        {side: count for side, count in counts.items() if count},
        ("Dyrektor wydziału",) if officials > 1 else (),
        f"Omówiono sprawy: {one.purpose}\n\nUstalono, kto co przygotuje na następne spotkanie.",
    )
    with taken_at(said.ends_at + timedelta(days=2)):
        tell_of_meeting(meeting, course, by=by)


def _said(city: City, name: str, day: datetime) -> Arranged:
    start = day.astimezone(city.zone).replace(hour=17, minute=0)
    return Arranged(
        name=name,
        starts_at=start,
        ends_at=start + LENGTH,
        host="Sekretariat",
        place="Centrum Aktywności Lokalnej",
        address="ul. Próbna 4",
        access="Wejście bez schodów, winda i pętla indukcyjna.",
        agenda=("Co zrobiono od ostatniego spotkania", "Sprawy bieżące", "Co dalej i kto to zrobi"),
    )
