"""What a page says, piece by piece, and which pieces are in the wrong language."""

from __future__ import annotations

import re
from html.parser import HTMLParser

SAID = ("title", "aria-label", "placeholder", "alt", "data-label", "label", "aria-description")
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
UNSAID = frozenset({"script", "style", "template", "code", "pre", "samp", "kbd"})
"""What is code is in no language."""
ADDRESS = re.compile(r"https?://\S+")
SEAL = re.compile(r"\b(?=[a-f]*\d)[0-9a-f]{12,}\b")
"""A hash in digits of 16: no words, though its letters may make one between two digits ("da", one seal in fifty)."""


class Said(HTMLParser):
    """Pieces of text and of attributes that people read or hear, each with the language it is declared to be in."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[str, str]] = []
        self._stack: list[tuple[str, str]] = []
        self.feed(page)

    @property
    def language(self) -> str:
        return self._stack[-1][1] if self._stack else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or self.language
        for name in SAID:
            self._keep(given.get(name), language)
        if tag == "meta" and given.get("name", given.get("property")) in {"description", "og:title", "og:description"}:
            self._keep(given.get("content"), language)
        if tag == "input" and given.get("type") in {"submit", "button", "reset"}:
            self._keep(given.get("value"), language)
        if tag not in VOID:
            self._stack.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._stack:
            if self._stack.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        if not any(tag in UNSAID for tag, _ in self._stack):
            self._keep(data, self.language)

    def _keep(self, text: str | None, language: str) -> None:
        plain = flat(SEAL.sub("", ADDRESS.sub("", text or "")))
        if re.search(r"[^\W\d_]{2}", plain):
            self.pieces.append((plain, language))


def flat(text: str) -> str:
    """One space between words, whatever stood there."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()
