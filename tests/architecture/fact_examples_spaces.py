"""Examples of facts of the hub and of what is shown in it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from wspolnie.api.facts import ApiTokenMade, ApiTokenRevoked
from wspolnie.desks.consultations.facts.attachments import EasyWaysSet
from wspolnie.desks.consultations.facts.files import LetterScanned, RemarkFileHidden, RemarkFilesCame, RemarkFileShown
from wspolnie.foundation.modules import Fact
from wspolnie.spaces.facts import (
    AttachmentAdded,
    AttachmentRemoved,
    AttachmentScanned,
    AttachmentsPrepared,
    DeputyNamed,
    DeputyshipEnded,
    PersonLetGo,
    RoleEnded,
    RoleGiven,
    SpaceOpened,
    SpacePublished,
)

OPENS: Final = datetime(2026, 7, 28, 6, 0, tzinfo=UTC)
DIGEST: Final = "0" * 64

SPACES: Final[tuple[Fact, ...]] = (
    LetterScanned(number="WRO/2026/KON-3", sha256=DIGEST),
    RemarkFilesCame(number="WRO/2026/KON-3/U-0042", digests=(DIGEST, DIGEST)),
    RemarkFileShown(number="WRO/2026/KON-3/U-0042"),
    RemarkFileHidden(number="WRO/2026/KON-3/U-0042"),
    EasyWaysSet(text="Miasto pyta.", film="https://film.example/1"),
    EasyWaysSet(text="", film=""),
    ApiTokenMade(prefix="wsp_Ab3dEf7h", capacity="self"),
    ApiTokenRevoked(prefix="wsp_Ab3dEf7h"),
    SpaceOpened(name="Program", kind="process"),
    SpacePublished(name="Program", audience="public", since=OPENS),
    AttachmentsPrepared(what="added", title="Mapa", name="mapa.pdf", sha256=DIGEST),
    AttachmentsPrepared(what="moved", title="Mapa", name="mapa.pdf", sha256=DIGEST),
    AttachmentsPrepared(what="removed", title="Mapa", name="mapa.pdf", sha256=DIGEST),
    AttachmentAdded(title="Mapa", name="mapa.pdf", sha256=DIGEST, size=1234),
    AttachmentRemoved(title="Mapa", name="mapa.pdf", because="jest w niej nazwisko"),
    AttachmentScanned(title="Mapa", result="clean"),
    AttachmentScanned(title="Mapa", result="infected"),
    RoleGiven(role="clerk", since="2026-01-01", person="Anna Próbna"),
    RoleGiven(
        role="clerk", since="2026-01-01", until="2026-06-30", office="Wydział Partycypacji", person="Anna Próbna"
    ),
    RoleEnded(role="clerk", since="2026-01-01", at=OPENS, person="Anna Próbna"),
    PersonLetGo(roles=2, person="Anna Próbna"),
    DeputyNamed(since="2026-01-01", until="2026-01-31", person="Anna Próbna", deputy="Jan Przykładny"),
    DeputyshipEnded(at=OPENS, person="Anna Próbna", deputy="Jan Przykładny"),
)
