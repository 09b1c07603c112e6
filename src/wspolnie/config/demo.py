"""The demo: one city whose matters are made through the same verbs as people's, at the hours when they happened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from wspolnie.config.demo_desk import share_out_work
from wspolnie.config.demo_history import play_history
from wspolnie.config.demo_large import PROGRAMME
from wspolnie.config.demo_matters import MATTERS, DemoMatter
from wspolnie.config.demo_meetings import hold_meeting, plan_open_meeting
from wspolnie.config.demo_offices import load_offices
from wspolnie.config.demo_organisations import (
    SPEAKERS,
    confirm_speakers,
    enter_organisations,
    leave_claims,
    speaker,
)
from wspolnie.config.demo_rounds import play_rounds
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.notices import Notice, Place
from wspolnie.desks.consultations.actions.paper import Postal
from wspolnie.desks.consultations.actions.planning import Plan, paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import Channel, DocumentKind, PlaceKind, RemarkState, Side, Verdict
from wspolnie.foundation.cities.actions import set_up_city
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.model_kinds import CityModelFile
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.actions.founding import NewOffice, found_offices
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.privacy.actions.clauses import enact_clauses
from wspolnie.spaces.actions import give_role, open_space, publish_space
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.models import Paragraph

FOUNDED: Final = datetime(2022, 7, 1, 6, 0, tzinfo=UTC)
"""Since when the demo's city stands: before its oldest matter."""
CITIES: Final = Path(__file__).parent / "cities"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who can sign in to the demo; the code of each sign-in is read at /poczta."""

    email: str
    role: str
    city: str


PEOPLE: Final = (
    ("Jolanta Wzorcowa", "urzedniczka@wroclaw.example", Role.CLERK),
    ("Tomasz Przykładny", "koordynator@wroclaw.example", Role.COORDINATOR),
    ("Halina Makietowa", "odpowiada@wroclaw.example", Role.OFFICIAL),
    ("Administrator Wzorowy", "administrator@wroclaw.example", Role.ADMINISTRATOR),
)


def people() -> list[DemoPerson]:
    """The persons of the demo, for the launcher to print."""
    staff = [DemoPerson(email, role.value, "wroclaw") for _, email, role in PEOPLE]
    return [DemoPerson(SPEAKERS[0][1], "representative", "wroclaw"), *staff]


def load(*, with_matters: bool = True) -> list[DemoPerson]:
    """Set the demo up once; what exists is left as it is."""
    found_city(read_model(CITIES / "wroclaw.toml"), PEOPLE)
    if with_matters:
        city = City.objects.get(slug="wroclaw")
        with in_city(city.id):
            if not Consultation.objects.exists():
                load_offices()
                clerk, now = _clerk(), datetime.now(UTC).replace(second=0, microsecond=0)
                with taken_at(FOUNDED + timedelta(days=3)):
                    enter_organisations(clerk)
                with taken_at(now - timedelta(days=85)):
                    confirm_speakers(clerk)
                play_history(city, clerk)
                play_rounds(_office_hour(city, now, 15, 45), clerk)
                for matter in (PROGRAMME, *MATTERS):
                    _play(city, matter)
                with taken_at(datetime.now(UTC) - timedelta(hours=20)):
                    leave_claims()
    return people()


def found_city(model: CityModelFile, staff: tuple[tuple[str, str, Role], ...]) -> City:
    """A city from its model with its root space, offices and people with roles in the city."""
    city = set_up_city(model)
    with in_city(city.id):
        enact_clauses(model.clauses)
        if Space.objects.filter(kind=SpaceKind.CITY).exists():
            return city
        with taken_at(FOUNDED):
            root = open_space(SpaceKind.CITY, slug="miasto", name=city.name, by=Actor(capacity="system"))
            publish_space(root, by=Actor(capacity="system"))
            found_offices(
                [
                    NewOffice(
                        slug=office.slug,
                        name=office.name,
                        address=office.address,
                        email=office.email,
                        kind=office.kind,
                        parent=office.parent,
                    )
                    for office in model.offices
                ]
            )
            for name, email, role in staff:
                person = register_person(name, email=email)
                give_role(person, role, space=root, since=FOUNDED.date(), by=Actor(capacity="system"))
    return city


def _clerk() -> Actor:
    person = Person.objects.select_related("account").get(account__email=PEOPLE[0][1])
    return Actor(person=person, capacity="office", city_roles=frozenset({Role.CLERK}))


def _office_hour(city: City, day: datetime, hour: int, minute: int) -> datetime:
    """That hour of the city on the day: nobody closes a consultation at two at night."""
    return day.astimezone(city.zone).replace(hour=hour, minute=minute)


def _play(city: City, matter: DemoMatter) -> None:
    """One matter from its plan to where it stands today."""
    clerk = _clerk()
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    opens, closes = _office_hour(city, now + matter.opens, 8, 0), _office_hour(city, now + matter.closes, 15, 45)
    plan = Plan(
        title=matter.title,
        lead=matter.lead,
        authority="Prezydent Wrocławia",
        office=Office.objects.get(slug=matter.office),
        opens_at=opens,
        closes_at=closes,
        answers_due_at=closes + timedelta(days=19),
        notice=Notice(
            kind=DocumentKind.PROGRAMME,
            basis="Art. 5a ustawy z 8 marca 1990 r. o samorządzie gminnym.",
            addressees="Mieszkańcy i organizacje pozarządowe miasta.",
            goal="Zebrać uwagi i na każdą odpowiedzieć; ostateczną treść ustala rada miejska albo prezydent.",
            places=(
                Place(PlaceKind.BIP, (opens - timedelta(days=3)).date(), "https://bip.wroclaw.example/konsultacje"),
                Place(PlaceKind.BOARD, (opens - timedelta(days=3)).date(), words="Tablica ogłoszeń urzędu"),
            ),
        ),
    )
    with taken_at(opens - timedelta(days=3)):
        consultation = plan_consultation(plan, by=clerk)
        paste_draft(consultation, matter.text, by=clerk)
        start_consultation(consultation, by=clerk)
    round_ = Round.objects.select_related("version", "city").get(consultation=consultation)
    _send_remarks(matter, consultation, round_, clerk, until=min(now, closes))
    if matter.shared_out:
        share_out_work(consultation, round_, now, clerk, Person.objects.get(account__email=PEOPLE[2][1]))
    if opens < now < closes:
        plan_open_meeting(city, consultation, opens, now, clerk)
    if matter.answered:
        hold_meeting(city, consultation, opens, clerk)
        with taken_at(closes + timedelta(days=7)):
            for remark, said in zip(Remark.objects.filter(round=round_).in_order(), matter.remarks, strict=True):
                answer_remark(consultation, remark, verdict=Verdict(said.verdict), reason=said.answer, by=clerk)
        with taken_at(closes + timedelta(days=9)):
            publish_answers(consultation, by=clerk)


def _send_remarks(
    matter: DemoMatter, consultation: Consultation, round_: Round, clerk: Actor, *, until: datetime
) -> None:
    places = {one.reference: one for one in Paragraph.objects.filter(version=round_.version, number__isnull=False)}
    step = (until - round_.opens_at) / (len(matter.remarks) + 1)
    for place, said in enumerate(matter.remarks, 1):
        at = round_.opens_at + step * place
        known = speaker(said.organisation)
        words = Words(
            reason=said.reason,
            proposed=said.proposed,
            paragraph=places[said.place] if said.place else None,
            side=Side.ORGANISATION if said.organisation else Side.RESIDENT,
            organisation=said.organisation,
            capacity=known[1] if known else "",
        )
        with taken_at(at):
            if said.channel == Channel.WEB:
                remark = receive_remark(consultation, round_, words, by=known[0] if known else Actor())
            else:
                came = Receipt(Channel(said.channel), at, office_number=f"RPW/{4100 + 7 * place}/{at.year}")
                postal = Postal(*said.postal) if said.postal else None
                remark = enter_remark(consultation, round_, replace(words, capacity=""), came, by=clerk, postal=postal)
        if said.released and remark.state == RemarkState.RECEIVED:
            with taken_at(min(at + timedelta(hours=20), until)):
                release_remark(consultation, remark, by=clerk)
