"""Examples of what happens at the help desk."""

from __future__ import annotations

from wspolnie.desks.support.facts import (
    FrequentPublished,
    FrequentWithdrawn,
    QuestionAsked,
    QuestionAssigned,
    QuestionClosed,
    QuestionConfirmed,
    QuestionPassed,
    QuestionWritten,
)

NUMBER = "WRO/2026/PP-0001"
SUPPORTED = (
    QuestionAsked(number=NUMBER, side="organisation", confirmed=True),
    QuestionConfirmed(number=NUMBER, old="unconfirmed", new="new"),
    QuestionAssigned(number=NUMBER, old="new", new="assigned"),
    QuestionWritten(number=NUMBER, kind="answer", old="assigned", new="answered"),
    QuestionPassed(number=NUMBER, old="", new="Wydział Kultury", because="Pytanie dotyczy domu kultury."),
    QuestionPassed(number=NUMBER, old="Wydział Kultury", new="punkt pomocy", because="Odpowiada Anna Próbna."),
    QuestionClosed(number=NUMBER, old="answered", new="closed"),
    FrequentPublished(question="Gdzie zarezerwować salę?"),
    FrequentWithdrawn(question="Gdzie zarezerwować salę?"),
)
