"""The orders' numbers, and what of a run falls short of them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

BUDGETS: Final[dict[str, dict[str, float]]] = tomllib.loads(
    Path(__file__).with_name("budgets.toml").read_text(encoding="utf-8")
)
FORMS: Final = frozenset({"sign_in", "remark_form"})
"""Pages measured that hold a form of their own."""


def budget_of(page: str) -> dict[str, float]:
    """Most statements, milliseconds of CPU and bytes of a page."""
    return BUDGETS["form" if page in FORMS else "page"]


def falls_short(figures: dict[str, Any]) -> list[str]:
    """One sentence for each figure beyond its budget."""
    said = []
    for name, page in figures["pages"].items():
        for measure, most in budget_of(name).items():
            if page[measure] > most:
                said.append(f"page {name}: {measure} {page[measure]:g}, {most:g} at most")
    kept = BUDGETS["kept"]
    for name, page in figures["kept"].items():
        if page["share"] < kept["share"]:
            said.append(f"kept page {name}: {page['share']:g} of the constant page, {kept['share']:g} at least")
        if page["p99_ms"] > kept["p99_ms"]:
            said.append(f"kept page {name}: p99 {page['p99_ms']:g} ms, {kept['p99_ms']:g} at most")
    least = BUDGETS["remarks"]["share_of_bare_insert"] * figures["limits"]["bare_insert_rps"]
    if figures["remarks"]["rps"] < least:
        said.append(f"remarks: {figures['remarks']['rps']:g} a second, {least:.0f} at least")
    for reader, times in figures["outsider"].items():
        most = BUDGETS[reader]["p99_ms"]
        if times["p99_ms"] > most:
            said.append(f"newest entries for {reader}: p99 {times['p99_ms']:g} ms, {most:g} at most")
    for reader, times in figures["search"].items():
        most = BUDGETS["search"]["p95_ms"]
        if times["p95_ms"] > most:
            said.append(f"search by {reader}: p95 {times['p95_ms']:g} ms, {most:g} at most")
    return said
