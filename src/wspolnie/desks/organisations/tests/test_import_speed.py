"""A big file: looked at, taken, stopped in the middle and gone on with, each row counted once. A few thousand rows in
the suite, `WSPOLNIE_IMPORT=100000` for the number of the order."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.factories import Makers
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.modules import registry
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.imports.actions import look_at, start_run, stop_run, take_batch
from wspolnie.services.imports.models import ImportRun, RowError
from wspolnie.services.imports.states import RunState

pytestmark = pytest.mark.django_db
BAD: int = 7
"""Rows of a file that cannot be taken."""


def rows(count: int, districts: list[str]) -> Iterator[str]:
    """Unlike rows: names of which many begin alike, every third with a NIP that is right."""
    kinds = (
        "Stowarzyszenie Przyjaciół",
        "Fundacja Na Rzecz",
        "Klub Sportowy",
        "Koło Gospodyń",
        "Towarzystwo Miłośników",
    )
    for number in range(1, count + 1):
        name = f"{kinds[number % 5]} {number * 7919 % (count // 2 + 1)}"
        tax = nip_of(number) if number % 3 == 0 else ""
        place = districts[number % len(districts)]
        yield f"{number};{tax};{name};ul. Próbna {number};klub{number}@klub.example;{place}\n"


def nip_of(number: int) -> str:
    """A NIP with its check digit."""
    for lead in range(100, 1000):
        digits = f"{lead}{number:06d}"
        check = sum(int(one) * weight for one, weight in zip(digits, (6, 5, 7, 2, 3, 4, 5, 6, 7), strict=True)) % 11
        if check < 10:
            return f"{digits}{check}"
    raise AssertionError(number)


def spent(what: str, began: tuple[float, float]) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    wall, cpu = time.monotonic() - began[0], time.process_time() - began[1]
    print(f"{what:8} {wall:7.1f} s wall {cpu:7.1f} s CPU {peak:7.0f} MB at most")


def now() -> tuple[float, float]:
    return time.monotonic(), time.process_time()


def to_the_end(run: ImportRun) -> ImportRun:
    while run.state == RunState.RUNNING:
        run = take_batch(run.pk, run.done)
    return run


def test_a_big_file_comes_in_and_each_row_counts_once(make: Makers, settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path
    count, clerk = int(os.environ.get("WSPOLNIE_IMPORT", "3000")), make.clerk()
    names = list(District.objects.order_by("slug").values_list("name", flat=True))
    bad = "".join(f"{count + number};;;;;\n" for number in range(1, BAD + 1))
    text = "krs;nip;nazwa;siedziba;email;osiedle\n" + "".join(rows(count, names)) + bad
    before = Organisation.objects.count()

    began = now()
    looked = to_the_end(look_at([text.encode()], registry.importer("organisations"), name="duzy.csv", by=clerk))
    spent("dry run", began)
    assert (looked.created, looked.refused, Organisation.objects.count()) == (count, BAD, before)
    assert RowError.objects.filter(run=looked).count() == BAD

    began = now()
    run = start_run(looked, by=clerk)
    while run.done < count // 2:
        run = take_batch(run.pk, run.done)
    stop_run(run, by=clerk)
    assert take_batch(run.pk, run.done).done == run.done
    run = to_the_end(start_run(looked, by=clerk))
    spent("taken", began)
    assert (run.done, run.created, run.refused) == (count + BAD, count, BAD)
    assert Organisation.objects.count() == before + count

    began = now()
    again = to_the_end(start_run(looked, by=clerk))
    spent("again", began)
    assert (again.unchanged, again.created, again.refused) == (count, 0, BAD)
    assert Organisation.objects.count() == before + count
