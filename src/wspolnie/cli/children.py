"""Programs that a demo keeps running: web and worker, started again after a pause when they end by themselves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import typer

LONGEST_PAUSE = 30.0
STEADY = 60.0
LARGEST_LOG = 5_000_000


class Child:
    """One program of ours as a child process, tied to this process: it ends when we end, also when we are killed."""

    def __init__(self, name: str, given: Iterable[str], environment: Mapping[str, str], log: Path) -> None:
        self.name = name
        self.log = log
        self.crashes = 0
        self._command = [sys.executable, "-P", "-m", "wspolnie.cli", name, *given, "--parent", str(os.getpid())]
        self._environment = dict(environment)
        self._process: subprocess.Popen[bytes] | None = None
        self._started = self._due = 0.0

    def start(self, *, ready: int = -1) -> None:
        """Start it; `ready` is a descriptor that it writes to when it is up."""
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".old.log"))
        extra, passed = (["--ready", str(ready)], (ready,)) if ready >= 0 else ([], ())
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*self._command, *extra],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=passed,
                start_new_session=True,  # Ctrl-C reaches us alone, and we stop the others in order
            )
        self._started = time.monotonic()

    def watch(self) -> None:
        """Called a few times a second: start it again when it has ended and its pause is over."""
        now = time.monotonic()
        if self._process is not None:
            code = self._process.poll()
            if code is None:
                return
            self.crashes = 1 if now - self._started > STEADY else self.crashes + 1
            pause = min(LONGEST_PAUSE, 0.25 * 2**self.crashes)
            self._process, self._due = None, now + pause
            why = f"signal {signal.Signals(-code).name}" if code < 0 else f"code {code}"
            typer.echo(f"wspolnie: {self.name} ended ({why}); starting it again in {pause:g} s", err=True)
        elif now >= self._due:
            self.start()

    def terminate(self) -> None:
        """Ask it to finish."""
        if self._process is not None:
            self._process.terminate()

    def wait(self, until: float) -> None:
        """Wait for its end to a monotonic time, then kill it."""
        if self._process is not None:
            try:
                self._process.wait(max(0.0, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def last_words(self) -> str:
        """The last line of its log that says something."""
        lines = self.log.read_text(errors="replace")[-20_000:].strip().splitlines() if self.log.exists() else []
        return lines[-1] if lines else "no message"


def stop_all(children: list[Child], seconds: float) -> None:
    """Ask all to finish, and kill those that have not after `seconds`."""
    until = time.monotonic() + seconds
    for child in children:
        child.terminate()
    for child in children:
        child.wait(until)
