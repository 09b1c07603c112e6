"""Publications of the demo's libraries; everything here is invented."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from wspolnie.desks.library.actions.keeping import Described, add_publication
from wspolnie.desks.library.actions.moving import move_publication
from wspolnie.desks.library.states import Category, PublicationState
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.spaces.policy import Actor

PUBLICATIONS: Final = (
    ("Jak napisać uwagę, którą da się uwzględnić", Category.GUIDE, 2026, "Biuro współpracy",
     "Cztery rady dla każdego, kto pisze uwagę w konsultacjach. Jedna strona.", "poradniki/uwaga"),
    ("Lista kontrolna dostępnego spotkania", Category.TEMPLATE, 2025, "Zespół do spraw dostępności",
     "Do wydrukowania i odhaczenia przed każdym spotkaniem.", "wzory/dostepne-spotkanie"),
    ("Kondycja organizacji: wyniki ankiety", Category.REPORT, 2024, "Instytut Badań Przykładowych",
     "Co mówią organizacje o lokalach, pieniądzach i rozmowie z miastem.", "raporty/kondycja-2024"),
    ("Regulamin małych grantów", Category.RULES, 2026, "Biuro współpracy",
     "Kto może złożyć wniosek, na co i jak się rozlicza.", "regulaminy/male-granty"),
    ("Program współpracy na 2023 rok", Category.STRATEGY, 2022, "Rada miasta",
     "Poprzedni program, do porównania z obecnym.", "programy/2023"),
)  # fmt: skip
"""(name, category, year, author, what it is, end of its link)."""
OLD: Final = "Regulamin małych grantów"
REASON: Final = "Obowiązuje nowy regulamin: jest w programie współpracy."


def fill_library(city: City, clerk: Actor) -> None:
    """Publications of the bound city: shown, one withdrawn with its reason, one draft."""
    now = datetime.now(UTC)
    for number, (name, category, year, author, told, link) in enumerate(PUBLICATIONS):
        with taken_at(now - timedelta(days=70 - number)):
            address = f"https://bip.{city.slug}.example/{link}"
            said = Described(name=name, category=category, year=year, author=author, description=told, link=address)
            made = add_publication(said, by=clerk)
            move_publication(made, PublicationState.PUBLISHED, by=clerk)
        if name == OLD:
            with taken_at(now - timedelta(days=9)):
                move_publication(made, PublicationState.WITHDRAWN, reason=REASON, by=clerk)
    with taken_at(now - timedelta(days=1)):
        draft = Described(
            name="Poradnik dla nowych organizacji", category=Category.GUIDE, year=2026, author="Biuro współpracy",
            description="Od pomysłu do pierwszej sprawy z miastem. Jeszcze piszemy.",
        )  # fmt: skip
        add_publication(draft, by=clerk)
