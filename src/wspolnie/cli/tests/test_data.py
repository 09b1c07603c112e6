"""The data folder and the port: whose they are is asked before anything is touched."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest
import typer

from wspolnie.cli.data import MARKER, DataFolder
from wspolnie.cli.ground import given, standing
from wspolnie.cli.port import require_free
from wspolnie.foundation.db.embedded import Server


def test_a_new_folder_is_marked_and_held_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = DataFolder(tmp_path / "new" / "data")
    folder.claim()
    assert (folder.path / MARKER).exists()
    assert stat.S_IMODE(folder.logs.stat().st_mode) == 0o700
    with folder.held():
        with pytest.raises(typer.Exit) as refused, DataFolder(folder.path).held():
            pytest.fail("held twice")
        assert refused.value.exit_code == 2
    assert "another demo runs on" in capsys.readouterr().err
    with DataFolder(folder.path).held():
        assert folder.path.exists()


def test_a_folder_with_other_things_is_never_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    thesis = tmp_path / "thesis.odt"
    thesis.write_text("mine")
    with pytest.raises(typer.Exit) as refused:
        DataFolder(tmp_path).claim()
    assert refused.value.exit_code == 2
    assert "not a data folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [thesis]
    with pytest.raises(typer.Exit):
        DataFolder(thesis).claim()


def test_emptying_keeps_the_marker_and_follows_no_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").touch()
    folder = DataFolder(tmp_path / "data")
    folder.claim()
    (folder.path / "files").mkdir()
    (folder.path / "files" / "gone").touch()
    (folder.path / "link").symlink_to(outside)
    with Server(folder.postgres, {"shared_buffers": "16MB"}):
        assert folder.postgres.exists()
    folder.empty()
    assert sorted(entry.name for entry in folder.path.iterdir()) == ["log", MARKER]
    assert (outside / "kept").exists()


def test_a_taken_port_is_named_and_a_free_one_passes(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
        other.listen()
        with pytest.raises(typer.Exit) as refused:
            require_free("127.0.0.1", port, patience=0)
        assert refused.value.exit_code == 2
        assert capsys.readouterr().err == f"wspolnie: port {port} is taken; choose another with --port\n"
    require_free("127.0.0.1", port)


def test_a_port_taken_only_for_localhost_by_ipv6_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    with socket.socket(socket.AF_INET6) as other:
        try:
            other.bind(("::1", 0))
        except OSError:
            pytest.skip("no IPv6 here")
        other.listen()
        with pytest.raises(typer.Exit):
            require_free("127.0.0.1", other.getsockname()[1], patience=0)
    assert "is taken" in capsys.readouterr().err


def test_addresses_of_the_environment_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WSPOLNIE_DATA", "DJANGO_SETTINGS_MODULE"):
        monkeypatch.setenv(name, os.environ.get(name, ""))  # so that it is put back
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/city")
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgresql://owner@db/city")
    with standing(DataFolder(tmp_path / "data")):
        assert os.environ["DATABASE_URL"] == "postgresql://app@db/city"
        assert os.environ["WSPOLNIE_DATA"] == str(tmp_path / "data")
    assert not (tmp_path / "data" / "postgres").exists()
    monkeypatch.delenv("DATABASE_URL")
    with pytest.raises(typer.Exit):
        given()
    monkeypatch.delenv("DATABASE_OWNER_URL")
    assert given() is None
