"""Numbers that people read: nobody gets one twice, gaps are allowed, each city counts for itself."""

from __future__ import annotations

import pytest
from django.db import transaction

from tests.clones import Clone
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import NoCityBound, in_city
from wspolnie.foundation.numbers.actions import BLOCK, NumberBook, take_block
from wspolnie.foundation.numbers.models import Series

pytestmark = pytest.mark.django_db
EACH = 40
PROGRAM = f"""
import sys, threading
from uuid import UUID
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.numbers.actions import numbers
taken, lock = [], threading.Lock()
def work():
    for _ in range({EACH}):
        with in_city(UUID(sys.argv[1])):
            number = numbers.next("tries", block=3)
        with lock:
            taken.append(number)
threads = [threading.Thread(target=work) for _ in range(8)]
print("ready", flush=True)
sys.stdin.readline()
for thread in threads: thread.start()
for thread in threads: thread.join()
print(*taken)
"""


def test_they_begin_with_one_and_go_up(bound: City) -> None:
    book = NumberBook()
    assert [book.next("tries") for _ in range(2 * BLOCK)] == list(range(1, 2 * BLOCK + 1))


def test_series_count_apart(bound: City) -> None:
    book = NumberBook()
    assert [book.next("one"), book.next("other"), book.next("one")] == [1, 1, 2]


def test_cities_count_apart(city: City, other_city: City) -> None:
    book = NumberBook()
    for one in (city, other_city):
        with in_city(one.id):
            assert [book.next("tries"), book.next("tries")] == [1, 2]
    with in_city(city.id):
        assert book.next("tries") == 3


def test_another_process_takes_its_own_block_and_leaves_a_gap(bound: City) -> None:
    one, other = NumberBook(), NumberBook()
    assert [one.next("tries"), other.next("tries"), one.next("tries")] == [1, BLOCK + 1, 2]


def test_blocks_of_one_have_no_gaps(bound: City) -> None:
    one, other = NumberBook(), NumberBook()
    assert [book.next("tries", block=1) for book in (one, other, one, other)] == [1, 2, 3, 4]


def test_a_number_is_not_given_back_when_its_act_fails(clone_db: Clone) -> None:
    book = NumberBook()

    def fail() -> None:
        with in_city(clone_db.city()):
            book.next("tries", block=1)
            raise ZeroDivisionError

    def work() -> int:
        with in_city(clone_db.city()):
            return book.next("tries", block=1)

    with pytest.raises(ZeroDivisionError):
        clone_db.run(fail)
    assert clone_db.run(work) == 2


def test_taking_a_number_does_not_wait_for_another_act(clone_db: Clone) -> None:
    """The counter's row is locked for one short transaction, never for the length of an act."""

    def work() -> list[int]:
        city = clone_db.city()
        with in_city(city):
            mine = take_block("tries", 1)
            theirs = clone_db.run(lambda: _take(clone_db))
            return [mine, theirs]

    assert clone_db.run(work) == [1, 2]


def _take(clone_db: Clone) -> int:
    with in_city(clone_db.city()), transaction.atomic():
        return take_block("tries", 1)


def test_a_fault_while_taking_a_block_spoils_nothing(bound: City, monkeypatch: pytest.MonkeyPatch) -> None:
    book = NumberBook()
    with monkeypatch.context() as patch:
        patch.setattr("wspolnie.foundation.numbers.actions.take_block", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            book.next("tries")
    assert book.next("tries") == 1


def test_without_a_city_there_are_no_numbers(ground: None) -> None:
    with pytest.raises(NoCityBound):
        NumberBook().next("tries")


def test_the_series_is_a_row_of_its_city(city: City, other_city: City) -> None:
    with in_city(city.id):
        NumberBook().next("tries")
    with in_city(city.id, using="side"):
        assert Series.objects.using("side").filter(name="tries").values_list("next", flat=True)[0] == BLOCK + 1
    with in_city(other_city.id, using="side"):
        assert not Series.objects.using("side").filter(name="tries").exists()


def test_eight_threads_of_two_processes_never_share_a_number(clone_db: Clone) -> None:
    processes = [clone_db.process(PROGRAM, str(clone_db.city())) for _ in range(2)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    taken: list[int] = []
    for process in processes:
        said, faults = process.communicate(timeout=60)
        assert process.returncode == 0, faults
        taken += map(int, said.split())
        assert faults == ""
    assert len(taken) == 2 * 8 * EACH
    assert len(set(taken)) == len(taken)
    assert min(taken) == 1
    assert max(taken) < len(taken) + 2 * 8 * 3
