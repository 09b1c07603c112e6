"""Progress of a start on standard error: a spinner on a terminal, one line a step elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress


SECONDS_BETWEEN_LINES = 10.0


class Steps:
    """One step under way at a time; a step that took over two seconds says how long it took."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._name = ""
        self._since = self._said = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._leave()

    def begin(self, name: str) -> None:
        """End the step before and show the next."""
        self.end()
        self._name, self._since = name, time.monotonic()
        if not sys.stderr.isatty():
            print(f"wspolnie: {name}", file=sys.stderr, flush=True)
            return
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._progress.add_task(name, total=None)
        self._progress.start()

    def say(self, how_far: str) -> None:
        """How far the step under way is: at once on a terminal, elsewhere a line every ten seconds."""
        if self._progress is not None:
            self._progress.update(self._progress.task_ids[0], description=f"{self._name}: {how_far}")
        elif time.monotonic() - max(self._said, self._since) >= SECONDS_BETWEEN_LINES:
            self._said = time.monotonic()
            print(f"wspolnie: {self._name}: {how_far}", file=sys.stderr, flush=True)

    def end(self) -> None:
        """End the step under way."""
        seconds = time.monotonic() - self._since
        name = self._leave()
        if name and (seconds > 2 or sys.stderr.isatty()):
            print(f"wspolnie: {name}: {seconds:.1f} s", file=sys.stderr, flush=True)

    def _leave(self) -> str:
        if self._progress is not None:
            self._progress.stop()
            self._progress = None
        name, self._name = self._name, ""
        return name
