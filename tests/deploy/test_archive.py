"""The book's archive command, run as the database's server runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.deploy.second import settings_of


def test_the_archive_takes_a_file_again_but_no_other_of_its_name(tmp_path: Path) -> None:
    """A server that fell before it noted its success archives the same file once more; another one's is refused."""
    archive, given = tmp_path / "wal", tmp_path / "segment"
    archive.mkdir()
    command = settings_of("archive_command", archive)["archive_command"]

    def archived(text: str) -> bool:
        given.write_text(text, encoding="utf-8")
        line = command.replace("%p", str(given)).replace("%f", "segment-1")
        return subprocess.run(["/bin/sh", "-c", line], check=False).returncode == 0

    assert archived("one")
    assert archived("one")
    assert not archived("two")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in archive.iterdir()] == [("segment-1", "one")]


def test_a_copy_that_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    """What a fall left half written never bears the name that a restore reads."""
    archive, given = tmp_path / "wal", tmp_path / "segment"
    archive.mkdir()
    given.write_text("whole", encoding="utf-8")
    (archive / "segment-1.part").write_text("wh", encoding="utf-8")
    command = settings_of("archive_command", archive)["archive_command"]
    line = command.replace("%p", str(given)).replace("%f", "segment-1")
    subprocess.run(["/bin/sh", "-c", line], check=True)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in archive.iterdir()] == [("segment-1", "whole")]
