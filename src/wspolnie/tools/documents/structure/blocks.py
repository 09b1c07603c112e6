"""What a document consists of, and when a text is not one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.utils.functional import Promise

MAX_BLOCKS: Final = 2_000
MAX_LINES: Final = 20_000
MAX_BYTES: Final = 1_048_576
"""A document of 50 pages has about 800 blocks, 2,500 lines and 150,000 bytes."""


class BlockKind(StrEnum):
    """The closed list of what a paragraph can be."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    TABLE = "table"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph.

    `level`: of a heading, an item or a quote, from 1 (the outermost); 0 of a text or a table.
    `label`: the unit as written ("§ 10.", "Rozdział III", "1.", "2)", "a)"), "–" or "•" of a bullet; else "".
    `text`: plain text without the label; "\\n" only where a line break was meant (an address, rows of a table).
    `rows`: cells of a table; its `text` holds the same, joined by " | ".
    """

    kind: BlockKind
    level: int
    label: str
    text: str
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """A document read: its blocks in order, never none."""

    blocks: tuple[Block, ...]


class UnreadableDocument(ValueError):
    """A text that cannot become a document; `reason` is a translated sentence for the person who pasted it."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return str(self.reason)
