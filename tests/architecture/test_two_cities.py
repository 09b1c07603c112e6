"""Two cities see nothing of each other: every table by raw SQL, every address over HTTP."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction
from django.test import Client

from tests.architecture.addresses import HERE, THERE, addresses
from tests.architecture.routes import routes
from tests.architecture.two_cities import Cities, Full, ask, unguarded, walled
from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.foundation.db.tenancy import NoCityBound, in_city
from wspolnie.foundation.web.city import CITYLESS
from wspolnie.foundation.web.problems import problem
from wspolnie.spaces.models import Entry, Space

TEXTS = """
SELECT table_name, column_name FROM information_schema.columns
WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'uuid') AND table_name = ANY(%s)
"""
WRITABLE = """
SELECT column_name FROM information_schema.columns
WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER' AND column_name <> 'city_id'
"""
STOPPED = ("row-level security", "permission denied", "a published version does not change")


@pytest.fixture
def intruder(two_cities: Cities) -> Iterator[Cities]:
    """Both cities are full, the transaction is in Wrocław, and no guard of ours stands: only PostgreSQL's wall."""
    with unguarded():
        ask("SELECT set_config('app.city_id', %s, true)", str(two_cities.here.city.id))
        yield two_cities


def refused(statement: str, *values: Any) -> str:
    """The text of the database's refusal; empty when it let the statement through."""
    try:
        with transaction.atomic():
            ask(f"{statement} RETURNING 1", *values)
    except DatabaseError as refusal:
        return str(refusal)
    return ""


def touched(statement: str, *values: Any) -> int:
    """How many rows a statement wrote; a table that the application may not write to at all counts as none."""
    try:
        with transaction.atomic():
            return len(ask(f"{statement} RETURNING 1", *values))
    except DatabaseError as refusal:
        if "permission denied" not in str(refusal):
            raise
        return 0


def test_every_walled_table_has_rows_in_both_cities(intruder: Cities) -> None:
    """Without it the rest would prove nothing."""
    for city in intruder.both:
        ask("SELECT set_config('app.city_id', %s, true)", str(city.id))
        assert [table for table in walled() if ask(f"SELECT count(*) FROM {table}") == [(0,)]] == []
    assert len(walled()) >= 20


def test_no_row_of_another_city_is_seen_or_written(intruder: Cities) -> None:
    there = intruder.there.city.id
    for table in walled():
        assert ask(f"SELECT count(*) FROM {table} WHERE city_id = %s", there) == [(0,)], table
        assert ask(f"SELECT count(DISTINCT city_id) FROM {table}") == [(1,)], table
        assert touched(f"UPDATE {table} SET city_id = city_id WHERE city_id = %s", there) == 0, table
        assert touched(f"DELETE FROM {table} WHERE city_id = %s", there) == 0, table


def test_no_row_can_be_put_into_another_city(intruder: Cities) -> None:
    there = intruder.there.city.id
    for table in walled():
        columns = ", ".join(f'"{name}"' for (name,) in ask(WRITABLE, table))
        new = refused(f"INSERT INTO {table} (city_id, {columns}) SELECT %s, {columns} FROM {table} LIMIT 1", there)
        assert "row-level security" in new, (table, new)
        moved = refused(f"UPDATE {table} SET city_id = %s", there)
        assert any(word in moved for word in STOPPED), (table, moved)


def test_without_a_city_there_is_nothing(intruder: Cities) -> None:
    ask("SELECT set_config('app.city_id', '', true)")
    for table in walled():
        assert ask(f"SELECT count(*) FROM {table}") == [(0,)], table
        assert touched(f"UPDATE {table} SET city_id = city_id") == 0, table
        assert touched(f"DELETE FROM {table}") == 0, table
    for slug in (Space, Entry, Remark):
        with pytest.raises(NoCityBound):
            slug.objects.count()


def test_a_city_that_is_no_city_is_an_error_and_not_a_hole(intruder: Cities) -> None:
    ask("SELECT set_config('app.city_id', 'all', true)")
    assert "invalid input syntax for type uuid" in refused("UPDATE spaces_space SET name = name")


def texts_of(city: Full) -> set[str]:
    """Every text and id in the city's walled tables, long enough to mean something."""
    found: set[str] = set()
    with in_city(city.city.id):
        for table, column in ask(TEXTS, walled()):
            found |= {str(value) for (value,) in ask(f"SELECT DISTINCT {column} FROM {table}") if value}
    return {piece.strip() for text in found for piece in re.split(r"\n+", text) if len(piece.strip()) > 5}


@pytest.fixture
def foreign(two_cities: Cities) -> set[str]:
    """What only the other city says: texts, names, addresses, numbers, ids."""
    there = two_cities.there
    ours = texts_of(two_cities.here)
    own = {text for text in texts_of(there) - ours if not any(text in said for said in ours)}
    code = remark_code(there.remark.pk)
    with in_city(there.city.id):
        numbers = {there.running.code_of(there.remark), there.answered.code, there.draft.code}
    assert len(own) > 60
    return own | numbers | {code, "Bocian", str(there.city.id)}


def plain(body: bytes) -> str:
    """A page as a reader would copy it: entities undone, spaces that do not break made plain."""
    return re.sub(r"[\u00a0\u202f\s]+", " ", html.unescape(body.decode())).lower()


def leaks(body: bytes, foreign: set[str]) -> list[str]:
    page = plain(body)
    return [text for text in foreign if squeezed(text) in page]


@cache
def squeezed(text: str) -> str:
    """As `plain` leaves it; asked for every text on every page."""
    return " ".join(text.split()).lower()


def visitor(who: str, cities: Cities) -> Client:
    """Somebody at Wrocław's address: a stranger, its own clerk, or a clerk whom only the other city knows."""
    client = Client(headers={"host": HERE})
    match who:
        case "clerk":
            client.force_login(cities.here.clerk.account)
        case "their clerk":
            client.force_login(cities.there.clerk.account)
    return client


def at_home(full: Full) -> list[str]:
    """A city's public pages, for whatever the process may keep between requests."""
    with in_city(full.city.id):
        places = [full.running.space.slug, full.answered.space.slug]
    pages = [f"/konsultacje/{slug}/{part}" for slug in places for part in ("", "projekt/", "uwagi/", "historia/")]
    offices = ["/urzad/", "/urzad/biuro-bocian/", "/urzad/mandaty/"]
    return ["/", "/konsultacje/", "/szukaj/?q=Bocian", "/organizacje/", "/organizacje/klub-bocian/", *offices, *pages]


@pytest.mark.parametrize("who", ["stranger", "clerk", "their clerk"])
def test_no_address_says_a_word_of_another_city(two_cities: Cities, foreign: set[str], who: str) -> None:
    client = visitor(who, two_cities)
    for address in at_home(two_cities.there):
        assert Client(headers={"host": THERE}).get(address).status_code == 200, "queries and pages are kept now"
    for address, names_theirs in addresses(two_cities.there):
        if address.startswith(
            ("/wylogowanie", "/api/v1/cities")
        ):  # the list of cities names them, and nothing of theirs
            continue
        for method in ("get", "post"):
            response = client.get(address) if method == "get" else client.post(address, {"q": "", "key": "x"})
            told = f"{method} {address} as {who}: {response.status_code}"
            assert response.status_code < 500 or address.startswith("/zdrowie"), told
            if names_theirs:
                refused = {400, 401} if address.startswith("/api/v1/") else {302}  # a program is not sent to sign in
                assert response.status_code in {403, 404, 405, *refused}, told
            # what the visitor typed stands in the address and may be shown back to them
            typed = response.content.replace(address.encode(), b"") if names_theirs else response.content
            assert [leak for leak in leaks(typed, foreign) if leak.lower() not in address.lower()] == [], told
            assert urlsplit(response.headers.get("Location", "")).netloc == "", told


def test_the_net_is_fine_enough_to_catch(two_cities: Cities, foreign: set[str]) -> None:
    """The same search over the other city's own pages finds its words: it would notice a leak."""
    client = Client(headers={"host": THERE})
    with in_city(two_cities.there.city.id):
        slug = two_cities.there.answered.space.slug
    pages = (
        "/",
        "/konsultacje/",
        f"/konsultacje/{slug}/",
        f"/konsultacje/{slug}/uwagi/",
        "/szukaj/?q=Bocian",
        "/poczta",
        "/organizacje/",
        "/organizacje/csv/",
        "/organizacje/klub-bocian/",
        "/urzad/",
        "/urzad/csv/",
        "/urzad/biuro-bocian/",
        "/urzad/stanowiska/",
        "/urzad/mandaty/csv/",
    )
    for address in pages:
        assert len(leaks(client.get(address).content, foreign)) >= 1, address
    assert len(leaks(client.get(f"/konsultacje/{slug}/uwagi/").content, foreign)) >= 4


def test_a_follow_code_opens_nothing_elsewhere(two_cities: Cities) -> None:
    """Number and code are right, the city is not; the same pair opens the remark at home."""
    there = two_cities.there
    with in_city(there.city.id):
        number = there.running.code_of(there.remark)
    pair = {"number": number, "code": remark_code(there.remark.pk)}
    as_ours = {**pair, "number": number.replace("TST/", "WRO/")}
    for asked in (pair, as_ours):
        response = Client(headers={"host": HERE}).post("/uwaga/", asked)
        assert response.status_code == 422
        assert "uwaga" not in response.cookies
    assert Client(headers={"host": THERE}).post("/uwaga/", pair).status_code == 302


def test_a_receipt_cookie_shows_nothing_elsewhere(two_cities: Cities, foreign: set[str]) -> None:
    there = two_cities.there
    with in_city(there.city.id):
        pair = {"number": there.running.code_of(there.remark), "code": remark_code(there.remark.pk)}
    home = Client(headers={"host": THERE})
    home.post("/uwaga/", pair)
    assert len(leaks(home.get("/uwaga/potwierdzenie/").content, foreign)) >= 3
    away = Client(headers={"host": HERE})
    away.cookies = home.cookies
    response = away.get("/uwaga/potwierdzenie/")
    assert (response.status_code, response.headers["Location"]) == (302, "/uwaga/")
    assert leaks(response.content, foreign) == []


def test_a_session_is_nobody_where_the_person_is_unknown(two_cities: Cities) -> None:
    """Their clerk has a session that Wrocław accepts as an account, and is nobody there."""
    theirs, ours = visitor("their clerk", two_cities), visitor("clerk", two_cities)
    assert ours.get("/moje/").status_code == 200
    response = theirs.get("/moje/")
    assert (response.status_code, response.headers["Location"].split("?")[0]) == (302, "/konto/")
    with in_city(two_cities.here.city.id):
        slug = two_cities.here.draft.space.slug
    assert ours.get(f"/konsultacje/{slug}/").status_code == 200
    assert theirs.get(f"/konsultacje/{slug}/").status_code == 404
    assert theirs.get("/konsultacje/nowa/").status_code == 302
    home = Client(headers={"host": THERE})
    home.force_login(two_cities.there.clerk.account)
    assert home.get("/konsultacje/nowa/").status_code == 200


def test_one_account_is_two_persons(two_cities: Cities) -> None:
    """The demo's people have one account and a person in each city: what they see is the city's own."""
    from wspolnie.parties.people.models import Account

    client = Client()
    client.force_login(Account.objects.get(email="urzedniczka@wroclaw.example"))
    for host, word, other in ((HERE, "Wilga", "Bocian"), (THERE, "Bocian", "Wilga")):
        page = client.get("/moje/", headers={"host": host}).content.decode()
        assert word in page
        assert other not in page


def test_the_outbox_and_the_search_are_the_city_s_own(two_cities: Cities, foreign: set[str]) -> None:
    for who in ("stranger", "clerk"):
        client = visitor(who, two_cities)
        page = client.get("/poczta").content
        assert "Wilga" in page.decode()
        assert leaks(page, foreign) == []
        found = client.get("/szukaj/?q=Wilga").content.decode()
        assert "Program Wilga" in found.replace("\u00a0", " ")
        for words in ("Bocian", "Program Bocian", two_cities.there.remark.reason, str(two_cities.there.remark.pk)):
            page = client.get("/szukaj/", {"q": words}).content
            assert [leak for leak in leaks(page, foreign) if leak.lower() not in words.lower()] == []


def test_an_unknown_host_is_told_no_city_s_name(two_cities: Cities) -> None:
    for host in ("inne.localhost", "", "wroclaw.localhost.example", "testowo"):
        for route, _ in routes():
            if f"/{route}".startswith(CITYLESS):
                continue
            address = re.sub(r"<[^>]+>", "1", route)
            response = Client(headers={"host": host}).get(f"/{address}")
            assert response.status_code == 404, (host, route)
            bare = problem(404, "No city is here").content if route.startswith("api/v1/") else b"404\n"
            assert response.content == bare


def test_the_demo_s_outbox_is_what_the_test_thinks() -> None:
    """/poczta is looked at above; it must be on, or nothing was proven."""
    assert settings.DEMO is True
