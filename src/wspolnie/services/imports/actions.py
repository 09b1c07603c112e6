"""Verbs of imports: a file is looked at, its rows are taken batch by batch, a run is stopped and goes on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Importer, Refused, registry
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.services.imports.acts import ImportAct
from wspolnie.services.imports.facts import ImportEnded, ImportStarted, ImportStopped
from wspolnie.services.imports.models import ImportRun, RowError
from wspolnie.services.imports.reading import kept_sheet, repeated
from wspolnie.services.imports.states import RUN_MOVES, RunState
from wspolnie.spaces.policy import Actor, require

BATCH: Final = 250
"""Rows of one transaction."""


def look_at(chunks: Iterable[bytes], importer: Importer, *, name: str, by: Actor) -> ImportRun:
    """Keep a file and prepare its dry run; nothing is taken in.

    Raises:
        NotAllowed: when `by` may not bring these things in.
        Refused: when the file cannot be read, or lacks columns that are needed.
    """
    _require(importer, by)
    with transaction.atomic():
        return _run(keep_file(chunks, name=name), importer, by, dry_run=True)


def start_run(looked_at: ImportRun, *, by: Actor) -> ImportRun:
    """Take in the file that a dry run looked at; a run of the same file that was stopped goes on instead.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the file cannot be read.
    """
    importer = registry.importer(looked_at.kind)
    _require(importer, by)
    with transaction.atomic():
        return _start(looked_at.file, importer, by)


def start_file(chunks: Iterable[bytes], importer: Importer, *, name: str, by: Actor) -> ImportRun:
    """Keep a file and take it in without looking at it first; one that was stopped goes on.

    Raises:
        NotAllowed: when `by` may not bring these things in.
        Refused: when the file cannot be read, or lacks columns that are needed.
    """
    _require(importer, by)
    with transaction.atomic():
        return _start(keep_file(chunks, name=name), importer, by)


def _start(file: StoredFile, importer: Importer, by: Actor) -> ImportRun:
    before: ImportRun | None = (
        ImportRun.objects.select_for_update()
        .filter(kind=importer.kind, sha256=file.sha256, dry_run=False)
        .exclude(state=RunState.DONE)
        .first()
    )
    if before is None:
        run = _run(file, importer, by, dry_run=False)
        _record_start(run, by)
        return run
    if before.state == RunState.STOPPED:
        resume_run(before, by=by)
        before.state = RunState.RUNNING
    return before


def stop_run(run: ImportRun, *, by: Actor) -> None:
    """The batch in hand is finished, no other begins; what came in stays.

    Raises:
        Refused: when it does not run.
    """
    _require(registry.importer(run.kind), by)
    with transaction.atomic():
        held = _moved(run, RunState.STOPPED)
        ImportRun.objects.filter(pk=held.pk).update(state=RunState.STOPPED)
        record(
            ImportStopped(kind=held.kind, rows=held.rows, done=held.done),
            subject=held.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )


def resume_run(run: ImportRun, *, by: Actor) -> None:
    """A stopped run goes on after the last row that was taken.

    Raises:
        Refused: when it was not stopped.
    """
    _require(registry.importer(run.kind), by)
    with transaction.atomic():
        held = _moved(run, RunState.RUNNING)
        ImportRun.objects.filter(pk=held.pk).update(state=RunState.RUNNING, moved_at=timezone.now())
        _record_start(held, by)


def take_batch(run_id: UUID, position: int) -> ImportRun:
    """Take the batch that begins after `position` rows; a batch that was taken, or a stopped run, is left alone.

    A file whose rows speak of one another is one batch. A dry run takes the whole file at once too, and
    writes nothing but what it found.
    """
    with transaction.atomic():
        run: ImportRun = ImportRun.objects.select_for_update().get(pk=run_id)
        if run.state != RunState.RUNNING or run.done != position:
            return run
        importer = registry.importer(run.kind)
        sheet = kept_sheet(current_city(), run.sha256)
        whole = run.dry_run or importer.whole
        rows = sheet.rows[position:] if whole else sheet.rows[position : position + BATCH]
        earlier = repeated(sheet, importer)
        fresh = [row for row in rows if row.number not in earlier]
        outcomes = importer.take(fresh, Doer(run.by_id, run.capacity), run.dry_run) + [
            _passed_over(row, earlier[row.number]) for row in rows if row.number in earlier
        ]
        _count(run, rows, outcomes)
    return run


def _passed_over(row: Row, first: int) -> Outcome:
    message = _("Row %(row)s speaks of the same: this row was passed over.") % {"row": first}
    return Outcome(row.number, Result.REPEATED, message=message)


def _count(run: ImportRun, rows: Iterable[Row], outcomes: list[Outcome]) -> None:
    expected = sorted(row.number for row in rows)
    if sorted(outcome.number for outcome in outcomes) != expected:
        raise RuntimeError(f"the importer of {run.kind} did not say what became of every row")
    for outcome in outcomes:
        setattr(run, outcome.result, getattr(run, outcome.result) + 1)
    run.done += len(outcomes)
    run.moved_at = timezone.now()
    insert(
        [
            RowError(
                run=run, row=outcome.number, result=outcome.result, cell=outcome.column, message=outcome.message[:400]
            )
            for outcome in sorted(outcomes, key=lambda outcome: outcome.number)
            if outcome.message
        ]
    )
    if run.done == run.rows:
        run.state = RunState.DONE
        if not run.dry_run:
            _record_end(run)
    run.save(force_update=True)


def _run(file: StoredFile, importer: Importer, by: Actor, *, dry_run: bool) -> ImportRun:
    sheet = kept_sheet(current_city(), file.sha256)
    if why := importer.refuse_columns(sheet.columns):
        raise Refused(why)
    if not sheet.rows:
        raise Refused(_("The file has no rows under the names of columns."))
    now = timezone.now()
    run = ImportRun(
        kind=importer.kind,
        file=file,
        sha256=file.sha256,
        dry_run=dry_run,
        rows=len(sheet.rows),
        by_id=by.person_id,
        capacity=by.capacity,
        started_at=now,
        moved_at=now,
    )
    run.save(force_insert=True)
    return run


def _require(importer: Importer, by: Actor) -> None:
    if by.capacity == SYSTEM:  # the command line: whoever holds the database's address
        return
    require(by, ImportAct.RUN)
    require(by, importer.act)


def _moved(run: ImportRun, to: RunState) -> ImportRun:
    held: ImportRun = ImportRun.objects.select_for_update().get(pk=run.pk)
    if to not in RUN_MOVES[RunState(held.state)]:
        raise Refused(_("This import has ended, or was stopped or taken up by somebody else meanwhile."))
    return held


def _record_start(run: ImportRun, by: Actor) -> None:
    record(
        ImportStarted(kind=run.kind, sha256=run.sha256, rows=run.rows, done=run.done),
        subject=run.pk,
        actor=by.person_id,
        capacity=by.capacity,
    )


def _record_end(run: ImportRun) -> None:
    record(
        ImportEnded(kind=run.kind, sha256=run.sha256, rows=run.rows, **run.totals),
        subject=run.pk,
        actor=run.by_id,
        capacity=run.capacity,
    )


def forget_person(person_id: UUID) -> None:
    """Runs lose who started them; what came in is the city's."""
    ImportRun.objects.filter(by_id=person_id).update(by=None)
