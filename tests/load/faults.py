"""Faults under a load of remarks: what was acknowledged is there once, and the service comes back by itself.

    python -m tests.load.faults --fault database --remarks 400

starts a demo of its own, lets four residents write without a pause, makes the fault a bounded number of times, waits
until all has come back, and prints figures as JSON; it ends with a fault of its own when a promise was broken.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from tests.load.demo import PATIENCE
from tests.load.ground import Ground, filled, ground
from tests.load.letters import all_arrived, as_if_time_had_passed, came, post_empty, put_off, waiting
from tests.load.mail import Moment
from tests.load.writers import Writer, acknowledged_by, each_once, journal_whole, settled, writing
from tests.poster import Poster
from tests.seen import Seen, flat

Figures = dict[str, Any]
WORDS: Final = {503: "Serwis jest chwilowo niedostępny", 507: "Nie ma miejsca, żeby to zapisać"}
"""What a page says that sends somebody away for a while."""
PAUSE: Final = 0.1
"""Seconds that a resident thinks between two remarks: load enough, and a fault that lasts does not fill the disk."""
TIMES: Final = 3
"""How often something is killed."""


@contextmanager
def load(
    at: Ground, name: str, remarks: int, figures: Figures, *, hear: Collection[int] = (), port: int = 0
) -> Iterator[list[Writer]]:
    """Residents write before, during and after the block, at least so many remarks; then every promise is looked at.
    Beside the way to a receipt they may hear these statuses (0: no answer at all), and nothing else."""
    begun = time.monotonic()
    with writing(at.demo, name, port=port, pause=PAUSE) as crowd:
        _until(crowd, remarks // 4)
        yield crowd
        _until(crowd, max(remarks, len(acknowledged_by(crowd)) + remarks // 4))
    acknowledged = acknowledged_by(crowd)
    at.demo.until(at.demo.works, "it does not recover")
    at.demo.until(lambda: settled(at.demo), "the journal does not settle")
    each_once(at.demo, name, acknowledged)
    journal_whole(at.demo)
    figures["verify"] = at.verified()
    statuses: Counter[int] = sum((writer.statuses for writer in crowd), Counter())
    assert statuses.keys() <= {302, *hear}, statuses
    assert statuses[302] >= len(acknowledged), statuses
    for writer in crowd:
        assert all(words in flat(writer.pages[said]) for said, words in WORDS.items() if said in writer.pages)
    figures |= {
        "acknowledged_and_present_once": len(acknowledged),
        "answers": {str(status): count for status, count in sorted(statuses.items())},
        "tried_again": sum(writer.retries for writer in crowd),
        "slowest_answer_s": round(max(writer.slowest for writer in crowd), 1),
        "lasted_s": round(time.monotonic() - begun, 1),
    }


def _until(crowd: list[Writer], count: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(acknowledged_by(crowd)) < count:
        assert not any(writer.fault for writer in crowd), [writer.fault for writer in crowd]
        assert time.monotonic() < end, "nobody gets through"
        time.sleep(0.05)


def _killed(at: Ground, pid: Callable[[], int], times: int = TIMES) -> list[float]:
    """Seconds until all worked again, for each kill -9."""
    took = []
    for _ in range(times):
        begun = time.monotonic()
        at.demo.kill(pid())
        at.demo.until(lambda: _runs(pid), "it is not started again")
        took.append(round(time.monotonic() - begun, 1))
    return took


def _runs(pid: Callable[[], int]) -> bool:
    """A worker's last sign of life outlasts it by seconds, so health alone says too early that it works again."""
    try:
        return pid() > 0
    except (AssertionError, OSError, ValueError):
        return False


def web(at: Ground, remarks: int) -> Figures:
    """The web server with its processes dies; it is started again."""
    figures: Figures = {}
    with load(at, "Strony", remarks, figures, hear={0}):
        figures["worked_again_after_s"] = _killed(at, lambda: at.demo.child("serve"))
    return figures


def worker(at: Ground, remarks: int) -> Figures:
    """The worker dies somewhere, while a letter is being handed over, and when it was taken and not yet noted: none is
    lost; the last goes twice, under one Message-ID, since nobody can know that it went."""
    figures: Figures = {"worked_again_after_s": []}
    post_empty(at)
    with load(at, "Praca", remarks, figures) as crowd:
        for moment in (None, Moment.ADDRESS, Moment.TAKEN):
            if moment is not None:
                _in_hand(at, moment)
            figures["worked_again_after_s"] += _killed(at, lambda: at.demo.child("worker"), 1)
    figures |= all_arrived(at, crowd, doubtful=1)  # the first kill may meet one that was taken too
    return figures


def _in_hand(at: Ground, moment: Moment) -> None:
    """A letter is in the middle of being handed over."""
    at.mail.silent_at(moment)

    def stands() -> bool:
        as_if_time_had_passed(at)
        return at.mail.in_hand.is_set()

    at.demo.until(stands, "no letter goes out")


def database(at: Ground, remarks: int) -> Figures:
    """The database's first process dies; then it is away for a few seconds, and visitors hear that, soon."""
    figures: Figures = {}
    with load(at, "Baza", remarks, figures, hear={503}) as crowd:
        figures["worked_again_after_s"] = _killed(at, at.demo.postmaster)
        figures["away"] = _away(at, crowd)
    return figures


def _away(at: Ground, crowd: list[Writer]) -> Figures:
    """Nobody starts the database again for a while: pages say 503 in words, health says so, and all comes back."""
    demo, said = at.demo, Counter[int]()
    os.kill(demo.process.pid, signal.SIGSTOP)
    try:
        os.kill(demo.postmaster(), signal.SIGKILL)
        begun, end = time.monotonic(), time.monotonic() + PATIENCE
        visitor, slowest = Poster(demo.port), 0.0
        while said[503] < 12:
            assert time.monotonic() < end, said
            asked = time.monotonic()
            page = visitor.get("/konsultacje/")
            slowest = max(slowest, time.monotonic() - asked)
            said[page.status] += 1
            if page.status == 503:
                assert WORDS[503] in flat(page.text)
                assert "psycopg" not in page.text
            time.sleep(0.1)
        health = json.loads(visitor.get("/zdrowie").text)
        assert (health["status"], health["web"]) == ("down", "ok"), health
        away = time.monotonic() - begun
    finally:
        os.kill(demo.process.pid, signal.SIGCONT)
    back = time.monotonic()
    demo.until(demo.works, "it does not recover")
    assert any(503 in writer.pages for writer in crowd)
    return {
        "seconds": round(away, 1),
        "slowest_page_s": round(slowest, 1),
        "worked_again_after_s": round(time.monotonic() - back, 1),
    }


def disk(at: Ground, remarks: int) -> Figures:
    """The database's disk is full for a while: refusals, no false receipt; then there is room again."""
    figures: Figures = {}
    with load(at, "Dysk", remarks, figures, hear={503, 507}) as crowd:
        with filled(at.folder):
            end = time.monotonic() + PATIENCE
            while not all({500, 503, 507} & set(writer.pages) for writer in crowd):
                assert time.monotonic() < end, [writer.statuses for writer in crowd]
                time.sleep(0.1)
            before = len(acknowledged_by(crowd))
        back = time.monotonic()
        _until(crowd, before + 1)
        figures["acknowledged_again_after_s"] = round(time.monotonic() - back, 1)
    said = set().union(*(set(writer.pages) for writer in crowd))
    figures["said"] = sorted(said - {302})
    return figures


def mail(at: Ground, remarks: int) -> Figures:
    """The mail server goes in the middle of a letter that it has taken, is away, then puts everybody off: remarks go
    on, letters wait, all arrive."""
    figures: Figures = {}
    address = "urzedniczka@wroclaw.example"
    post_empty(at)
    with load(at, "Poczta", remarks, figures) as crowd:
        _in_hand(at, Moment.TAKEN)
        at.mail.close()
        visitor = Poster(at.demo.port)
        form = {**Seen(visitor.get("/logowanie/").text).fields, "email": address, "login": address}
        assert visitor.post("/logowanie/", form).status == 302
        at.demo.until(lambda: waiting(at) > 1, "no letter waits")
        health = json.loads(visitor.get("/zdrowie").text)
        figures["waited"] = health["mail_waiting"]
        at.demo.sql("UPDATE notify_letter SET queued_at = queued_at - interval '31 minutes' WHERE state = 'queued'")
        assert json.loads(visitor.get("/zdrowie").text)["mail"] == "late"
        at.demo.sql("UPDATE notify_letter SET queued_at = queued_at + interval '31 minutes' WHERE state = 'queued'")
        at.mail.puts_off = True
        at.mail.open()
        as_if_time_had_passed(at)
        at.demo.until(lambda: put_off(at), "nothing is put off")
        before = len(at.mail.taken)
        at.mail.puts_off = False
        as_if_time_had_passed(at)
        at.demo.until(lambda: came(at, address, before), "the code does not arrive")
    figures |= all_arrived(at, crowd, doubtful=0)
    return figures


def clock(at: Ground, remarks: int, jumps: Sequence[str] = ("+1h", "-1h", "+2m", "-2m")) -> Figures:
    """The clock of a web server jumps, forwards and back, under load: it is seen, and the journal stays whole."""
    figures: Figures = {"said": {}}
    with at.web_with_a_clock() as (site, place), load(at, "Zegar", remarks, figures, hear={0}, port=site.port) as crowd:
        for jump in (*jumps, "+0"):
            place.write_text(f"{jump}\n")
            _until(crowd, len(acknowledged_by(crowd)) + 4)
            health = json.loads(Poster(site.port).get("/zdrowie").text)
            assert health["clock"] == ("ok" if jump == "+0" else "apart"), health
            assert health["worker"] == "ok", health
            figures["said"][jump] = health["clock_apart_s"]
        assert "clock of this machine jumped" in site.log("serve")
    return figures


FAULTS: Final[dict[str, Callable[[Ground, int], Figures]]] = {
    "web": web, "worker": worker, "database": database, "disk": disk, "mail": mail, "clock": clock,
}  # fmt: skip


def main() -> int:
    """Make the named faults, or all, on a demo of their own."""
    words = argparse.ArgumentParser(prog="python -m tests.load.faults", description=__doc__)
    words.add_argument("--fault", choices=[*FAULTS, "all"], default="all")
    words.add_argument("--remarks", type=int, default=400, help="for each fault, at least")
    given = words.parse_args()
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(143))  # the small disk goes also then
    with ground() as at:
        for name in FAULTS if given.fault == "all" else [given.fault]:
            sys.stdout.write(json.dumps({name: FAULTS[name](at, given.remarks)}, indent=2) + "\n")
            sys.stdout.flush()
        memory = {name: round(size / 1e6) for name, size in sorted(at.memory().items())}
        sys.stdout.write(json.dumps({"memory_mb": {**memory, "all": sum(memory.values())}}, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
