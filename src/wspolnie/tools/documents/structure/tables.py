"""Tables in pasted text: Markdown's pipes, and the tabs that word processors leave on the clipboard."""

import re
from typing import Final

from wspolnie.tools.documents.structure.lines import Line, spaced
from wspolnie.tools.documents.structure.units import mark_of

Rows = tuple[tuple[str, ...], ...]

_RULE: Final = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_PIPE: Final = re.compile(r"(?<!\\)\|")


def table_at(lines: list[Line], start: int) -> tuple[Rows, int] | None:
    """The rows of the table that begins at line `start`, and the line after it; none when none begins there.

    Two lines decide, so that a long text full of pipes is not searched again and again.
    """
    if start + 1 == len(lines) or lines[start + 1].gap:
        return None
    first, second = lines[start].text, lines[start + 1].text
    if "|" in first and (_is_rule(second) or (_is_framed(first) and _is_framed(second))):
        end = _end(lines, start, "|")
        rows = [_cells(line.text) for line in lines[start:end] if not _is_rule(line.text)]
        return (tuple(rows), end) if rows and len(rows[0]) > 1 else None
    if "\t" in first and "\t" in second and not (_is_point(first) and _is_point(second)):
        end = _end(lines, start, "\t")
        return tuple(tuple(spaced(cell).strip() for cell in line.text.split("\t")) for line in lines[start:end]), end
    return None


def _end(lines: list[Line], start: int, sign: str) -> int:
    end = start + 1
    while end < len(lines) and lines[end].gap == 0 and sign in lines[end].text:
        end += 1
    return end


def _is_point(text: str) -> bool:
    """Whether the tab only stands after a mark, as word processors copy lists."""
    mark = mark_of(text)
    return mark is not None and "\t" not in mark.rest


def _is_framed(text: str) -> bool:
    return text.startswith("|") and text.endswith("|") and text.count("|") > 2


def _is_rule(text: str) -> bool:
    return "|" in text and _RULE.fullmatch(text) is not None


def _cells(text: str) -> tuple[str, ...]:
    inner = text.removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.strip() for cell in _PIPE.split(inner))
