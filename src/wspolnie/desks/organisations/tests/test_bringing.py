"""Who speaks for whom from a file: by KRS and address, errors row by row, a second time nothing changes."""

from __future__ import annotations

from datetime import date

from tests.factories import Makers
from tests.policy import cast
from wspolnie.desks.organisations.actions.bringing import take
from wspolnie.desks.organisations.sheets.mandates import keys, refuse_columns
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.sheets import Doer, Outcome, Row
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Representation
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.imports.reading import read_sheet

ANNA = {"krs": "37904", "email": "anna@poczta.example", "rola": "prezeska", "decyzyjna": "1", "od": "2026-03-01"}
JAN = {"krs": "37904", "email": "jan@poczta.example", "osoba": "Jan Próbny", "rola": "skarbnik", "od": "1.04.2026"}


def bring(*rows: dict[str, str], dry_run: bool = False) -> list[Outcome]:
    return take([Row(number, values) for number, values in enumerate(rows, 2)], Doer(None, "system"), dry_run)


def test_rows_come_in_once_and_confirmed(make: Makers) -> None:
    one = register_organisation(Particulars(name="Fundacja Kładka", krs="37904"))
    anna = register_person("Anna Próbna", email="anna@poczta.example")
    before = Line.objects.count()
    assert [outcome.result for outcome in bring(ANNA, JAN, dry_run=True)] == ["created", "created"]
    assert Line.objects.count() == before, "a dry run writes nothing"
    assert [outcome.result for outcome in bring(ANNA, JAN)] == ["created", "created"]
    assert [outcome.result for outcome in bring(ANNA, JAN)] == ["unchanged", "unchanged"]
    held = {one.person.name: one for one in Representation.objects.select_related("person") if one.person}
    assert held["Anna Próbna"].person == anna
    assert (held["Anna Próbna"].decision_maker, held["Anna Próbna"].state) == (True, "confirmed")
    assert (held["Jan Próbny"].since, held["Jan Próbny"].how_confirmed) == (date(2026, 4, 1), "clerk")
    assert Person.objects.filter(account__email="jan@poczta.example").count() == 1
    assert Representation.objects.filter(organisation=one).count() == 2


def test_each_wrong_row_says_where_and_why(make: Makers) -> None:
    register_organisation(Particulars(name="Fundacja Kładka", krs="37904"))
    register_person("Anna Próbna", email="anna@poczta.example")
    bring(ANNA)
    wrong = [
        ({**JAN, "krs": "99"}, "krs"),
        ({**JAN, "krs": "x"}, "krs"),
        ({**JAN, "email": "jan"}, "email"),
        ({**JAN, "osoba": ""}, "osoba"),
        ({**JAN, "rola": ""}, "rola"),
        ({**JAN, "od": ""}, "od"),
        ({**JAN, "od": "31.02.2026"}, "od"),
        ({**JAN, "do": "2020-01-01"}, "do"),
        ({**JAN, "decyzyjna": "może"}, "decyzyjna"),
        ({**ANNA, "rola": "inna rola"}, "od"),
    ]
    outcomes = bring(*(values for values, _column in wrong))
    assert [(outcome.result, outcome.column) for outcome in outcomes] == [("refused", column) for _v, column in wrong]
    assert all(outcome.message for outcome in outcomes)
    assert Representation.objects.count() == 1


def test_columns_and_keys() -> None:
    assert "rola" in refuse_columns(["krs", "email", "od"])
    assert refuse_columns(["od", "rola", "email", "krs"]) == ""
    assert keys(ANNA) == keys({**ANNA, "krs": "0000037904", "email": "Anna@poczta.example", "rola": "inna"})


def test_the_office_downloads_what_it_can_bring_in_again(make: Makers) -> None:
    register_organisation(Particulars(name="Fundacja Kładka", krs="37904"))
    bring({**JAN, "do": "2030-03-31"})
    people = cast(make.city)
    sheet = read_sheet(people.browser("clerk").get("/organizacje/przedstawiciele/csv/?stan=potwierdzone").content)
    (row,) = sheet.rows
    assert row.values["organizacja"] == "Fundacja Kładka"
    assert row.values["jak_potwierdzono"] == "potwierdza urząd"
    assert [outcome.result for outcome in bring(dict(row.values))] == ["unchanged"]
    empty = people.browser("clerk").get("/organizacje/przedstawiciele/csv/?stan=czekaja")
    assert not read_sheet(empty.content).rows
