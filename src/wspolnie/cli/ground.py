"""What a program of Wspólnie needs around it: addresses of the database and the data folder, as environment variables.

`DATABASE_URL` and `DATABASE_OWNER_URL` decide; without them the embedded server of the data folder is used.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from wspolnie.cli.data import DataFolder
from wspolnie.cli.refusal import refuse
from wspolnie.foundation.db import embedded
from wspolnie.foundation.db.refusals import ServerError


class Addresses(Protocol):
    """Anything that knows both addresses of the database."""

    @property
    def app_url(self) -> str: ...
    @property
    def owner_url(self) -> str: ...


class Given:
    """Addresses from the environment."""

    def __init__(self) -> None:
        self.app_url = os.environ.get("DATABASE_URL", "")
        self.owner_url = os.environ.get("DATABASE_OWNER_URL", "")


def given() -> Given | None:
    """The addresses in the environment, or None when the embedded server is wanted."""
    addresses = Given()
    if addresses.owner_url and not addresses.app_url:
        refuse("DATABASE_OWNER_URL is set and DATABASE_URL is not; set both or neither")
    return addresses if addresses.app_url else None


def variables(addresses: Addresses, data: DataFolder, *, owner: bool) -> dict[str, str]:
    """The environment of a program; only one that migrates or backs up gets the owner's address."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_OWNER_URL"}
    own = {
        "DATABASE_URL": addresses.app_url,
        "WSPOLNIE_DATA": str(data.path),
        "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings",
    }
    if owner:
        own["DATABASE_OWNER_URL"] = addresses.owner_url
    return {**kept, **own}


@contextmanager
def standing(data: DataFolder, *, owner: bool = False) -> Iterator[None]:
    """This process on the ground: variables set, and the embedded server running when none is given."""
    data.claim()
    addresses = given()
    if addresses is not None:
        os.environ.update(variables(addresses, data, owner=owner))
        yield
        return
    try:
        with embedded.opened(data.postgres) as found:
            os.environ.update(variables(found, data, owner=owner))
            try:
                yield
            finally:
                let_go()
    except ServerError as failure:
        refuse(str(failure))


def let_go() -> None:
    """Close this process's connections and pools: a pool that still connects while its server stops says so aloud."""
    from django.conf import settings
    from django.db import connections

    if settings.configured:
        for one in connections.all(initialized_only=True):
            one.close()
            if (close_pool := getattr(one, "close_pool", None)) is not None:
                close_pool()
