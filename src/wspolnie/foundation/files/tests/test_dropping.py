"""Files go with their rows; bytes with the last row that has them; a city's room is bounded."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.two_cities import unguarded
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.files.actions import drop_files, keep_file, sweep_tonight
from wspolnie.foundation.files.disk import coming, folder_of, place_of
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.modules import Refused

Captured = Callable[..., AbstractContextManager[list[Callable[[], Any]]]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def test_shared_bytes_stay_until_the_last_row_goes(bound: City, django_capture_on_commit_callbacks: Captured) -> None:
    first, second = keep_file([b"wspolne"], name="a.txt"), keep_file([b"wspolne"], name="b.txt")
    place = place_of(bound.pk, first.sha256)
    with django_capture_on_commit_callbacks(execute=True):
        assert drop_files([first.pk]) == 1
        assert place.exists()
    assert place.exists()
    with django_capture_on_commit_callbacks(execute=True):
        assert drop_files([second.pk]) == 1
        assert place.exists()  # until it is committed
    assert not place.exists()
    assert not StoredFile.objects.exists()


def test_the_night_removes_bytes_without_a_row(bound: City) -> None:
    kept, lost = keep_file([b"jest"], name="a.txt"), keep_file([b"przepadl"], name="b.txt")
    drop_files([lost.pk])  # the test's transaction is never committed, so its bytes stay
    stays, goes = place_of(bound.pk, kept.sha256), place_of(bound.pk, lost.sha256)
    assert sweep_tonight() == 0  # written today: somebody may be sending it now
    yesterday = time.time() - 90_000
    for place in (stays, goes):
        os.utime(place, (yesterday, yesterday))
    assert sweep_tonight() == 1
    assert (stays.exists(), goes.exists()) == (True, False)


def test_what_was_never_settled_leaves_nothing(bound: City) -> None:
    with coming(bound.pk, [b"x"], limit=9):
        pass
    assert not [path for path in folder_of(bound.pk).rglob("*") if path.is_file()]


def test_a_full_city_takes_no_more(bound: City) -> None:
    keep_file([b"x"], name="a.txt")
    with unguarded():
        StoredFile.objects.update(size=50_000_000_000)
    with pytest.raises(Refused, match="miejsca"):
        keep_file([b"x"], name="b.txt")


def test_the_citys_own_limit_holds(bound: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wspolnie.foundation.files.limits.parameter", lambda name, _on: "1")
    with pytest.raises(Refused, match="większy niż 1 MB"):
        keep_file([b"x" * 1_000_001], name="a.txt")
    assert keep_file([b"x" * 1_000_000], name="a.txt").size == 1_000_000


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("step", ["mkstemp", "fsync"])
def test_a_full_disk_is_a_refusal_and_leaves_no_half_file(
    bound: City, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise OSError(code, "no room")

    owner = {"mkstemp": "wspolnie.foundation.files.disk.tempfile", "fsync": "wspolnie.foundation.files.disk.os"}[step]
    monkeypatch.setattr(f"{owner}.{step}", full)
    with pytest.raises(Refused, match="dysku"):
        keep_file([b"za duzo"], name="a.txt")
    assert not StoredFile.objects.exists()
    assert [place for place in folder_of(bound.pk).rglob("*") if place.is_file()] == []
    monkeypatch.undo()


def test_another_fault_of_the_disk_is_no_refusal(bound: City, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_given: object) -> None:
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr("wspolnie.foundation.files.disk.os.fsync", broken)
    with pytest.raises(OSError, match="broken"):
        keep_file([b"tresc"], name="a.txt")
    monkeypatch.undo()
