"""The queue of jobs in the database (procrastinate). Arguments are ids only, the city first, bound for the run."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from wspolnie.foundation.db.tenancy import in_city

POOLED_POLL = 1.0
"""Seconds between looks at the queue where nobody can listen: a pooler gives LISTEN to a stranger's connection."""


def city_job(name: str, **options: Any) -> Callable[[Callable[..., None]], Any]:
    """A job of one city: deferred with `city_id` first, run in one transaction of that city, ended with the worker."""

    def wrap(work: Callable[..., None]) -> Any:
        @app.task(name=name, **options)
        @wraps(work)
        def run(city_id: str, **ids: str) -> None:
            try:
                with in_city(UUID(city_id)):
                    work(**ids)
            finally:
                connections.close_all()

        return run

    return wrap


def nightly(cron: str, name: str) -> Callable[[Callable[[], None]], Any]:
    """A job of the installation at its minutes (UTC): queued once, however many workers there are."""

    def wrap(work: Callable[[], None]) -> Any:
        @app.periodic(cron=cron)
        @app.task(name=name, queueing_lock=name, lock=name)
        @wraps(work)
        def run(timestamp: int) -> None:
            try:
                work()
            finally:
                connections.close_all()

        return run

    return wrap


def take_jobs(stop: threading.Event) -> None:
    """Run queued jobs until told to stop; the job in hand is finished first."""
    asyncio.run(_take(stop))


async def _take(stop: threading.Event) -> None:
    connector = app.connector
    assert isinstance(connector, DjangoConnector)
    worker_app = app.with_connector(connector.get_worker_connector())
    async with worker_app.open_async():
        looks: dict[str, Any] = {"listen_notify": False, "fetch_job_polling_interval": POOLED_POLL}
        worker = asyncio.create_task(
            worker_app.run_worker_async(
                install_signal_handlers=False,
                concurrency=1,
                delete_jobs="successful",
                **(looks if settings.POOLER else {}),
            )
        )
        told = asyncio.create_task(asyncio.to_thread(stop.wait))
        await asyncio.wait({worker, told}, return_when=asyncio.FIRST_COMPLETED)
        if worker.done():
            stop_on_fault = worker.exception()
            if stop_on_fault is not None:
                raise stop_on_fault
        worker.cancel()
        await asyncio.wait({worker})
