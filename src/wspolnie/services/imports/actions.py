"""Verbs of imports: a file is looked at, its rows are taken batch by batch, a run is stopped and goes on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.files.actions import drop_files, keep_file
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Importer, Refused, registry
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row, Target
from wspolnie.services.imports.acts import ImportAct
from wspolnie.services.imports.facts import ImportEnded, ImportStarted, ImportStopped
from wspolnie.services.imports.models import ImportRun, RowError
from wspolnie.services.imports.reading import Sheet, kept_repeated, kept_sheet
from wspolnie.services.imports.states import RUN_MOVES, RunState
from wspolnie.spaces.policy import Actor, require

BATCH: Final = 250
"""Rows of one transaction."""
LOOKED: Final = 2_000
"""Rows that a dry run looks at in one turn: it writes nothing but what it found."""


def look_at(
    chunks: Iterable[bytes], importer: Importer, *, name: str, by: Actor, target: Target | None = None
) -> ImportRun:
    """Keep a file and prepare its dry run; nothing is taken in. `target` is what the rows go into, for kinds that ask.

    Raises:
        NotAllowed: when `by` may not bring these things in.
        Refused: when the file cannot be read, or lacks columns that are needed.
    """
    target = target or target_of(importer, None)
    _require(importer, by, target)
    with transaction.atomic():
        return _run(keep_file(chunks, name=name), importer, by, target, dry_run=True)


def start_run(looked_at: ImportRun, *, by: Actor) -> ImportRun:
    """Take in the file that a dry run looked at; a run of the same file that was stopped goes on instead.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the file cannot be read, or was not looked at to its end.
    """
    importer = registry.importer(looked_at.kind)
    target = target_of(importer, looked_at.target)
    _require(importer, by, target)
    with transaction.atomic():
        if looked_at.dry_run and not ImportRun.objects.filter(pk=looked_at.pk, state=RunState.DONE).exists():
            raise Refused(_("The file has not been looked at to its end yet."))
        return _start(looked_at.file, importer, by, target)


def target_of(importer: Importer, target_id: UUID | None) -> Target | None:
    """The thing into which the rows of a run go; None for a register.

    Raises:
        Refused: when the kind asks for one and there is none (any more).
    """
    if importer.target is None:
        return None
    target = importer.target(target_id) if target_id is not None else None
    if target is None:
        raise Refused(_("Begin from the page of what the rows belong to."))
    return target


def start_file(chunks: Iterable[bytes], importer: Importer, *, name: str, by: Actor) -> ImportRun:
    """Keep a file and take it in without looking at it first; one that was stopped goes on.

    Raises:
        NotAllowed: when `by` may not bring these things in.
        Refused: when the file cannot be read, or lacks columns that are needed.
    """
    target = target_of(importer, None)
    _require(importer, by, target)
    with transaction.atomic():
        return _start(keep_file(chunks, name=name), importer, by, target)


def _start(file: StoredFile, importer: Importer, by: Actor, target: Target | None) -> ImportRun:
    before: ImportRun | None = (
        ImportRun.objects.select_for_update()
        .filter(kind=importer.kind, target=target.id if target else None, sha256=file.sha256, dry_run=False)
        .exclude(state=RunState.DONE)
        .first()
    )
    if before is None:
        run = _run(file, importer, by, target, dry_run=False)
        _record_start(run, by)
        return run
    if before.state == RunState.STOPPED:
        resume_run(before, by=by)
        before.state = RunState.RUNNING
    return before


def stop_run(run: ImportRun, *, by: Actor) -> None:
    """The batch in hand is finished, no other begins; what came in stays. A dry run brought nothing in: it is not
    told of.

    Raises:
        Refused: when it does not run.
    """
    importer = registry.importer(run.kind)
    _require(importer, by, target_of(importer, run.target))
    with transaction.atomic():
        held = _moved(run, RunState.STOPPED)
        ImportRun.objects.filter(pk=held.pk).update(state=RunState.STOPPED)
        if not held.dry_run:
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
    importer = registry.importer(run.kind)
    _require(importer, by, target_of(importer, run.target))
    with transaction.atomic():
        held = _moved(run, RunState.RUNNING)
        ImportRun.objects.filter(pk=held.pk).update(state=RunState.RUNNING, moved_at=timezone.now())
        if not held.dry_run:
            _record_start(held, by)


def take_batch(run_id: UUID, position: int) -> ImportRun:
    """Take the batch that begins after `position` rows; a batch that was taken, or a stopped run, is left alone.

    A file whose rows speak of one another is one batch. A dry run looks at more rows at once, and writes nothing but
    what it found.
    """
    with transaction.atomic():
        run: ImportRun = ImportRun.objects.select_for_update().get(pk=run_id)
        if run.state != RunState.RUNNING or run.done != position:
            return run
        importer = registry.importer(run.kind)
        sheet = sheet_of(run, importer)
        size = len(sheet.rows) if importer.whole else LOOKED if run.dry_run else BATCH
        rows = sheet.rows[position : position + size]
        earlier = kept_repeated(current_city(), run.sha256, importer.texts, importer.keys)
        fresh = [row for row in rows if row.number not in earlier]
        outcomes = importer.take(fresh, doer_of(run), run.dry_run) + [
            _passed_over(row, earlier[row.number]) for row in rows if row.number in earlier
        ]
        _count(run, rows, outcomes)
    return run


def doer_of(run: ImportRun) -> Doer:
    return Doer(run.by_id, run.capacity, run.target)


def sheet_of(run: ImportRun, importer: Importer) -> Sheet:
    """The rows of a run's file."""
    return kept_sheet(current_city(), run.sha256, importer.texts)


def looked_through(run: ImportRun, importer: Importer, shown: slice) -> list[Outcome]:
    """Some rows of a dry run with what each will be, as things stand now; nothing is written."""
    sheet = sheet_of(run, importer)
    earlier = kept_repeated(current_city(), run.sha256, importer.texts, importer.keys)
    rows = sheet.rows[shown]
    outcomes = importer.take([row for row in rows if row.number not in earlier], doer_of(run), True)
    passed = [_passed_over(row, earlier[row.number]) for row in rows if row.number in earlier]
    return sorted([*outcomes, *passed], key=lambda outcome: outcome.number)


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


def _run(file: StoredFile, importer: Importer, by: Actor, target: Target | None, *, dry_run: bool) -> ImportRun:
    sheet = kept_sheet(current_city(), file.sha256, importer.texts)
    if why := importer.refuse_columns(sheet.columns):
        raise Refused(why)
    if not sheet.rows:
        raise Refused(_("The file has no rows under the names of columns."))
    now = timezone.now()
    run = ImportRun(
        kind=importer.kind,
        target=target.id if target else None,
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


def _require(importer: Importer, by: Actor, target: Target | None) -> None:
    if by.capacity == SYSTEM:  # the command line: whoever holds the database's address
        return
    space_id = target.space_id if target else None
    require(by, ImportAct.RUN, space_id)
    require(by, importer.act, space_id)


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


def forget_files(before: datetime, *, dry_run: bool) -> int:
    """Remove files that were brought in, with what was said of their rows, when no run of theirs moved since an
    instant, or only count the files. A run that goes on keeps its file."""
    moving = ImportRun.objects.filter(Q(moved_at__gte=before) | Q(state=RunState.RUNNING))
    old = ImportRun.objects.exclude(file__in=moving.values("file"))
    files = set(old.values_list("file_id", flat=True))
    if dry_run or not files:
        return len(files)
    RowError.objects.filter(run__file__in=files).delete()
    ImportRun.objects.filter(file__in=files).delete()
    return drop_files(files)
