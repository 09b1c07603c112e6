"""The data folder: marked as ours, so that `--fresh` never empties a stranger's, and held by one process at a time."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wspolnie.cli.refusal import refuse
from wspolnie.foundation.db import embedded

MARKER = "wspolnie-data"
MARKER_TEXT = "This folder belongs to Wspólnie: database, files, keys, logs. `./wspolnie demo --fresh` empties it.\n"


class DataFolder:
    """One installation's data on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self.postgres = self.path / "postgres"
        self.logs = self.path / "log"
        self._marker = self.path / MARKER

    def claim(self) -> None:
        """Make and mark the folder; a folder with other things in it is refused."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if not self._marker.exists():
                if any(self.path.iterdir()):
                    refuse(f"{self.path} is not empty and not a data folder of Wspólnie; choose another --data")
                self._marker.write_text(MARKER_TEXT)
            self.logs.mkdir(0o700, exist_ok=True)
        except OSError as failure:
            refuse(f"the data folder {self.path} cannot be used: {failure.strerror}; choose another --data")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the folder for the length of the block; a second holder is refused."""
        try:
            lock = self._marker.open("r+")
        except OSError as failure:
            refuse(f"the data folder {self.path} cannot be used: {failure.strerror}; choose another --data")
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                refuse(f"another demo runs on {self.path}; stop it or choose another --data")
            yield

    def empty(self) -> None:
        """Remove everything but the marker; only a marked folder that we hold gets here."""
        embedded.remove(self.postgres)
        for entry in self.path.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != MARKER:
                entry.unlink()
        self.logs.mkdir(0o700)
