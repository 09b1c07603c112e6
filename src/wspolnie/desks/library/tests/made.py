"""Publications for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.factories import Makers
from wspolnie.desks.library.actions.keeping import Described, add_publication, put_file
from wspolnie.desks.library.actions.moving import move_publication
from wspolnie.desks.library.models import Publication
from wspolnie.desks.library.states import Category, PublicationState

GUIDE = Described(
    name="Jak rozliczyć mały grant",
    category=Category.GUIDE,
    year=2026,
    author="Biuro Próbne",
    description="Poradnik krok po kroku dla organizacji.",
)


def draft(make: Makers, **said: Any) -> Publication:
    """One with a file, which the office alone sees."""
    made = add_publication(replace(GUIDE, **said), by=make.clerk())
    put_file(made, [b"Krok pierwszy: policz faktury."], name="poradnik.txt", by=make.clerk())
    made.refresh_from_db()
    return made


def published(make: Makers, **said: Any) -> Publication:
    made = draft(make, **said)
    move_publication(made, PublicationState.PUBLISHED, by=make.clerk())
    made.refresh_from_db()
    return made


def withdrawn(make: Makers, reason: str = "Zasady się zmieniły.", **said: Any) -> Publication:
    made = published(make, **said)
    move_publication(made, PublicationState.WITHDRAWN, reason=reason, by=make.clerk())
    made.refresh_from_db()
    return made
