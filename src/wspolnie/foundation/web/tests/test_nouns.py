"""Addresses are Polish nouns; the words of the code that stood there once lead to them."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.architecture.place import ROOT
from wspolnie.config.demo import CITIES
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.nouns import NOUNS, WORDS, Noun


def test_every_word_has_its_own_noun_and_comes_back() -> None:
    assert len(WORDS) == len(NOUNS)
    assert not set(WORDS) & set(NOUNS)
    for word in (*NOUNS, "warsztaty"):
        assert Noun().to_python(Noun().to_url(word)) == word


def test_no_word_of_the_code_stands_in_an_address() -> None:
    models = [*CITIES.glob("*.toml"), ROOT / "tests" / "testowo.toml"]
    clauses = {clause.slug for path in models for clause in read_model(path).clauses}
    kinds = {importer.kind for module in registry.all() for importer in module.imports}
    assert clauses | kinds <= set(NOUNS)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/prywatnosc/remarks/", "/prywatnosc/uwagi/"),
        ("/prywatnosc/account/?dnia=2026-01-01", "/prywatnosc/konto/?dnia=2026-01-01"),
    ],
)
def test_an_old_address_leads_to_the_new_one_for_ever(bound: City, old: str, new: str) -> None:
    client = Client(headers={"host": bound.host})
    answer = client.get(old)
    assert (answer.status_code, answer.headers["Location"]) == (301, new)
    assert client.get(new).status_code == 200
