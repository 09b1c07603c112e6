"""How the technical log is written: lines of text, or JSON a line (WSPOLNIE_LOG_FORMAT=json). Never anybody's data:

what an exception says may quote what people wrote ("Key (email)=(…) already exists"), so of an exception only its kind
and the places in the program are kept.
"""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from traceback import format_tb
from types import TracebackType
from typing import Any

Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PlainFormatter(logging.Formatter):
    """One line of text, then the places of an exception."""

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler may have written the whole exception there
        return super().format(record)

    def formatException(self, ei: Fault) -> str:  # noqa: N802
        kind, _said, at = ei
        return "".join(format_tb(at)) + (kind.__name__ if kind else "")


class JsonFormatter(PlainFormatter):
    """One JSON object a line: at (UTC), level, logger, message, and of an exception `fault` and `where`."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "process": record.process,
        }
        if record.exc_info and record.exc_info[0]:
            said |= {"fault": record.exc_info[0].__name__, "where": "".join(format_tb(record.exc_info[2]))}
        return json.dumps(said, ensure_ascii=False)
