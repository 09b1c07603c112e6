"""The web server under test: `serve` itself, two processes of four threads, with the bench settings; its CPU time."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from wspolnie.cli.bench.wire import exchange, get

HOST: Final = "127.0.0.1"
WORKERS: Final = 2
THREADS: Final = 4
SECONDS_TO_START: Final = 30.0
TICK: Final = 1 / os.sysconf("SC_CLK_TCK")


class Site:
    """A running web server."""

    def __init__(self, port: int, city: str, process: subprocess.Popen[bytes]) -> None:
        self.port = port
        self.name = f"{city}.localhost"
        self._process = process

    def page(self, path: str) -> bytes:
        """The raw answer to a browser's question, head and all."""
        return exchange(HOST, self.port, get(self.name, path, close=True))

    def cpu(self) -> float:
        """Seconds of CPU that the server's processes have used so far, the system's share included."""
        return sum(_cpu(pid) for pid in (self._process.pid, *_children(self._process.pid)))

    def wait(self) -> None:
        """Until it answers."""
        end = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            try:
                if self.page("/bench/constant/").startswith(b"HTTP/1.1 200"):
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the web server did not start")


@contextmanager
def served(city: str, log: Path) -> Iterator[Site]:
    """The site on a free port of this machine alone, for the length of the block; it ends with this process."""
    port = _free_port()
    command = [sys.executable, "-P", "-m", "wspolnie.cli.bench.site", str(port), str(os.getpid())]
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_OWNER_URL"}
    with log.open("wb") as said:
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
        )
    try:
        site = Site(port, city, process)
        try:
            site.wait()
        except RuntimeError as failure:
            raise RuntimeError(f"{failure}: {log.read_text(errors='replace')[-2000:]}") from failure
        yield site
    finally:
        process.terminate()
        try:
            process.wait(8)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def _children(pid: int) -> list[int]:
    found = []
    for thread in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (thread / "children").read_text().split()]
    return found


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK


def main() -> None:
    """Serve on the port given, for the parent given."""
    from wspolnie.cli.serve import listen
    from wspolnie.foundation.db.parent import die_with_parent

    port, parent = map(int, sys.argv[1:])
    die_with_parent(parent)
    listen(HOST, port, WORKERS, THREADS)


if __name__ == "__main__":
    main()
