"""A PostgreSQL address (postgresql://user:password@host:port/name?host=/socket/dir) as Django's settings want it."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


def database(url: str, *, pool: bool) -> dict[str, Any]:
    """Django's settings for one connection.

    An empty address gives settings that cannot connect, so that commands which need no database still run.
    """
    parts = urlsplit(url or "postgresql://nobody@127.0.0.1:1/no-database-address")
    query = dict(parse_qsl(parts.query))
    options: dict[str, Any] = {key: value for key, value in query.items() if key not in {"host", "port"}}
    if pool:
        options["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host") or parts.hostname or "",
        "PORT": query.get("port") or parts.port or "",
        "OPTIONS": options,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": pool,
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }
