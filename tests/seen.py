"""A page as a reader gets it: what stands in its fields and its parts, after the browser has undone the escaping."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "rect"}


class Seen(HTMLParser):
    """Fields by name, texts by tag and by class, in the order of the page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.fields: dict[str, str] = {}
        self.texts: list[tuple[str, frozenset[str], str]] = []
        self.scripts: list[dict[str, str | None]] = []
        self._open: list[tuple[str, frozenset[str], dict[str, str | None], list[str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("name") and given.get("type") not in {"radio", "checkbox"}:
            self.fields[str(given["name"])] = given.get("value") or ""
        if tag == "script":
            self.scripts.append(given)
        if tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self._open.append((tag, frozenset((given.get("class") or "").split()), given, []))

    def handle_data(self, data: str) -> None:
        for _, _, _, text in self._open:
            text.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, classes, given, parts = self._open.pop()
            text = "".join(parts)
            self.texts.append((name, classes, text))
            if name == "textarea" and given.get("name"):
                self.fields[str(given["name"])] = text.removeprefix("\n")
            if name == tag:
                break

    def of(self, tag: str = "", *, css: str = "") -> list[str]:
        """Texts of elements with this tag and this class."""
        return [text for name, classes, text in self.texts if (not tag or name == tag) and (not css or css in classes)]

    @property
    def problem(self) -> str:
        """The summary of errors; empty when there is none."""
        return " ".join(" ".join(self.of(css="problem")).split())


def flat(text: str) -> str:
    """Words with single spaces between them: typography and line ends aside, nothing is missing or changed."""
    return " ".join(text.split())
