"""Times that programs send: zoned, or by the city's clock."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.endpoints import Moment

WRITTEN: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})?", re.ASCII
)
"""RFC 3339, where seconds and zone may be missing."""


def moment(text: str, zone: ZoneInfo) -> Moment:
    """The instant in UTC of a written time. One without a zone is of `zone`: in the repeated hour its second
    occurrence.

    Raises:
        ValueError: when it is no time, or the zone's clock never shows it.
    """
    if not WRITTEN.fullmatch(text):
        raise ValueError("Expected a time as in RFC 3339, for example 2026-09-11T15:45:00+02:00")
    try:
        stated = datetime.fromisoformat(text.upper())
        if stated.tzinfo is None:
            minute = limit_at(stated.date(), stated.time(), zone)
            stated = minute.replace(second=stated.second, microsecond=stated.microsecond)
        at = stated.astimezone(UTC)
    except NoSuchTime as error:
        raise ValueError("The city's clock skips this hour on that day") from error
    except (ValueError, OverflowError) as error:
        raise ValueError("Expected a time that the calendar has") from error
    return Moment(at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond, tzinfo=UTC)
