"""Whoever runs an earlier release can start this one on what they have, and nothing of it is lost or changed."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.ground import OWNER, ROOT, WORKER, database_url
from tests.load.crowd import Order
from tests.load.rush import rushed
from tests.releases.make import SETTLED
from tests.site import Site
from wspolnie import __version__
from wspolnie.foundation.db.cluster import program_path

DUMPS = sorted(Path(__file__).parent.glob("*.sql"))
KEPT = "SELECT m.number, m.reason, m.state, m.received_at FROM consultations_remark m ORDER BY m.id"
LINES = "SELECT city_id, seq, leaf_hash FROM journal_line ORDER BY city_id, seq"


@pytest.fixture(params=DUMPS, ids=lambda path: path.stem)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A database as that release left it, and the address of a site on it that is not running yet."""
    name = f"release_{WORKER or 'main'}"
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    told(database_url(OWNER, name), request.param)
    made = Site(name, tmp_path, at=(database_url("wspolnie_app", name), database_url(OWNER, name)))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "wspolnie-data").touch()
    try:
        yield made
    finally:
        made.stop()


def told(address: str, file: Path) -> None:
    given = ["--no-psqlrc", "--quiet", "-v", "ON_ERROR_STOP=1", "-f", str(file), address]
    done = subprocess.run([program_path("psql"), *given], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


TABLES = r"""
SELECT "table", name, regexp_replace(said, '::(text|character varying)(\[\])?|[()]', '', 'g') FROM (
SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT tablename, policyname, qual FROM pg_policies WHERE schemaname = 'public'
UNION ALL SELECT table_name, column_name, data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
FROM information_schema.columns WHERE table_schema = 'public') AS found("table", name, said) ORDER BY 1, 2, 3
"""
"""Every constraint, index, policy and column, as PostgreSQL tells them; what went through a dump has its brackets and
casts elsewhere."""


def ours(site: Site, *given: str) -> subprocess.CompletedProcess[str]:
    environment = {**site.environment, "DATABASE_OWNER_URL": site.owner_url}
    line = [sys.executable, "-P", "-m", "wspolnie.cli", *given]
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=False)


def test_a_later_release_starts_on_what_an_earlier_one_left(site: Site, tmp_path: Path) -> None:
    remarks, lines = site.owner_sql(KEPT), site.owner_sql(LINES)
    assert len(remarks) == 3
    done = ours(site, "migrate", "--data", str(tmp_path / "data"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert site.owner_sql(KEPT) == remarks
    assert site.owner_sql(LINES) == lines, "not one leaf is another"
    _same_tables(site)
    site.start_web()
    for path in ("/", "/konsultacje/", "/konsultacje/trwaja/", "/konsultacje/z-odpowiedziami/raport/", "/dziennik/"):
        answer = site.answers(path)
        assert answer is not None
        assert answer.status == 200, path
    assert site.answers("/konsultacje/w-przygotowaniu/").status == 404  # type: ignore[union-attr]
    key = tmp_path / "key.pem"
    key.write_text(site.answers("/dziennik/klucze/").text, encoding="ascii")  # type: ignore[union-attr]
    verify = ("verify", "--journal", site.url, "--host", site.host, "--key", str(key))
    before = ours(site, *verify, "--save", str(tmp_path / "head.json"))
    assert before.returncode == 0, before.stderr
    order = Order(site.port, site.host, "/konsultacje/trwaja/uwagi/nowa/", 2, 4, time.time() + 4, 0.2)
    said = rushed(order, site.owner_sql)
    assert (said.acknowledged, said.lost, said.doubled) == (4, 0, 0)
    subprocess.run([sys.executable, "-c", SETTLED], env=site.environment, cwd=ROOT, check=True)
    after = ours(site, *verify, "--since", str(tmp_path / "head.json"))
    assert after.returncode == 0, after.stderr


def _same_tables(site: Site) -> None:
    """What was updated step by step has the tables of what was set up at once."""
    with psycopg.connect(database_url(OWNER, f"test_{WORKER or 'main'}")) as new:
        expected = new.execute(TABLES).fetchall()
    assert len(expected) > 1000
    assert site.owner_sql(TABLES) == expected


def test_every_release_left_its_dump() -> None:
    """The number of the running release has one too: it is cut together with the number."""
    assert __version__ in {dump.stem for dump in DUMPS}
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert {dump.stem for dump in DUMPS} <= set(re.findall(r"^## (\d+\.\d+\.\d+)$", changes, re.MULTILINE))
