"""A publication of a city, with its word in every text and in its file."""

from __future__ import annotations

from tests.factories import Makers
from wspolnie.desks.library.actions.keeping import Described, add_publication, put_file
from wspolnie.desks.library.actions.moving import move_publication
from wspolnie.desks.library.models import Publication
from wspolnie.desks.library.states import Category, PublicationState
from wspolnie.foundation.cities.models import Theme


def publication_of(make: Makers, word: str) -> Publication:
    """One that everybody reads, with a file."""
    said = Described(
        name=f"Poradnik {word}",
        category=Category.GUIDE,
        year=2025,
        author=f"Biuro {word}",
        description=f"Mówi, czym jest {word}.",
        theme=Theme.objects.earliest("slug"),
        link=f"https://www.{word.lower()}.example/poradnik",
    )
    clerk = make.clerk()
    made = add_publication(said, by=clerk)
    put_file(made, [f"Plik o tym, czym jest {word}.".encode()], name=f"{word}.txt", by=clerk)
    move_publication(made, PublicationState.PUBLISHED, by=clerk)
    made.refresh_from_db()
    return made
