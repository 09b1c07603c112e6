"""The embedded server: what it lets whom do, what it writes down, how it ends."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from wspolnie.foundation.db.addresses import APPLICATION, OWNER
from wspolnie.foundation.db.cluster import Cluster
from wspolnie.foundation.db.embedded import Server, opened, remove, running
from wspolnie.foundation.db.refusals import ServerError, ServerInUse

SMALL = {"shared_buffers": "16MB"}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server in a folder that everybody may pass through."""
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        Path(place).chmod(0o755)
        with Server(Path(place) / "postgres", SMALL) as started:
            yield started


def one(url: str, query: str) -> tuple[object, ...]:
    with psycopg.connect(url) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return row


def test_the_application_bypasses_nothing_and_owns_nothing(server: Server) -> None:
    rights = "rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user"
    assert one(server.app_url, f"SELECT current_user, {rights}") == (APPLICATION, False, False, False, False)
    assert one(server.owner_url, f"SELECT current_user, {rights}") == (OWNER, False, False, True, False)
    owned = "SELECT count(*) FROM pg_class JOIN pg_roles ON relowner = pg_roles.oid WHERE rolname = current_user"
    assert one(server.app_url, owned) == (0,)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        one(server.app_url, "CREATE TABLE mine (id int)")


def test_the_application_reads_and_writes_what_the_owner_makes_in_clones_too(server: Server) -> None:
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute("CREATE DATABASE pattern")
        owner.execute("CREATE TABLE brick (id serial, name text)")
    with psycopg.connect(server.url(OWNER, "pattern"), autocommit=True) as owner:
        owner.execute("CREATE TABLE brick (id serial, name text)")
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute("CREATE DATABASE copy TEMPLATE pattern")
    for database in ("wspolnie", "copy"):
        with psycopg.connect(server.url(APPLICATION, database)) as application:
            application.execute("INSERT INTO brick (name) VALUES ('a'), ('b')")
            application.execute("UPDATE brick SET name = 'c' WHERE id = 1")
            application.execute("DELETE FROM brick WHERE id = 2")
            assert application.execute("SELECT id, name FROM brick").fetchall() == [(1, "c")]
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                application.execute("TRUNCATE brick")


def test_the_owner_ends_connections_of_the_application(server: Server) -> None:
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute("CREATE DATABASE busy")
        guest = psycopg.connect(server.url(APPLICATION, "busy"))
        owner.execute("DROP DATABASE busy WITH (FORCE)")
    with pytest.raises(psycopg.OperationalError):
        guest.execute("SELECT 1")
    guest.close()


def test_polish_and_extensions_are_there(server: Server) -> None:
    text = "SELECT upper('zażółć'), unaccent('Łódź'), 'łąka' < 'zebra' COLLATE \"C\", datlocprovider::text"
    row = one(server.owner_url, f"{text}, datlocale FROM pg_database WHERE datname = 'wspolnie'")
    assert row == ("ZAŻÓŁĆ", "Lodz", False, "b", "C.UTF-8")
    assert one(server.app_url, "SELECT count(*) FROM pg_extension WHERE extname IN ('pg_trgm', 'btree_gist')") == (2,)
    assert one(server.app_url, "SELECT system_identifier > 0 FROM pg_control_system()") == (True,)


def test_nothing_acknowledged_may_be_lost_and_nobody_listens_outside(server: Server) -> None:
    names = ("fsync", "synchronous_commit", "full_page_writes", "listen_addresses")
    shown = one(server.app_url, "SELECT " + ", ".join(f"current_setting('{name}')" for name in names))
    assert shown == ("on", "on", "on", "")


def test_secrets_are_for_their_owner_alone(server: Server) -> None:
    assert stat.S_IMODE((server.folder / "passwords.json").stat().st_mode) == 0o600
    socket = Cluster(server.folder).folder / "address.json"
    assert socket.exists()
    found = running(server.folder)
    assert found is not None
    folder = Path(found.app_url.partition("host=")[2])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert len(os.fsencode(folder)) < 80
    wrong = server.app_url.replace(server.app_url.split(":")[2].split("@")[0], "guessed")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong)


def test_the_log_holds_no_personal_data(server: Server) -> None:
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute("CREATE TABLE person (email text PRIMARY KEY)")
        owner.execute("INSERT INTO person VALUES ('anna.nowak@example.org')")
    with psycopg.connect(server.app_url, autocommit=True) as application:
        with pytest.raises(psycopg.errors.UniqueViolation):
            application.execute("INSERT INTO person VALUES (%s)", ["anna.nowak@example.org"])
        with pytest.raises(psycopg.errors.InvalidTextRepresentation):
            application.execute("SELECT 'Anna Nowak'::uuid")
        with pytest.raises(psycopg.errors.SyntaxError):
            application.execute("SELEC 'Anna Nowak'")
    logs = [log.read_text() for log in (server.folder / "cluster" / "log").iterdir()]
    assert any("ready to accept connections" in log for log in logs)
    assert not any("nowak" in log.lower() for log in logs)


def test_a_folder_has_one_server(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wspolnie.foundation.db.embedded.LOCK_PATIENCE", 0.1)
    with pytest.raises(ServerInUse, match="another process uses the database"):
        Server(server.folder).start()
    with opened(server.folder) as addresses:
        assert addresses.app_url == server.app_url
    assert server.alive()


def test_an_existing_cluster_is_prepared_again_and_keeps_what_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(tmp_path / "postgres", SMALL) as server, psycopg.connect(server.owner_url) as owner:
        owner.execute("CREATE TABLE kept (id int)")
    monkeypatch.setattr("wspolnie.foundation.db.embedded.RECIPE", "a later one")
    with Server(tmp_path / "postgres", SMALL) as server:
        assert one(server.app_url, "SELECT count(*) FROM kept") == (0,)


def test_opened_starts_a_server_and_stops_it(tmp_path: Path) -> None:
    folder = tmp_path / ("a" * 60) / ("b" * 60) / "postgres"  # far over the 107 bytes of a socket's path
    assert running(folder) is None
    with opened(folder) as addresses:
        assert one(addresses.app_url, "SELECT 1") == (1,)
    assert running(folder) is None
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(addresses.app_url)
    remove(folder)
    assert not folder.exists()


def test_an_interrupted_initdb_is_begun_again_and_an_alien_version_refused(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    (folder / "cluster.new" / "base").mkdir(parents=True)
    (folder / "cluster.new" / "PG_VERSION").write_text("18\n")
    with Server(folder, SMALL) as server:
        assert one(server.app_url, "SELECT 1") == (1,)
        with pytest.raises(ServerError, match="not running"):
            _ = Server(tmp_path).app_url
    (folder / "cluster" / "PG_VERSION").write_text("17\n")
    with pytest.raises(ServerError, match="made by PostgreSQL 17"):
        Server(folder).start()


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(ServerError, match="shared_buffers"):
        Server(tmp_path / "postgres", {"shared_buffers": "many"}).start()
