"""English is whole: on no page does a reader of English meet our own Polish words. What people and the city wrote is
theirs and stays as it is; what is ours and Polish on purpose is declared so (`lang="pl"`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.http import HttpResponseBase
from django.test import Client
from django.utils import timezone

from tests.architecture.addresses import addresses
from tests.architecture.languages import Said, flat
from tests.architecture.test_two_cities import texts_of
from tests.architecture.two_cities import Cities, Full, ask, walled
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.text.catalog import LOCALE, said
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import STAFF, Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor

WORD = re.compile(r"[^\W\d_]{2,}")
POLISH = re.compile("[ąćęłńóśźż]")
NAMES = frozenset({"wspólnie", "doręczenia"})
"""What is called so in every language: e-Doręczenia is a public service."""
NOTED = """
SELECT table_name, column_name FROM information_schema.columns
WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'jsonb') AND table_name = ANY(%s)
"""
NO_PAGE = ("/wylogowanie", "/jezyk/", "/api/v1/", "/wzornik")
"""What is no page of ours; the samples for builders are Polish and say so."""


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(flat(text))}


def ours_alone() -> set[str]:
    """Words that stand in our Polish and nowhere in our English."""
    polish, english = set[str](), set[str]()
    for ids, strings in said(LOCALE / "pl"):
        english.update(*map(words, ids))
        polish.update(*map(words, strings))
    return polish - english


def everybody(full: Full) -> dict[str, Client]:
    """A stranger, and an official who holds every role of the office and so opens every page."""
    with in_city(full.city.id):
        root = Space.objects.get(kind="city")
        for role in sorted(STAFF - {Role.ADMINISTRATOR}):
            give_role(full.clerk, role, space=root, since=timezone.localdate(), by=Actor(capacity="system"))
    found = {who: Client(headers={"host": full.city.host}) for who in ("stranger", "official", "resident")}
    found["official"].force_login(full.clerk.account)
    found["resident"].force_login(full.author.account)
    for client in found.values():
        client.cookies["jezyk"] = "en"
    return found


@dataclass(frozen=True)
class Theirs:
    """What the city and its people wrote, as whole texts: it stands on our pages in its own language."""

    texts: list[str]
    all: str
    known: set[str] = field(default_factory=set)
    """Pieces that were looked at already."""

    @classmethod
    def of(cls, full: Full) -> Theirs:
        city = full.city
        own = (
            city.name,
            city.name_genitive,
            city.name_locative,
            *(one for one in city.words.values() if type(one) is str),
            *(text for kind in city.words.get("bodies", ()) for text in kind.values()),
        )
        found = {flat(text).lower() for text in (*texts_of(full), *_noted(full), *own)}
        return cls(sorted(found, key=len, reverse=True), "\n".join(sorted(found)))

    def without(self, piece: str) -> str:
        """What is left of a piece once their texts are taken out: what we said around them."""
        left = piece.lower()
        if left in self.all:
            return ""
        for text in self.texts:
            if text in left:
                left = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", " ", left)  # not inside a word of ours
        return left


def _noted(full: Full) -> set[str]:
    """Short texts too, and those inside JSON: a body's name, the reason of a blackout."""
    with in_city(full.city.id):
        columns = ask(NOTED, walled())
        rows = {str(value) for table, column in columns for (value,) in ask(f"SELECT DISTINCT {column} FROM {table}")}
    inside = {found for row in rows for found in re.findall(r"'([^'\\]{3,})'", row)}
    return {row for row in rows if 2 < len(row) < 6 and not row.isdigit()} | inside


def strange(page: str, ours: set[str], theirs: Theirs) -> list[str]:
    """Pieces of an English page with a Polish word of ours."""
    found = []
    for piece in {piece for piece, language in Said(page).pieces if language != "pl"} - theirs.known:
        theirs.known.add(piece)
        bad = sorted(word for word in words(theirs.without(piece)) - NAMES if word in ours or POLISH.search(word))
        if bad:
            found.append(f"{piece[:150]} [{', '.join(bad)}]")
    return found


def test_a_seal_is_no_word_of_any_language() -> None:
    page = "<p>85 lines · seal da34db377601092c…</p><p>da 1234567890ab</p>"
    assert [words(piece) for piece, _ in Said(page).pieces] == [{"lines", "seal"}, {"da"}]


def test_no_page_in_english_says_a_polish_word_of_ours(two_cities: Cities) -> None:
    theirs, ours = Theirs.of(two_cities.here), ours_alone()
    assert len(ours) > 2000
    told, pages = [], 0
    for who, address, answer in visits(two_cities.here):
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            pages += answer.status_code == 200
            told += [f"{who} {address}: {piece}" for piece in strange(answer.content.decode(), ours, theirs)]
    assert not told, "\n".join(told)
    assert pages > 130


def visits(full: Full) -> Iterator[tuple[str, str, HttpResponseBase]]:
    """Every route once as an official, what is public as a stranger and what is one's own as a resident too."""
    clients, seen = everybody(full), set[str]()
    names = [full.answered.space.slug, full.running.space.slug, full.draft.space.slug, full.organisation.slug]
    found = [
        address.replace("klub-bocian", full.organisation.slug)
        for address, _ in addresses(full)
        if "?" not in address and not address.startswith(NO_PAGE)
    ]
    for address in sorted(dict.fromkeys(found), key=lambda address: [name in address for name in names], reverse=True):
        route = re.sub("|".join(map(re.escape, names)), "*", address)
        if route not in seen:
            for who, client in clients.items():
                if who != "resident" or address.startswith(("/moje/", "/uwaga/")):
                    answer = client.get(address)
                    yield who, address, answer
                    if answer.status_code == 200:
                        seen.add(route)
