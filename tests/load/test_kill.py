"""kill -9 of web, worker and database while remarks pour in: what was acknowledged is there once, and all goes on."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from tests.ground import ROOT
from tests.load.demo import PATIENCE, Demo
from tests.poster import Poster
from wspolnie.foundation.modules import registry

WRITERS: Final = 6
WATCH: Final = """
CREATE TABLE heard (what text NOT NULL, id uuid NOT NULL);
CREATE FUNCTION hear() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN INSERT INTO heard VALUES (TG_TABLE_NAME, CASE TG_TABLE_NAME
    WHEN 'notify_notice' THEN split_part(to_jsonb(NEW)->>'key', ':', 2) ELSE to_jsonb(NEW)->>'entry_id' END::uuid);
RETURN NEW; END $$;
CREATE TRIGGER hear BEFORE INSERT ON notify_notice FOR EACH ROW
    WHEN (NEW.key LIKE 'remark-answered:%') EXECUTE FUNCTION hear();
CREATE TRIGGER hear BEFORE INSERT ON search_searchdocument FOR EACH ROW EXECUTE FUNCTION hear();
"""
"""Counts what listeners write: an attempt that is rolled back leaves nothing, a second run leaves a second row."""


@dataclass
class Writer:
    """Sends remarks one after another; what is not acknowledged is sent again from the same form."""

    demo: Demo
    slug: str
    place: int
    stop: threading.Event
    acknowledged: dict[str, str] = field(default_factory=dict)
    retries: int = 0
    fault: BaseException | None = None

    def run(self) -> None:
        try:
            self._write()
        except BaseException as fault:
            self.fault = fault

    def _write(self) -> None:
        poster = Poster(self.demo.port)
        form = self._until(lambda: poster.remark_form(self.slug))
        path = f"/konsultacje/{self.slug}/uwagi/nowa/"
        while not self.stop.is_set():
            count = len(self.acknowledged)
            words = f"Pod ogniem {self.place}/{count}"
            sent = {
                **form,
                "key": f"{form['key']}-{count}",
                "reason": words,
                "contact": f"p{self.place}@poczta.example",
            }
            self._until(lambda sent=sent: poster.post(path, sent).status == 302)  # type: ignore[misc]
            self.acknowledged[words] = self._until(poster.receipt)

    def _until(self, act: Any) -> Any:
        """Once more and once more, as a person who sees an error would."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                if done := act():
                    return done
            except (OSError, http.client.HTTPException, KeyError, StopIteration):
                assert time.monotonic() < end, "no acknowledgement"
            self.retries += 1
            time.sleep(0.2)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    started = Demo(tmp_path)
    yield started
    assert started.stop() == 0


def answered(demo: Demo, name: str) -> None:
    """Two consultations that are started, answered and published by their verbs: lines that listeners wait for."""
    now = datetime.now(UTC)
    remarks = [
        {"reason": f"R{n}", "contact": f"r{n}@poczta.example", "released": True, "verdict": "noted", "answer": "Tak."}
        for n in range(3)
    ]
    order = {"opens": now - timedelta(days=9), "closes": now - timedelta(days=1), "remarks": remarks, "publish": True}
    orders = [{"title": f"{name} {n}", **order} for n in range(2)]
    environment = {
        **demo.environment,
        "DATABASE_URL": demo.app_url,
        "DJANGO_SETTINGS_MODULE": "wspolnie.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.order", json.dumps(orders, default=str)],
        env={**environment, "WSPOLNIE_DATA": str(demo.data)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_and_nothing_is_doubled(demo: Demo) -> None:
    demo.until(lambda: demo.works() and _settled(demo), "the demo's own lines are not settled")
    demo.sql(WATCH)
    ((slug,),) = demo.sql(
        """SELECT s.slug FROM spaces_space s JOIN consultations_round r ON r.consultation_id = s.id
           WHERE r.closes_at > now()"""
    )
    stop = threading.Event()
    writers = [Writer(demo, slug, place, stop) for place in range(WRITERS)]
    threads = [threading.Thread(target=writer.run) for writer in writers]
    for thread in threads:
        thread.start()
    time.sleep(1)
    demo.kill(demo.child("serve"))
    answered(demo, "Przed śmiercią roboczego")
    demo.kill(demo.child("worker"))
    answered(demo, "Przed śmiercią bazy")
    demo.kill(demo.postmaster())
    time.sleep(2)
    stop.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert [writer.fault for writer in writers] == [None] * WRITERS
    acknowledged = {words: number for writer in writers for words, number in writer.acknowledged.items()}
    assert sum(writer.retries for writer in writers) > 0
    assert len(acknowledged) > 50
    demo.until(lambda: _settled(demo), "the journal does not settle")
    _each_once(demo, acknowledged)
    _journal_whole(demo)
    _heard_once(demo)


def _each_once(demo: Demo, acknowledged: dict[str, str]) -> None:
    """One remark, one line and one letter for each acknowledgement, and none besides."""
    rows = demo.sql(
        """SELECT r.reason, r.number,
               (SELECT count(*) FROM journal_line l WHERE l.subject_id = r.id AND l.fact LIKE '%%RemarkReceived'),
               (SELECT count(*) FROM notify_letter n WHERE n.matter = 'remark-received:' || r.id)
           FROM consultations_remark r WHERE r.reason LIKE 'Pod ogniem%%'"""
    )
    assert len(rows) == len(acknowledged)
    assert {reason for reason, *_ in rows} == acknowledged.keys()
    assert {(lines, letters) for _, _, lines, letters in rows} == {(1, 1)}
    assert all(acknowledged[reason].endswith(f"/U-{number:04d}") for reason, number, *_ in rows)
    assert len(set(acknowledged.values())) == len(acknowledged)


def _settled(demo: Demo) -> bool:
    """Whether every line has its leaf, and every listener has come to the end."""
    ((lines, listening),) = demo.sql(
        """SELECT (SELECT count(*) FROM journal_line l
                   WHERE NOT EXISTS (SELECT FROM journal_leaf f WHERE f.line_id = l.id)),
                  (SELECT count(*) FROM journal_position p
                   WHERE next_index > (SELECT max(index) FROM journal_leaf f WHERE f.city_id = p.city_id))"""
    )
    return lines == 0 and listening == len(registry.listeners())


def _journal_whole(demo: Demo) -> None:
    """Leaves are dense from 0, and no listener has stumbled or gone too far."""
    ((count, low, high),) = demo.sql("SELECT count(*), min(index), max(index) FROM journal_leaf")
    assert (low, high) == (0, count - 1)
    positions = demo.sql("SELECT next_index, attempts FROM journal_position")
    assert positions == [(count, 0)] * len(registry.listeners())


def _heard_once(demo: Demo) -> None:
    """Four consultations, started and answered: each found and each author told by one run of each listener."""
    heard = dict(demo.sql("SELECT what, count(*) FROM heard GROUP BY what"))
    doubled = demo.sql("SELECT what, id, count(*) FROM heard GROUP BY what, id HAVING count(*) > 1")
    assert doubled == []
    assert heard == {"notify_notice": 4 * 3, "search_searchdocument": 4 * 2}
