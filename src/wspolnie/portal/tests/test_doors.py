"""What answers where: health on any host, demo pages in a demo only, nothing about cities to strangers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.test import Client

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.jobs.actions import beat
from wspolnie.foundation.jobs.models import Pulse
from wspolnie.portal import health
from wspolnie.services.notify.actions import post


@pytest.fixture
def stranger() -> Client:
    return Client(headers={"host": "nie-ma-takiego.example"})


@pytest.fixture
def visitor() -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def state(client: Client) -> tuple[int, dict[str, Any]]:
    answer = client.get("/zdrowie")
    return answer.status_code, answer.json()


def test_healthy_with_a_living_worker(ground: None, stranger: Client) -> None:
    beat("worker-1")
    status, said = state(stranger)
    assert (status, said["status"], said["database"], said["worker"]) == (200, "ok", "ok", "ok")
    assert said["worker_age_s"] < 60


def test_degraded_without_a_worker(ground: None, stranger: Client) -> None:
    status, said = state(stranger)
    assert (status, said["status"], said["worker"]) == (503, "degraded", "none")


def test_degraded_when_the_worker_has_been_silent(
    ground: None, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat("worker-1")
    monkeypatch.setattr(health, "STALE", timedelta(0))
    status, said = state(stranger)
    assert (status, said["status"], said["worker"]) == (503, "degraded", "stale")


def test_a_new_worker_makes_it_healthy_again(ground: None, stranger: Client) -> None:
    beat("worker-1")
    beat("worker-2")
    assert Pulse.objects.count() == 2
    assert state(stranger)[0] == 200
    assert Pulse.objects.filter(beat_at__gt=datetime.now(UTC) - timedelta(minutes=1)).count() == 2


def test_down_without_a_database(ground: None, stranger: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise OperationalError('connection to server at "secret-host" failed for user wspolnie_app')

    monkeypatch.setattr(connection, "cursor", away)
    status, said = state(stranger)
    assert (status, said["status"], said["database"]) == (503, "down", "OperationalError")
    assert "secret-host" not in str(said)


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_health_is_only_read(ground: None, stranger: Client, method: str) -> None:
    answer = getattr(stranger, method)("/zdrowie")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    "path", ["/", "/konsultacje/", "/poczta", "/wzornik", "/logowanie/", "/nie-ma/", "/szukaj/?q=a"]
)
def test_an_unknown_host_learns_nothing(ground: None, stranger: Client, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 404
    text = answer.content.decode() + str(answer.headers)
    for city in City.objects.all():
        for name in (city.name, city.host, city.slug, city.office_name, city.office_email):
            assert name.lower() not in text.lower()
    assert not answer.cookies


@pytest.mark.parametrize(
    "host", ["", "wroclaw.localhost.evil.example", "evil.example:wroclaw.localhost", "[::1]", "%00"]
)
def test_almost_a_citys_host_is_none(ground: None, host: str) -> None:
    assert Client(headers={"host": host}).get("/").status_code in {400, 404}


@pytest.mark.parametrize("path", ["/wzornik", "/poczta"])
def test_demo_pages_are_of_the_demo(ground: None, visitor: Client, settings: Any, path: str) -> None:
    assert visitor.get(path).status_code == 200
    settings.DEMO = False
    answer = visitor.get(path)
    assert answer.status_code == 404
    assert visitor.get("/").status_code == 200


def test_a_signed_in_clerk_sees_no_letters_either(ground: None, visitor: Client, settings: Any) -> None:
    from wspolnie.parties.people.models import Account

    visitor.force_login(Account.objects.get(email="urzedniczka@wroclaw.example"))
    settings.DEMO = False
    assert visitor.get("/poczta").status_code == 404


@pytest.mark.parametrize(
    "asked", ["anna@poczta.example", "ANNA@poczta.example ", "", "nikt@poczta.example", "\x00", "%"]
)
def test_letters_of_the_demo_to_one_address(ground: None, visitor: Client, asked: str) -> None:
    with transaction.atomic(), in_city(City.objects.get(slug="wroclaw").id):
        for address in ("anna@poczta.example", "jan@poczta.example"):
            post(address, subject="Odpowiedź", body="Miasto odpowiedziało.", matter=address)
    text = visitor.get("/poczta", {"adres": asked}).content.decode()
    of_anna, of_jan = (f"<b>{address}</b>" in text for address in ("anna@poczta.example", "jan@poczta.example"))
    assert of_anna is (asked.strip().lower() in {"", "anna@poczta.example"})
    assert of_jan is (asked == "")
