"""Residents who send remarks one after another through whatever happens, and what must hold afterwards."""

from __future__ import annotations

import http.client
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from tests.load.demo import PATIENCE, Demo
from tests.poster import Poster, Reply
from wspolnie.foundation.modules import registry

INSIDES: Final = ("Traceback", "psycopg", "OperationalError", "Errno", "/cluster")
"""What no visitor may ever read."""


@dataclass
class Writer:
    """Sends remarks one after another; what is not acknowledged is sent again from the same form."""

    port: int
    slug: str
    name: str
    stop: threading.Event
    most: int = 1_000_000
    pause: float = 0.0
    """Seconds between a receipt and the next remark."""
    acknowledged: dict[str, str] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)
    """Answers by status; 0 is none at all."""
    pages: dict[int, str] = field(default_factory=dict)
    """One page of each status."""
    slowest: float = 0.0
    """Seconds that the slowest answer of any kind took."""
    retries: int = 0
    fault: BaseException | None = None

    @property
    def contact(self) -> str:
        """Where the letters with the receipts go."""
        return f"{self.name.split()[-1].replace('/', '-')}@poczta.example"

    def run(self) -> None:
        try:
            self._write()
        except BaseException as fault:
            self.fault = fault

    def _write(self) -> None:
        poster = Poster(self.port)
        form = self._until(lambda: poster.remark_form(self.slug))
        path = f"/konsultacje/{self.slug}/uwagi/nowa/"
        while not self.stop.is_set() and len(self.acknowledged) < self.most:
            count = len(self.acknowledged)
            words = f"{self.name}/{count}"
            sent = {
                **form,
                "key": f"{form['key']}-{count}",
                "reason": words,
                "contact": self.contact,
            }
            self._until(lambda sent=sent: self._heard(poster.post(path, sent)).status == 302)  # type: ignore[misc]
            self.acknowledged[words] = self._until(poster.receipt)
            self.stop.wait(self.pause)

    def _heard(self, reply: Reply) -> Reply:
        self.statuses[reply.status] += 1
        self.pages.setdefault(reply.status, reply.text)
        assert not any(word in reply.text for word in INSIDES), reply.text
        return reply

    def _until(self, act: Any) -> Any:
        """Once more and once more, as a person who sees an error would."""
        end = time.monotonic() + PATIENCE
        while True:
            begun = time.monotonic()
            try:
                if done := act():
                    return done
            except (OSError, http.client.HTTPException):
                self.statuses[0] += 1
            except (KeyError, StopIteration):
                pass  # a page without the form or the receipt: it was one of an error
            finally:
                self.slowest = max(self.slowest, time.monotonic() - begun)
            assert time.monotonic() < end, f"no acknowledgement: {self.statuses}"
            self.retries += 1
            time.sleep(0.2)


@contextmanager
def writing(
    demo: Demo, name: str, *, writers: int = 4, port: int = 0, most: int = 1_000_000, pause: float = 0.0
) -> Iterator[list[Writer]]:
    """So many residents write for the length of the block, each at most so many remarks; afterwards all have ended."""
    stop = threading.Event()
    slug = open_consultation(demo)
    crowd = [Writer(port or demo.port, slug, f"{name} {place}", stop, most, pause) for place in range(writers)]
    threads = [threading.Thread(target=writer.run) for writer in crowd]
    for thread in threads:
        thread.start()
    try:
        yield crowd
    finally:
        stop.set()
        for thread in threads:
            thread.join(PATIENCE)
    assert [writer.fault for writer in crowd] == [None] * writers


def open_consultation(demo: Demo) -> str:
    """The slug of Wrocław's that takes remarks for longest."""
    ((slug,), *_) = demo.sql(
        """SELECT s.slug FROM spaces_space s JOIN consultations_round r ON r.consultation_id = s.id
           JOIN cities_city c ON c.id = s.city_id AND c.slug = 'wroclaw'
           WHERE now() BETWEEN r.opens_at AND r.closes_at ORDER BY r.closes_at DESC"""
    )
    return str(slug)


def acknowledged_by(crowd: list[Writer]) -> dict[str, str]:
    """Words -> number on the receipt."""
    return {words: number for writer in crowd for words, number in writer.acknowledged.items()}


def each_once(demo: Demo, name: str, acknowledged: dict[str, str]) -> None:
    """One remark, one line and one letter for each acknowledgement, and none besides."""
    rows = demo.sql(
        """SELECT r.reason, r.number,
               (SELECT count(*) FROM journal_line l WHERE l.subject_id = r.id AND l.fact LIKE '%%RemarkReceived'),
               (SELECT count(*) FROM notify_letter n WHERE n.matter = 'remark-received:' || r.id)
           FROM consultations_remark r WHERE r.reason ~ %s""",
        rf"^{name} \d+/\d+$",
    )
    assert len(rows) == len(acknowledged)
    assert {reason for reason, *_ in rows} == acknowledged.keys()
    assert {(lines, letters) for _, _, lines, letters in rows} <= {(1, 1)}
    assert all(acknowledged[reason].endswith(f"/U-{number:04d}") for reason, number, *_ in rows)
    assert len(set(acknowledged.values())) == len(acknowledged)


def settled(demo: Demo) -> bool:
    """Whether every line has its leaf, and every listener has come to the end of every city's; one that a dead worker
    never began with has no position yet."""
    ((lines, behind, missing),) = demo.sql(
        """WITH grown AS (SELECT city_id, max(index) AS last FROM journal_leaf GROUP BY 1)
           SELECT (SELECT count(*) FROM journal_line l
                   WHERE NOT EXISTS (SELECT FROM journal_leaf f WHERE f.line_id = l.id)),
                  (SELECT count(*) FROM journal_position p JOIN grown g USING (city_id) WHERE p.next_index <= g.last),
                  (SELECT count(*) FROM grown) * %s - (SELECT count(*) FROM journal_position JOIN grown USING (city_id))
        """,
        len(registry.listeners()),
    )
    return bool(lines == 0 and behind == 0 and missing == 0)


def journal_whole(demo: Demo) -> None:
    """Leaves of each city are dense from 0, and no listener has stumbled or gone too far."""
    cities = demo.sql("SELECT city_id, count(*), min(index), max(index) FROM journal_leaf GROUP BY 1")
    assert all((low, high) == (0, count - 1) for _, count, low, high in cities)
    counts = {city: count for city, count, _, _ in cities}
    positions = demo.sql("SELECT city_id, next_index, attempts FROM journal_position")
    assert Counter(city for city, *_ in positions) == dict.fromkeys(counts, len(registry.listeners()))
    assert all((following, attempts) == (counts[city], 0) for city, following, attempts in positions)
