"""A real installation: PostgreSQL over TCP with passwords, PgBouncer before it, and the way back to a chosen minute."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from tests.deploy.pooler import Pooler
from tests.deploy.second import APPLICATION, OWNER, POSTGRES, Second, block, settings_of
from tests.ground import ROOT
from tests.load.crowd import Order
from tests.load.rush import rushed
from tests.site import Site
from wspolnie.foundation.db.cluster import program_path

CITIES = """
import django; django.setup()
from pathlib import Path
from wspolnie.config.demo import CITIES, PEOPLE, found_city
from wspolnie.foundation.cities.model_file import read_model
found_city(read_model(CITIES / "wroclaw.toml"), PEOPLE)
found_city(read_model(Path("tests/testowo.toml")), PEOPLE)
"""
ENOUGH = 2 * 2 * 4
"""What the book asks for: two connections for each request that two processes work on at once. They open up to 32."""
JOBS = """
import django; django.setup()
from wspolnie.config.worker import watch_clock_job
for number in range(20):
    watch_clock_job.configure(queueing_lock=f"try {number}").defer(timestamp=number)
"""
SIGN = """
import django; django.setup()
from wspolnie.config.worker import turn
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.services.proof.actions import sign_daily
turn()
with in_city(City.objects.get(slug="wroclaw").id):
    sign_daily()
"""


def ours(*given: str, **environment: str) -> str:
    """A command of ours as an administrator gives it; what it said."""
    line = [sys.executable, "-P", "-m", "wspolnie.cli", *given]
    done = subprocess.run(line, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def archive() -> Iterator[Path]:
    """A folder that the server's user may write to, as /kopie/wal is."""
    base = Path(tempfile.mkdtemp(prefix="kopie-"))
    base.chmod(0o711)
    (base / "wal").mkdir(0o777)
    (base / "wal").chmod(0o777)
    yield base / "wal"
    shutil.rmtree(base)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory, archive: Path) -> Iterator[Second]:
    made = Second(tmp_path_factory.mktemp("second") / "server", settings_of("archive_command", archive))
    made.make()
    try:
        made.start()
        made.prepare_by_the_book()
        yield made
    finally:
        made.stop()


@pytest.fixture(scope="module")
def installed(second: Second, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Migrated, founded and served; nothing of it knows the embedded server."""
    folder = tmp_path_factory.mktemp("installed")
    site = Site("", folder, at=(second.app_url, second.owner_url))
    (folder / "data").mkdir()
    (folder / "data" / "wspolnie-data").touch()
    owner = {**site.environment, "DATABASE_OWNER_URL": second.owner_url}
    said = ours("migrate", "--data", str(folder / "data"), **owner)
    subprocess.run([sys.executable, "-c", CITIES], env=site.environment, cwd=ROOT, check=True)
    try:
        site.start_web()
        site.start_worker()
        said += site.log("serve") + site.log("worker")
        yield site
    finally:
        site.stop()
    said += site.log("serve") + site.log("worker")
    assert not any(secret in said for secret in (APPLICATION, OWNER, POSTGRES)), "a password was said"


def test_a_remark_goes_the_whole_way_over_tcp(installed: Site, second: Second, tmp_path: Path) -> None:
    slug = installed.consultation()
    assert "Program współpracy" in installed.answers(f"/konsultacje/{slug}/").text  # type: ignore[union-attr]
    outcome = rushed(order(installed, slug, remarks=20, clients=10), installed.owner_sql)
    assert outcome.fine(), asdict(outcome)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(second.url("wspolnie_app", "haslo-aplikacji"))
    with psycopg.connect(second.app_url) as connection:
        assert connection.execute("SELECT count(*) FROM consultations_remark").fetchone() == (0,), "the walls stand"


def test_the_copy_is_put_back_into_an_empty_database_over_tcp(installed: Site, second: Second, tmp_path: Path) -> None:
    key = tmp_path / "far-away.key"
    public = re.search(r"age1\w+", ours("backup-key", str(key)))
    assert public
    owner = {**installed.environment, "DATABASE_OWNER_URL": second.owner_url}
    file = tmp_path / "copy.age"
    ours("backup", str(file), "--to", public.group(), "--data", installed.environment["WSPOLNIE_DATA"], **owner)
    second.told(
        block("sql", "CREATE ROLE wspolnie_owner")
        .split("\n", 2)[2]
        .replace("DATABASE wspolnie", "DATABASE druga")
        .replace("\\connect wspolnie", "\\connect druga")
    )
    place = {
        "DATABASE_URL": second.url("wspolnie_app", APPLICATION, "druga"),
        "DATABASE_OWNER_URL": second.url("wspolnie_owner", OWNER, "druga"),
    }
    said = ours(
        "restore",
        str(file),
        "--data",
        str(tmp_path / "data"),
        "--key",
        str(key),
        **{**owner, **place, "WSPOLNIE_DATA": "", "WSPOLNIE_KEYS": ""},
    )
    assert "the same as in the copy" in said
    ours("migrate", "--data", str(tmp_path / "data"), **{**owner, **place, "WSPOLNIE_KEYS": ""})


@pytest.fixture(scope="module")
def pooled(installed: Site, second: Second, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same database served through PgBouncer in transaction mode, with fewer connections than we open."""
    if Pooler.program() is None:
        pytest.skip("pgbouncer is not installed (Debian: apt install pgbouncer)")
    pooler = Pooler(second, connections=ENOUGH)
    pooler.start()
    folder = tmp_path_factory.mktemp("pooled")
    site = Site("", folder, at=(pooler.url, second.owner_url), WSPOLNIE_POOLER="1")
    (folder / "data").mkdir()
    (folder / "data" / "wspolnie-data").touch()
    shutil.copytree(installed.folder / "keys", folder / "keys", dirs_exist_ok=True)
    try:
        site.start_web()
        yield site
    finally:
        site.stop()
        pooler.stop()


def test_behind_a_pooler_nothing_is_lost_or_mixed_up(pooled: Site, installed: Site) -> None:
    """Residents of one city send while another city's pages are read, all over fewer connections than are open."""
    slug = installed.consultation(title="Tłok za pulą")
    with ThreadPoolExecutor(4) as readers:
        pages = [
            readers.submit(pooled.answers, "/konsultacje/", host=f"{city}.localhost:{pooled.port}")
            for city in ("wroclaw", "testowo") * 10
        ]
        outcome = rushed(order(pooled, slug, remarks=200, clients=40), pooled.owner_sql)
    assert outcome.fine(), asdict(outcome)
    for number, page in enumerate(pages):
        answer = page.result()
        assert answer is not None
        assert answer.status == 200
        assert ("Tłok za pulą" in answer.text) == (number % 2 == 0), "a city sees its own alone"


def test_the_worker_works_behind_a_pooler(pooled: Site, installed: Site) -> None:
    """Many turns and jobs over changing connections: nothing is prepared on one and asked of another."""
    installed.kill_worker()
    ((before,),) = pooled.owner_sql("SELECT coalesce(max(id), 0) FROM procrastinate_jobs")
    pooled.start_worker()
    subprocess.run([sys.executable, "-c", JOBS], env=pooled.environment, cwd=ROOT, check=True)
    left = "SELECT task_name, status::text FROM procrastinate_jobs WHERE id > %s"
    end = time.monotonic() + 60
    while pooled.owner_sql(left, before):
        assert time.monotonic() < end, (pooled.owner_sql(left, before), pooled.log("worker"))
        time.sleep(0.05)
    assert pooled.log("worker") == ""
    with ExitStack() as held:  # every connection of the pool at once
        asked = [held.enter_context(psycopg.connect(pooled.environment["DATABASE_URL"])) for _ in range(ENOUGH)]
        heard = [one.execute("SELECT pg_listening_channels()").fetchall() for one in asked]
    assert not any(heard), "nobody listens on a connection that others get"


def test_back_to_a_chosen_minute(installed: Site, second: Second, archive: Path, tmp_path: Path) -> None:
    """The recipe of the book: a base copy, archived logs, and a server that stops reading them at an instant."""
    second.told(block("sql", "REPLICATION"))
    base = tmp_path / "base"
    command = block("sh", "pg_basebackup").replace("/kopie/baza", str(base))
    command = command.replace("--port=5432", f"--port={second.port}").replace(
        "pg_basebackup", program_path("pg_basebackup"), 1
    )
    passwords = tmp_path / ".pgpass"
    passwords.write_text(block("text", "wspolnie_kopia:").replace(":5432:", f":{second.port}:"), encoding="utf-8")
    passwords.chmod(0o600)
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "HOME": str(tmp_path), "PGPASSFILE": str(passwords)}
    subprocess.run(["/bin/sh", "-euc", command], env=environment, check=True)
    copied = next(tmp_path.glob("base*"))
    installed.consultation(title="Przed pomyłką")
    subprocess.run([sys.executable, "-c", SIGN], env=installed.environment, cwd=ROOT, check=True)
    kept, key = tmp_path / "head.json", tmp_path / "key.pem"
    key.write_text(installed.answers("/dziennik/klucze/").text, encoding="utf-8")  # type: ignore[union-attr]
    check = ("verify", "--journal", installed.url, "--host", installed.host, "--key", str(key))
    ours(*check, "--save", str(kept))
    moment = datetime.now(UTC)
    time.sleep(0.05)
    installed.consultation(title="Pomyłka")
    second.told("SELECT pg_switch_wal()")
    wait_for_archive(second)

    restored = Second(
        tmp_path / "restored", settings_of("recovery_target_time", archive, recovery_target_time=moment.isoformat())
    )
    restored.cluster.folder.mkdir(0o711)
    shutil.move(copied, restored.cluster.data)
    (restored.cluster.data / "recovery.signal").touch()
    if os.geteuid() == 0:
        user = next(entry for entry in map(known, ("postgres", "nobody")) if entry)
        for place in (restored.cluster.data, *restored.cluster.data.rglob("*")):
            os.chown(place, user.pw_uid, user.pw_gid)
    restored.adopt()
    try:
        restored.start()
        site = Site("", tmp_path, at=(restored.app_url, restored.owner_url))
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / "wspolnie-data").touch()
        shutil.copytree(installed.folder / "keys", tmp_path / "keys", dirs_exist_ok=True)
        end = time.monotonic() + 30
        while site.owner_sql("SELECT pg_is_in_recovery()") == [(True,)]:
            assert time.monotonic() < end
            time.sleep(0.05)
        names = {name for (name,) in site.owner_sql("SELECT name FROM spaces_space")}
        assert "Przed pomyłką" in names
        assert "Pomyłka" not in names
        try:
            site.start_web()
            site.consultation(title="Po naprawie")
            subprocess.run([sys.executable, "-c", SIGN], env=site.environment, cwd=ROOT, check=True)
            ours("verify", "--journal", site.url, "--host", site.host, "--key", str(key), "--since", str(kept))
        finally:
            site.stop()
    finally:
        restored.stop()


def known(name: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def wait_for_archive(second: Second) -> None:
    end = time.monotonic() + 30
    query = "SELECT count(*) FROM pg_ls_archive_statusdir() WHERE name LIKE '%.ready'"
    with psycopg.connect(second.url("postgres", POSTGRES), autocommit=True) as connection:
        while connection.execute(query).fetchone() != (0,):
            assert time.monotonic() < end, "the archive command does not succeed"
            time.sleep(0.05)


def order(site: Site, slug: str, *, remarks: int, clients: int) -> Order:
    return Order(
        port=site.port, host=site.host, path=f"/konsultacje/{slug}/uwagi/nowa/",
        clients=clients, remarks=remarks, begins=0.0, lasts=1.0,
    )  # fmt: skip
