"""Jobs and health: only this city's, repeated when they failed, cancelled while they wait, told in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.factories import Makers
from wspolnie.desks.administration.actions.jobs import cancel_job, repeat_job
from wspolnie.desks.administration.reading import health as reading
from wspolnie.desks.administration.reading.jobs import NIGHTLY, job_of_city, last_night
from wspolnie.desks.administration.tests.people import browser, somebody, words
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.jobs.actions import beat
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Refused
from wspolnie.services.notify.actions import post
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.kinds import Role

Queue = Callable[..., int]


@pytest.fixture
def queue(make: Makers) -> Queue:
    """Puts a job in the queue as a worker would have left it; returns its number."""

    def put(status: str = "todo", *, city: City | None = None, task: str = "imports.batch") -> int:
        given = {"city_id": str((city or make.city).pk), "run_id": str(uuid4()), "position": "0"}
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status) "
                "VALUES ('default', %s, %s::jsonb, %s::procrastinate_job_status) RETURNING id",
                [task, json.dumps(given), status],
            )
            return int(cursor.fetchone()[0])

    return put


@pytest.fixture
def keeper(make: Makers) -> Client:
    return browser(make.city, somebody("Alicja Próbna", Role.ADMINISTRATOR))


def status_of(number: int) -> str:
    return str(ProcrastinateJob.objects.values_list("status", flat=True).get(pk=number))


def test_a_failed_job_goes_again_once(keeper: Client, queue: Queue) -> None:
    number = queue("failed")
    page = words(keeper.get("/administracja/zadania/").content)
    assert f"Wczytywanie arkuszy · {number}" in page or f"· {number}" in page
    assert "nie udało się" in page
    one = words(keeper.get(f"/administracja/zadania/{number}/").content)
    assert "Ponów zadanie" in one
    assert "Odwołaj zadanie" not in one
    assert keeper.post(f"/administracja/zadania/{number}/ponowienie/").status_code == 302
    assert status_of(number) == "todo"
    assert Line.objects.filter(fact="administration.JobRepeated").count() == 1
    assert keeper.post(f"/administracja/zadania/{number}/ponowienie/").status_code == 409


def test_a_waiting_job_is_cancelled_and_a_running_one_is_not(keeper: Client, queue: Queue) -> None:
    waiting, running = queue("todo"), queue("doing")
    assert "Odwołaj zadanie" in words(keeper.get(f"/administracja/zadania/{waiting}/").content)
    assert keeper.post(f"/administracja/zadania/{waiting}/odwolanie/").status_code == 302
    assert status_of(waiting) == "cancelled"
    assert keeper.post(f"/administracja/zadania/{running}/odwolanie/").status_code == 409
    assert status_of(running) == "doing"
    assert Line.objects.filter(fact="administration.JobCancelled").count() == 1


def test_jobs_of_another_city_are_unknown(keeper: Client, queue: Queue, other_city: City) -> None:
    number = queue("failed", city=other_city)
    assert f"· {number}" not in words(keeper.get("/administracja/zadania/").content)
    for address in ("", "ponowienie/", "odwolanie/"):
        method = keeper.get if not address else keeper.post
        assert method(f"/administracja/zadania/{number}/{address}").status_code == 404
    assert status_of(number) == "failed"
    assert keeper.get(f"/administracja/zadania/{'9' * 40}/").status_code == 404


def test_a_job_that_no_room_knows_is_left_alone(make: Makers, queue: Queue) -> None:
    keeper = make.actor(Role.ADMINISTRATOR)
    unknown = job_of_city(queue("failed", task="dawne.zadanie"))
    done = job_of_city(queue("cancelled"))
    assert unknown is not None
    assert done is not None
    for verb, job in ((repeat_job, unknown), (repeat_job, done), (cancel_job, done)):
        with pytest.raises(Refused):
            verb(job, by=keeper)


def test_the_night_is_told(keeper: Client) -> None:
    assert "Nocnych porządków jeszcze nie było" in words(keeper.get("/administracja/zadania/").content)
    at = datetime(2026, 11, 22, 2, 17, tzinfo=UTC)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_periodic_defers (task_name, defer_timestamp) VALUES (%s, %s)",
            [NIGHTLY, int(at.timestamp())],
        )
    assert last_night().queued_at == at
    page = words(keeper.get("/administracja/zadania/").content)
    assert "3:17:00 (wykonane)" in page
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH j AS (INSERT INTO procrastinate_jobs (queue_name, task_name, status) "
            "VALUES ('default', %s, 'failed') RETURNING id) "
            "UPDATE procrastinate_periodic_defers SET job_id = j.id FROM j",
            [NIGHTLY],
        )
    assert last_night().has_failed
    assert "nie udały się" in words(keeper.get("/administracja/zadania/").content)


def test_health_says_what_does_not_work(keeper: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    beat("test:1")
    assert "Wszystko działa" in words(keeper.get("/administracja/stan/").content)
    monkeypatch.setattr(reading, "silence", lambda: None)
    page = words(keeper.get("/administracja/stan/").content)
    assert "Coś wymaga uwagi" in page
    assert "żaden proces nie dał znaku życia" in page
    monkeypatch.setattr(reading, "silence", lambda: timedelta(seconds=75))
    assert "75 sekund temu" in words(keeper.get("/administracja/stan/").content)


def test_health_tells_of_late_mail_and_failed_jobs(make: Makers, queue: Queue, any_worker: None) -> None:
    assert reading.health().is_well
    post("ala@poczta.example", subject="Sprawa", body="Treść", matter="sprawa/1")
    assert reading.mail().waiting == 1
    assert not reading.mail().is_late
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    late = reading.Mail(1, 0, datetime.now(UTC) - timedelta(hours=1))
    assert late.is_late
    queue("failed")
    assert not reading.health().is_well
    assert Letter.objects.count() == 1


@pytest.fixture
def any_worker(make: Makers) -> Any:
    beat("test:1")
    return None


def test_nothing_secret_is_shown(keeper: Client, settings: Any) -> None:
    settings.MAIL_URL = "smtp://ktos:haslo-tajne@poczta.example"
    page = keeper.get("/administracja/stan/").content.decode()
    for secret in (settings.SECRET_KEY, "haslo-tajne", str(settings.DATA_DIR), "postgres://"):
        assert secret not in page
