"""The worker: settles the journal, lets listeners read it, sends letters, keeps house at night. It can be stopped at
any moment and many may run; each piece of work is taken under a lock in the database."""

from __future__ import annotations

import logging
import os
import socket
import threading
from datetime import datetime
from typing import Final

from django.db import Error, close_old_connections

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.jobs.actions import beat
from wspolnie.foundation.journal.actions import deliver, settle
from wspolnie.foundation.modules import registry
from wspolnie.services.notify.actions import send_waiting
from wspolnie.services.notify.transport import transport

log = logging.getLogger(__name__)
PAUSE: Final = 0.5
PAUSE_AFTER_FAULT: Final = 3.0
NIGHT_HOUR: Final = 3


def run(stop: threading.Event) -> None:
    """Work until told to stop; a database that is away is waited for."""
    name = f"{socket.gethostname()}:{os.getpid()}"
    kept_house_on = None
    while not stop.is_set():
        try:
            beat(name)
            done = turn()
            now = datetime.now().astimezone()
            if now.hour == NIGHT_HOUR and kept_house_on != now.date():
                keep_house()
                kept_house_on = now.date()
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


def keep_house() -> int:
    """The nightly work of every room in every city; returns how many rows went."""
    removed = 0
    for city in City.objects.order_by("slug"):
        for module in registry.all():
            for work in module.nightly:
                with in_city(city.id):
                    removed += work()
    return removed
