"""Merging two entries of one organisation and undoing it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.apps import apps

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.journal.reading import history_of
from wspolnie.foundation.modules import NotAllowed, Refused, registry
from wspolnie.parties.organisations.models import Federation, FormerName, Organisation, Representation
from wspolnie.services.mergers.actions.deciding import say_different
from wspolnie.services.mergers.actions.merging import merge, undo
from wspolnie.services.mergers.acts import MergerAct
from wspolnie.services.mergers.models import Different, MovedRow
from wspolnie.services.mergers.reading import outlook
from wspolnie.services.mergers.tests.made import PEOPLE, dumped, entered, used
from wspolnie.spaces.policy import Actor, decide

pytestmark = pytest.mark.django_db
STAY = {
    "mergers.Merger.kept": "what a merger did stays said of the two that it was about",
    "mergers.Merger.merged": "what a merger did stays said of the two that it was about",
    "mergers.Different.first": "what was decided stays said of the two that it was about",
    "mergers.Different.second": "what was decided stays said of the two that it was about",
}
"""References that do not move, with the reason."""
ACTS = table("""
what           stranger person official clerk coordinator administrator
mergers.see    -        -      -        +     +           +
mergers.decide -        -      -        +     +           +
""")


@pytest.fixture(autouse=True)
def nobody_yet() -> Iterator[None]:
    PEOPLE.clear()
    yield
    PEOPLE.clear()


def test_every_reference_to_an_organisation_is_declared() -> None:
    """A new table with a key to Organisation: declare `Module.merge` in its room. Write `actions/merging.py` there like
    that of spaces: a verb `point(rows, organisation)` and MERGINGS = (Merging("app.Model", "field", point),), then
    `merge=MERGINGS` in module.py. A row that a constraint refuses to move stays with the merged one, unseen."""
    found = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.related_model is Organisation
    }
    declared = [merging.name for merging in registry.mergings()]
    assert sorted(found) == sorted([*declared, *STAY]), test_every_reference_to_an_organisation_is_declared.__doc__


def test_acts_are_as_written(make: Makers) -> None:
    people = cast(make.city)
    actual: dict[Cell, str] = {
        (act.word, role): "+" if decide(people.actors[role], act) else "-" for act in MergerAct for role in ROLES
    }
    assert differences(ACTS, actual) == []


def test_what_refers_to_one_refers_to_the_other(make: Makers) -> None:
    kept, union = entered("Klub Żółw", krs="0000000011"), entered("Związek")
    merged = entered("KS Żółw", nip="1060000062", email="klub@zolw.example")
    used(merged, [1, 2], [union], renamed=True)
    seen = outlook(kept, merged)
    assert len(seen.fields) == 2
    assert sum(count for _room, count in seen.moved) == 4
    merge(kept, merged, by=make.clerk())
    kept.refresh_from_db()
    assert (kept.krs, kept.nip, kept.email) == ("0000000011", "1060000062", "klub@zolw.example")
    assert not Organisation.objects.filter(pk=merged.pk).exists()
    assert Organisation.everybody.get(pk=merged.pk).merged_into_id == kept.pk
    assert Representation.objects.filter(organisation=kept).count() == 2
    assert Federation.objects.get().organisation_id == kept.pk
    assert {former.name for former in FormerName.objects.filter(organisation=kept)} == {
        "KS Żółw",
        "KS Żółw i Przyjaciele",
    }
    for one in (kept, merged):
        assert history_of(one.pk)[0].fact == "mergers.OrganisationsMerged"


def test_a_row_without_room_waits_unseen_and_comes_back(make: Makers) -> None:
    kept, merged, union = entered("Klub Żółw"), entered("KS Żółw"), entered("Związek")
    used(kept, [1], [union])
    used(merged, [1, 2], [union])
    before = dumped()
    merger = merge(kept, merged, by=make.clerk())
    assert MovedRow.objects.filter(merger=merger).count() == 1
    assert Representation.objects.visible_to(None, office=True).count() == 2
    undo(merger, by=make.clerk())
    assert dumped() == before


def test_what_belonged_to_the_other_one_stays_with_it(make: Makers) -> None:
    kept, merged = entered("Klub Żółw"), entered("KS Żółw")
    used(merged, [], [kept])
    before = dumped()
    merger = merge(kept, merged, by=make.clerk())
    assert MovedRow.objects.filter(merger=merger).count() == 0
    undo(merger, by=make.clerk())
    assert dumped() == before


@pytest.mark.parametrize("seed", range(12))
def test_merged_and_undone_the_same_rows_stand(make: Makers, seed: int) -> None:
    dice, by = random.Random(seed), make.clerk()
    unions = [entered(f"Związek {number}") for number in range(3)]
    numbers = ("0000000011", "0000000022")
    pair = [
        entered(f"Klub Żółw {krs}", krs=dice.choice([krs, ""]), email=dice.choice(["klub@zolw.example", ""]))
        for krs in numbers
    ]
    for one in pair:
        speakers = dice.sample(range(4), dice.randint(0, 4))
        used(one, speakers, dice.sample(unions, dice.randint(0, 3)), renamed=dice.random() < 0.5)
    earlier = entered("Klubik Żółw")
    if dice.random() < 0.5:
        merge(pair[1], earlier, by=by)
    before = dumped()
    undo(merge(pair[0], pair[1], by=by), by=by)
    assert dumped() == before


def test_what_happened_since_stays_with_the_one_that_stayed(make: Makers) -> None:
    kept, merged = entered("Klub Żółw"), entered("KS Żółw")
    used(merged, [1], [])
    merger = merge(kept, merged, by=make.clerk())
    kept.refresh_from_db()
    used(kept, [2], [])
    assert undo(merger, by=make.clerk()) == 1
    assert {one.person.name: one.organisation_id for one in Representation.objects.select_related("person")} == {
        "Osoba 1": merged.pk,
        "Osoba 2": kept.pk,
    }


def test_a_number_that_another_has_now_is_told(make: Makers) -> None:
    kept, merged = entered("Klub Żółw", krs="0000000022"), entered("KS Żółw", krs="0000000011")
    merger = merge(kept, merged, by=make.clerk())
    entered("Ktoś inny", krs="0000000011")
    with pytest.raises(Refused):
        undo(merger, by=make.clerk())


def test_undoing_has_its_days_and_its_order(make: Makers) -> None:
    first, second, third = entered("A"), entered("B"), entered("C")
    early = merge(second, first, by=make.clerk())
    late = merge(third, second, by=make.clerk())
    with pytest.raises(Refused):
        undo(early, by=make.clerk())
    with taken_at(instant() + timedelta(days=31)), pytest.raises(Refused):
        undo(late, by=make.clerk())
    undo(late, by=make.clerk())
    undo(early, by=make.clerk())
    assert Organisation.objects.count() == 3
    with pytest.raises(Refused):
        undo(early, by=make.clerk())


def test_one_is_not_merged_with_itself_nor_twice(make: Makers) -> None:
    one, another, third = entered("A"), entered("B"), entered("C")
    with pytest.raises(Refused):
        merge(one, one, by=make.clerk())
    merge(one, another, by=make.clerk())
    with pytest.raises(Refused):
        merge(third, another, by=make.clerk())
    with pytest.raises(NotAllowed):
        merge(one, third, by=Actor(person=None, capacity="self"))


def test_a_pair_is_said_different_once(make: Makers) -> None:
    one, another = entered("A"), entered("B")
    say_different(another, one, by=make.clerk())
    say_different(one, another, by=make.clerk())
    assert Different.objects.count() == 1
    with pytest.raises(Refused):
        say_different(one, one, by=make.clerk())
