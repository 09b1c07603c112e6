"""Offices in the tables: what stood before stays, and the database refuses what the verbs refuse."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Refused
from wspolnie.parties.offices.actions.closing import close_office
from wspolnie.parties.offices.actions.founding import NewOffice, found_office, found_offices, free_slug
from wspolnie.parties.offices.actions.posts import PostSaid, make_post
from wspolnie.parties.offices.actions.structure import change_address, move_office, refresh_names, rename_office
from wspolnie.parties.offices.models import Office, Placement
from wspolnie.parties.offices.reading import life_of, nodes_on, tree_on

DAY = date(2026, 3, 1)


def office(name: str, **more: Any) -> Office:
    return found_office("", name=name, address="ul. Próbna 1", email="biuro@urzad.example", **more)


@pytest.fixture
def three(make: Makers) -> tuple[Office, Office, Office]:
    """A department with an office, and another department."""
    first = office("Departament A", kind="departament")
    return first, office("Biuro", parent=first, kind="biuro"), office("Departament B", kind="departament")


def check_now() -> None:
    """Let the database judge what it would judge when the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def parent_on(one: Office, day: date) -> str:
    placement = Placement.objects.on(day).select_related("parent").get(office=one)
    return placement.parent.name if placement.parent else ""


def test_what_the_city_had_before_stands_since_ever(make: Makers) -> None:
    """Offices of the template came through the verb; those of older installations through the migration."""
    rows = Placement.objects.values_list("office__name", "name", "since", "until")
    assert all(today == name and since is until is None for today, name, since, until in rows)
    assert len(rows) == Office.objects.count() > 0


def test_a_move_keeps_the_former_place(three: tuple[Office, Office, Office]) -> None:
    _first, bureau, second = three
    assert move_office(bureau, parent=second, since=DAY)
    assert not move_office(bureau, parent=second, since=DAY)
    assert [parent_on(bureau, day) for day in (date(1999, 1, 1), DAY - timedelta(days=1), DAY, date(2099, 1, 1))] == [
        "Departament A", "Departament A", "Departament B", "Departament B",
    ]  # fmt: skip
    assert move_office(bureau, parent=None, since=DAY + timedelta(days=9))
    assert parent_on(bureau, DAY + timedelta(days=8)) == "Departament B"
    assert parent_on(bureau, DAY + timedelta(days=9)) == ""
    assert Placement.objects.filter(office=bureau).count() == 3
    check_now()
    facts = Line.objects.filter(subject_id=bureau.pk).order_by("seq")
    assert [(line.fact, line.data["plain"].get("old")) for line in facts] == [
        ("offices.OfficeFounded", None),
        ("offices.OfficeMoved", "Departament A"),
        ("offices.OfficeMoved", "Departament B"),
    ]


def test_a_name_of_tomorrow_comes_with_its_day(three: tuple[Office, Office, Office]) -> None:
    bureau, today = three[1], timezone.localdate(instant())
    tomorrow = today + timedelta(days=1)
    assert rename_office(bureau, name="Wydział Żółty", kind="wydział", since=tomorrow)
    assert not rename_office(bureau, name="Wydział Żółty", kind="wydział", since=tomorrow)
    assert Office.objects.get(pk=bureau.pk).name == "Biuro"
    assert {node.name for node in nodes_on(tomorrow)} - {node.name for node in nodes_on(today)} == {"Wydział Żółty"}
    assert refresh_names() == 0
    with taken_at(instant() + timedelta(days=1)):
        assert refresh_names() == 1
        assert refresh_names() == 0
    assert Office.objects.get(pk=bureau.pk).name == "Wydział Żółty"
    check_now()


def test_a_name_of_today_is_read_at_once(three: tuple[Office, Office, Office]) -> None:
    rename_office(three[1], name="Wydział", kind="wydział", since=DAY)
    kept = Office.objects.get(pk=three[1].pk)
    assert (kept.name, kept.slug) == ("Wydział", "biuro-2" if three[1].slug == "biuro-2" else "biuro")
    with pytest.raises(Refused):
        rename_office(three[1], name=" ", kind="", since=DAY)


def test_an_office_never_lies_below_itself(three: tuple[Office, Office, Office]) -> None:
    first, bureau, second = three
    with pytest.raises(Refused, match="częścią samej siebie"):
        move_office(first, parent=bureau, since=DAY)
    with pytest.raises(Refused):
        move_office(first, parent=first, since=DAY)
    move_office(first, parent=second, since=DAY)
    move_office(bureau, parent=None, since=DAY - timedelta(days=9))
    with pytest.raises(Refused) as refusal:
        move_office(second, parent=first, since=DAY - timedelta(days=9))
    assert "1 marca 2026" in spaced(refusal.value.reason)
    move_office(first, parent=bureau, since=DAY)
    check_now()


def test_a_parent_is_there_all_the_time(three: tuple[Office, Office, Office]) -> None:
    _first, bureau, second = three
    young = office("Młode", since=DAY)
    with pytest.raises(Refused, match="Młode"):
        move_office(bureau, parent=young, since=DAY - timedelta(days=1))
    move_office(bureau, parent=young, since=DAY)
    with pytest.raises(Refused, match="Biuro"):
        close_office(young, until=DAY + timedelta(days=30))
    close_office(second, until=DAY)
    with pytest.raises(Refused, match="Departament B"):
        move_office(bureau, parent=second, since=DAY)
    with pytest.raises(Refused):
        office("Za stare", parent=young, since=DAY - timedelta(days=1))
    check_now()


def test_an_office_that_ends_is_there_to_its_last_day(three: tuple[Office, Office, Office]) -> None:
    bureau = three[1]
    post = make_post(bureau, PostSaid(title="Kierownik"), since=DAY)
    close_office(bureau, until=DAY)
    post.refresh_from_db()
    assert post.until == DAY
    assert Office.objects.standing(DAY).filter(pk=bureau.pk).exists()
    assert not Office.objects.standing(DAY + timedelta(days=1)).filter(pk=bureau.pk).exists()
    for act in (
        lambda: close_office(bureau, until=DAY),
        lambda: rename_office(bureau, name="X", kind="", since=DAY + timedelta(days=1)),
        lambda: move_office(bureau, parent=None, since=DAY + timedelta(days=1)),
        lambda: make_post(bureau, PostSaid(title="Nowe"), since=DAY + timedelta(days=1)),
    ):
        with pytest.raises(Refused):
            act()
    check_now()


def test_the_tree_stands_in_polish_order_with_its_path(three: tuple[Office, Office, Office]) -> None:
    for name in ("Żółte", "Zielone", "Łososiowe", "Lila"):
        office(name, parent=three[0])
    node = next(node for node in tree_on(DAY) if node.office == three[0])
    assert [part.name for part in node.parts] == ["Biuro", "Lila", "Łososiowe", "Zielone", "Żółte"]
    assert node.parts[0].path == "Departament A › Biuro"
    assert [one.name for one in node.walk()][:2] == ["Departament A", "Biuro"]


def test_many_are_entered_together_parents_first(make: Makers) -> None:
    def new(slug: str, parent: str = "") -> NewOffice:
        return NewOffice(slug=slug, name=slug.title(), address="a", email="a@x.example", parent=parent, since=DAY)

    found_offices([new("gora"), new("srodek", "gora"), new("dol", "srodek")])
    assert [node.path for node in nodes_on(DAY) if node.office.slug == "dol"] == ["Gora › Srodek › Dol"]
    for wrong in ([new("inny", "nieznany")], [new("gora")], [new("mandaty")], [new("a", "b"), new("b")]):
        with pytest.raises(Refused):
            found_offices(wrong)
    assert free_slug("Gora") == "gora-2"
    assert free_slug("Mandaty") == "mandaty-2"
    assert free_slug("…") == "jednostka"
    check_now()


def test_an_address_changes_with_what_stood_before(three: tuple[Office, Office, Office]) -> None:
    assert change_address(three[1], address="ul. Nowa 2", email="nowe@urzad.example")
    assert not change_address(three[1], address="ul. Nowa 2", email="nowe@urzad.example")
    line = Line.objects.filter(subject_id=three[1].pk).latest("seq")
    assert line.data["plain"]["old_address"] == "ul. Próbna 1"


BREAKS = {
    "placement_no_loop": "UPDATE offices_placement SET parent_id = %(bureau)s WHERE office_id = %(first)s",
    "placement_parent_is_there": "UPDATE offices_placement SET until = '2026-03-01' WHERE office_id = %(first)s",
    "placement_no_overlap": "INSERT INTO offices_placement (id, city_id, office_id, name, kind, since) "
    "SELECT uuidv7(), city_id, office_id, name, kind, '2026-03-01' FROM offices_placement WHERE office_id = %(first)s",
    "placement_no_hole": "INSERT INTO offices_placement (id, city_id, office_id, name, kind, since) "
    "SELECT uuidv7(), city_id, office_id, name, kind, '2026-04-05' FROM offices_placement WHERE office_id = %(ended)s",
    "post_while_the_office_is_there": "UPDATE offices_placement SET until = '2026-03-01' WHERE office_id = %(bureau)s",
    "placement_ends_after_start": "UPDATE offices_placement SET since = '2026-03-05' WHERE office_id = %(ended)s",
}


def at_once(statement: str, values: dict[str, UUID]) -> None:
    """A statement and, at once, what the database would say of it at the end."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
    check_now()


@pytest.mark.parametrize("constraint", BREAKS)
def test_the_database_refuses_it_too(three: tuple[Office, Office, Office], constraint: str) -> None:
    first, bureau, ended = three
    close_office(ended, until=DAY)
    make_post(bureau, PostSaid(title="Kierownik"), since=DAY)
    check_now()
    ids = {"first": first.pk, "bureau": bureau.pk, "ended": ended.pk}
    with unguarded(), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        at_once(BREAKS[constraint], ids)


def test_the_database_judges_a_row_in_its_own_city(
    three: tuple[Office, Office, Office], make: Makers, other_city: City
) -> None:
    check_now()
    ids = {"first": three[0].pk, "bureau": three[1].pk}
    with unguarded(), connection.cursor() as cursor, transaction.atomic():
        cursor.execute(BREAKS["placement_no_loop"], ids)
        with in_city(other_city.id), pytest.raises(IntegrityError, match="placement_no_loop"), transaction.atomic():
            check_now()
        transaction.set_rollback(True)
    with in_city(other_city.id):
        here = Office.objects.count()
        office("Inne")
        with in_city(make.city.id):
            check_now()
        assert Office.objects.count() == here + 1


def test_the_same_slug_in_another_city_is_another_office(make: Makers, other_city: City) -> None:
    here = office("Biuro Żółte", since=DAY)
    with in_city(other_city.id):
        there = office("Biuro Żółte")
        assert there.slug == here.slug
        assert not Placement.objects.filter(office_id=here.pk).exists()
        assert life_of(here) == ()
