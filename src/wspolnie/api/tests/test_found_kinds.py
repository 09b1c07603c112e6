"""The search for programs knows every kind that a room declares."""

from __future__ import annotations

from wspolnie.api.finding import FoundKind
from wspolnie.services.search.reading import kinds


def test_every_kind_that_is_found_may_be_asked_for() -> None:
    assert {kind.value for kind in FoundKind} == set(kinds())
