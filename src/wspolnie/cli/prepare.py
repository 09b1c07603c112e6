"""Hidden command of the demo: migrate as owner, load the demo's people and matters, print what the demo will say.

A process of its own, so that the owner's address and Django end with it.
"""

from __future__ import annotations

from typing import Annotated

import typer

from wspolnie.cli.migrate import apply
from wspolnie.foundation.db.parent import die_with_parent


def prepare(
    port: Annotated[int, typer.Option()],
    parent: Annotated[int, typer.Option()],
) -> None:
    """Prints `city: SLUG URL` and `person: EMAIL ROLE CITY` lines."""
    die_with_parent(parent)
    apply(verbosity=0)
    from wspolnie.config.demo import load

    people = load()
    for city in dict.fromkeys(person.city for person in people):
        print(f"city: {city} http://{city}.localhost:{port}")
    for person in people:
        print(f"person: {person.email} {person.role} {person.city}")
