"""Hidden command of the demo: migrate as owner, load the demo's people and matters, say who and what there is.

A process of its own, so that the owner's address and Django end with it. It is passed over while neither the program
nor the data folder changed since it last ended well.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.migrate import apply
from wspolnie.cli.place import REPOSITORY
from wspolnie.foundation.db.parent import die_with_parent

PROGRAM = ("*.py", "*.toml", "*.sql")


def prepare(
    note: Annotated[Path, typer.Option(help="Where to keep what was prepared, and from which program.")],
    parent: Annotated[int, typer.Option()],
) -> None:
    """Write the cities and people of the demo to `note`, under the digest of the program that made them."""
    die_with_parent(parent)
    apply(verbosity=0)
    from wspolnie.config.demo import load

    program = digest()
    people = [(person.email, str(person.role), person.city) for person in load()]
    new = note.with_suffix(".new")
    new.write_text(json.dumps({"program": program, "people": people}))
    new.rename(note)


def prepared(note: Path) -> list[tuple[str, str, str]] | None:
    """(e-mail, role, city) of the demo's people when this very program has prepared the data, else None."""
    try:
        kept = json.loads(note.read_text())
    except FileNotFoundError:
        return None
    return [(email, role, city) for email, role, city in kept["people"]] if kept["program"] == digest() else None


def digest() -> str:
    """SHA-256 (hex) of everything in the program that decides what stands in the database."""
    total = hashlib.sha256((REPOSITORY / "requirements.lock").read_bytes())
    source = REPOSITORY / "src" / "wspolnie"
    for file in sorted(file for pattern in PROGRAM for file in source.rglob(pattern)):
        total.update(str(file.relative_to(source)).encode())
        total.update(file.read_bytes())
    return total.hexdigest()
