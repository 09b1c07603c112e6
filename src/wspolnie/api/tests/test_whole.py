"""Everything that the city shows, at once: the same things as the addresses give, and none that is not for all."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import Makers
from wspolnie.api.tests.conftest import Program
from wspolnie.api.whole import everything, nouns
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.foundation.cities.models import City

pytestmark = pytest.mark.django_db
SITE = "http://wroclaw.localhost"


def shown(city: City) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for noun, thing in everything(city, SITE):
        found.setdefault(noun, []).append(thing)
    return found


def walked(program: Program, path: str) -> list[dict[str, Any]]:
    """All items of a list, two at a time."""
    items, address = [], f"{path}?limit=2"
    while address:
        told = program.get(address).json()
        items += told["items"]
        address = (told["next"] or "").replace(SITE, "")
    return items


def test_the_same_things_as_a_program_without_a_key_reads(make: Makers, bound: City) -> None:
    first, second = (make.consultation(f"Sprawa {number}") for number in (1, 2))
    for number in range(3):
        release_remark(first, make.remark(first, f"Powód {number}."), by=make.clerk())
    hidden = make.remark(second, "Tego nikt jeszcze nie czytał.")
    draft = make.draft("Szkic")
    found, program = shown(bound), Program(bound)
    for noun in ("consultations", "districts", "themes", "parameters"):
        assert [one.get("id") for one in found[noun]] == [one.get("id") for one in walked(program, noun)], noun
    whole = program.get(f"consultations/{first.pk}").json()
    assert next(one for one in found["consultations"] if one["id"] == str(first.pk)) == whole, "the thing itself"
    remarks = walked(program, f"consultations/{first.pk}/remarks")
    mine = [one for one in found["consultations/remarks"] if one["consultation"] == str(first.pk)]
    assert [{**one, "consultation": 0, "round": 0} for one in mine] == [
        {**one, "consultation": 0, "round": 0} for one in remarks
    ]
    assert {one["round"] for one in mine} == {1}
    told = repr(found)
    assert hidden.reason not in told
    assert str(draft.pk) not in told
    text = program.get(f"consultations/{first.pk}/paragraphs").json()["items"]
    assert len(found["consultations/paragraphs"]) == 2 * len(text) > 0


def test_every_noun_is_met_or_has_its_reason(make: Makers, bound: City) -> None:
    """A later noun that is a list, or stands below one, comes along by itself."""
    consultation = make.consultation()
    release_remark(consultation, make.remark(consultation), by=make.clerk())
    asked_with_words = {"search", "journal/inclusion", "journal/consistency"}
    one_by_one = {"remarks"}
    not_here = {
        "bodies",
        "consultations/report",
        "inventories",
        "journal/leaves",
        "journal/head",
        "journal/keys",
        "meetings",
        "organisations",
        "organisations/history",
        "posts",
        "procedures",
        "publications",
        "recommendations",
        "services",
        "support",
        "support/frequent",
    }
    missing = set(nouns()) - set(shown(bound)) - asked_with_words - one_by_one
    assert missing <= not_here, "nothing was made of these here; the others must come along"
