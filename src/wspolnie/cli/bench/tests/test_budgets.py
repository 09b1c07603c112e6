"""Budgets: what is within them is silent, whatever is beyond is named."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from wspolnie.cli.bench.budgets import BUDGETS, falls_short

WITHIN: dict[str, Any] = {
    "limits": {"constant_rps": 2000.0, "bare_insert_rps": 1000.0, "pgbench_tps": 9000.0},
    "pages": {
        "home": {"rps": 1.0, "p50_ms": 900.0, "p99_ms": 999.0, "sql": 12, "cpu_ms": 8.0, "bytes": 61_440},
        "sign_in": {"rps": 1.0, "p50_ms": 900.0, "p99_ms": 999.0, "sql": 12, "cpu_ms": 8.0, "bytes": 102_400},
    },
    "kept": {"home": {"rps": 700.0, "p99_ms": 100.0, "share": 0.33}},
    "remarks": {"rps": 500.0, "p50_ms": 900.0, "p99_ms": 999.0},
    "outsider": {"outsider": {"p50_ms": 4.0, "p99_ms": 20.0}, "member": {"p50_ms": 4.0, "p99_ms": 20.0}},
    "search": {"office": {"p50_ms": 20.0, "p95_ms": 50.0, "p99_ms": 60.0}},
}


def test_within_budget_nothing_is_said() -> None:
    assert falls_short(WITHIN) == []


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("pages", "home", "sql"), 13, "page home: sql 13, 12 at most"),
        (("pages", "home", "bytes"), 61_441, "page home: bytes 61441, 61440 at most"),
        (("pages", "home", "cpu_ms"), 8.01, "page home: cpu_ms 8.01, 8 at most"),
        (("pages", "sign_in", "bytes"), 102_401, "page sign_in: bytes 102401, 102400 at most"),
        (("kept", "home", "share"), 0.32, "kept page home: 0.32 of the constant page, 0.33 at least"),
        (("kept", "home", "p99_ms"), 101.0, "kept page home: p99 101 ms, 100 at most"),
        (("remarks", "rps"), 499.0, "remarks: 499 a second, 500 at least"),
        (("search", "office", "p95_ms"), 50.5, "search by office: p95 50.5 ms, 50 at most"),
        (("outsider", "outsider", "p99_ms"), 20.5, "newest entries for outsider: p99 20.5 ms, 20 at most"),
    ],
)
def test_what_is_beyond_is_named(place: tuple[str, ...], value: float, said: str) -> None:
    figures = copy.deepcopy(WITHIN)
    part = figures
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = value
    assert falls_short(figures) == [said]


def test_the_orders_numbers() -> None:
    assert BUDGETS["page"] == {"sql": 12, "cpu_ms": 8.0, "bytes": 60 * 1024}
    assert BUDGETS["form"] == {"sql": 12, "cpu_ms": 8.0, "bytes": 100 * 1024}
    assert BUDGETS["remarks"] == {"share_of_bare_insert": 0.5}
    assert BUDGETS["kept"] == {"share": 0.33, "p99_ms": 100.0}
    assert BUDGETS["outsider"]["p99_ms"] == 20
