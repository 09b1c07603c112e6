"""What a room shows on a page that another room keeps: of an organisation, of a district."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the page: its heading in the reader's language, and a template, which finds `told` under that name.

    Lower `order` stands higher. A room that has nothing to show gives no part.
    """

    order: int
    anchor: str
    heading: str
    template: str
    told: Mapping[str, Any] = field(default_factory=dict)
    aside: str = ""
