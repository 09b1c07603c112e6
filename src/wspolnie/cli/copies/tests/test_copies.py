"""A copy made while the service works, and put back elsewhere: nothing lost, doubled or changed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.ground import WORKER
from tests.site import Site
from wspolnie.cli.copies.contents import contents
from wspolnie.cli.copies.faults import CopyFault, Damaged, WrongKey
from wspolnie.cli.copies.pins import pinned
from wspolnie.cli.copies.putback import prove_copy
from wspolnie.cli.copies.seal import identities_of, make_key
from wspolnie.cli.restore import known_migrations
from wspolnie.foundation.db.embedded import Server
from wspolnie.foundation.files.disk import place_in

TURN = """
import django; django.setup()
from wspolnie.config.worker import turn
turn()
"""
FILE = """
import django; django.setup()
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.files.actions import keep_file
with in_city(City.objects.get(slug="wroclaw").id):
    keep_file([b"%PDF-1.4 a file"], name="plan.pdf")
from wspolnie.foundation.journal.keys import ensure_key
ensure_key()
"""


@dataclass
class Made:
    """A site with matters, its copy, and the key that opens it."""

    site: Site
    file: Path
    key: Path
    public: str
    said: str

    def run(self, *given: str, fails: bool = False, **settings: str) -> subprocess.CompletedProcess[str]:
        done = program("-P", "-m", "wspolnie.cli", *given, **self.environment(), **settings)
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done

    def environment(self) -> dict[str, str]:
        return {**self.site.environment, "DATABASE_OWNER_URL": self.site.owner_url}


def program(*given: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *given], env=environment, capture_output=True, text=True, check=False)


def journal(url: str) -> dict[str, object]:
    with psycopg.connect(url) as connection:
        found: dict[str, object] = contents(connection, "wspolnie_app")["journals"]["wroclaw"]
        return found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("copies")
    site = Site(f"copies_{WORKER or 'main'}", folder)
    site.environment["WSPOLNIE_DATA"] = str(folder / "data")
    (folder / "data").mkdir()
    (folder / "data" / "wspolnie-data").touch()
    (folder / "data" / "secret.key").write_text("only this server knows it")
    site.consultation(remarks=[{"reason": "Więcej ławek."}, {"reason": "Mniej słupków."}])
    done = program("-c", FILE + TURN, **site.environment)
    assert done.returncode == 0, done.stderr
    file, key = folder / "wednesday.copy", folder / "far-away.key"
    found = Made(site, file, key, make_key(key), "")
    found.said = found.run("backup", str(file), "--to", found.public, "--data", str(folder / "data")).stdout
    return found


def test_what_is_put_back_elsewhere_is_the_same_and_goes_on(made: Made, tmp_path: Path) -> None:
    before = journal(made.site.owner_url)
    assert before["leaves"] == before["lines"] != 0
    data, signing = tmp_path / "new", tmp_path / "signing"
    environment = {name: value for name, value in made.environment().items() if not name.startswith("DATABASE_")}
    environment["WSPOLNIE_KEYS"] = str(signing)
    done = program(
        "-P",
        "-m",
        "wspolnie.cli",
        "restore",
        str(made.file),
        "--data",
        str(data),
        "--key",
        str(made.key),
        **environment,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"wroclaw: {before['lines']} lines, {before['leaves']} leaves, root {before['root']}" in done.stdout
    assert (data / "secret.key").read_text() == "only this server knows it"
    assert (data / "secret.key").stat().st_mode & 0o777 == 0o600
    key = (signing / "journal.pem").read_bytes()
    assert key == (made.site.folder / "keys" / "journal.pem").read_bytes()
    assert key not in made.file.read_bytes()
    with Server(data / "postgres") as server:
        assert journal(server.owner_url) == before
        with psycopg.connect(server.owner_url) as owner:
            files = owner.execute("SELECT city_id::text, sha256::text FROM files_storedfile").fetchall()
            assert owner.execute("SELECT count(*) FROM consultations_remark").fetchone() == (2,)
        assert [place_in(data, *file).read_bytes() for file in files] == [b"%PDF-1.4 a file"]
        with psycopg.connect(server.app_url) as application:
            assert application.execute("SELECT count(*) FROM journal_line").fetchone() == (0,), "the walls stand"
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                application.execute("UPDATE journal_line SET fact = 'x'")
        there = {**environment, "DATABASE_URL": server.app_url, "WSPOLNIE_DATA": str(data)}
        made.site.environment, kept = there, made.site.environment
        made.site.consultation("Po przenosinach")
        made.site.environment = kept
        assert program("-c", TURN, **there).returncode == 0
        after = journal(server.owner_url)
        assert after["lines"] == after["leaves"]
        assert int(str(after["leaves"])) > int(str(before["leaves"]))
        old = "SELECT f.city_id, index, leaf_hash FROM journal_leaf f JOIN journal_line l ON l.id = f.line_id"
        with psycopg.connect(server.owner_url) as here, psycopg.connect(made.site.owner_url) as was:
            leaves = here.execute(f"{old} ORDER BY f.city_id, index").fetchall()
            assert set(was.execute(f"{old} ORDER BY f.city_id, index").fetchall()) < set(leaves)


def test_a_copy_is_of_one_moment_and_leaves_nothing_beside_it(made: Made) -> None:
    assert "1 files, 2 keys apart" in made.said
    copy = prove_copy(made.file, identities_of(made.key), known_migrations())
    assert copy.manifest["tables"]["consultations_remark"] == 2
    assert copy.manifest["rights"]["journal_line"] == ["INSERT", "SELECT"]
    assert copy.manifest["missing"] == []
    folder = made.site.folder
    assert sorted(entry.name for entry in folder.glob("*wednesday*")) == ["wednesday.copy", "wednesday.copy.keys"]
    assert made.file.stat().st_mode & 0o777 == 0o600
    assert not list((folder / "data" / "files").glob(".copy-*"))
    assert b"secret" not in made.file.read_bytes()


def test_a_name_that_is_taken_a_missing_key_and_a_full_folder_are_refused(made: Made, tmp_path: Path) -> None:
    data = ("--data", str(made.site.folder / "data"))
    before = made.file.read_bytes()
    assert "is there already" in made.run("backup", str(made.file), "--to", made.public, *data, fails=True).stderr
    assert made.file.read_bytes() == before
    assert "always sealed" in made.run("backup", str(tmp_path / "x"), *data, fails=True).stderr
    said = made.run(
        "restore", str(made.file), "--data", str(made.site.folder), "--key", str(made.key), fails=True
    ).stderr
    assert "is not empty" in said
    into = ("--data", str(tmp_path / "new"), "--key", str(made.key))
    assert "the database is not empty" in made.run("restore", str(made.file), *into, fails=True).stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("place", [0, 200, 70_000, -70_000, -1])
def test_one_changed_byte_is_found(made: Made, tmp_path: Path, place: int) -> None:
    changed = bytearray(made.file.read_bytes())
    changed[place] ^= 1
    (tmp_path / "changed").write_bytes(changed)
    with pytest.raises((Damaged, WrongKey)):
        prove_copy(tmp_path / "changed", identities_of(made.key), known_migrations_once())


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999])
def test_a_cut_copy_is_found(made: Made, tmp_path: Path, share: float) -> None:
    whole = made.file.read_bytes()
    (tmp_path / "cut").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(Damaged, match="damaged or cut"):
        prove_copy(tmp_path / "cut", identities_of(made.key), known_migrations_once())
    (tmp_path / "cut").write_bytes(whole + b"x")
    with pytest.raises(Damaged):
        prove_copy(tmp_path / "cut", identities_of(made.key), known_migrations_once())


def test_another_key_and_a_newer_release_are_told_apart(made: Made, tmp_path: Path) -> None:
    make_key(tmp_path / "other.key")
    with pytest.raises(WrongKey, match="another one"):
        prove_copy(made.file, identities_of(tmp_path / "other.key"), known_migrations_once())
    known = {app: set(names) for app, names in known_migrations_once().items()}
    known["journal"].discard("0001_initial")
    with pytest.raises(CopyFault, match=r"newer release.*journal\.0001_initial"):
        prove_copy(made.file, identities_of(made.key), known)


def test_a_stopped_copy_leaves_nothing(made: Made, tmp_path: Path) -> None:
    """A reader that never takes the bytes holds the copy open until it is stopped."""
    target = tmp_path / "stopped"
    command = [sys.executable, "-P", "-m", "wspolnie.cli", "backup", str(target), "--to", made.public]
    command += ["--data", str(made.site.folder / "data")]
    with psycopg.connect(made.site.owner_url) as blocker:
        blocker.execute("LOCK TABLE web_counter IN ACCESS EXCLUSIVE MODE")  # the dump waits for it
        process = subprocess.Popen(command, env=made.environment(), stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        for line in process.stderr:
            if "numbers" in line:
                break
        process.terminate()
        assert "nothing was left behind" in process.stderr.read()
        assert process.wait(10) == 130
        process.stderr.close()
    assert not list(tmp_path.iterdir())
    assert not list((made.site.folder / "data" / "files").glob(".copy-*"))


def test_a_file_deleted_during_the_copy_is_still_copied(tmp_path: Path) -> None:
    place = place_in(tmp_path, "city", "ab" * 32)
    place.parent.mkdir(parents=True)
    place.write_bytes(b"kept")
    (tmp_path / "files" / ".copy-999999999").mkdir()
    with pinned(tmp_path, [("city", "ab" * 32), ("city", "cd" * 32)]) as (found, missing):
        place.unlink()
        assert found[0][2].read_bytes() == b"kept"
        assert missing == ["city/" + "cd" * 32]
    assert not list((tmp_path / "files").glob(".copy-*"))


_known: dict[str, set[str]] = {}


def known_migrations_once() -> dict[str, set[str]]:
    """Asked once: the question is a process of its own."""
    if not _known:
        _known.update(known_migrations())
    return _known
