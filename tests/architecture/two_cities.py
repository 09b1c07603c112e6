"""Two cities with one of everything each: what the tests of the walls look through."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, connections
from django.utils import timezone

from tests.architecture.rows_without_verbs import fill_what_no_verb_makes
from tests.architecture.two_cities_bodies import body_of
from tests.architecture.two_cities_experts import expert_of
from tests.architecture.two_cities_helping import enquiry_of
from tests.architecture.two_cities_inventories import inventory_of
from tests.architecture.two_cities_invitations import invitation_of
from tests.architecture.two_cities_mergers import mergers_of
from tests.architecture.two_cities_profiles import profile_of
from tests.architecture.two_cities_registers import entry_of
from tests.architecture.two_cities_remarks import letter_of, remark_of, said_of, unconfirmed_of
from tests.architecture.two_cities_support import question_of
from tests.architecture.two_cities_texts import texts_of
from tests.factories import Makers
from wspolnie.api.actions.sendings import begin_sending, end_sending
from wspolnie.api.actions.tokens import make_token
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.actions.reports import keep_form, start_report
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile
from wspolnie.desks.consultations.report_states import ReportForm
from wspolnie.desks.consultations.states import Verdict
from wspolnie.desks.helping.models import Enquiry
from wspolnie.desks.inventories.models import Campaign
from wspolnie.foundation.cities.models import City, Theme
from wspolnie.foundation.db.global_tables import GLOBAL_TABLES
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.journal.actions import deliver, settle, sign_head
from wspolnie.foundation.journal.keys import ensure_key
from wspolnie.foundation.modules import registry
from wspolnie.parties.offices.actions.appointments import Mandate, appoint
from wspolnie.parties.offices.actions.founding import found_office
from wspolnie.parties.offices.actions.posts import PostSaid, make_post
from wspolnie.parties.offices.actions.structure import move_office
from wspolnie.parties.offices.models import Appointment, Office
from wspolnie.parties.organisations.actions.federations import join_federation
from wspolnie.parties.organisations.actions.proposals import Proposed, accept_proposal, propose_organisation
from wspolnie.parties.organisations.actions.register import Particulars, change_organisation, register_organisation
from wspolnie.parties.organisations.actions.representations import declare_representation
from wspolnie.parties.organisations.models import Federation, Organisation
from wspolnie.parties.people.actions import keep_contact, register_person
from wspolnie.parties.people.models import Person
from wspolnie.parties.people.states import ContactKind
from wspolnie.services.flags.actions import Said, decide_flag, flag_text
from wspolnie.services.flags.models import Flag
from wspolnie.services.flags.states import FlagReason, FlagState
from wspolnie.services.follows import actions as follows
from wspolnie.services.imports.actions import look_at, take_batch
from wspolnie.services.imports.models import ImportRun
from wspolnie.services.notify.actions import change_letter, choose, tell
from wspolnie.services.notify.states import HowOften
from wspolnie.spaces.actions import give_role, name_deputy
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.actions import Arranged, Course, plan_meeting, tell_of_meeting
from wspolnie.tools.meetings.models import Meeting

WALLED = """
SELECT relname FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relnamespace = 'public'::regnamespace ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class Full:
    """A city and what a visitor of another one must never meet."""

    city: City
    draft: Consultation
    running: Consultation
    answered: Consultation
    remark: Remark
    proof: RemarkFile
    organisation: Organisation
    appointment: Appointment
    run: ImportRun
    membership: Federation
    author: Person
    clerk: Person
    """An administrator whom only this city knows."""
    flag: Flag
    enquiry: Enquiry
    inventory: Campaign
    spied: Organisation


@dataclass(frozen=True, slots=True)
class Cities:
    """Two full cities; visitors come to `here`, what they must not see is in `there`."""

    here: Full
    there: Full

    @property
    def both(self) -> tuple[City, City]:
        return self.here.city, self.there.city


def fill(city: City, word: str) -> Full:
    """One of everything in a city; every text has `word` in it."""
    with in_city(city.id):
        make = Makers(city)
        email = f"{word.lower()}@{city.slug}.example"
        author = register_person(f"Anna {word}ska", email=f"autorka-{email}")
        clerk = register_person(f"Jan {word}cki", email=f"urzednik-{email}")
        root = Space.objects.get(kind="city")
        today = timezone.localdate()
        give_role(clerk, Role.ADMINISTRATOR, space=root, since=today, by=Actor(capacity="system"))
        name_deputy(clerk, author, since=today, until=today, by=make.actor(Role.ADMINISTRATOR))
        text = f"# Zasady {word}\n\n§ 1. Cel {word}\n\n1. Ustęp o tym, czym jest {word}.\n2. Drugi ustęp: {word}.\n"
        draft = make.draft(f"Szkic {word}", text=text)
        running = make.consultation(f"Program {word}", text=text)
        remark = remark_of(make, running, word, author, email)
        release_remark(running, remark, by=make.clerk())
        proof = letter_of(make, running, word)
        said_of(make, running, word, email, _meeting(make, running, word))
        unconfirmed_of(make, running, word, email)
        now = datetime.now(UTC)
        answered = make.consultation(
            f"Sale {word}", text=text, opens=now - timedelta(days=9), closes=now - timedelta(days=2)
        )
        with taken_at(now - timedelta(days=5)):
            closed = remark_of(make, answered, word, author, email)
        release_remark(answered, closed, by=make.clerk())
        answer_remark(answered, closed, verdict=Verdict.PARTLY, reason=f"Bo {word} jest dobre.", by=make.clerk())
        publish_answers(answered, by=make.clerk())
        _report(make, answered, word)
        keep_file([f"Załącznik o tym, czym jest {word}.".encode()], name=f"{word}.txt")
        with unguarded():
            fill_what_no_verb_makes(author)
        keep_contact(author, ContactKind.EMAIL, f"domowy-{email}", published=True, actor=author.pk, capacity="self")
        organisation, membership = _organisation(word, author)
        invitation_of(make, running, word)
        appointment = _appointment(word, author)
        inventory, spied = inventory_of(make, word, clerk)
        mergers_of(make, word)
        entry_of(make, word)
        question_of(make, word, author)
        profile_of(make, word, author)
        expert_of(make, word, author)
        texts_of(make, word, author)
        body_of(make, word, organisation, email)
        run = _run(word, make)
        _letters(word, author, clerk)
        said = Said(FlagReason.OTHER, f"Tu stoi {word}.", word, address=f"zglasza-{email}")
        flag = flag_text(city, "uwaga", remark.pk, said, by=Actor(person=author, capacity="self"))
        decide_flag(city, flag, FlagState.LEFT, f"Bo {word} zostaje.", by=make.clerk())
        follows.follow_signed_in(running.space.front, by=Actor(person=author, capacity="self"))
        follows.ask(city, running.space.front, f"sledzi-{email}")
        _keys(author, word)
        full = Full(
            city,
            draft,
            running,
            answered,
            remark,
            proof,
            organisation,
            appointment,
            run,
            membership,
            author,
            clerk,
            flag,
            enquiry_of(make, word, author),
            inventory,
            spied,
        )
    with in_city(city.id):
        settle()
        _settle_what_is_not_committed(city)
        for listener in registry.listeners():
            deliver(listener)
    return full


def _meeting(make: Makers, consultation: Consultation, word: str) -> Meeting:
    """A meeting that was held, with an agenda and decision makers."""
    began = datetime.now(UTC) - timedelta(hours=3)
    said = Arranged(
        name=f"Spotkanie {word}",
        starts_at=began,
        ends_at=began + timedelta(hours=2),
        host=f"Biuro {word}",
        place=f"Świetlica {word}",
        agenda=(f"O tym, czym jest {word}",),
    )
    meeting = plan_meeting(consultation.space, said, by=make.clerk())
    course = Course({"resident": 7}, (f"Dyrektor {word}",), f"Mówiono, czym jest {word}.")
    tell_of_meeting(meeting, course, by=make.clerk())
    return meeting


def _keys(author: Person, word: str) -> None:
    """A key for programs, with a sending under it."""
    key, _text = make_token(author, "self", label=f"Klucz {word}", by=Actor(author, "self"))
    sending, _before = begin_sending(key, word, b"0" * 32)
    end_sending(sending, word, f"Odpowiedź {word}".encode())


def _report(make: Makers, consultation: Consultation, word: str) -> None:
    """A report of which one form is kept."""
    report = start_report(consultation, make.round(consultation), digest="0" * 64, by=make.clerk())
    keep_form(report.pk, ReportForm.CSV, f"Uwagi: {word}".encode(), name="raport.csv", limit=1000)


def _organisation(word: str, person: Person) -> tuple[Organisation, Federation]:
    """An organisation with a former name, a theme, a federation and somebody who speaks for it."""
    today = timezone.localdate()
    union = register_organisation(Particulars(name=f"Związek {word}"))
    said = Particulars(
        name=f"Klub {word}",
        seat=f"ul. {word} 1",
        email=f"{word.lower()}@klub.example",
        themes=(Theme.objects.earliest("slug"),),
    )
    one = register_organisation(said)
    change_organisation(one, replace(said, name=f"Klub Nowy {word}"))
    declare_representation(one, person, role=f"prezeska {word}", since=today)
    proposed = Proposed(name=f"Klub Zgłoszony {word}", role=f"skarbniczka {word}", since=today)
    accept_proposal(propose_organisation(proposed, person), Particulars(name=proposed.name))
    return one, join_federation(one, union, since=today)


def _appointment(word: str, person: Person) -> Appointment:
    """An office that was moved, with a post that somebody holds; nobody but the office knows who."""
    today = timezone.localdate()
    office = found_office("", name=f"Biuro {word}", address=f"ul. {word} 2", email=f"{word.lower()}@biuro.example")
    move_office(office, parent=Office.objects.exclude(pk=office.pk).earliest("slug"), since=today)
    said = PostSaid(title=f"Pełnomocnik {word}", scope=f"Zakres {word}", email=f"{word.lower()}@post.example")
    mandate = Mandate(authority=f"Prezydent {word}", basis=f"Zarządzenie {word}", scope=f"Mandat {word}")
    return appoint(make_post(office, said, since=today), person, mandate, since=today)


def _letters(word: str, author: Person, clerk: Person) -> None:
    """A kind of letter in the city's own words, something that waits to be told, and a choice about it."""
    today, office = timezone.localdate(), Actor(clerk, "office", frozenset({Role.ADMINISTRATOR}))
    change_letter("notify.one", f"{word}: {{subject}}", "{news}\n\n{off}", since=today, by=office)
    told = {"matter": "walls", "key": "walls", "title": f"Sprawa {word}", "subject": word, "line": f"Tu {word}."}
    tell(author, topic="consultations.outcomes", **told)
    choose({"consultations.outcomes": HowOften.DAILY}, by=Actor(author, "self"))


def _run(word: str, make: Makers) -> ImportRun:
    """A file that was looked at, with a row that could not be taken."""
    content = f"krs;nip;nazwa\n;{word};Klub z pliku {word}\n".encode()
    run = look_at([content], registry.importer("organisations"), name=f"{word}.csv", by=make.clerk())
    return take_batch(run.pk, 0)


def _settle_what_is_not_committed(city: City) -> None:
    """The test's own transaction is the oldest that runs: its lines get their leaves by hand."""
    with unguarded(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_leaf (id, city_id, index, line_id) "
            "SELECT uuidv7(), city_id, row_number() OVER (ORDER BY seq) - 1 + "
            "(SELECT coalesce(max(index) + 1, 0) FROM journal_leaf), id FROM journal_line l "
            "WHERE NOT EXISTS (SELECT FROM journal_leaf f WHERE f.line_id = l.id)"
        )
    ensure_key()
    assert sign_head() is not None


@contextmanager
def unguarded() -> Iterator[None]:
    """Without the write guard: a test speaks to PostgreSQL as an intruder would."""
    wrappers = {alias: list(connections[alias].execute_wrappers) for alias in ("default", "side")}
    for alias in wrappers:
        connections[alias].execute_wrappers[:] = []
    try:
        yield
    finally:
        for alias, kept in wrappers.items():
            connections[alias].execute_wrappers[:] = kept


def ask(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a statement, asked as the application role with whatever city is set."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def walled() -> list[str]:
    """Tables behind the wall, from PostgreSQL's catalogue."""
    return [name for (name,) in ask(WALLED) if name not in GLOBAL_TABLES]
