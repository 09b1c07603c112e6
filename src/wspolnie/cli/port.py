"""Whether a port is free, asked before anything is started on it."""

from __future__ import annotations

import errno
import socket
import time

from wspolnie.cli.refusal import refuse


def require_free(host: str, port: int, patience: float = 1.0) -> None:
    """Refuse a port that somebody listens on; a demo that was killed a moment ago gets time to let go of it."""
    places = [host, "::1"] if host == "127.0.0.1" else [host]  # a browser asks ::1 first for localhost
    end = time.monotonic() + patience
    while (failure := next(filter(None, (_failure(place, port) for place in places)), None)) is not None:
        if failure.errno != errno.EADDRINUSE:
            refuse(f"port {port} of {host} cannot be used: {failure.strerror}")
        if time.monotonic() > end:
            refuse(f"port {port} is taken; choose another with --port")
        time.sleep(0.05)


def _failure(host: str, port: int) -> OSError | None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            probe.listen(1)
    except OSError as failure:
        if family == socket.AF_INET6 and failure.errno != errno.EADDRINUSE:
            return None  # a machine without IPv6
        return failure
    return None
