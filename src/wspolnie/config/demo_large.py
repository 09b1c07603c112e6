"""The demo's large consultation: open now, with some three hundred remarks of every kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from wspolnie.config.demo_matters import DemoMatter
from wspolnie.config.demo_remarks import read_remarks, read_text

WAITING: Final = 14
"""Remarks that came last, which no clerk has read yet."""
_SAID: Final = read_remarks("program")

PROGRAMME: Final = DemoMatter(
    title="Jak miasto ma współpracować z organizacjami w przyszłym roku",
    lead="Co roku miasto uchwala program: jakie zadania zleca, ile na nie wyda i jak z wami rozmawia. "
    "Przeczytaj projekt i napisz, co zmienić.",
    office="wydzial-partycypacji-spolecznej",
    opens=timedelta(days=-40),
    closes=timedelta(days=2, hours=5, minutes=25),
    text=read_text("program"),
    shared_out=True,
    remarks=(*_SAID[:-WAITING], *(replace(said, released=False) for said in _SAID[-WAITING:])),
)
