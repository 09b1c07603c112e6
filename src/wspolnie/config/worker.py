"""The worker: settles the journal, lets listeners read it, sends letters, keeps house at night. It can be stopped at
any moment and many may run; each piece of work is taken under a lock in the database."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Callable
from typing import Final

import psycopg
from django.db import Error, close_old_connections
from procrastinate.exceptions import ConnectorException

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.jobs.actions import beat
from wspolnie.foundation.jobs.tasks import nightly, take_jobs
from wspolnie.foundation.journal.actions import deliver, settle, sign_when_due
from wspolnie.foundation.journal.reading import is_behind
from wspolnie.foundation.modules import registry
from wspolnie.services.notify.actions import gather, send_waiting
from wspolnie.services.notify.transport import transport

log = logging.getLogger(__name__)
PAUSE: Final = 0.5
PAUSE_AFTER_FAULT: Final = 3.0


def run(stop: threading.Event) -> None:
    """Work until told to stop; a database that is away is waited for."""
    name = f"{socket.gethostname()}:{os.getpid()}"
    others = [
        threading.Thread(target=_take_jobs, args=(stop,), name="jobs"),
        threading.Thread(target=_send_mail, args=(stop,), name="mail"),
    ]
    for thread in others:
        thread.start()
    try:
        _watch(stop, name)
    finally:
        stop.set()
        for thread in others:
            thread.join()


def _take_jobs(stop: threading.Event) -> None:
    """The queue's part of the worker; when its connection breaks it opens another."""
    while not stop.is_set():
        try:
            take_jobs(stop)
        except (psycopg.Error, ConnectorException) as fault:
            log.warning("the queue of jobs is away: %s", type(fault).__name__)
            stop.wait(PAUSE_AFTER_FAULT)


def _send_mail(stop: threading.Event) -> None:
    """Letters go in a thread of their own: a mail server that hangs holds nothing but them."""
    try:
        _round(stop, mail)
    finally:
        stop.set()  # a fault of ours ends the whole worker, as everywhere: it is started anew


def _watch(stop: threading.Event, name: str) -> None:
    def listen_alive() -> int:
        beat(name)
        return listen()

    _round(stop, listen_alive)


def _round(stop: threading.Event, work: Callable[[], int]) -> None:
    """The same work again and again, with a pause when there was none; a database that is away is waited for."""
    while not stop.is_set():
        try:
            done = work()
        except Error as fault:
            log.warning("the database is away: %s", type(fault).__name__)
            close_old_connections()
            stop.wait(PAUSE_AFTER_FAULT)
            continue
        if not done:
            stop.wait(PAUSE)


def turn() -> int:
    """One round of everything over all cities; returns how much was done."""
    return listen() + mail()


def listen() -> int:
    """The journal's tree grows, and listeners read it."""
    done = 0
    listeners = registry.listeners()
    names = [listener.name for listener in listeners]
    for city in City.objects.order_by("slug"):
        with in_city(city.id, readonly=True):
            if not is_behind(names):
                continue
        with in_city(city.id):
            placed = settle()
        if placed:
            with in_city(city.id):
                sign_when_due()
        done += placed
        for listener in listeners:
            with in_city(city.id):
                done += deliver(listener)
    return done


def mail() -> int:
    """Notices become letters, and letters go out where a way is set."""
    done = 0
    way_out = transport()
    for city in City.objects.order_by("slug"):
        done += gather(city)
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


@nightly("*/5 * * * *", "wspolnie.watch_clock")
def watch_clock_job() -> None:
    """Every five minutes, once, whichever worker takes it."""
    watch_clock()


def watch_clock() -> int:
    """What the clock alone brings, in every city; returns how much was done."""
    done = 0
    for city in City.objects.order_by("slug"):
        for module in registry.all():
            for work in module.watches:
                with in_city(city.id):
                    done += work()
    return done
