"""A file that was brought in, with the addresses in it, goes after the city's days; one that is still read does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.modules import registry
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.imports.actions import forget_files, look_at, start_run, stop_run, take_batch
from wspolnie.services.imports.models import ImportRun, RowError
from wspolnie.services.privacy.actions.retention import keep_terms

pytestmark = pytest.mark.django_db
FILE = b"krs;nip;nazwa;e-mail\n;1;Klub Zly;klub@poczta.example\n;;Klub Dobry;dobry@poczta.example\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def brought(make: Makers, content: bytes = FILE) -> ImportRun:
    """A file that was looked at and taken in: two runs of one file, with a row that could not be taken."""
    by = make.clerk()
    looked = look_at([content], registry.importer("organisations"), name="kluby.csv", by=by)
    take_batch(looked.pk, 0)
    run = start_run(looked, by=by)
    return take_batch(run.pk, 0)


def test_it_goes_with_its_runs_and_what_came_in_stays(
    make: Makers, folder: Path, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    run = brought(make)
    assert RowError.objects.exists()
    count = Organisation.objects.count()
    later = datetime.now(UTC) + timedelta(minutes=1)
    assert forget_files(run.started_at - timedelta(days=1), dry_run=False) == 0
    assert forget_files(later, dry_run=True) == 1
    assert ImportRun.objects.count() == 2
    assert any(one.read_bytes() == FILE for one in folder.rglob("*") if one.is_file())
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_files(later, dry_run=False) == 1
    assert [one.objects.count() for one in (ImportRun, RowError, StoredFile)] == [0, 0, 0]
    assert not any(one.read_bytes() == FILE for one in folder.rglob("*") if one.is_file())
    assert Organisation.objects.count() == count


def test_one_that_is_still_read_stays(make: Makers) -> None:
    by = make.clerk()
    looked = look_at([FILE], registry.importer("organisations"), name="kluby.csv", by=by)
    later = datetime.now(UTC) + timedelta(minutes=1)
    assert forget_files(later, dry_run=False) == 0
    stop_run(looked, by=by)
    assert forget_files(later, dry_run=False) == 1


def test_the_nightly_round_does_it_after_the_parameters_days(make: Makers) -> None:
    run = brought(make)
    old = run.started_at - timedelta(days=91)
    assert not [one for one in keep_terms() if one.name == "retention_import_files_days" and one.count]
    with unguarded():
        ImportRun.objects.update(moved_at=old)
    (gone,) = [one for one in keep_terms() if one.name == "retention_import_files_days"]
    assert (gone.days, gone.count) == (90, 1)
