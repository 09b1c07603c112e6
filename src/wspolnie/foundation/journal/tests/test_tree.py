"""Settling: behind the commits, in one order, nothing left out, whatever commits when."""

from __future__ import annotations

import threading
from uuid import UUID

import pytest

from tests.clones import Clone
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.actions import settle
from wspolnie.foundation.journal.tests.lines import settle_all, settle_once, tell, unsettled, write

pytestmark = pytest.mark.django_db
PATIENCE = 30.0


def tree(clone: Clone, city: str = "wroclaw") -> list[tuple[int, UUID]]:
    """Places and lines of a city's tree."""
    return clone.as_owner("SELECT index, line_id FROM journal_leaf WHERE city_id = %s ORDER BY index", clone.city(city))


def assert_whole(clone: Clone) -> None:
    """Dense from 0, every line once."""
    places = tree(clone)
    lines = {row[0] for row in clone.as_owner("SELECT id FROM journal_line WHERE city_id = %s", clone.city())}
    assert [index for index, _ in places] == list(range(len(places)))
    assert {line for _, line in places} == lines
    assert len(lines) == len(places)


class Act(threading.Event):
    """A transaction that writes one line and commits when told to."""

    def __init__(self, clone: Clone, city: str = "wroclaw") -> None:
        super().__init__()
        self._written = threading.Event()
        self._city = clone.city(city)
        self.line: UUID
        self._end = clone.start(self._live)
        assert self._written.wait(PATIENCE)

    def _live(self) -> None:
        with in_city(self._city):
            self.line = tell()
            self._written.set()
            assert self.wait(PATIENCE)

    def commit(self) -> None:
        self.set()
        self._end()


def test_lines_get_their_places_in_order(clone_db: Clone) -> None:
    settle_all(clone_db)
    before = len(tree(clone_db))
    clone_db.run(lambda: write(clone_db.city(), 5))
    assert settle_all(clone_db) == 5
    written = clone_db.as_owner("SELECT id FROM journal_line WHERE city_id = %s ORDER BY seq", clone_db.city())
    assert [line for _, line in tree(clone_db)][before:] == [row[0] for row in written][-5:]
    assert_whole(clone_db)


def test_settling_again_changes_nothing(clone_db: Clone) -> None:
    settle_all(clone_db)
    before = tree(clone_db)
    assert clone_db.run(lambda: settle_once(clone_db.city())) == 0
    assert tree(clone_db) == before


def test_what_committed_early_waits_for_what_began_before_it(clone_db: Clone) -> None:
    settle_all(clone_db)
    before = len(tree(clone_db))
    slow = Act(clone_db)
    quick = Act(clone_db)
    quick.commit()
    assert clone_db.run(lambda: settle_once(clone_db.city())) == 0
    slow.commit()
    assert settle_all(clone_db) == 2
    assert [line for _, line in tree(clone_db)][before:] == [slow.line, quick.line]
    assert_whole(clone_db)


def test_a_long_act_holds_back_only_what_began_after_it(clone_db: Clone) -> None:
    settle_all(clone_db)
    early = Act(clone_db)
    slow = Act(clone_db)
    early.commit()
    assert settle_all(clone_db) == 1
    clone_db.run(lambda: write(clone_db.city(), 3))
    assert clone_db.run(lambda: settle_once(clone_db.city())) == 0
    assert unsettled(clone_db) == 3
    slow.commit()
    assert settle_all(clone_db) == 4
    assert_whole(clone_db)


def test_a_long_act_of_another_city_holds_back_too_and_then_nothing_is_missing(clone_db: Clone) -> None:
    settle_all(clone_db)
    other = Act(clone_db, "testowo")
    clone_db.run(lambda: write(clone_db.city(), 2))
    assert clone_db.run(lambda: settle_once(clone_db.city())) == 0
    other.commit()
    assert settle_all(clone_db) == 2
    assert_whole(clone_db)


def test_a_long_reader_holds_back_nothing(clone_db: Clone) -> None:
    settle_all(clone_db)
    with clone_db.connect(clone_db.city()) as reader:
        reader.execute("SELECT count(*) FROM journal_line")
        clone_db.run(lambda: write(clone_db.city(), 2))
        assert settle_all(clone_db) == 2
    assert_whole(clone_db)


def test_an_act_that_rolls_back_leaves_no_hole(clone_db: Clone) -> None:
    settle_all(clone_db)

    def fail() -> None:
        with in_city(clone_db.city()):
            tell()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        clone_db.run(fail)
    clone_db.run(lambda: write(clone_db.city()))
    assert settle_all(clone_db) == 1
    assert_whole(clone_db)


def test_a_second_builder_leaves_the_work_to_the_first(clone_db: Clone) -> None:
    settle_all(clone_db)
    clone_db.run(lambda: write(clone_db.city(), 3))
    built, go_on = threading.Event(), threading.Event()

    def first() -> int:
        with in_city(clone_db.city()):
            placed = settle()
            built.set()
            assert go_on.wait(PATIENCE)
        return placed

    result = clone_db.start(first)
    assert built.wait(PATIENCE)
    assert clone_db.run(lambda: settle_once(clone_db.city())) == 0
    go_on.set()
    assert result() + settle_all(clone_db) == 3
    assert_whole(clone_db)


def test_a_builder_of_another_city_is_not_in_the_way(clone_db: Clone) -> None:
    clone_db.run(lambda: write(clone_db.city("testowo")))
    built, go_on = threading.Event(), threading.Event()

    def first() -> None:
        with in_city(clone_db.city("testowo")):
            settle()
            built.set()
            assert go_on.wait(PATIENCE)

    result = clone_db.start(first)
    assert built.wait(PATIENCE)
    with clone_db.connect(clone_db.city()) as connection:
        lock = "SELECT pg_try_advisory_xact_lock(hashtextextended('journal:' || %s, 0))"
        assert connection.execute(lock, [str(clone_db.city())]).fetchone() == (True,)
        assert connection.execute(lock, [str(clone_db.city("testowo"))]).fetchone() == (False,)
    go_on.set()
    result()


def test_writers_and_builders_all_at_once(clone_db: Clone) -> None:
    done = threading.Event()

    def build() -> int:
        placed = 0
        while not done.is_set():
            placed += settle_once(clone_db.city())
        return placed

    builders = [clone_db.start(build) for _ in range(2)]
    writers = [clone_db.start(lambda: write(clone_db.city(), 25)) for _ in range(4)]
    for writer in writers:
        writer()
    done.set()
    sum(builder() for builder in builders)
    settle_all(clone_db)
    assert_whole(clone_db)


def test_lines_of_another_cluster_count_as_settled(clone_db: Clone) -> None:
    """As after a restore: the old cluster's transaction numbers lie far ahead and mean nothing here."""
    clone_db.run(lambda: write(clone_db.city(), 4))
    clone_db.as_owner("UPDATE journal_line SET cluster = 1, xid = 9000000000000 + xid")
    assert unsettled(clone_db) >= 4
    settle_all(clone_db)
    assert_whole(clone_db)


def test_after_a_move_old_lines_stand_before_new_ones(clone_db: Clone) -> None:
    settle_all(clone_db)
    before = tree(clone_db)
    clone_db.run(lambda: write(clone_db.city(), 2))
    clone_db.as_owner("UPDATE journal_line SET cluster = 1, xid = 9000000000000 + xid")
    clone_db.as_owner("UPDATE journal_watermark SET cluster = 1, xid = 9000000000000")
    clone_db.run(lambda: write(clone_db.city(), 2))
    assert settle_all(clone_db) == 4
    assert tree(clone_db)[: len(before)] == before
    assert_whole(clone_db)
    clusters = clone_db.as_owner(
        "SELECT l.cluster = 1 FROM journal_leaf f JOIN journal_line l ON l.id = f.line_id "
        "WHERE l.city_id = %s ORDER BY f.index",
        clone_db.city(),
    )
    assert [row[0] for row in clusters][-4:] == [True, True, False, False]


def test_cities_have_trees_of_their_own(clone_db: Clone) -> None:
    clone_db.run(lambda: write(clone_db.city("testowo"), 2))
    settle_all(clone_db)
    assert tree(clone_db, "testowo") == []
    assert clone_db.run(lambda: settle_once(clone_db.city("testowo"))) >= 0
    assert_whole(clone_db)
