"""The ground that tests stand on: an embedded PostgreSQL, a template database migrated once as its owner and holding
two cities, a clone of it. Loaded as a plugin, before Django reads its settings.

Each worker of a parallel run has a server of its own: a transaction open in one database holds back the settling of
lines in every database of its server."""

from __future__ import annotations

import atexit
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
sys.path.insert(0, str(SOURCE))

from wspolnie.foundation.db.embedded import Server  # noqa: E402

OWNER, APPLICATION = "wspolnie_owner", "wspolnie_app"
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
FOLDER = Path(os.environ.get("WSPOLNIE_TEST_DATA") or ROOT / ".data-test") / WORKER
_WORDS = " ".join(sys.argv[1:])
SHARES_OUT = not WORKER and re.search(r"(?:^| )(?:-n|--numprocesses)[ =]?(?:[1-9]|auto|logical)", _WORDS) is not None
"""This process only gives tests to its workers and needs no database."""


def database_url(role: str, name: str) -> str:
    """The address of one of our databases for one of the two roles."""
    return os.environ[f"WSPOLNIE_TEST_{role.upper()}_URL"].replace("/@NAME@", f"/{name}")


def clone(name: str) -> str:
    """Make a fresh copy of the template under `name`; returns the application role's address."""
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY wal_log").format(
                sql.Identifier(name), sql.Identifier(os.environ["WSPOLNIE_TEST_TEMPLATE"])
            )
        )
    return database_url(APPLICATION, name)


HASTY = {"fsync": "off"}
"""A test may lose its data when the machine does; killed processes lose nothing, for the kernel has what they wrote.
Servers that the product starts in tests keep their own settings."""
ABOVE = {"cli", "portal", "desks", "tools"}
"""Floors whose verbs the template does not use: of them only the tables matter."""


def _digest() -> str:
    """What the template depends on: every migration, the sources of the verbs it is made with, the cities' models."""
    sum_ = hashlib.sha256()
    for path in sorted([*SOURCE.rglob("*.py"), *SOURCE.rglob("*.toml"), ROOT / "tests" / "template.py"]):
        parts = path.relative_to(ROOT).parts
        if path.name != "template.py" and ("tests" in parts or (ABOVE & set(parts) and "migrations" not in parts)):
            continue
        sum_.update(path.read_bytes())
    return sum_.hexdigest()[:12]


def _start() -> None:
    server = Server(FOLDER, HASTY)
    server.start()
    atexit.register(server.stop)
    for role in (OWNER, APPLICATION):
        os.environ[f"WSPOLNIE_TEST_{role.upper()}_URL"] = server.url(role, "@NAME@").replace("%40NAME%40", "@NAME@")
    template = f"template_{_digest()}"
    os.environ["WSPOLNIE_TEST_TEMPLATE"] = template
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template]).fetchone():
            return
        for (old,) in connection.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE 'template\\____________%' OR datname LIKE 'building%'"
        ).fetchall():
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(old)))
        building = f"building_{os.getpid()}"
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(building)))
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(APPLICATION, building),
        "DATABASE_OWNER_URL": database_url(OWNER, building),
        "PYTHONPATH": f"{SOURCE}{os.pathsep}{ROOT}",
        "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings",
    }
    subprocess.run([sys.executable, "-m", "tests.template"], env=environment, cwd=ROOT, check=True)
    with psycopg.connect(database_url(OWNER, "postgres"), autocommit=True) as connection:
        connection.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(building), sql.Identifier(template))
        )


if SHARES_OUT:
    os.environ["DATABASE_URL"] = "postgresql:///nothing-runs-here"
else:
    _start()
    os.environ["DATABASE_URL"] = clone(f"test_{WORKER or 'main'}")
os.environ.pop("DATABASE_OWNER_URL", None)
os.environ["WSPOLNIE_KEYS"] = str(FOLDER / "keys")
os.environ["WSPOLNIE_SECRET_KEY"] = "a key for tests, known to everybody"
os.environ["WSPOLNIE_DEMO"] = "1"
os.environ.pop("WSPOLNIE_CITY", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wspolnie.config.settings")

import django  # noqa: E402

django.setup()
