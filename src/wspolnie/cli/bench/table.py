"""The figures for people: one table a section, and what falls short."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

from wspolnie.cli.bench.budgets import budget_of


def show(figures: dict[str, Any]) -> None:
    """Print everything on standard output."""
    console = Console(highlight=False)
    limits = _table("What could be had at most", "", "a second")
    for name, rate in figures["limits"].items():
        limits.add_row(name, _plain(rate))
    console.print(limits)
    pages = _table("Pages", "", "rps", "p50 ms", "p99 ms", "statements", "CPU ms", "bytes")
    for name, page in figures["pages"].items():
        most = budget_of(name)
        measured = [_judged(page[measure], most[measure]) for measure in ("sql", "cpu_ms", "bytes")]
        pages.add_row(name, *map(_plain, (page["rps"], page["p50_ms"], page["p99_ms"])), *measured)
    console.print(pages)
    kept = _table("Pages as 32 strangers read them", "", *next(iter(figures["kept"].values())))
    for name, page in figures["kept"].items():
        kept.add_row(name, *map(_plain, page.values()))
    console.print(kept)
    remarks = _table("Remarks", *figures["remarks"])
    remarks.add_row(*map(_plain, figures["remarks"].values()))
    console.print(remarks)
    readers = _table("Newest 50 entries", "", "p50 ms", "p99 ms")
    for reader, times in figures["outsider"].items():
        readers.add_row(reader, *map(_plain, times.values()))
    console.print(readers)
    searches = _table("Search", "", "p50 ms", "p95 ms", "p99 ms")
    for reader, times in figures["search"].items():
        searches.add_row(reader, *map(_plain, times.values()))
    console.print(searches)
    for sentence in figures["falls_short"]:
        console.print(f"falls short: {sentence}")


def _table(title: str, first: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _plain(value: float) -> str:
    return f"{value:,}".replace(",", " ")


def _judged(value: float, most: float) -> str:
    return _plain(value) if value <= most else f"{_plain(value)} > {_plain(most)}"
