"""Remarks with their proofs as one ZIP, in the order of numbers: for the office's system of documents.

It is made while it is sent: proofs bear names and addresses, and no second copy of them is ever kept.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import RemarkFile, Round
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv

PIECE: Final = 1 << 18
"""Bytes read at once."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof of a remark: what it is called in the package, and where its bytes lie."""

    name: str
    place: Path
    remark: UUID
    author: UUID | None


def proofs_of(round_: Round, city: UUID) -> Sequence[Proof]:
    """Every proof of the round, by the number of its remark.

    Raises:
        Refused: when one is not on the disk: a package that lacks a letter must not look whole.
    """
    kept = RemarkFile.objects.filter(remark__round=round_, is_proof=True).select_related("file", "remark")
    found = [
        Proof(
            f"U-{one.remark.number:04d}/{place:02d}-{one.file.name}",
            place_of(city, one.file.sha256),
            one.remark_id,
            one.remark.author_id,
        )
        for place, one in enumerate(kept.order_by("remark__number", "pk"), 1)
    ]
    if missing := [one.name for one in found if not one.place.is_file()]:
        raise Refused(
            _("These proofs are not on the disk: %(names)s. Ask the administrator to put them back from a copy.")
            % {"names": ", ".join(missing)}
        )
    return found


def packed(index: tuple[Sequence[str], Sequence[Sequence[str]]], proofs: Sequence[Proof]) -> Iterator[bytes]:
    """The package piece by piece; first the list of remarks (`spis.csv`), then proofs as they are."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("spis.csv", write_csv(*index))
        yield sink.taken()
        for proof in proofs:
            with archive.open(proof.name, "w", force_zip64=True) as entry, proof.place.open("rb") as file:
                while piece := file.read(PIECE):
                    entry.write(piece)
                    yield sink.taken()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """Where a ZIP is written that goes out at once; it cannot be gone back in."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]
        self._pieces.append(piece)
        return len(piece)

    def taken(self) -> bytes:
        """What was written since the last time."""
        whole, self._pieces = b"".join(self._pieces), []
        return whole
