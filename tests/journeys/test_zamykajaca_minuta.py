"""Remarks sent to the real server across a real closing minute, from five seconds before it to three after."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from tests.poster import Poster
from tests.site import Site

AHEAD: Final = timedelta(seconds=5)
BEHIND: Final = timedelta(seconds=3)
SENDERS: Final = 4


@dataclass(frozen=True)
class Sent:
    """One sending: its words, when it began and ended here, what the receipt says."""

    words: str
    began: datetime
    ended: datetime
    number: str
    told_late: bool


def test_o_terminie_decyduje_chwila_wplywu(site: Site) -> None:
    """Begun after the minute: late. Ended before it: on time. Between the two the server's own instant decides."""
    closes = (datetime.now(UTC) + AHEAD + timedelta(seconds=4)).replace(second=0, microsecond=0)
    ends = closes + timedelta(minutes=1)
    slug = site.consultation("Minuta przed końcem", opens=closes - timedelta(hours=1), closes=closes)
    posters = [Poster(site.port) for _ in range(SENDERS)]
    forms = [poster.remark_form(slug) for poster in posters]
    time.sleep(max(0.0, (ends - AHEAD - datetime.now(UTC)).total_seconds()))
    sent: list[Sent] = []
    faults: list[BaseException] = []

    def send(place: int) -> None:
        try:
            while datetime.now(UTC) < ends + BEHIND:
                sent.append(
                    _send(posters[place], slug, forms[place], f"Uwaga {place} {len(sent)}-{time.monotonic_ns()}")
                )
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=send, args=(place,)) for place in range(SENDERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert faults == []
    _judged_by_the_instant(site, slug, sent, ends)
    assert "Wyślij uwagę" not in Poster(site.port).get(f"/konsultacje/{slug}/uwagi/nowa/").text


def _send(poster: Poster, slug: str, form: dict[str, str], words: str) -> Sent:
    began = datetime.now(UTC)
    reply = poster.post(f"/konsultacje/{slug}/uwagi/nowa/", {**form, "key": words[-60:], "reason": words})
    ended = datetime.now(UTC)
    assert (reply.status, reply.location) == (302, "/uwaga/potwierdzenie/")
    return Sent(
        words, began, ended, poster.receipt(), "wpłynęła po terminie" in poster.get("/uwaga/potwierdzenie/").text
    )


def _judged_by_the_instant(site: Site, slug: str, sent: list[Sent], ends: datetime) -> None:
    rows = site.owner_sql(
        """SELECT r.reason, r.received_at, r.timeliness, r.number FROM consultations_remark r
           JOIN consultations_round o ON o.id = r.round_id JOIN spaces_space s ON s.id = o.consultation_id
           WHERE s.slug = %s""",
        slug,
    )
    kept = {reason: (at, timeliness, number) for reason, at, timeliness, number in rows}
    assert len(rows) == len(kept) == len(sent)
    assert len({one.number for one in sent}) == len(sent)
    for one in sent:
        at, timeliness, number = kept[one.words]
        assert one.began <= at <= one.ended
        assert timeliness == ("on_time" if at < ends else "late")
        assert one.told_late is (timeliness == "late")
        assert one.number.endswith(f"U-{number:04d}")
        if one.ended < ends:
            assert timeliness == "on_time"
        if one.began >= ends:
            assert timeliness == "late"
    found = [timeliness for _, timeliness, _ in kept.values()]
    assert found.count("on_time") >= SENDERS
    assert found.count("late") >= SENDERS
