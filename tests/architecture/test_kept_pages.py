"""Which pages are kept for strangers, and why nothing on them can change unseen: whatever they read is written with a
line of the journal."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import time_machine
from django.db import connections
from django.test import Client
from django.urls import URLPattern

from tests.architecture.addresses import HERE, addresses
from tests.architecture.routes import routes
from tests.architecture.two_cities import Full, fill
from tests.factories import Makers
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.guard import WRITE
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.keeping import counts_every_line, is_kept
from wspolnie.foundation.web.kept_page import end_of_page
from wspolnie.foundation.web.routes import Scope, act_of, scope_of
from wspolnie.spaces.policy import NOBODY, decide
from wspolnie.tools.meetings.actions import Arranged, plan_meeting

KEPT: Final = frozenset({
    "home", "accessibility", "glossary", "districts", "district",
    "privacy", "clause", "consultations", "consultation", "consultation_draft",
    "consultation_paragraph", "consultation_history", "consultation_easy", "consultation_remarks", "remark_public",
    "consultation_report", "documents", "document", "calendar", "meetings", "meeting", "offices", "office", "posts",
    "mandates", "organisations", "organisation", "federations", "service", "inventories", "inventory", "resources",
    "sector_consultations", "bodies", "body", "body_seats", "body_regulations",
    "recommendations", "recommendation", "body_recommendations", "agency",
    "publication", "procedure", "procedure_versions", "procedure_version",
})  # fmt: skip
NOT_KEPT: Final = {
    r"account_.*|.*sign_in.*|login.*|mfa_.*|second_.*|office_login.*|openid.*|socialaccount.*": "of one visitor",
    r"remark_(new|follow|receipt|receipt_file|mail|said|author|work|own|change|withdrawal)": "a form, or of one author",
    r"flag_.*|follow.*|letters_stop|representation_mail|organisation_propose": "a form, or of one person",
    r"developers|my_data_erased|own_name|representations": "few strangers ask for it, or it is of one person",
    r"activity|participation": "few strangers ask for it, and it counts records of many rooms",
    r"experts?": "few strangers ask for it, and it is gone the moment a person takes it back",
    r"enquiry_.*|invitation": "a form, or of one person",
    r"consultation_invitations": "few strangers ask for it, and it changes with every link that is followed",
    r"search.*|helping|library|procedures": "words of one visitor, and an index that is made behind the lines",
    r"support.*|frequent|question_.*": "few strangers ask for it, or it is of one person",
    r"journal.*|api_.*": "for programs, or changed by heads without a line",
    r"language|outbox|wzornik|security_txt|.*cityless.*": "no page, or none of a city's readers",
    r".*_(sheet|file|feed|making|proofs|attachment|evidence)": "a file",
}
"""Other addresses that strangers may ask for, by what their names match, with the reason."""
SCENES: Final = {
    "cities_city",
    "cities_parameter",
    "cities_district",
    "cities_theme",
    "cities_term",
    "accounts_session",
}
"""Read by many pages and written by whoever sets a city up, with the city's row; parameters with a line besides."""
SILENT: Final = {frozenset({"files_storedfile"}), frozenset({"consultations_report", "files_storedfile"})}
"""What is written without a line though pages read of it: bytes that nothing points to yet, and forms of a report that
is shown only with the line of its last form."""
READ: Final = re.compile(r'\b(?:FROM|JOIN)\s+(?:ONLY\s+)?"?([a-z_0-9]+)"?', re.IGNORECASE)
POINT: Final = re.compile(r'^(RELEASE )?SAVEPOINT "?(\w+)"?|^ROLLBACK TO SAVEPOINT "?(\w+)"?')
LINE: Final = "journal_line"


def of_strangers() -> Iterator[tuple[str, URLPattern]]:
    """Addresses of a city whose act anybody may do, and which answer GET."""
    for _, pattern in routes():
        act = act_of(pattern.callback)
        if act is not None and scope_of(pattern.callback) is Scope.CITY and decide(NOBODY, act).ok:
            yield str(pattern.name), pattern


def test_every_page_of_strangers_is_kept_or_says_why_not(bound: City) -> None:
    """Whoever adds a page decides here."""
    found = {name: is_kept(pattern.callback) for name, pattern in of_strangers()}
    assert {name for name, is_ in found.items() if is_} == KEPT
    reasons = re.compile("|".join(f"(?:{names})" for names in NOT_KEPT))
    assert sorted(name for name, is_ in found.items() if not is_ and not reasons.fullmatch(name)) == []


def test_nothing_is_kept_that_a_stranger_may_not_read(bound: City) -> None:
    assert {pattern.name for _, pattern in routes() if is_kept(pattern.callback)} == KEPT


@dataclass
class Verb:
    """What one transaction of a verb wrote."""

    tables: set[str] = field(default_factory=set)


@dataclass
class Watch:
    """Sees the statements of a connection, gathered by the savepoint of the verb that sent them."""

    base: int = 0
    """Savepoints around the verbs: of the test, of whoever calls the verbs."""
    open: list[str] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)
    read: set[str] = field(default_factory=set)

    def __call__(self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
        statement = sql if isinstance(sql, str) else sql.as_string()
        if point := POINT.match(statement):
            self._move(released=bool(point[1]), name=point[2] or "")
        else:
            self.read |= {table.lower() for table in READ.findall(statement)}
            if len(self.open) > self.base and (written := {one.lower() for one in WRITE.findall(statement)}):
                self.verbs[-1].tables |= written
        return execute(sql, params, many, context)

    def _move(self, *, released: bool, name: str) -> None:
        if released:
            self.open.remove(name)
        elif name:
            self.open.append(name)
            if len(self.open) == self.base + 1:
                self.verbs.append(Verb())


@contextmanager
def watched(*, base: int) -> Iterator[Watch]:
    watch = Watch(base)
    with ExitStack() as stack:
        for alias in ("default", "side"):
            stack.enter_context(connections[alias].execute_wrapper(watch))
        yield watch


def pages_of(full: Full) -> Iterator[str]:
    """Addresses of kept pages about one city's things."""
    kept = [pattern for _, pattern in routes() if is_kept(pattern.callback)]
    for address, _ in addresses(full):
        if "?" not in address and any(pattern.resolve(address.removeprefix("/")) for pattern in kept):
            yield address
    yield f"/organizacje/{full.organisation.slug}/"


def test_whatever_a_kept_page_reads_is_written_with_a_line(city: City, settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    with watched(base=1) as writing:
        full = fill(city, "Wilga")
    assert len(writing.verbs) > 40
    assert sum(LINE in verb.tables for verb in writing.verbs) > 40
    client, pages = Client(headers={"host": HERE}), list(pages_of(full))
    with watched(base=0) as reading:
        statuses = [client.get(address).status_code for address in pages]
    assert statuses.count(200) > len(KEPT)
    shown = {table for table in reading.read if re.fullmatch(r"[a-z]+_[a-z_]+", table)} - SCENES
    assert {"consultations_remark", "spaces_space", "meetings_meeting", "offices_office"} <= shown
    silent = {frozenset(verb.tables & shown) for verb in writing.verbs if LINE not in verb.tables}
    assert silent - {frozenset()} == SILENT


PLANNED: Final = (timedelta(0), timedelta(days=9), timedelta(hours=50), timedelta(hours=52), timedelta(days=23))
"""Opening and closing of remarks, a meeting, the hour of answers; all at seconds that no form would give."""


def test_a_kept_page_says_the_same_until_its_end(make: Makers) -> None:
    """Whatever turns by itself, at a planned second or with the minute, ends the page: seen by making it twice."""
    first = datetime(2027, 3, 1, 9, 30, 17, 250_000, tzinfo=UTC)
    opens, closes, starts, ends, due = (first + after for after in PLANNED)
    with time_machine.travel(first - timedelta(days=20), tick=False):
        matter = make.consultation("Program", opens=opens, closes=closes)
        said = Arranged(name="Spotkanie", starts_at=starts, ends_at=ends, host="Biuro", place="Świetlica")
        meeting = plan_meeting(matter.space, said, by=make.clerk())
    matter_page = f"/konsultacje/{matter.space.slug}/"
    pages = ["/", "/kalendarz/", "/konsultacje/", "/konsultacje/?stan=koncza-sie", "/konsultacje/?stan=otwarte"]
    pages += [matter_page, f"{matter_page}spotkania/{meeting.number}/"]
    client, chance, seen = Client(headers={"host": HERE}), random.Random(7), set()
    turns = [opens, closes, starts, ends, due, closes - timedelta(days=7), closes.replace(second=0, microsecond=0)]
    for turn in turns:
        for page in pages:
            made = turn + timedelta(seconds=chance.uniform(-40, 5))
            with time_machine.travel(made, tick=False):
                before, until = told(client, page), end_of_page(made)
            assert made < until <= made.replace(second=0, microsecond=0) + timedelta(minutes=1)
            asked = made + (until - made) * chance.uniform(0.5, 0.9999)
            with time_machine.travel(asked, tick=False):
                assert told(client, page) == before, (page, made, asked, until)
            seen.add(before)
    assert len(seen) > 2 * len(pages), "the hour changed nothing on these pages"


def told(client: Client, address: str) -> str:
    """The page but for the seconds of its countdowns, whose age goes with every answer."""
    return re.sub(r'data-left="-?\d+"', "", client.get(address).content.decode())


def test_a_fact_that_changes_no_page_is_told_where_the_journal_is(bound: City) -> None:
    """What is declared as unseen is public all the same, so history pages count every line."""
    unseen = [fact for module in registry.all() for fact in module.unseen]
    assert unseen
    every_line = {p.name for _, p in routes() if counts_every_line(p.callback)}
    assert every_line == {"consultation_history", "consultation_remarks", "consultation_paragraph"}
