"""Rows become organisations: known by their numbers and never by their name, and the export comes back the same."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from tests.factories import Makers
from wspolnie.desks.organisations.actions.importing import take
from wspolnie.desks.organisations.sheets.organisations import COLUMNS, as_csv, keys
from wspolnie.foundation.cities.models import City, District, Theme
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import FormerName, Organisation
from wspolnie.parties.organisations.states import LegalClass
from wspolnie.services.imports.actions import BATCH
from wspolnie.services.imports.reading import read_sheet

NIP = "5261040828"
DOER = Doer(None, "system")


def bring(*rows: dict[str, str], dry_run: bool = False) -> list[Outcome]:
    return take([Row(number, values) for number, values in enumerate(rows, 2)], DOER, dry_run)


def results(*rows: dict[str, str]) -> list[str]:
    """What a dry run says, made sure to be what happens."""
    said = [outcome.result for outcome in bring(*rows, dry_run=True)]
    assert [outcome.result for outcome in bring(*rows)] == said
    return [result.value for result in said]


def test_equal_names_with_different_numbers_are_two(make: Makers) -> None:
    assert results({"krs": "1", "nazwa": "Klub"}, {"krs": "2", "nazwa": "Klub"}) == ["created", "created"]
    assert sorted(Organisation.objects.values_list("slug", flat=True)) == ["klub", "klub-2"]


def test_a_row_is_known_by_any_of_its_numbers(make: Makers) -> None:
    one = register_organisation(Particulars(name="Klub", nip=NIP))
    assert results({"nip": NIP, "krs": "7", "nazwa": "Klub"}) == ["changed"]
    assert results({"nip": NIP, "nazwa": "Klub"}, {"krs": "7", "nazwa": "Klub"}) == ["unchanged", "unchanged"]
    assert Organisation.objects.get().krs == "0000000007"
    assert results({"adres": one.slug, "nazwa": "Klub Nowy"}) == ["changed"]
    assert FormerName.objects.get().name == "Klub"


def test_a_number_of_another_is_refused_and_the_rest_goes_on(make: Makers) -> None:
    register_organisation(Particulars(name="Klub", krs="1", nip=NIP))
    outcomes = bring({"krs": "2", "nip": NIP, "nazwa": "Inny"}, {"krs": "3", "nazwa": "Trzeci"})
    assert [(outcome.result, outcome.column) for outcome in outcomes] == [(Result.REFUSED, "nip"), (Result.CREATED, "")]
    assert "Klub" in outcomes[0].message


def test_two_new_rows_with_one_number_are_not_two(make: Makers) -> None:
    rows = ({"krs": "1", "nip": NIP, "nazwa": "A"}, {"krs": "2", "nip": NIP, "nazwa": "B"})
    assert results(*rows) == ["created", "refused"]


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ({"nazwa": "Bez numeru"}, "krs"),
        ({"krs": "x"}, "krs"),
        ({"krs": "1", "regon": "123"}, "regon"),
        ({"krs": "1"}, "nazwa"),
        ({"krs": "1", "nazwa": "A" * 301}, "nazwa"),
        ({"krs": "1", "nazwa": "A", "klasa": "fundacja"}, "klasa"),
        ({"krs": "1", "nazwa": "A", "email": "nie adres"}, "email"),
        ({"krs": "1", "nazwa": "A", "osiedle": "Nigdzie"}, "osiedle"),
        ({"krs": "1", "nazwa": "A", "obszary": "czary"}, "obszary"),
        ({"krs": "1", "nazwa": "A", "nazwa_kompletna": "chyba"}, "nazwa_kompletna"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named(make: Makers, values: dict[str, str], column: str) -> None:
    (outcome,) = bring(values)
    assert (outcome.result, outcome.column) == (Result.REFUSED, column)
    assert outcome.message.endswith(".")
    assert not Organisation.objects.exists()


def test_an_empty_cell_leaves_what_stands_there(make: Makers) -> None:
    register_organisation(Particulars(name="Klub", krs="1", seat="Wrocław", legal_class=LegalClass.ART_3_2))
    assert results({"krs": "1", "nazwa": "", "siedziba": "", "klasa": ""}) == ["unchanged"]
    assert results({"krs": "1", "klasa": "ART. 3 ust.3"}) == ["changed"]
    assert Organisation.objects.get().legal_class == LegalClass.ART_3_3


def test_a_cut_name_is_flagged_and_never_takes_the_place_of_a_whole_one(make: Makers) -> None:
    assert results({"krs": "1", "nazwa": "Klub Bar", "nazwa_kompletna": "0"}) == ["created"]
    assert Organisation.objects.get().name_is_cut
    assert results({"krs": "1", "nazwa": "Klub Bardzo Długi", "nazwa_kompletna": "1"}) == ["changed"]
    assert results({"krs": "1", "nazwa": "Klub Bar", "nazwa_kompletna": "0"}) == ["unchanged"]
    one = Organisation.objects.get()
    assert (one.name, one.name_is_cut, one.former_names.count()) == ("Klub Bardzo Długi", False, 0)


def test_a_lost_name_is_its_number_until_it_is_known(make: Makers) -> None:
    assert results({"krs": "249753", "nazwa": "", "nazwa_kompletna": "0"}) == ["created"]
    one = Organisation.objects.get()
    assert (one.name, one.name_is_cut, one.slug) == ("KRS 0000249753", True, "krs-0000249753")
    assert results({"krs": "249753", "nazwa": "", "nazwa_kompletna": "0"}) == ["unchanged"]


def test_what_a_row_is_known_by_does_not_hang_on_how_it_is_written() -> None:
    assert keys({"krs": "37904", "nip": "526-104-08-28"}) == ("krs:0000037904", f"nip:{NIP}")
    assert keys({"krs": "x", "nazwa": "A"}) == ("krs:x",)


def test_the_export_comes_back_and_changes_nothing(make: Makers) -> None:
    themes, district = Theme.objects.order_by("slug"), District.objects.order_by("slug")[0]
    register_organisation(Particulars(
        name='=Klub "Żółw"; | łąka', krs="1", nip=NIP, legal_class=LegalClass.OTHER, legal_form="klub", seat="Wrocław",
        email="klub@zolw.example", www="https://zolw.example", district=district, themes=tuple(themes[:2]),
    ))  # fmt: skip
    register_organisation(Particulars(name="Grupa bez numeru", name_is_cut=True))
    written = as_csv(Organisation.objects.in_order().select_related("district"))
    sheet = read_sheet(written)
    assert sheet.columns == COLUMNS
    lines = Line.objects.count()
    assert [outcome.result for outcome in take(sheet.rows, DOER, False)] == [Result.UNCHANGED] * 2
    assert (Organisation.objects.count(), Line.objects.count()) == (2, lines)


def test_the_export_of_one_city_makes_the_same_register_in_another(make: Makers, other_city: City) -> None:
    """Addresses too, of those without any number as well."""
    made = [register_organisation(Particulars(name="Klub", krs=str(number))) for number in range(1, 4)]
    made.append(register_organisation(Particulars(name="Klub")))
    sheet = read_sheet(as_csv(Organisation.objects.in_order().select_related("district")))
    with in_city(other_city.id):
        assert {outcome.result for outcome in take(sheet.rows, DOER, False)} == {Result.CREATED}
        assert set(Organisation.objects.values_list("slug", "krs")) == {(one.slug, one.krs) for one in made}
        assert {outcome.result for outcome in take(sheet.rows, DOER, False)} == {Result.UNCHANGED}


@pytest.mark.slow
def test_the_shared_register_comes_in_whole_and_once(make: Makers, shared_data: Path | None) -> None:
    if shared_data is None:
        pytest.skip("the shared data do not lie beside the project")
    content = (shared_data / "ngo/opp-2014.csv").read_bytes()
    source = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    numbers = {row["krs"] for row in source}
    sheet = read_sheet(content)
    started = time.process_time()
    seen: set[str] = set()
    first = [row for row in sheet.rows if not (row.values["krs"] in seen or seen.add(row.values["krs"]))]
    for start in range(0, len(first), BATCH):
        assert {outcome.result for outcome in take(first[start : start + BATCH], DOER, False)} == {Result.CREATED}
    took = time.process_time() - started
    assert set(Organisation.objects.values_list("krs", flat=True)) == numbers
    assert Organisation.objects.filter(name_is_cut=True).count() == len(
        {row["krs"] for row in source if row["nazwa_kompletna"] == "0"}
    )
    again = take(first, DOER, False)
    assert {outcome.result for outcome in again} == {Result.UNCHANGED}
    assert took < 20, "of our own time: the machine may be busy with other tests"
