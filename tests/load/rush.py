"""The rush of remarks around a closing minute: acknowledged = present once, and nobody who was in time is late.

    python -m tests.load.rush --remarks 10000 --clients 500

starts a demo of its own, makes a consultation that closes within minutes, lets a crowd send through its closing
minute, and prints what came of it as JSON; exit 1 when something was lost, doubled or judged wrongly.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tests.ground import ROOT
from tests.load.crowd import Order
from tests.load.demo import Demo

GRACE: Final = 2.0
"""Seconds: what was sent so long before the limit, or longer, is in time."""
OPENING: Final = 0.03
"""Seconds that one form takes to be opened on a slow machine."""


@dataclass(frozen=True)
class Outcome:
    """What came of a rush; delays in milliseconds from the sending to the instant that the city noted."""

    sent: int
    acknowledged: int
    present: int
    doubled: int
    lost: int
    unasked: int
    """Rows that no acknowledged sending explains."""
    wrongly_late: int
    late: int
    on_time: int
    tried_again: int
    remarks_a_second: float
    delay_p50_ms: float
    delay_p99_ms: float
    delay_most_ms: float
    answer_p50_ms: float
    answer_p99_ms: float

    def fine(self) -> bool:
        """Whether nothing was lost, doubled, unasked or judged wrongly, and all was acknowledged."""
        return self.acknowledged == self.sent and not (self.doubled or self.lost or self.unasked or self.wrongly_late)


def play(demo: Demo, *, remarks: int, clients: int, lasts: float) -> Outcome:
    """One rush, half of it before the limit."""
    earliest = datetime.now(UTC) + timedelta(seconds=8 + clients * OPENING + lasts / 2)
    closes = earliest.replace(second=0, microsecond=0)
    limit = closes + timedelta(minutes=1)
    slug = _consultation(demo, closes)
    order = Order(
        port=demo.port,
        host=f"wroclaw.localhost:{demo.port}",
        path=f"/konsultacje/{slug}/uwagi/nowa/",
        clients=clients,
        remarks=remarks,
        begins=limit.timestamp() - lasts / 2,
        lasts=lasts,
    )
    return rushed(order, demo.sql)


def rushed(order: Order, sql: Callable[..., list[tuple[Any, ...]]]) -> Outcome:
    """What came of a crowd's order, half of which comes before the limit; `sql` reads the tables."""
    slug = order.path.split("/")[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.load.crowd"],
        input=json.dumps(asdict(order)),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    rows = sql(
        """SELECT m.reason, extract(epoch FROM m.received_at)::float8
           FROM consultations_remark m JOIN consultations_round r ON r.id = m.round_id
           JOIN spaces_space s ON s.id = r.consultation_id WHERE s.slug = %s""",
        slug,
    )
    sendings = json.loads(done.stdout)
    begins = order.begins or min(one["sent"] for one in sendings)
    return judged(sendings, rows, begins + order.lasts / 2)


def _consultation(demo: Demo, closes: datetime) -> str:
    order = {"title": f"Tłok o {closes:%H:%M:%S}", "opens": closes - timedelta(days=21), "closes": closes}
    environment = {
        **demo.environment,
        "DATABASE_URL": demo.app_url,
        "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings",
        "WSPOLNIE_DATA": str(demo.data),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.order", json.dumps([order], default=str)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout.split()[-1]


def judged(sendings: list[dict[str, Any]], rows: list[tuple[Any, ...]], limit: float) -> Outcome:
    """Sendings (see `crowd.Sending`) beside rows of words and instants; times in seconds since 1970.

    `limit` is the first instant that is late.
    """
    received: dict[str, list[float]] = {}
    for words, at in rows:
        received.setdefault(words, []).append(at)
    acknowledged = [one for one in sendings if one["acknowledged"]]
    present = [one for one in acknowledged if one["words"] in received]
    delays = sorted(1000 * (min(received[one["words"]]) - one["sent"]) for one in present) or [0.0]
    answers = sorted(1000 * (one["acknowledged"] - one["sent"]) for one in present) or [0.0]
    begun, ended = min(one["sent"] for one in sendings), max(one["acknowledged"] for one in sendings)
    late = sum(min(at) >= limit for at in received.values())
    return Outcome(
        sent=len(sendings),
        acknowledged=len(acknowledged),
        present=len(rows),
        doubled=sum(len(at) > 1 for at in received.values()),
        lost=len(acknowledged) - len(present),
        unasked=len(received.keys() - {one["words"] for one in acknowledged}),
        wrongly_late=sum(one["sent"] <= limit - GRACE and min(received[one["words"]]) >= limit for one in present),
        late=late,
        on_time=len(received) - late,
        tried_again=sum(one["tries"] > 1 for one in sendings),
        remarks_a_second=round(len(present) / max(ended - begun, 0.001), 1),
        delay_p50_ms=_of(delays, 0.5),
        delay_p99_ms=_of(delays, 0.99),
        delay_most_ms=_of(delays, 1.0),
        answer_p50_ms=_of(answers, 0.5),
        answer_p99_ms=_of(answers, 0.99),
    )


def _of(ordered: list[float], share: float) -> float:
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)


def main() -> int:
    """Play one rush on a demo of its own."""
    words = argparse.ArgumentParser(prog="python -m tests.load.rush", description=__doc__)
    words.add_argument("--remarks", type=int, default=10_000)
    words.add_argument("--clients", type=int, default=500)
    words.add_argument("--lasts", type=float, default=60.0, help="seconds over which the first tries are spread")
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(Path(folder))
        try:
            outcome = play(demo, remarks=given.remarks, clients=given.clients, lasts=given.lasts)
        finally:
            demo.stop()
    sys.stdout.write(json.dumps(asdict(outcome), indent=2) + "\n")
    return 0 if outcome.fine() else 1


if __name__ == "__main__":
    raise SystemExit(main())
