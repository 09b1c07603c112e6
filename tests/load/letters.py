"""Letters of a demo whose mail server has troubles: what waits, and that each that is owed has come."""

from __future__ import annotations

from collections import Counter
from typing import Any

from tests.load.ground import Ground
from tests.load.writers import Writer

OWED = """SELECT l.message_id, l.state FROM notify_letter l JOIN consultations_remark r
          ON l.matter = 'remark-received:' || r.id WHERE r.reason = ANY(%s)"""


def waiting(at: Ground) -> int:
    """How many letters have not gone out, or are in hand."""
    return int(at.demo.sql("SELECT count(*) FROM notify_letter WHERE state IN ('queued', 'sending')")[0][0])


def put_off(at: Ground) -> bool:
    return bool(at.demo.sql("SELECT 1 FROM notify_letter WHERE fault LIKE '4.7.1%%' LIMIT 1"))


def post_empty(at: Ground) -> None:
    """What earlier faults left has gone out, and the mail server counts from here."""
    at.demo.until(lambda: _all_gone(at), "letters do not go out")
    at.mail.taken.clear()
    at.mail.half.clear()


def _all_gone(at: Ground) -> bool:
    as_if_time_had_passed(at)
    return waiting(at) == 0


def came(at: Ground, address: str, since: int) -> bool:
    """Whether the server took a letter to an address after it had taken so many."""
    as_if_time_had_passed(at)
    return address in [letter.to for letter in at.mail.taken[since:]]


def as_if_time_had_passed(at: Ground) -> None:
    """Waits are moved, not slept through: of letters put back, of those that a dead worker held, and of the city's pace
    (what is in the hands of a live worker it neither loses nor sends twice: one hands over at a time)."""
    at.demo.sql("UPDATE notify_letter SET not_before = now() WHERE state = 'queued' AND not_before > now()")
    at.demo.sql(
        "UPDATE notify_letter SET not_before = now() - interval '11 minutes' "
        "WHERE state = 'sending' AND claimed_at < now() - interval '5 seconds'"
    )
    at.demo.sql(
        "UPDATE notify_letter SET claimed_at = claimed_at - interval '2 minutes', "
        "sent_at = sent_at - interval '2 minutes' WHERE state = 'sent' AND sent_at > now() - interval '1 minute'"
    )


def all_arrived(at: Ground, crowd: list[Writer], *, doubtful: int) -> dict[str, Any]:
    """The letter of every receipt came to the address that was given, with the receipt's number and the words that were
    sent. Of all letters those came again that were taken before a silence, under their Message-ID, and at most so many
    more times as the sender died unobserved (`doubtful`). The count begins with `post_empty`."""
    words = [one for writer in crowd for one in writer.acknowledged]
    at.demo.until(lambda: _all_gone(at), "letters do not arrive")
    rows = at.demo.sql(OWED, words)
    assert [state for _, state in rows] == ["sent"] * len(words)
    owed = {message for message, _ in rows}
    by_number = {letter.subject.split()[-1]: letter for letter in at.mail.taken if letter.message_id in owed}
    for writer in crowd:
        for reason, number in writer.acknowledged.items():
            letter = by_number.pop(number)
            assert letter.to == writer.contact, (number, letter)
            assert number in letter.body, (number, letter)
            assert reason in letter.body, (number, letter)
    assert not by_number, "letters about remarks that nobody was told of"
    came = Counter(letter.message_id for letter in at.mail.taken)
    assert len(set(at.mail.taken)) == len(came), "one Message-ID, two letters"
    assert all(came[message] > 1 for message in at.mail.half), "nobody can know that these went: they go again"
    again = len(at.mail.taken) - len(came)
    assert len(at.mail.half) <= again <= len(at.mail.half) + doubtful, came.most_common(3)
    return {"letters": len(owed), "sent_again": again}
