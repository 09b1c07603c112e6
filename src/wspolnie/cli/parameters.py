"""docs/users/parametry.md from the declarations: what a city may set, with bounds, and what law or custom sets."""

from __future__ import annotations

import tomllib
from typing import Final

from wspolnie.cli.place import REPOSITORY

PARAMETERS: Final = REPOSITORY / "docs" / "users" / "parametry.md"
COMMON: Final = REPOSITORY / "src" / "wspolnie" / "config" / "cities" / "common" / "polska.toml"
HEAD: Final = """# Parametry

Strona powstaje z deklaracji w kodzie (`./wspolnie rights`). Parametr miasto zmienia od wybranego dnia pod adresem
`/administracja/parametry/`; tam stoi, co obowiązuje dziś i co obowiązywało. Kolumna „zwykle” mówi, co wnosi wspólny
model polskiej gminy (`common/polska.toml`), a bez niego program; miasto może mieć w swoim modelu inaczej.
„–” znaczy, że nic nie jest ustawione, póki miasto tego nie zrobi."""


def parameters() -> str:
    """The page in Polish, in the order of names. Needs Django to be set up."""
    from django.utils import translation
    from django.utils.translation import gettext as _

    from wspolnie.foundation.modules import registry
    from wspolnie.foundation.parameters import COUNTED
    from wspolnie.foundation.text.spacing import plain

    common = {row["name"]: row for row in tomllib.loads(COMMON.read_text(encoding="utf-8"))["parameter"]}
    lines = [HEAD, "", "| nazwa | co znaczy | zwykle | granice | podstawa |", "|---|---|---|---|---|"]
    with translation.override("pl"):
        for spec in sorted(registry.parameters(), key=lambda spec: spec.name):
            row = common.get(spec.name, {})
            value = row.get("value", spec.default)
            bounds = f"{spec.least}–{spec.most}" if spec.kind in COUNTED else "–"
            means = f"**{_(spec.label)}** {_(spec.meaning)}"
            cells = (f"`{spec.name}`", means, spec.shown(value) if value else "–", bounds, row.get("article", "–"))
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return plain("\n".join(lines)) + "\n"
