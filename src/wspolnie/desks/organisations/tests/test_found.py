"""The search finds organisations beside entries, and a matter with its text once."""

from __future__ import annotations

from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.organisations.front import finds
from wspolnie.foundation.finding import FOUND
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation, register_organisations
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.services.search.reading import Asked, search
from wspolnie.spaces.models import Entry
from wspolnie.spaces.policy import NOBODY


def page(make: Makers, words: str) -> str:
    return spaced(Client(headers={"host": make.city.host}).get("/szukaj/", {"q": words}).content.decode())


def test_an_organisation_is_found_by_name_and_by_number(make: Makers) -> None:
    one = register_organisation(Particulars(name="Fundacja Głośna Kładka", krs="9100011"))
    for words in ("kladka", "Głośna", "0009100011", "9100011"):
        shown = page(make, words)
        assert f"/organizacje/{one.slug}/" in shown
        assert "KRS 0009100011" in shown
        assert "Nic nie pasuje" not in shown
    assert finds(NOBODY, "czegoś takiego nie ma") is None


def test_many_are_shown_by_a_link_to_the_register(make: Makers) -> None:
    register_organisations([Particulars(name=f"Klub {number:02d}") for number in range(FOUND + 7)])
    found = finds(NOBODY, "klub")
    assert found is not None
    assert (len(found.rows), found.total, found.url) == (FOUND, FOUND + 7, "/organizacje/?q=klub")
    assert "Pokaż wszystkie 12" in page(make, "klub")
    assert "Klub 00" not in Client(headers={"host": make.city.host}).get("/szukaj/?q=klub&strona=2").content.decode()


def test_a_matter_and_its_text_are_one_result(make: Makers) -> None:
    make.consultation("Zasady podwórek", text="# Zasady\n\n§ 1. Cel\n\n1. Podwórko jest wspólne.\n2. Trzepak stoi.\n")
    for entry in Entry.objects.all():
        index_entry(entry.pk)
    by_title = search(NOBODY, Asked("podwórek"))
    assert (len(by_title.found), by_title.total) == (1, 1)
    by_text = search(NOBODY, Asked("trzepak"))
    assert (len(by_text.found), by_text.total) == (1, 1), "what only the text says is found by the text"
