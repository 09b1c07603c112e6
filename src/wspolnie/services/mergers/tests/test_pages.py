"""Pages of organisations that may stand twice."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import Cell, cast, differences, table, trial
from wspolnie.foundation.db.ids import new_id
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.mergers.actions.deciding import say_different
from wspolnie.services.mergers.actions.merging import merge
from wspolnie.services.mergers.likeness import Entry, alike
from wspolnie.services.mergers.models import Merger
from wspolnie.services.mergers.reading import proposed
from wspolnie.services.mergers.tests.made import entered
from wspolnie.services.mergers.urls import urlpatterns

pytestmark = pytest.mark.django_db
PAGES = table("""
what                          stranger person official clerk coordinator administrator
GET:organisations_alike       302      403    403      200   200         200
POST:organisations_alike      405      405    405      405   405         405
GET:organisations_alike_sheet 302      403    403      200   200         200
GET:organisations_pair        302      403    403      200   200         200
POST:organisations_pair       302      403    403      302   302         302
GET:organisations_different   405      405    405      405   405         405
POST:organisations_different  302      403    403      302   302         302
GET:merger_undo               405      405    405      405   405         405
POST:merger_undo              302      403    403      302   302         302
""")


def test_pages_follow_the_table(make: Makers) -> None:
    people = cast(make.city)
    kept, merged = entered("Klub Żółw"), entered("Klub Żółw w Próbnie")
    merger = merge(entered("Fundacja Bez"), entered("Fundacja Bzu"), by=make.clerk())
    paths = {str(one.name): "/" + str(one.pattern) for one in urlpatterns}
    ids = {"organisation": kept.pk, "other": merged.pk, "merger": merger.pk}
    for name, path in paths.items():
        for word, pk in ids.items():
            path = path.replace(f"<uuid:{word}>", str(pk))
        paths[name] = path
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            actual[row, role] = str(people.send(role, method, paths[name]).status_code)
    assert differences(PAGES, actual) == []
    assert {row.split(":")[1] for row, _ in PAGES} == set(paths)


def test_the_old_address_leads_to_the_one_that_stayed(make: Makers) -> None:
    people = cast(make.city)
    kept, merged, last = entered("Klub Żółw"), entered("KS Żółw"), entered("Klub Żółw w Próbnie")
    merge(kept, merged, by=make.clerk())
    answer = people.send("stranger", "GET", f"/organizacje/{merged.slug}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/organizacje/{kept.slug}/")
    merge(last, kept, by=make.clerk())
    for old in (kept, merged):
        assert people.send("stranger", "GET", f"/organizacje/{old.slug}/")["Location"] == f"/organizacje/{last.slug}/"
    text = people.send("stranger", "GET", f"/organizacje/{last.slug}/").content.decode()
    assert text.count("KS Żółw") >= 2


def test_a_pair_says_what_will_happen_and_is_decided_once(make: Makers) -> None:
    people = cast(make.city)
    kept, merged = (
        entered("Klub Sąsiedzki Żółw", krs="0000000011"),
        entered("Klub Sąsiedzki Żółwi", email="a@zolw.example"),
    )
    assert [(one.kept.pk, one.merged.pk) for one in proposed()] == [(kept.pk, merged.pk)]
    assert proposed("zolwi")
    assert not proposed("bocian")
    text = people.send("clerk", "GET", f"/organizacje/podobne/{kept.pk}/{merged.pk}/").content.decode()
    assert "a@zolw.example" in text
    say_different(kept, merged, by=make.clerk())
    assert proposed() == []
    other = entered("Klub Sąsiedzki Żółwik")
    people.send("clerk", "POST", f"/organizacje/podobne/{kept.pk}/{other.pk}/")
    assert Merger.objects.get().merged_id == other.pk
    assert Organisation.objects.count() == 2


def test_names_alike_in_words_letters_and_addresses() -> None:
    def score(first: Entry, second: Entry) -> float:
        found = alike([first, second])
        return found[0].score if found else 0.0

    one = Entry(new_id(), "Stowarzyszenie „Sąsiedzi z Hub”")
    assert score(one, Entry(new_id(), "SASIEDZI Z HUB")) > 0.8
    assert score(one, Entry(new_id(), "Stowarzyszenie Sąsedzi z Hub")) > 0.6
    assert score(one, Entry(new_id(), "Stowarzyszenie Kuchnia")) == 0.0
    assert score(Entry(new_id(), "Bez"), Entry(new_id(), "Trzepak")) == 0.0
    first = Entry(new_id(), "Klub A", email="klub@zolw.example", krs="0000000011")
    assert score(first, Entry(new_id(), "Klub A", krs="0000000022")) == 0.0
