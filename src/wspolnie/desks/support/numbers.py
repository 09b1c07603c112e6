"""How a question is called in full: `WRO/2026/PP-0007`."""

from __future__ import annotations

import hashlib

from wspolnie.desks.support.models import Question
from wspolnie.foundation.cities.models import City


def code_of(city: City, question: Question) -> str:
    return f"{city.code}/{question.year}/{question}"


def digest_of(code: str) -> bytes:
    """What is kept of a link's code."""
    return hashlib.sha256(code.encode()).digest()
