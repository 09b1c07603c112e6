"""Jobs in the database's queue (procrastinate). Arguments are ids only, the city first; the city is bound for the run."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from wspolnie.foundation.db.tenancy import in_city


def city_job(name: str, **options: Any) -> Callable[[Callable[..., None]], Any]:
    """A job of one city: deferred with `city_id` first, run in one transaction of that city."""

    def wrap(work: Callable[..., None]) -> Any:
        @app.task(name=name, **options)
        @wraps(work)
        def run(city_id: str, **ids: str) -> None:
            with in_city(UUID(city_id)):
                work(**ids)

        return run

    return wrap
