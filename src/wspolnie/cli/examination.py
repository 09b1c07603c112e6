"""What `doctor` looks at: each check returns a finding that says what to do, and none of them changes anything."""

from __future__ import annotations

import ipaddress
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import psycopg

from wspolnie.cli.copies.keys import folder_of_keys
from wspolnie.cli.findings import Finding, Grade, judged
from wspolnie.cli.schema import fit
from wspolnie.foundation.deadlines.instants import APART

OPEN_TOO_LONG: Final = 300
"""Seconds; a transaction open for longer holds back the settling of the journal and the cleaning of tables."""
SILENT: Final = 60
SHORTEST_KEY, SHORTEST_TOKEN = 32, 16
MAJOR = 18


def examine(data: Path) -> Iterator[Finding]:
    """Every check, one after another; a database that does not answer is one finding."""
    yield from settings_of(os.environ)
    yield from places(data)
    try:
        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
            for check in DATABASE_CHECKS:
                yield check(connection)
    except psycopg.Error as fault:
        yield Finding("database", Grade.FAIL, type(fault).__name__, "start PostgreSQL; look at DATABASE_URL")


def settings_of(given: Any) -> Iterator[Finding]:
    """The environment's settings against one another."""
    demo = given.get("WSPOLNIE_DEMO", "").lower() in {"1", "true", "yes"}
    yield judged("demo", not demo, "on" if demo else "off", "unset WSPOLNIE_DEMO: it shows everybody's letters")
    https = given.get("WSPOLNIE_HTTPS", "").lower() in {"1", "true", "yes"}
    word = "set WSPOLNIE_HTTPS=1 once the proxy speaks HTTPS"
    yield judged("https", https, "on" if https else "off", word, Grade.WARN)
    mail = bool(given.get("WSPOLNIE_MAIL_URL"))
    yield judged("mail", mail, "set" if mail else "letters wait", "set WSPOLNIE_MAIL_URL", Grade.WARN)
    copies = bool(given.get("WSPOLNIE_BACKUP_KEY"))
    todo = "make a pair with backup-key elsewhere, set WSPOLNIE_BACKUP_KEY"
    yield judged("backup key", copies, "set" if copies else "not set", todo, Grade.WARN)
    wrong = [word for word in given.get("WSPOLNIE_TRUSTED_PROXIES", "").split(",") if word and not _is_network(word)]
    yield judged("trusted proxies", not wrong, ", ".join(wrong) or "ok", "write networks: 10.0.0.0/8,127.0.0.1")
    token = given.get("WSPOLNIE_METRICS_TOKEN", "")
    todo = f"make WSPOLNIE_METRICS_TOKEN of {SHORTEST_TOKEN} characters or more"
    yield judged("metrics token", not token or len(token) >= SHORTEST_TOKEN, f"{len(token)} characters", todo)
    key = given.get("WSPOLNIE_SECRET_KEY")
    if key is not None:
        todo = f"make WSPOLNIE_SECRET_KEY of {SHORTEST_KEY} random characters or more"
        yield judged("secret key", len(key) >= SHORTEST_KEY, f"{len(key)} characters", todo)


def places(data: Path) -> Iterator[Finding]:
    """Keys that others can read, and room on the disk."""
    keys = folder_of_keys(data)
    secrets = [data / "secret.key", keys, *(keys.glob("*") if keys.is_dir() else ())]
    open_ = [str(place) for place in secrets if place.exists() and place.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)]
    yield judged(
        "keys are private", not open_, ", ".join(open_) or "ok", "chmod go= on them; think of changing the keys"
    )
    usage = shutil.disk_usage(data)
    share = usage.free / usage.total
    grade = Grade.FAIL if share < 0.05 else Grade.WARN
    yield judged("disk", share >= 0.1, f"{share:.0%} free ({usage.free >> 30} GiB)", "make room", grade)


def version(connection: psycopg.Connection[Any]) -> Finding:
    """The server's major version."""
    major = connection.info.server_version // 10_000
    return judged("PostgreSQL", major == MAJOR, str(major), f"this release needs {MAJOR}")


def role(connection: psycopg.Connection[Any]) -> Finding:
    """Row policies do not bind a superuser, a role with BYPASSRLS or the owner of the tables."""
    row = connection.execute(
        "SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid AND relkind = 'r') "
        "FROM pg_roles r WHERE rolname = current_user"
    ).fetchone()
    strong = bool(row and row[0])
    seen = "bypasses the walls between cities" if strong else "bound by row policies"
    return judged("application role", not strong, seen, "give DATABASE_URL a role that owns nothing, see the book")


def clock(connection: psycopg.Connection[Any]) -> Finding:
    """This machine's clock against the database's."""
    row = connection.execute("SELECT clock_timestamp()").fetchone()
    assert row is not None
    apart = abs(datetime.now(UTC) - row[0])
    return judged("clock", apart < APART, f"{apart.total_seconds():.1f} s apart", "synchronise both clocks (chrony)")


def oldest_transaction(connection: psycopg.Connection[Any]) -> Finding:
    """How long the oldest transaction of this database has been open."""
    row = connection.execute(
        "SELECT coalesce(extract(epoch FROM clock_timestamp() - min(xact_start)), 0)::float "
        "FROM pg_stat_activity WHERE datname = current_database()"
    ).fetchone()
    assert row is not None
    return judged("oldest transaction", row[0] < OPEN_TOO_LONG, f"{row[0]:.0f} s", "end it: pg_terminate_backend(pid)")


def migrations(_connection: psycopg.Connection[Any]) -> Finding:
    """Whether the tables are those of this release."""
    found = fit(os.environ["DATABASE_URL"])
    if found.unknown:
        return Finding(
            "migrations", Grade.FAIL, f"{len(found.unknown)} unknown", "the database is newer: update Wspólnie"
        )
    return judged("migrations", not found.pending, f"{len(found.pending)} wait", "run ./wspolnie migrate")


def worker(connection: psycopg.Connection[Any]) -> Finding:
    """Since when no worker gave a sign of life."""
    if (connection.execute("SELECT to_regclass('public.jobs_pulse')").fetchone() or (None,))[0] is None:
        return Finding("worker", Grade.WARN, "no tables yet", "run ./wspolnie migrate")
    row = connection.execute(
        "SELECT extract(epoch FROM clock_timestamp() - max(beat_at))::float FROM jobs_pulse"
    ).fetchone()
    age = row[0] if row else None
    seen = "never seen" if age is None else f"{age:.0f} s ago"
    return judged("worker", age is not None and age < SILENT, seen, "start ./wspolnie worker", Grade.WARN)


def journal_key(connection: psycopg.Connection[Any]) -> Finding:
    """Whether the key's file is the one that the published heads are signed with."""
    from wspolnie.foundation.journal.keys import KeyMissing, signer

    if (connection.execute("SELECT to_regclass('public.journal_signingkey')").fetchone() or (None,))[0] is None:
        return Finding("signing key", Grade.WARN, "no tables yet", "run ./wspolnie migrate")
    row = connection.execute("SELECT key_id FROM journal_signingkey ORDER BY since DESC LIMIT 1").fetchone()
    todo = "put the file of a copy back (restore --keys); when it is lost for good: ./wspolnie rotate-key --lost"
    try:
        key = signer().key_id
    except KeyMissing as fault:
        if row is None:
            return Finding("signing key", Grade.WARN, "none yet, and nothing signed", "run ./wspolnie migrate")
        return Finding("signing key", Grade.FAIL, str(fault), todo)
    if row is None or row[0] == key:
        return Finding("signing key", Grade.OK, key[:16])
    return Finding("signing key", Grade.FAIL, f"{key[:16]}, but {row[0][:16]} is published", todo)


def senders() -> list[str]:
    """Addresses that cities' letters come from; none while the database does not answer, which is a finding already."""
    try:
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            return [row[0] for row in connection.execute("SELECT DISTINCT office_email FROM cities_city")]
    except psycopg.Error:
        return []


DATABASE_CHECKS: Final[tuple[Callable[[psycopg.Connection[Any]], Finding], ...]] = (
    version, role, clock, oldest_transaction, migrations, worker, journal_key,
)  # fmt: skip


def _is_network(word: str) -> bool:
    try:
        ipaddress.ip_network(word)
    except ValueError:
        return False
    return True
