"""Writes the pages that say what the code declares; docs/users/kto-co-moze.md: who may do what, at which stage."""

from __future__ import annotations

import os
from typing import Final

import typer

from wspolnie.cli.parameters import PARAMETERS, parameters
from wspolnie.cli.place import REPOSITORY
from wspolnie.cli.reference import REFERENCE, reference

PAGE: Final = REPOSITORY / "docs" / "users" / "kto-co-moze.md"

HEAD: Final = """# Kto co może

Strona powstaje z deklaracji w kodzie (`./wspolnie rights`), tak jak tabela w **Administracja → Uprawnienia**.
Rola nadana w mieście działa wszędzie, rola nadana w jednej sprawie tylko w niej. Zastępca ma prawa osoby, którą
zastępuje, a przy każdej czynności widać, że działa w zastępstwie."""


def rights(context: typer.Context) -> None:
    """Write the pages made of declarations anew: rights, parameters, reference; a test is red when one lags."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wspolnie.config.settings")
    import django

    django.setup()

    for path, text in ((PAGE, page()), (PARAMETERS, parameters()), (REFERENCE, reference(context.find_root().command))):
        path.write_text(text, encoding="utf-8")
        typer.echo(f"docs/{path.parent.name}/{path.name}: {text.count(chr(10))} lines")


def page() -> str:
    """The page in Polish, a table for each room. Needs Django to be set up."""
    from django.utils import translation
    from django.utils.translation import gettext as _

    from wspolnie.foundation.modules import registry
    from wspolnie.foundation.text.spacing import plain
    from wspolnie.spaces.rights import rights as table

    with translation.override("pl"):
        lines = [HEAD]
        room = ""
        for right in table():
            if right.room != room:
                room = right.room
                lines += ["", f"## {room}", "", "| Czynność | Kto | Kiedy | Druga osoba |", "|---|---|---|---|"]
            second = _(registry.parameter(right.four_eyes).label) if right.four_eyes else "–"
            cells = (right.label, right.who(), right.when() or "zawsze", second)
            lines.append("| " + " | ".join(cells) + " |")
    return plain("\n".join(lines)) + "\n"
