"""How a command refuses: one line that says what a person can do, exit code 2."""

from __future__ import annotations

from typing import NoReturn

import typer


def refuse(text: str) -> NoReturn:
    """Leave with code 2 and one line on standard error."""
    typer.echo(f"wspolnie: {text}", err=True)
    raise typer.Exit(2)
