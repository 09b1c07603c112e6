"""The demo's other cities: each alive by its own verbs, in every state, speaking its own words, apart from the rest."""

from __future__ import annotations

import pytest
from django.utils import translation

from tests.clones import Clone
from wspolnie.config.demo import CITIES, load_other, people
from wspolnie.config.demo_cities import KRAKOW, OTHERS, DemoCity
from wspolnie.config.demo_local import LOCAL
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.foundation.cities.hosts import book
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.words import own_role, own_word
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.tools.documents.structure import numbers, read_structure
from wspolnie.tools.documents.structure.references import references


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: other.slug)
def test_remarks_speak_of_places_that_stand_in_the_drafts(other: DemoCity) -> None:
    for matter in other.matters:
        blocks = read_structure(matter.text).blocks
        names = {name for name, number in zip(references(blocks), numbers(blocks), strict=True) if number}
        assert {said.place for said in matter.remarks} <= names
    known = {organisation.name for organisation in other.organisations}
    assert {said.organisation for matter in other.matters for said in matter.remarks} - {""} <= known


def test_a_smaller_city_is_alive_and_twice_is_once(clone_db: Clone) -> None:
    clone_db.run(_play_twice)
    book.forget()


def _play_twice() -> None:
    for _ in range(2):
        load_other(KRAKOW)
    with in_city(City.objects.get(slug="krakow").id), translation.override("pl"):
        matters = (*KRAKOW.matters, *LOCAL["krakow"])
        assert Consultation.objects.count() == len(matters)
        assert set(Round.objects.values_list("state", flat=True)) >= {"draft", "started"}
        assert Remark.objects.count() == sum(len(matter.remarks) for matter in matters)
        assert Remark.objects.filter(answer__isnull=False).count() == 3
        assert Organisation.objects.count() == len(KRAKOW.organisations)
        assert Office.objects.filter(slug="miejski-osrodek-wspierania-inicjatyw-spolecznych").exists()
        assert own_word("mayor") == "Prezydent Miasta Krakowa"
        assert own_role("clerk", "urzędnik") == "pracownik MOWIS"
        with translation.override("en"):
            assert own_role("clerk", "clerk") == "clerk"


@pytest.mark.parametrize("slug", sorted(LOCAL))
def test_local_matters_name_districts_and_offices_of_their_city(slug: str) -> None:
    model = read_model(CITIES / f"{slug}.toml")
    districts, offices = {one.slug for one in model.districts}, {one.slug for one in model.offices}
    for matter in LOCAL[slug]:
        assert matter.districts
        assert set(matter.districts) <= districts, matter.title
        assert matter.office in offices, matter.title


def test_everybody_of_the_demo_is_named_once_with_their_city() -> None:
    told = people()
    assert len({person.email for person in told}) == len(told) == 20
    assert {person.city for person in told} == {"wroclaw", *(other.slug for other in OTHERS)}
    assert all(person.email.endswith(f"@{person.city}.example") for person in told)
