"""Makes .venv from a hashed lock, then becomes the program. Run by the launcher with any Python 3.11-3.13, so the
standard library must do.

`.venv/installed/` keeps a copy of each lock that .venv satisfies, written last: a .venv without one was interrupted and
is made anew. The lock with the test tools contains the other, so a .venv that has the tools keeps them.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLAIN, WITH_TESTS, INSTALLER = "requirements.lock", "requirements-test.lock", "requirements-uv.lock"
NO_NETWORK = re.compile(
    r"new connection|name resolution|unreachable|connection refused|timed out|dns error|error sending request|proxy",
    re.IGNORECASE,
)


class Refusal(Exception):
    """What is missing, in words for the person at the terminal."""


class Environment:
    """The virtual environment of one checkout."""

    def __init__(self, repository: Path) -> None:
        self.repository = repository
        self.folder = repository / ".venv"
        self.python = self.folder / "bin" / "python"
        self.installed = self.folder / "installed"
        self.log = self.folder / "install.log"

    def satisfies(self, lock: str) -> bool:
        """Whether the packages of `lock` are in place."""
        kept, wanted = self.installed / lock, self.repository / lock
        return kept.exists() and os.access(self.python, os.X_OK) and kept.read_bytes() == wanted.read_bytes()

    def install(self, lock: str) -> None:
        """Bring .venv to `lock`: kept when it was finished once, else made anew.

        Raises:
            Refusal: when it cannot be done.
        """
        started = time.monotonic()
        if (self.installed / WITH_TESTS).exists():
            lock = WITH_TESTS
        complete = self.installed.exists() and os.access(self.python, os.X_OK)
        shutil.rmtree(self.installed, ignore_errors=True)
        if not complete:
            version = ".".join(map(str, sys.version_info[:3]))
            say(f"making .venv with Python {version}")
            venv.EnvBuilder(clear=True, symlinks=True).create(self.folder)
            if not self._run("making pip", [str(self.python), "-m", "ensurepip", "--default-pip"]):
                raise Refusal(f"Python's venv module does not work; the reason stands at the end of {self.log}")
        self._fill(lock)
        for site in self.folder.glob("lib/python*/site-packages"):
            (site / "wspolnie.pth").write_text("../../../../src\n")  # relative, so that the checkout may be moved
        self.installed.mkdir()
        for satisfied in {PLAIN, lock}:
            shutil.copyfile(self.repository / satisfied, self.installed / satisfied)
        say(f"ready after {time.monotonic() - started:.0f} s")

    def _fill(self, lock: str) -> None:
        path = self.repository / lock
        count = len(re.findall(r"^\S+==", path.read_text(), re.MULTILINE))
        pip = [str(self.python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--retries=2"]
        pip += ["--require-hashes", "-r"]
        if self._run("getting uv, which installs packages", [*pip, str(self.repository / INSTALLER)]):
            uv = [str(self.python), "-m", "uv", "pip", "sync", "--require-hashes", "--compile-bytecode", str(path)]
            if self._run(f"installing {count} packages of {lock}", uv, shown=sys.stderr.isatty()):
                return
        elif NO_NETWORK.search(self.log.read_text(errors="replace")):
            raise Refusal(f"packages cannot be fetched: no network? What was said stands in {self.log}")
        if not self._run(f"installing {count} packages of {lock} with pip", [*pip, str(path)]):
            raise Refusal(f"packages cannot be installed; the reason stands at the end of {self.log}")

    def _run(self, what: str, command: list[str], *, shown: bool = False) -> bool:
        """Run one step, with a sign of life every second (terminal) or ten; its words go to the log, or are shown."""
        say(what)
        environment = {**os.environ, "UV_NO_CONFIG": "1", "UV_PYTHON_DOWNLOADS": "never", "UV_PYTHON": str(self.python)}
        started, step = time.monotonic(), 1 if sys.stderr.isatty() else 10
        with self.log.open("ab") as log:
            out = None if shown else log
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment, close_fds=False
            )
            while True:
                try:
                    return process.wait(timeout=step) == 0
                except subprocess.TimeoutExpired:
                    if not shown:
                        say(f"{what}: {time.monotonic() - started:.0f} s", again=sys.stderr.isatty())
                except BaseException:
                    process.terminate()
                    process.wait()
                    raise


@contextmanager
def alone(repository: Path) -> Iterator[None]:
    """One installation at a time; what it starts inherits the lock, so a killed one is waited for to its end."""
    with (repository / PLAIN).open() as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another start is installing; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        os.set_inheritable(lock.fileno(), True)
        yield


def say(text: str, *, again: bool = False) -> None:
    """One line on standard error; `again` writes over the line before."""
    start, end = ("\x1b[A\x1b[2K", "\n") if again else ("", "\n")
    print(f"{start}wspolnie: {text}", file=sys.stderr, end=end, flush=True)


def main(repository: Path, lock: str) -> int:
    """Exit code 0 when .venv satisfies `lock` now, 2 when something is missing (said in one line)."""
    environment = Environment(repository)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    mask = os.umask(0o022)  # the database's system user must be able to read what root installs
    try:
        with alone(repository):
            if not environment.satisfies(lock):
                environment.install(lock)
    except Refusal as refusal:
        say(str(refusal))
        return 2
    except OSError as failure:
        say(f"cannot make {environment.folder}: {failure.strerror} ({failure.filename})")
        return 2
    except KeyboardInterrupt:
        say("interrupted; the next start begins again")
        return 130
    finally:
        os.umask(mask)
    return 0


if __name__ == "__main__":
    place, wanted, *given = sys.argv[1:]
    code = main(Path(place), wanted)
    if code == 0:
        python = str(Environment(Path(place)).python)
        os.execv(python, [python, "-P", "-m", "wspolnie.cli", *given])  # noqa: S606
    sys.exit(code)
