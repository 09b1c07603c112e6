"""Rendered pieces of pages, kept in this process as long as nothing happens where they come from.

Asked on every request and never stale: no time window, no counter rows. A piece holds nothing of one reader and nothing
that depends on the hour; what it depends on besides the space stands in its key.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.utils.translation import get_language
from markupsafe import Markup

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.journal.reading import Standing, happened
from wspolnie.foundation.modules import Fact

MOST: Final = 32
"""Pieces in one process; a long document with its remarks makes about 100 KB."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A rendered text, true as of a place in the journal."""

    standing: Standing
    text: Markup


class Shelf:
    """The pieces of one process, those longest unused thrown out first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._pieces: OrderedDict[Hashable, Piece] = OrderedDict()

    def piece(self, *key: Hashable, space: UUID, make: Callable[[], str], but: Iterable[type[Fact]] = ()) -> Markup:
        """The kept text, or a fresh one when a line of the space was written since; facts in `but` change nothing."""
        whole = (current_city(), get_language(), space, *key)
        with self._lock:
            held = self._pieces.get(whole)
        standing, something = happened(space, held.standing if held else Standing(), but=but)
        text = Markup(make()) if held is None or something else held.text  # noqa: S704 - templates escape
        with self._lock:
            self._pieces[whole] = Piece(standing, text)
            self._pieces.move_to_end(whole)
            while len(self._pieces) > self._most:
                self._pieces.popitem(last=False)
        return text

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._pieces.clear()


shelf: Final = Shelf()
