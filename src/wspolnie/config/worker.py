"""The worker: settles the journal, lets listeners read it, sends letters, keeps house at night. It can be stopped at
any moment and many may run; each piece of work is taken under a lock in the database."""

from __future__ import annotations

import logging
import os
import socket
import threading
from typing import Final

import psycopg
from django.db import Error, close_old_connections
from procrastinate.exceptions import ConnectorException

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.jobs.actions import beat
from wspolnie.foundation.jobs.tasks import nightly, take_jobs
from wspolnie.foundation.journal.actions import deliver, settle
from wspolnie.foundation.modules import registry
from wspolnie.services.notify.actions import send_waiting
from wspolnie.services.notify.transport import transport

log = logging.getLogger(__name__)
PAUSE: Final = 0.5
PAUSE_AFTER_FAULT: Final = 3.0


def run(stop: threading.Event) -> None:
    """Work until told to stop; a database that is away is waited for."""
    name = f"{socket.gethostname()}:{os.getpid()}"
    jobs = threading.Thread(target=_take_jobs, args=(stop,), name="jobs")
    jobs.start()
    try:
        _watch(stop, name)
    finally:
        stop.set()
        jobs.join()


def _take_jobs(stop: threading.Event) -> None:
    """The queue's part of the worker; when its connection breaks it opens another."""
    while not stop.is_set():
        try:
            take_jobs(stop)
        except (psycopg.Error, ConnectorException) as fault:
            log.warning("the queue of jobs is away: %s", type(fault).__name__)
            stop.wait(PAUSE_AFTER_FAULT)


def _watch(stop: threading.Event, name: str) -> None:
    while not stop.is_set():
        try:
            beat(name)
            done = turn()
        except Error as fault:
            log.warning("the database is away: %s", type(fault).__name__)
            close_old_connections()
            stop.wait(PAUSE_AFTER_FAULT)
            continue
        if not done:
            stop.wait(PAUSE)


def turn() -> int:
    """One round over all cities; returns how much was done."""
    done = 0
    for city in City.objects.order_by("slug"):
        with in_city(city.id):
            done += settle()
        for listener in registry.listeners():
            with in_city(city.id):
                done += deliver(listener)
        way_out = transport()
        if way_out is not None:
            done += send_waiting(city, way_out)
    return done


@nightly("17 2 * * *", "wspolnie.keep_house")
def keep_house_job() -> None:
    """Each night, once, whichever worker takes it."""
    log.info("kept house: %s rows removed", keep_house())


def keep_house() -> int:
    """The nightly work of every room in every city; returns how many rows went."""
    removed = 0
    for city in City.objects.order_by("slug"):
        for module in registry.all():
            for work in module.nightly:
                with in_city(city.id):
                    removed += work()
    return removed
