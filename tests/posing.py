"""Commands of Wspólnie on a clock that stands still, for pictures that come out alike whenever they are taken.

`python -m tests.posing serve --port 8000` does what `wspolnie serve` does; `python -m tests.posing matters` fills the
database with the demo's first city as it is at that moment.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Final

import time_machine

MOMENT: Final = datetime(2026, 10, 13, 8, 20, tzinfo=UTC)
"""A Tuesday, twenty past ten in Poland."""


def main() -> None:
    time_machine.travel(MOMENT, tick=False).start()
    if sys.argv[1:] == ["matters"]:
        import django

        django.setup()
        from wspolnie.config.demo import load_wroclaw

        load_wroclaw()
        return
    from wspolnie.cli.__main__ import app

    app(prog_name="wspolnie")


if __name__ == "__main__":
    main()
