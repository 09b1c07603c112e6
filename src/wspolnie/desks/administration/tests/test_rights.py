"""The page of rights says what the service does: each row is what `decide` answers."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.administration.reading.people import ROLES
from wspolnie.desks.administration.tests.people import browser, somebody, words
from wspolnie.foundation.modules import registry
from wspolnie.parties.people.models import Person
from wspolnie.services.imports.reading import read_sheet
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor, decide

RIGHTS = "/administracja/uprawnienia/"


@pytest.fixture
def reader(make: Makers) -> Client:
    return browser(make.city, somebody("Karol Próbny", Role.COORDINATOR))


def test_every_role_has_a_word_of_its_own() -> None:
    assert set(ROLES.values()) == set(Role)
    assert len(ROLES) == len(Role)


def test_the_file_answers_as_the_service_does(reader: Client, make: Makers) -> None:
    rows = {row.values["slowo"]: row.values for row in read_sheet(reader.get(f"{RIGHTS}csv/").content).rows}
    assert set(rows) == {act.word for act in registry.acts()}
    person = Person.objects.earliest("id")
    for act in registry.acts():
        assert (rows[act.word]["bez-logowania"] == "tak") == bool(decide(NOBODY, act))
        for word, role in ROLES.items():
            if decide(Actor(person=person, capacity="office", city_roles=frozenset({role})), act):
                assert rows[act.word][word] == "tak", (act.word, word)


def test_it_is_filtered_by_room_and_role(reader: Client) -> None:
    page = words(reader.get(f"{RIGHTS}?dzial=administration&rola=koordynator").content)
    assert "Czytanie parametrów i ich historii" in page
    assert "Zmiana parametru od wybranego dnia" not in page
    assert "Wysłanie uwagi" not in page
    stranger = words(reader.get(f"{RIGHTS}?rola=bez-logowania").content)
    assert "Wysłanie uwagi" in stranger
    assert "Nadanie" not in stranger.split("Pobierz jako CSV")[1]
    assert reader.get(f"{RIGHTS}?dzial=%00&rola=<b>").status_code == 200
    assert "Ta rola nic tam nie może" in words(reader.get(f"{RIGHTS}?dzial=administration&rola=czlonek").content)
