"""Whoever knows the public key can seal a file: what is inside is believed only when all of it agrees."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from wspolnie.cli.copies import city_in
from wspolnie.cli.copies.faults import CopyFault, Damaged
from wspolnie.cli.copies.seal import identities_of, recipients_of, sealed, unsealed
from wspolnie.cli.copies.tests.test_whole_city import Place, here, key, there

__all__ = ["here", "key", "there"]
Members = list[tuple[str, bytes]]


def _opened(file: Path, key: Path) -> Members:
    with (
        file.open("rb") as source,
        unsealed(source, identities_of(key)) as plain,
        tarfile.open(fileobj=plain, mode="r|") as tar,
    ):
        return [(one.name, body.read()) for one in tar if (body := tar.extractfile(one))]


def _closed(members: Members, file: Path, key: Path) -> Path:
    recipients = recipients_of([key.read_text().split("public key: ")[1].split()[0]])
    with file.open("wb") as target, sealed(target, recipients) as plain, tarfile.open(fileobj=plain, mode="w|") as tar:
        for name, body in members:
            info = tarfile.TarInfo(name)
            info.size = len(body)
            tar.addfile(info, io.BytesIO(body))
    return file


def _inside(table: str, change: Callable[[bytes], bytes]) -> Callable[[Members], Members]:
    return lambda members: [
        (name, change(body) if name.startswith(f"tables/{table}/") else body) for name, body in members
    ]


CHANGES: dict[str, tuple[type[CopyFault], Callable[[Members], Members]]] = {
    "a value": (Damaged, _inside("people_person", lambda body: body.replace(b"Danuta", b"Renata"))),
    "a line of the journal": (Damaged, _inside("journal_line", lambda body: body.rsplit(b"\n", 2)[0] + b"\n")),
    "another column": (Damaged, _inside("spaces_space", lambda body: b"x" + body)),
    "no CSV": (Damaged, _inside("spaces_space", lambda body: body + b'"')),
    "no table": (Damaged, lambda members: [one for one in members if "/journal_signedhead/" not in one[0]]),
    "an unknown table": (Damaged, lambda members: [*members[:5], ("tables/auth_group/000001", b"id\n"), *members[5:]]),
    "a path": (Damaged, lambda members: [*members[:5], ("../../etc/passwd", b"x"), *members[5:]]),
    "no end": (Damaged, lambda members: members[:-1]),
    "no beginning": (Damaged, lambda members: members[1:]),
    "an end of another shape": (Damaged, lambda members: [*members[:-1], ("manifest.json", b"[1]")]),
    "something after the end": (Damaged, lambda members: [*members, ("tables/spaces_space/000009", b"")]),
    "another release": (
        CopyFault,
        lambda members: [(members[0][0], members[0][1].replace(b'"0001_initial"', b'"0001_other"')), *members[1:]],
    ),
}


def test_a_file_that_does_not_agree_with_itself_leaves_nothing(
    there: Place, here: Place, key: Path, tmp_path: Path
) -> None:
    there.out(tmp_path / "out", key)
    members = _opened(tmp_path / "out", key)
    for number, (word, (fault, change)) in enumerate(CHANGES.items()):
        changed = change(members)
        assert changed != members, word
        with pytest.raises(fault) as told:
            here.bring(_closed(changed, tmp_path / f"changed {number}", key), key)
        assert "Danuta" not in str(told.value), word
        assert (here.slugs(), here.kept()) == (["testowo", "wroclaw"], []), word
    here.bring(_closed(members, tmp_path / "same", key), key)


def test_what_is_stopped_leaves_nothing_and_runs_again(
    there: Place, here: Place, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.out(tmp_path / "out", key)
    whole = city_in.Coming._rows

    def stopped(self: city_in.Coming, table: str, body: IO[bytes]) -> None:
        whole(self, table, body)
        if table == "journal_line":
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(city_in.Coming, "_rows", stopped)
        with pytest.raises(KeyboardInterrupt):
            here.bring(tmp_path / "out", key)
    assert (here.slugs(), here.kept()) == (["testowo", "wroclaw"], [])
    here.bring(tmp_path / "out", key)
    assert here.slugs() == ["krakow", "testowo", "wroclaw"]
