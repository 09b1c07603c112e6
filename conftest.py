"""Stands above all tests, beside the code and in tests/: the database is there, and its role is the right one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from hypothesis import settings

settings.register_profile("busy", deadline=None)  # two cores may be busy with other things
settings.load_profile("busy")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--pictures`: journeys write the pictures of docs/users anew."""
    parser.addoption("--pictures", action="store_true", help="write the pictures of docs/users anew")


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> None:
    """The database is a clone made by tests/ground.py; here we only make sure of the role."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, rolsuper OR rolbypassrls, "
            "EXISTS (SELECT FROM pg_tables WHERE tableowner = current_user) FROM pg_roles WHERE rolname = current_user"
        )
        user, bypasses, owns = cursor.fetchone()
        connection.close()
    if bypasses or owns:
        pytest.exit(f"tests run as {user}, who owns tables or bypasses row policies", returncode=3)


@pytest.fixture(autouse=True)
def roomy_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with a full disk is no fault of the product: pages of health see room, unless a test says less."""
    usage = SimpleNamespace(total=100 << 30, used=40 << 30, free=60 << 30)
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage)
