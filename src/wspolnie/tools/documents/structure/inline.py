"""Markup inside a paragraph reduced to its text. Only sure markup goes: offices type `____` and `2*3*4` too."""

import re
from collections.abc import Callable
from typing import Final

from wspolnie.tools.documents.structure.lines import spaced

_HOLD: Final = "\ufdd0"
"""A code point that is no character: stands for what must not be looked at again."""
_MARKUP: Final = re.compile(r"[*_`\[\\<~]")
_ATOMS: Final = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()#+.!|<>~-])"
    r"|(?P<code>(?<!`)`(?P<verbatim>[^`\n]{1,1000})`(?!`))"
    r"|!?\[(?P<label>[^\[\]]{0,500})\]\(\s{0,3}<?(?P<address>[^\s()<>]{1,2000})>?(?:\s{1,3}\"(?P<title>[^\"\n]{0,200})\")?\s{0,3}\)"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>]{1,2000})>"
    r"|(?P<bare>(?:https?://|www\.)[^\s<>()*]{1,2000})"
    r"|(?P<br><br\s?/?>)"
)
_OPENS: Final = rf"(?=[^\W_]|{_HOLD}|[„“\"'(\[§–][^\s*_~])"
_CLOSES: Final = r"(?<=[^\s(\[„])"
_EMPHASIS: Final = tuple(
    re.compile(rf"(?<![\w{sign}])({sign}{{1,3}}){_OPENS}([^{sign}]++){_CLOSES}\1(?![\w{sign}])")
    for sign in (r"\*", "_", "~")
)
_DEPTH: Final = 3


def plain(text: str) -> str:
    """`text` without emphasis, code marks and escapes; a link keeps its address in brackets unless it is its text."""
    if _HOLD in text or not _MARKUP.search(text):
        return _tidy(text)
    held: list[str] = []
    text = _ATOMS.sub(_holder(held), text)
    for _ in range(_DEPTH):
        before = text
        for pattern in _EMPHASIS:
            text = pattern.sub(r"\2", text)
        if text == before:
            break
    pieces = iter(held)
    return _tidy(re.sub(_HOLD, lambda _: next(pieces), text))


def _holder(held: list[str]) -> Callable[[re.Match[str]], str]:
    def hold(found: re.Match[str]) -> str:
        if found["label"] is not None and found["address"]:
            held.append(_after_link(found["label"], found["address"], found["title"]))
            return found["label"] + _HOLD
        held.append("\n" if found["br"] else _atom(found))
        return _HOLD

    return hold


def _atom(found: re.Match[str]) -> str:
    if found["escape"]:
        return found["escape"][1:]
    return found["verbatim"] or found["auto"] or found["bare"] or found.group()


def _after_link(label: str, address: str, title: str | None) -> str:
    said = {label.strip().rstrip("/"), "mailto:" + label.strip(), "https://" + label.strip(), "http://" + label.strip()}
    shown = "" if address.rstrip("/") in {one.rstrip("/") for one in said} else address
    inside = " ".join(part for part in (shown, f'"{title}"' if title else "") if part)
    return (" " if label else "") + f"({inside})" if inside else ""


def _tidy(text: str) -> str:
    return "\n".join(spaced(line).strip() for line in text.split("\n")).strip()
