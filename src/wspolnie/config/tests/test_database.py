"""Addresses of databases mean to Django what they mean to PostgreSQL's own tools."""

from __future__ import annotations

from urllib.parse import quote

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wspolnie.config.database import database

text = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1, max_size=20)


@given(text, text, text, st.integers(1, 65535))
def test_every_sign_of_a_name_or_password_arrives(user: str, password: str, name: str, port: int) -> None:
    url = f"postgresql://{quote(user, safe='')}:{quote(password, safe='')}@localhost:{port}/{quote(name, safe='')}"
    settings = database(url, pool=False)
    assert (settings["USER"], settings["PASSWORD"], settings["NAME"]) == (user, password, name)
    assert (settings["HOST"], settings["PORT"]) == ("localhost", str(port))
    assert settings["OPTIONS"] == {}


@given(text)
def test_a_socket_may_lie_in_any_folder(folder: str) -> None:
    settings = database(f"postgresql://app:secret@/wspolnie?host={quote('/' + folder, safe='')}", pool=False)
    assert settings["HOST"] == "/" + folder
    assert (settings["USER"], settings["NAME"], settings["PORT"]) == ("app", "wspolnie", "")


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("postgresql://a@db.example/n", "db.example", ""),
        ("postgres://a@db.example:6432/n", "db.example", "6432"),
        ("postgresql://a@[::1]:5433/n", "::1", "5433"),
        ("postgresql://a@%2Fvar%2FRun/n", "/var/Run", ""),
        ("postgresql://a@/n?host=/tmp/a+b&port=5434", "/tmp/a+b", "5434"),
    ],
)
def test_hosts(url: str, host: str, port: str) -> None:
    settings = database(url, pool=False)
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == (host, port, "n")


def test_what_is_left_are_options_of_the_connection() -> None:
    settings = database("postgresql://a@h/n?sslmode=verify-full&connect_timeout=3", pool=False)
    assert settings["OPTIONS"] == {"sslmode": "verify-full", "connect_timeout": "3"}
    assert settings["CONN_HEALTH_CHECKS"] is False


def test_a_pool_is_asked_for() -> None:
    settings = database("postgresql://a@h/n", pool=True)
    assert settings["OPTIONS"]["pool"] == {"min_size": 1, "max_size": 8, "timeout": 3.0, "reconnect_timeout": 1.5}
    assert settings["CONN_MAX_AGE"] == 0
    assert settings["CONN_HEALTH_CHECKS"] is True


def test_without_an_address_nothing_can_be_reached() -> None:
    settings = database("", pool=False)
    assert (settings["HOST"], settings["PORT"]) == ("127.0.0.1", "1")
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=settings["HOST"], port=settings["PORT"], user=settings["USER"], connect_timeout=2)


def test_a_wrong_address_says_so_at_once() -> None:
    with pytest.raises(psycopg.ProgrammingError):
        database("postgresql://a@h/n?no_such_option=1", pool=False)
