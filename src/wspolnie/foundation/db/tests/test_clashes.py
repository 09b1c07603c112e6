"""A constraint's refusal is told in words; other clashes stay faults."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection

from tests.architecture.two_cities import unguarded
from wspolnie.foundation.acts import Refused
from wspolnie.foundation.db.clashes import refusing

pytestmark = pytest.mark.django_db


@pytest.fixture
def once() -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE once (word text, CONSTRAINT once_only UNIQUE (word)) ON COMMIT DROP")


def say(word: str | None) -> None:
    with unguarded(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO once VALUES (%s)", [word])


def say_both(first: str, second: str) -> None:
    with refusing("once_only", "To już powiedziano."):
        say(first)
        say(second)


def said() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT word FROM once ORDER BY word")
        return [word for (word,) in cursor.fetchall()]


@pytest.mark.usefixtures("once")
def test_a_clash_is_told_and_only_that_write_is_undone() -> None:
    say("raz")
    with pytest.raises(Refused, match=r"^To już powiedziano\.$"):
        say_both("dwa", "raz")
    assert said() == ["raz"]
    with refusing("once_only", "To już powiedziano."):
        say("trzy")
    assert said() == ["raz", "trzy"]


@pytest.mark.usefixtures("once")
def test_another_constraint_is_a_fault() -> None:
    say("raz")
    with pytest.raises(IntegrityError), refusing("something_else", "Tego nikt nie powie."):
        say("raz")
    assert said() == ["raz"]
