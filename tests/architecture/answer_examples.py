"""Examples of facts of answers, groups and changes of many remarks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from wspolnie.desks.consultations.facts.answers import AnswerMoved, AnswerTakenBack, RemarkAnswered
from wspolnie.desks.consultations.facts.assignments import (
    AssignmentEnded,
    NoteRemoved,
    NoteWritten,
    OpinionAsked,
    OpinionGiven,
    RemarkAssigned,
)
from wspolnie.desks.consultations.facts.corrections import (
    AnswerCorrected,
    AnswerHidden,
    AnswerShown,
    CorrectionDropped,
    CorrectionWritten,
)
from wspolnie.desks.consultations.facts.letters import LetterAddressed, LetterNotSent, LetterReturned, LettersSent
from wspolnie.desks.consultations.facts.many import (
    ManyPressed,
    ManyUndone,
    RemarkGrouped,
    RemarkHidden,
    RemarkUngrouped,
)
from wspolnie.foundation.modules import Fact

DUE: Final = datetime(2026, 9, 25, 13, 0, tzinfo=UTC)
U1: Final = "WRO/2026/KON-1/U-0001"
ANSWERED: Final[tuple[Fact, ...]] = (
    RemarkAnswered(
        number="WRO/2026/KON-1/U-0001",
        verdict="partly",
        state="review",
        old_verdict="",
        old_reason="",
        reason="Dopisaliśmy połowę.",
        wording="Ustęp po zmianie.",
    ),
    RemarkAnswered(
        number="WRO/2026/KON-1/U-0001",
        verdict="partly",
        state="draft",
        old_verdict="partly",
        old_reason="Dopisaliśmy połowę.",
        reason="Dopisaliśmy prawie wszystko.",
    ),
    AnswerMoved(number="WRO/2026/KON-1/U-0001", old="returned", new="draft"),
    AnswerMoved(number="WRO/2026/KON-1/U-0001", old="draft", new="review"),
    AnswerMoved(number="WRO/2026/KON-1/U-0001", old="review", new="returned", comment="Bez skrótów"),
    AnswerMoved(number="WRO/2026/KON-1/U-0001", old="review", new="accepted"),
    AnswerTakenBack(number="WRO/2026/KON-1/U-0001", verdict="noted", reason="Dziękujemy."),
    RemarkGrouped(number="WRO/2026/KON-1/U-0001", group=2, name="Krótsze terminy"),
    RemarkUngrouped(number="WRO/2026/KON-1/U-0001", group=2, name="Krótsze terminy"),
    RemarkHidden(number="WRO/2026/KON-1/U-0001", old="released", new="received"),
    CorrectionWritten(number="WRO/2026/KON-1/U-0001", verdict="partly", remarks=1),
    CorrectionDropped(number="WRO/2026/KON-1/U-0001"),
    AnswerHidden(number="WRO/2026/KON-1/U-0001", remarks=2, why="dane osoby prywatnej"),
    AnswerShown(number="WRO/2026/KON-1/U-0001", remarks=2, why="dane osoby prywatnej"),
    AnswerCorrected(number="WRO/2026/KON-1/U-0001", remarks=1, old="not_accepted", new="partly", round=1),
    AnswerCorrected(number="WRO/2026/KON-1/U-0001", remarks=5, old="partly", new="partly", round=1),
    LettersSent(number="WRO/2026/KON-1", round=1, letters=5, on="2026-12-03"),
    LetterNotSent(number="WRO/2026/KON-1/U-0001"),
    LetterReturned(number="WRO/2026/KON-1/U-0001", on="2026-12-13"),
    LetterAddressed(number="WRO/2026/KON-1/U-0001", given=True, waiting=1),
    LetterAddressed(number="WRO/2026/KON-1/U-0001", given=False, waiting=0),
    ManyPressed(number="WRO/2026/KON-1", act="accept", remarks=60),
    ManyUndone(number="WRO/2026/KON-1", act="accept", remarks=59, left=1),
    RemarkAssigned(number=U1, office="Biuro Dialogu", person="Anna Próbna", due_at=DUE),
    RemarkAssigned(number=U1, office="", person="Anna Próbna", due_at=DUE),
    RemarkAssigned(number=U1, office="", due_at=DUE),
    RemarkAssigned(
        number=U1,
        office="Biuro Dialogu",
        due_at=DUE,
        old_office="Wydział Kultury",
        old_person="Jan Przykładny",
        old_due_at=DUE,
    ),
    AssignmentEnded(number=U1, office="Biuro Dialogu", ending="given_back", person="Anna Próbna", why="To nie my"),
    AssignmentEnded(number=U1, office="Biuro Dialogu", ending="given_back"),
    AssignmentEnded(number=U1, office="Biuro Dialogu", ending="undone"),
    NoteWritten(number=U1, is_reply=False),
    NoteWritten(number=U1, is_reply=True),
    OpinionAsked(number=U1, office="Wydział Kultury", due_at=DUE),
    OpinionGiven(number=U1),
    NoteRemoved(number=U1),
)
