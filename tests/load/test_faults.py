"""Faults under load, each short; the long ones are `python -m tests.load.faults`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.load import faults
from tests.load.ground import FAKETIME, Ground, filled, ground, may_mount, small_disk
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.disk import folder_of, place_of
from wspolnie.foundation.modules import Refused

REMARKS = 40
mounting = pytest.mark.skipif(not may_mount(), reason="no file system may be mounted here")


@pytest.fixture(scope="module")
def at() -> Iterator[Ground]:
    with ground() as made:
        yield made


@pytest.mark.slow
@pytest.mark.parametrize("name", ["web", "database"])
def test_what_was_acknowledged_is_there_once(at: Ground, name: str) -> None:
    assert faults.FAULTS[name](at, REMARKS)["acknowledged_and_present_once"] >= REMARKS


@pytest.mark.slow
@pytest.mark.parametrize(("name", "again"), [("worker", {1, 2}), ("mail", {1})])
def test_letters_of_all_receipts_arrive_and_twice_only_where_nobody_can_know(
    at: Ground, name: str, again: set[int]
) -> None:
    """Nobody who writes hears of a dead worker or of mail that is away: each sending was answered with a receipt."""
    seen = faults.FAULTS[name](at, REMARKS)
    count = seen["acknowledged_and_present_once"]
    assert count >= REMARKS
    assert (seen["answers"], seen["tried_again"]) == ({"302": count}, 0)
    assert seen["letters"] == count
    assert seen["sent_again"] in again
    assert seen["verify"].startswith("proven: ")


@pytest.mark.slow
@mounting
def test_a_full_disk_refuses_and_loses_nothing(at: Ground) -> None:
    seen = faults.disk(at, REMARKS)
    assert seen["acknowledged_and_present_once"] >= REMARKS
    assert seen["said"]


@pytest.mark.slow
@pytest.mark.skipif(FAKETIME is None, reason="libfaketime is not installed")
def test_a_clock_that_jumps_is_seen_and_breaks_nothing(at: Ground) -> None:
    seen = faults.clock(at, REMARKS, ("+1h", "-2m"))
    assert abs(seen["said"]["+1h"] - 3600) < 10
    assert abs(seen["said"]["-2m"] + 120) < 10


@mounting
def test_a_disk_is_small_can_be_filled_and_goes(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2) as place:
        with filled(place), pytest.raises(OSError, match="No space left"):
            (place / "more").write_bytes(b"x" * 5000)
        (place / "more").write_bytes(b"x" * 5000)
    assert not (tmp_path / "disk" / "more").exists()


@mounting
@pytest.mark.django_db
def test_files_without_room_are_refused_and_leave_nothing(tmp_path: Path, bound: City, settings: Any) -> None:
    with small_disk(tmp_path / "disk", 2) as place:
        settings.DATA_DIR = place
        keep_file([b"przed"], name="a.txt")
        with filled(place), pytest.raises(Refused, match="dysku"):
            keep_file([b"x" * 50_000], name="b.txt")
        kept = keep_file([b"x" * 50_000], name="b.txt")
        names = {file.name for file in folder_of(bound.pk).rglob("*") if file.is_file()}
        assert len(names) == 2
        assert place_of(bound.pk, kept.sha256).read_bytes() == b"x" * 50_000
