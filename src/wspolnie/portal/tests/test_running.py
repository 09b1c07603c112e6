"""What those who run the service ask it: health, numbers for Prometheus, security.txt; a log without people."""

from __future__ import annotations

import io
import json
import logging
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError
from django.test import Client

from tests.clones import past_the_guard
from wspolnie.config.logs import JsonFormatter, PlainFormatter
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.jobs.actions import beat
from wspolnie.portal import vitals

HOST = {"host": "wroclaw.localhost"}


@pytest.fixture
def visitor() -> Client:
    return Client(headers=HOST)


def test_letters_that_wait_too_long_are_a_fault_where_there_is_a_way_out(
    ground: None, visitor: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat("worker-1")
    assert visitor.get("/zdrowie").json()["mail"] == "off"
    settings.MAIL_URL = "smtp://127.0.0.1:1"
    said = visitor.get("/zdrowie")
    assert (said.status_code, said.json()["mail"], said.json()["mail_waiting"]) == (200, "ok", 0)
    old = {slug: vitals.Queue(3, 0, timedelta(minutes=31)) for slug in ("testowo", "wroclaw")}
    monkeypatch.setattr("wspolnie.portal.health.queues", lambda: old)
    said = visitor.get("/zdrowie")
    assert (said.status_code, said.json()["status"], said.json()["mail"]) == (503, "degraded", "late")
    assert (said.json()["mail_waiting"], said.json()["mail_oldest_s"]) == (6, 1860)


def test_a_full_disk_is_a_fault(ground: None, visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    beat("worker-1")
    monkeypatch.setattr("wspolnie.portal.health.disk", lambda: vitals.Disk(free=4, total=100))
    said = visitor.get("/zdrowie")
    assert (said.status_code, said.json()["disk"]) == (503, "full")
    monkeypatch.setattr("wspolnie.portal.health.disk", lambda: vitals.Disk(free=5, total=100))
    assert visitor.get("/zdrowie").status_code == 200


@pytest.mark.parametrize("jump", [timedelta(hours=1), -timedelta(hours=1), timedelta(minutes=2)])
def test_a_clock_apart_from_the_database_s_is_a_fault(ground: None, visitor: Client, jump: timedelta) -> None:
    """The worker's silence is asked of the database's clock, so a jump here makes no dead worker of a live one."""
    beat("worker-1")
    assert visitor.get("/zdrowie").json()["clock"] == "ok"
    with time_machine.travel(datetime.now(UTC) + jump):
        said = visitor.get("/zdrowie")
    assert (said.status_code, said.json()["clock"], said.json()["worker"]) == (503, "apart", "ok")
    assert abs(said.json()["clock_apart_s"] - jump.total_seconds()) < 5


def test_a_beat_of_a_time_ahead_is_no_sign_of_life(ground: None, visitor: Client) -> None:
    """The database's clock was an hour ahead, the worker died, the clock was set right."""
    beat("worker-1")
    past_the_guard("UPDATE jobs_pulse SET beat_at = now() + interval '1 hour'")
    said = visitor.get("/zdrowie").json()
    assert said["worker"] == "stale"
    assert said["worker_age_s"] > 3500


def test_a_browser_reads_lines(ground: None, visitor: Client) -> None:
    said = visitor.get("/zdrowie", headers={"Accept": "text/html,*/*"})
    assert (said.status_code, said["Content-Type"]) == (503, "text/plain; charset=utf-8")
    assert "praca w tle: none\n" in said.content.decode()
    assert said["Cache-Control"] == "no-store"


def test_numbers_stand_behind_a_token(ground: None, visitor: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = ""
    assert visitor.get("/metrics").status_code == 404
    settings.METRICS_TOKEN = "a long token"
    for stated in ("", "Bearer ", "Bearer a long", "Basic a long token", "Bearer a long tokeń"):
        refused = visitor.get("/metrics", headers={"Authorization": stated})
        assert (refused.status_code, refused["WWW-Authenticate"]) == (401, "Bearer")
        assert b"wspolnie_" not in refused.content
    beat("worker-1")
    told = visitor.get("/metrics", headers={"Authorization": "Bearer a long token"})
    samples = dict(line.rsplit(" ", 1) for line in told.content.decode().splitlines() if not line.startswith("#"))
    assert float(samples["wspolnie_database_up"]) == 1
    assert abs(float(samples["wspolnie_clock_apart_seconds"])) < 2
    assert 0 <= float(samples["wspolnie_worker_silence_seconds"]) < 60
    assert samples['wspolnie_letters_waiting{city="wroclaw"}'] == "0"
    assert samples['wspolnie_search_waiting{city="wroclaw"}'] == "0.0"
    assert float(samples["wspolnie_disk_free_bytes"]) > 0
    names = {name.partition("{")[0] for name in samples}
    assert {line.split()[2] for line in told.content.decode().splitlines() if line.startswith("# TYPE")} == names


def test_security_txt_says_whom_to_write_to(ground: None, visitor: Client, settings: Any) -> None:
    said = visitor.get("/.well-known/security.txt")
    assert (said.status_code, said["Content-Type"]) == (200, "text/plain; charset=utf-8")
    fields = dict(line.split(": ", 1) for line in said.content.decode().split("\r\n") if line)
    office = City.objects.get(slug="wroclaw").office_email
    assert fields["Contact"] == f"mailto:{office}"
    left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)
    assert timedelta(days=30) < left < timedelta(days=365)
    assert fields["Preferred-Languages"] == "pl, en"
    assert fields["Canonical"] == "http://wroclaw.localhost/.well-known/security.txt"
    settings.SECURITY_CONTACT = "https://urzad.example/bezpieczenstwo"
    assert b"Contact: https://urzad.example/bezpieczenstwo\r\n" in visitor.get("/.well-known/security.txt").content


@pytest.fixture(params=[PlainFormatter, JsonFormatter])
def log(request: pytest.FixtureRequest) -> Any:
    """Everything that any logger says, as the console would show it."""
    heard, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(heard), root.level
    handler.setFormatter(request.param())
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield heard
    root.removeHandler(handler)
    root.setLevel(level)


def test_the_log_of_a_fault_names_nobody(
    ground: None, log: io.StringIO, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    written = "Key (email)=(anna@probna.example) of Anna Próbna already exists"

    def fail() -> None:
        raise IntegrityError(written)

    monkeypatch.setattr("wspolnie.portal.metrics.disk", fail)
    settings.METRICS_TOKEN = "token"
    visitor = Client(headers=HOST, raise_request_exception=False)
    answer = visitor.get("/metrics", headers={"Authorization": "Bearer token"})
    assert answer.status_code == 500
    said = log.getvalue()
    assert "IntegrityError" in said
    assert "portal/metrics.py" in said
    assert "anna@probna.example" not in said
    assert "Próbna" not in said


def test_the_log_of_a_sign_in_names_nobody(ground: None, visitor: Client, log: io.StringIO) -> None:
    answer = visitor.post("/logowanie/", {"email": "anna@probna.example", "login": "anna@probna.example"})
    assert answer.status_code < 500
    logging.getLogger("heard").warning("heard")
    said = log.getvalue()
    assert "heard" in said
    assert "anna" not in said
    assert "probna" not in said


def test_json_is_one_object_a_line() -> None:
    record = logging.LogRecord("a.b", logging.ERROR, __file__, 1, "żółw\n%s", ("x",), None)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    assert {key: json.loads(line)[key] for key in ("level", "logger", "message")} == {
        "level": "ERROR", "logger": "a.b", "message": "żółw\nx",
    }  # fmt: skip


def test_every_setting_stands_in_the_administrators_book() -> None:
    """Each WSPOLNIE_* that the program reads has its row, and no row speaks of one that is gone."""
    source = Path(vitals.__file__).parents[1]
    word = re.compile(r"WSPOLNIE_[A-Z_]+[A-Z]")
    files = [file for file in source.rglob("*.py") if "tests" not in file.parts]
    read = {name for file in files for name in word.findall(file.read_text())}
    book = (source.parents[1] / "docs" / "users" / "administrator.md").read_text()
    rows = {name for line in book.splitlines() if line.startswith("| `") for name in word.findall(line.split("|")[1])}
    assert rows == {name for name in read if not name.startswith("WSPOLNIE_TEST")}
