"""Plays on a database of its own, committed, so that a dump can be searched: somebody takes part, then is erased.

Run as `python -m tests.architecture.erasing fill|erase`.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import django

if TYPE_CHECKING:
    from tests.factories import Makers
    from wspolnie.parties.people.models import Person

PERSON: Final = "Żegota Niezapominajka"
EMAIL: Final = "zegota.niezapominajka@poczta.example"
CONTACT: Final = "kontakt-do-uwagi@poczta.example"
PHONE: Final = "71 555 01 02"
HOME: Final = "ul. Kwiatowa 17/3, Oborniki"
HOST: Final = "wroclaw.localhost"


def fill() -> None:
    """A person with an account registers, signs in, sends remarks from the account and without it, and is answered."""
    from django.test import Client

    from tests.factories import Makers
    from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
    from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
    from wspolnie.desks.consultations.states import Verdict
    from wspolnie.desks.helping.actions.enquiries import Words as Enquiry
    from wspolnie.desks.helping.actions.enquiries import ask
    from wspolnie.desks.helping.actions.services import Said as Service
    from wspolnie.desks.helping.actions.services import describe_service, move_service
    from wspolnie.desks.helping.states import ServiceKind, ServiceState
    from wspolnie.desks.organisations.actions.proposing import propose
    from wspolnie.desks.organisations.actions.proposing import refuse as refuse_proposal
    from wspolnie.desks.organisations.actions.representing import Declaration, declare, refuse
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.foundation.deadlines.instants import taken_at
    from wspolnie.parties.offices.actions.appointments import Mandate, appoint
    from wspolnie.parties.offices.actions.posts import PostSaid, make_post
    from wspolnie.parties.offices.models import Office
    from wspolnie.parties.organisations.actions.proposals import Proposed
    from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
    from wspolnie.parties.people.actions import register_person
    from wspolnie.parties.people.models import Session
    from wspolnie.services.flags.actions import Said, decide_flag, flag_text
    from wspolnie.services.flags.states import FlagReason, FlagState
    from wspolnie.services.notify.actions import choose, stop_address
    from wspolnie.services.notify.models import Letter
    from wspolnie.services.notify.states import HowOften
    from wspolnie.spaces.actions import give_role
    from wspolnie.spaces.kinds import Role
    from wspolnie.spaces.models import Space
    from wspolnie.spaces.policy import NOBODY, Actor

    now = datetime.now(UTC)
    city = City.objects.get(slug="wroclaw")
    with in_city(city.id):
        make = Makers(city)
        person = register_person(PERSON, email=EMAIL)
        give_role(
            person, Role.MODERATOR, space=Space.objects.get(kind="city"), since=now.date(), by=Actor(capacity="system")
        )
        reach(make, person)
        organisation = register_organisation(Particulars(name="Klub Żółw", email="klub@zolw.example"))
        they = Actor(person, "self")
        service = describe_service(
            organisation, Service(name="Obiady", kind=ServiceKind.HELP, description="Gorące."), by=make.clerk()
        )
        move_service(service, ServiceState.SHOWN, by=make.clerk())
        service.refresh_from_db()
        ask(city, service, Enquiry(name=PERSON, email=EMAIL, words=f"Tu {PERSON}.", submission="p"), by=they)
        declared = declare(organisation, Declaration(f"prezes {PERSON}", now.date()), by=they)
        refuse(declared, because=f"{PERSON} nie jest w zarządzie.", by=make.clerk())
        proposed = Proposed(name="Klub Żuk", role=f"prezes {PERSON}", since=now.date())
        refuse_proposal(propose(proposed, by=they), because=f"{PERSON} się pomylił.", by=make.clerk())
        post = make_post(Office.objects.earliest("slug"), PostSaid(title="Pełnomocnik"), since=now.date())
        mandate = Mandate(authority="Prezydent", basis=f"Zarządzenie dla: {PERSON}", scope=PERSON, name_public=True)
        appoint(post, person, mandate, since=now.date(), actor=person.pk)
        consultation = make.consultation("Sale", opens=now - timedelta(days=9), closes=now - timedelta(days=2))
        round_ = make.round(consultation)
        with taken_at(now - timedelta(days=5)):
            remarks = [
                receive_remark(
                    consultation, round_, Words(reason="Z konta.", contact=CONTACT), by=Actor(person, "self")
                ),
                receive_remark(consultation, round_, Words(reason="Bez adresu."), by=Actor(person, "self")),
                receive_remark(consultation, round_, Words(reason="Bez konta.", contact=EMAIL.upper()), by=NOBODY),
                receive_remark(
                    consultation, round_, Words(reason="Kto inny.", contact="inna@poczta.example"), by=NOBODY
                ),
            ]
        for remark in remarks:
            release_remark(consultation, remark, by=make.clerk())
            answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Dziękujemy.", by=make.clerk())
        publish_answers(consultation, by=make.clerk())
        as_moderator = Actor(person, "office", frozenset({Role.MODERATOR}))
        said = Said(FlagReason.UNTRUTH, f"Nieprawda o mnie: {PERSON}.", "a", address=CONTACT)
        flag = flag_text(city, "uwaga", remarks[0].pk, said, by=they)
        flag_text(city, "uwaga", remarks[1].pk, Said(FlagReason.OTHER, f"{PERSON}!", "b", address=EMAIL), by=NOBODY)
        decide_flag(city, flag, FlagState.LEFT, "To nie jest nieprawda.", by=as_moderator)
    work()
    with in_city(city.id):
        choose({"consultations.outcomes": HowOften.AT_ONCE}, by=they)
        for address in (CONTACT, EMAIL):
            stop_address(Letter.objects.to(address).filter(state="sent").latest("id"), "5.1.1")
    client = Client(headers={"host": HOST})
    client.post("/logowanie/", {"email": EMAIL})
    other = Client(headers={"host": HOST})
    other.force_login(person.account)
    assert Session.objects.count() >= 1
    work()


def reach(make: Makers, person: Person) -> None:
    """They give contact details, correct their name, stand in for somebody, and are looked at by the office."""
    from django.utils import timezone

    from wspolnie.parties.people.actions import keep_contact, rename_person
    from wspolnie.parties.people.states import ContactKind
    from wspolnie.services.privacy.actions.access import Subject, note_access
    from wspolnie.services.privacy.states import Looked
    from wspolnie.spaces.actions import name_deputy
    from wspolnie.spaces.kinds import Role
    from wspolnie.spaces.policy import Actor

    given = {ContactKind.PHONE: PHONE, ContactKind.POST: HOME, ContactKind.EMAIL: CONTACT}
    for kind, value in given.items():
        keep_contact(person, kind, value, published=kind is ContactKind.PHONE, actor=person.pk, capacity="self")
    rename_person(person, f"{PERSON} młodsza", actor=person.pk, capacity="self")
    rename_person(person, PERSON, actor=person.pk, capacity="self")
    clerk, today = make.clerk(), timezone.localdate()
    assert clerk.person is not None
    name_deputy(clerk.person, person, since=today, until=today, by=make.actor(Role.ADMINISTRATOR))
    looked = [Subject(person.pk, person.pk)]
    note_access(clerk, what=Looked.PERSON_CONTACTS, subjects=looked, path=f"/administracja/osoby/{person.pk}/kontakt/")
    own = Actor(person, "self")
    note_access(own, what=Looked.PERSON_CONTACTS, subjects=[Subject(clerk.person.pk, clerk.person.pk)], path="/")


def work() -> None:
    """What the worker does: the tree, the listeners, the letters."""
    from wspolnie.config.worker import turn

    while turn():
        pass


def erase() -> None:
    """An administrator erases the person; prints which rooms did it."""
    from tests.factories import Makers
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.parties.people.models import Person
    from wspolnie.services.privacy.actions.erasure import erase_person
    from wspolnie.spaces.kinds import Role

    city = City.objects.get(slug="wroclaw")
    with in_city(city.id):
        rooms = erase_person(Person.objects.get(name=PERSON), by=Makers(city).actor(Role.ADMINISTRATOR))
        person_id = Person.objects.get(name="").pk
    work()
    print(json.dumps({"rooms": rooms, "person": str(person_id), **proofs()}))


def proofs() -> dict[str, int]:
    """Every leaf made again from what its line keeps: how many there are, how many came out as they were."""
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.foundation.journal.leaves import leaf_bytes, leaf_hash
    from wspolnie.foundation.journal.models import Leaf, Line

    told = {"lines": 0, "leaves": 0, "whole": 0}
    for city in City.objects.all():
        with in_city(city.id):
            told["leaves"] += Leaf.objects.count()
            for line in Line.objects.all():
                leaf = leaf_bytes(
                    line_id=line.pk, city_id=line.city_id, at=line.at, fact=line.fact, capacity=line.capacity,
                    space_id=line.space_id, subject_id=line.subject_id, plain=line.data["plain"],
                    commitments=line.data["private"],
                )  # fmt: skip
                told["lines"] += 1
                told["whole"] += leaf_hash(leaf) == bytes(line.leaf_hash)
    return told


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    django.setup()
    {"fill": fill, "erase": erase}[sys.argv[1]]()
