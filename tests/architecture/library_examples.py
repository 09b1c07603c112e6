"""Examples of facts of the library."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.library.facts import (
    PublicationAdded,
    PublicationDescribedAnew,
    PublicationFilePut,
    PublicationMoved,
)
from wspolnie.foundation.modules import Fact

LIBRARY: Final[tuple[Fact, ...]] = (
    PublicationAdded(name="Poradnik próbny"),
    PublicationDescribedAnew(name="Poradnik próbny", fields=("link", "year")),
    PublicationFilePut(name="Poradnik próbny", sha256="ab" * 32, size=2048),
    PublicationMoved(name="Poradnik próbny", old="draft", new="published", reason=""),
    PublicationMoved(name="Poradnik próbny", old="published", new="withdrawn", reason="Zasady się zmieniły."),
)
