"""A run goes batch by batch: nothing is lost or doubled, whoever stops it, and a dry run writes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from tests.factories import Makers
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused, registry
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.imports import actions
from wspolnie.services.imports.actions import (
    BATCH,
    forget_person,
    look_at,
    resume_run,
    start_run,
    stop_run,
    take_batch,
)
from wspolnie.services.imports.jobs import batch, queue
from wspolnie.services.imports.models import ImportRun, RowError
from wspolnie.services.imports.states import RUN_MOVES, RunState
from wspolnie.spaces.policy import NOBODY, Actor

ROWS = 2 * BATCH + 30
FILE = ("krs;nazwa\n" + "".join(f"{number};Klub {number}\n" for number in range(1, ROWS + 1))).encode()


@pytest.fixture(autouse=True)
def data_folder(settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path


def looked_at(by: Actor, content: bytes = FILE) -> ImportRun:
    run = look_at([content], registry.importer("organisations"), name="kluby.csv", by=by)
    return take_batch(run.pk, 0)


def to_the_end(run: ImportRun) -> ImportRun:
    while run.state == RunState.RUNNING:
        run = take_batch(run.pk, run.done)
    return run


def test_a_dry_run_says_what_would_happen_and_writes_nothing(clerk: Actor) -> None:
    lines = Line.objects.count()
    run = looked_at(clerk)
    assert (run.dry_run, run.state, run.created, run.done) == (True, "done", ROWS, ROWS)
    assert (Organisation.objects.count(), Line.objects.count()) == (0, lines)


def test_a_dry_run_goes_part_by_part_is_stopped_and_goes_on(clerk: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "LOOKED", 200)
    lines = Line.objects.count()
    run = looked_at(clerk)
    assert (run.state, run.done) == ("running", 200)
    with pytest.raises(Refused, match="do końca"):
        start_run(run, by=clerk)
    stop_run(run, by=clerk)
    assert take_batch(run.pk, 200).done == 200
    resume_run(ImportRun.objects.get(pk=run.pk), by=clerk)
    run = to_the_end(take_batch(run.pk, 200))
    assert (run.state, run.created, run.done) == ("done", ROWS, ROWS)
    assert (Organisation.objects.count(), Line.objects.count()) == (0, lines)


def test_a_run_is_batches_and_the_same_file_again_changes_nothing(clerk: Actor) -> None:
    run = start_run(looked_at(clerk), by=clerk)
    run = take_batch(run.pk, 0)
    assert (run.done, run.state, Organisation.objects.count()) == (BATCH, "running", BATCH)
    run = to_the_end(run)
    assert (run.state, run.created, Organisation.objects.count()) == ("done", ROWS, ROWS)
    again = to_the_end(start_run(looked_at(clerk), by=clerk))
    assert again.pk != run.pk
    assert (again.unchanged, again.created + again.changed + again.refused) == (ROWS, 0)
    facts = Line.objects.filter(subject_id__in=[run.pk, again.pk]).order_by("seq").values_list("fact", flat=True)
    assert list(facts) == ["imports.ImportStarted", "imports.ImportEnded"] * 2


def test_a_batch_taken_twice_is_taken_once(clerk: Actor) -> None:
    run = start_run(looked_at(clerk), by=clerk)
    take_batch(run.pk, 0)
    again = take_batch(run.pk, 0)
    assert (again.done, Organisation.objects.count()) == (BATCH, BATCH)


def test_a_stopped_run_waits_and_goes_on_where_it_stood(clerk: Actor) -> None:
    run = start_run(looked_at(clerk), by=clerk)
    run = take_batch(run.pk, 0)
    stop_run(run, by=clerk)
    assert take_batch(run.pk, BATCH).done == BATCH
    with pytest.raises(Refused):
        stop_run(run, by=clerk)
    resume_run(run, by=clerk)
    with pytest.raises(Refused):
        resume_run(run, by=clerk)
    assert to_the_end(take_batch(run.pk, BATCH)).created == ROWS == Organisation.objects.count()


def test_the_same_file_started_again_goes_on_with_the_stopped_run(clerk: Actor) -> None:
    first = start_run(looked_at(clerk), by=clerk)
    take_batch(first.pk, 0)
    stop_run(first, by=clerk)
    second = start_run(looked_at(clerk), by=clerk)
    assert (second.pk, second.done) == (first.pk, BATCH)
    assert to_the_end(take_batch(second.pk, BATCH)).created == ROWS


def test_a_batch_that_fails_has_taken_nothing(clerk: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    run = start_run(looked_at(clerk), by=clerk)
    with monkeypatch.context() as patch:
        patch.setattr(actions, "_count", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            take_batch(run.pk, 0)
    assert (Organisation.objects.count(), ImportRun.objects.get(pk=run.pk).done) == (0, 0)
    assert to_the_end(run).created == ROWS


def test_a_job_takes_one_batch_and_queues_the_next_with_it(clerk: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    run = start_run(looked_at(clerk), by=clerk)
    queued: list[dict[str, str]] = []
    monkeypatch.setattr(batch, "defer", lambda **ids: queued.append(ids))
    queue(run)
    work = batch.func.__wrapped__
    while queued:
        ids = queued.pop()
        assert ids.pop("city_id") == str(run.city_id)
        work(**ids)
    assert ImportRun.objects.get(pk=run.pk).state == RunState.DONE
    assert Organisation.objects.count() == ROWS


def test_what_is_queued_stands_in_the_same_transaction(clerk: Actor) -> None:
    queue(start_run(looked_at(clerk), by=clerk))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'imports.batch'")
        assert cursor.fetchone() == (1,)


def test_rows_that_were_not_taken_say_why(clerk: Actor) -> None:
    content = b"krs;nip;nazwa\n1;;A\n0000000001;;A znowu\n2;123;B\n;;Bez numeru\n3;;C\n"
    run = to_the_end(start_run(looked_at(clerk, content), by=clerk))
    assert run.totals == {"created": 2, "changed": 0, "unchanged": 0, "repeated": 1, "refused": 2}
    errors = list(RowError.objects.filter(run=run).order_by("row").values_list("row", "result", "cell"))
    assert errors == [(3, "repeated", ""), (4, "refused", "nip"), (5, "refused", "krs")]
    assert "Wiersz 2" in RowError.objects.get(run=run, row=3).message


@pytest.mark.parametrize("content", [b"", b"krs;nazwa\n", b"nazwa\nA\n", b"krs\n1\n", b"\x00"])
def test_a_file_that_cannot_be_taken_is_refused_at_once(clerk: Actor, content: bytes) -> None:
    with pytest.raises(Refused):
        looked_at(clerk, content)
    assert not ImportRun.objects.exists()


def test_only_clerks_bring_rows_in(make: Makers, clerk: Actor) -> None:
    run = looked_at(clerk)
    for verb in (lambda: looked_at(NOBODY), lambda: start_run(run, by=NOBODY), lambda: stop_run(run, by=NOBODY)):
        with pytest.raises(NotAllowed):
            verb()


def test_states_end() -> None:
    assert set(RUN_MOVES) == set(RunState)
    assert RUN_MOVES[RunState.DONE] == frozenset()


def test_an_erased_person_is_no_longer_who_started_it(clerk: Actor) -> None:
    run = looked_at(clerk)
    assert clerk.person_id is not None
    forget_person(clerk.person_id)
    assert ImportRun.objects.get(pk=run.pk).by is None
