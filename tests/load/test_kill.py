"""kill -9 of web, worker and database while remarks pour in: what was acknowledged is there once, and all goes on."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from tests.ground import ROOT
from tests.load.demo import Demo
from tests.load.writers import acknowledged_by, each_once, journal_whole, settled, writing

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
    demo.until(lambda: demo.works() and settled(demo), "the demo's own lines are not settled")
    demo.sql(WATCH)
    with writing(demo, "Pod ogniem", writers=WRITERS) as writers:
        time.sleep(1)
        demo.kill(demo.child("serve"))
        answered(demo, "Przed śmiercią roboczego")
        demo.kill(demo.child("worker"))
        answered(demo, "Przed śmiercią bazy")
        demo.kill(demo.postmaster())
        time.sleep(2)
    acknowledged = acknowledged_by(writers)
    assert sum(writer.retries for writer in writers) > 0
    assert len(acknowledged) > 50
    demo.until(lambda: settled(demo), "the journal does not settle")
    each_once(demo, "Pod ogniem", acknowledged)
    journal_whole(demo)
    _heard_once(demo)


def _heard_once(demo: Demo) -> None:
    """Four consultations, started and answered: each found and each author told by one run of each listener."""
    heard = dict(demo.sql("SELECT what, count(*) FROM heard GROUP BY what"))
    doubled = demo.sql("SELECT what, id, count(*) FROM heard GROUP BY what, id HAVING count(*) > 1")
    assert doubled == []
    assert heard == {"notify_notice": 4 * 3, "search_searchdocument": 4 * 2}
