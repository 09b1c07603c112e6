"""What a city publishes to be read again and again: a publication, a procedure."""

from __future__ import annotations

from tests.architecture.two_cities_library import publication_of
from tests.architecture.two_cities_procedures import procedure_of
from tests.factories import Makers
from wspolnie.parties.people.models import Person


def texts_of(make: Makers, word: str, author: Person) -> None:
    """One of each."""
    publication_of(make, word)
    procedure_of(make, word, author)
