"""Examples of what happens to procedures."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.procedures.facts import (
    ProcedureCommented,
    ProcedureCommentMoved,
    ProcedureDraftSaved,
    ProcedureMoved,
    ProcedureWordedAnew,
    ProcedureWritten,
)
from wspolnie.foundation.modules import Fact

NAME: Final = "Jak poprosić o salę"
PROCEDURES: Final[tuple[Fact, ...]] = (
    ProcedureWritten(name=NAME),
    ProcedureDraftSaved(name=NAME, number=2),
    ProcedureWordedAnew(name=NAME, number=3, change="Krótszy czas odpowiedzi."),
    ProcedureMoved(name=NAME, old="draft", new="published", reason=""),
    ProcedureMoved(name=NAME, old="published", new="withdrawn", reason="Sale wydaje już inna jednostka."),
    ProcedureCommented(name=NAME, number=2, side="resident", organisation=""),
    ProcedureCommented(name=NAME, number=2, side="organisation", organisation="Klub Żółw"),
    ProcedureCommentMoved(name=NAME, old="waiting", new="answered", in_time=True, reason=""),
    ProcedureCommentMoved(name=NAME, old="waiting", new="removed", in_time=True, reason="Był tam numer telefonu."),
)
