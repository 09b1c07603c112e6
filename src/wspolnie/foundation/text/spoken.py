"""Dates in the language that is active now, for sentences made outside templates."""

from __future__ import annotations

from django.utils.translation import get_language

from wspolnie.foundation.text.dates import DateText


def dates() -> DateText:
    """The writer of dates for the reader's language, in the zone of the cities."""
    return DateText((get_language() or "pl").split("-")[0])
