"""How fast the machine is right now, for bounds of CPU time: a shared core gives a process less for each second."""

from __future__ import annotations

import re
import time
from typing import Final

QUIET: Final = 0.0160
"""CPU seconds of the piece of work below on a quiet core of the machine on which the bounds were measured."""
ROUNDS: Final = 5
WORDS: Final = [f"Akapit {number} o sprawach, które „mają” znaczenie." for number in range(200)]
FOUND: Final = re.compile(r"(\w+) o (\w+)")


def slowness() -> float:
    """By how much to stretch a bound of CPU time measured just before: 1 on a quiet core or a faster one."""
    return max(1.0, min(_work() for _ in range(ROUNDS)) / QUIET)


def _work() -> float:
    """CPU seconds of a fixed piece of work of the kind that pages are made of: words found, replaced, counted."""
    started = time.process_time()
    counted: dict[str, int] = {}
    for turn in range(20):
        for text in WORDS:
            changed = FOUND.sub(r"\2 i \1", text).replace("„", "<b>").upper()
            counted[changed[:12]] = counted.get(changed[:12], 0) + turn
    return time.process_time() - started
