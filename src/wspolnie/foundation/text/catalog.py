"""Message catalogues: one plain .po file per room and language, merged into one .mo when the product starts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.reloader import translation_file_changed

from wspolnie.foundation.text.languages import plural_rule
from wspolnie.foundation.text.spacing import nbsp, nbsp_markup

PACKAGE: Final = Path(__file__).resolve().parents[2]
LOCALE: Final = PACKAGE / "locale"
PLURALS: Final = {
    "pl": (
        "nplurals=4; plural=(n==1 ? 0 : (n%10>=2 && n%10<=4) && (n%100<12 || n%100>14) ? 1 : "
        "n!=1 && (n%10>=0 && n%10<=1) || (n%10>=5 && n%10<=9) || (n%100>=12 && n%100<=14) ? 2 : 3);"
    ),
    "en": "nplurals=2; plural=(n != 1);",
}
KEYWORDS: Final = {
    "_": None,
    "N_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
JINJA: Final = {
    "extensions": "jinja2.ext.i18n,jinja2.ext.do",
    "silent": "false",
    "newstyle_gettext": "true",
    "trimmed": "true",
}
FLOORS: Final = frozenset({"desks", "tools", "services", "parties", "foundation"})
SKIPPED: Final = frozenset({"tests", "migrations", "locale", "assets", "__pycache__"})

Key = tuple[str, str | None]
"""Message id (the singular) and context."""


@dataclass(frozen=True, slots=True)
class Untranslated:
    """A message of the code that a language lacks, and the room that says it."""

    room: str
    message: str
    context: str | None


@dataclass(frozen=True, slots=True)
class Clash:
    """One message id that two rooms translate differently; give one of them a context."""

    message: str
    rooms: tuple[str, str]


def compile_catalogs(locale: Path = LOCALE) -> list[Path]:
    """Write `<lang>/LC_MESSAGES/django.mo` for every language whose sources are newer; returns what was written.

    A fresh clone has no .mo yet: Django has read an empty catalogue while models loaded, and forgets it here.
    """
    done = [written for folder in _languages(locale) if (written := _compile(folder)) is not None]
    for written in done:
        translation_file_changed(sender=None, file_path=written)
    return done


def extract(package: Path = PACKAGE) -> dict[str, dict[Key, Message]]:
    """Every message of the code and templates, by room; a syntax error in a template is an error here."""
    rooms: dict[str, dict[Key, Message]] = {}
    for path in sorted(package.rglob("*")):
        relative = path.relative_to(package)
        method = _method(relative)
        if method is None or not path.is_file():
            continue
        room = rooms.setdefault(room_of(relative), {})
        options = JINJA if method == "jinja2" else {}
        for _line, ids, _comments, context in extract_from_file(method, path, KEYWORDS, options=options):
            message = Message(ids, context=context)
            known = room.get(_key(message))
            if known is None or (message.pluralizable and not known.pluralizable):
                room[_key(message)] = message
    return rooms


def add_missing(language: str, package: Path = PACKAGE) -> dict[str, int]:
    """Add the messages that no room of the language knows to their room's .po; returns how many per room."""
    folder = package / "locale" / language
    folder.mkdir(parents=True, exist_ok=True)
    known = {_key(message) for _room, message in _messages(folder)}
    added: dict[str, int] = {}
    for room, messages in extract(package).items():
        fresh = [message for key, message in messages.items() if key not in known]
        known.update(_key(message) for message in fresh)
        if fresh:
            _append(folder / f"{room}.po", language, fresh)
            added[room] = len(fresh)
    return added


def missing(language: str, package: Path = PACKAGE) -> list[Untranslated]:
    """Messages of the code without a complete translation; English ids are English already."""
    if language == "en":
        return []
    done = {_key(message) for _room, message in _messages(package / "locale" / language) if _complete(message)}
    return [
        Untranslated(room, key[0], key[1])
        for room, messages in extract(package).items()
        for key in messages
        if key not in done
    ]


def clashes(language: str, package: Path = PACKAGE) -> list[Clash]:
    """Message ids with different translations in two rooms: the reader would see only the first."""
    seen: dict[Key, tuple[str, Message]] = {}
    found: list[Clash] = []
    for room, message in _messages(package / "locale" / language):
        first_room, first = seen.setdefault(_key(message), (room, message))
        if first.string != message.string:
            found.append(Clash(_key(message)[0], (first_room, room)))
    return found


def said(folder: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Every message of a language's folder: what the code says, and what the language says for it."""
    for _room, message in _messages(folder):
        yield list(message.id) if isinstance(message.id, (list, tuple)) else [str(message.id)], _strings(message)


def room_of(relative: Path) -> str:
    """The room that owns a file of the package: the second folder on a floor with rooms, else the first."""
    top, *rest = relative.parts
    if top == "templates" or relative.parts[:2] == ("foundation", "ui"):
        return "ui"
    return rest[0] if top in FLOORS and len(rest) > 1 else top.removesuffix(".py")


def _method(relative: Path) -> str | None:
    if SKIPPED.intersection(relative.parts):
        return None
    if relative.suffix == ".py":
        return "python"
    return "jinja2" if "templates" in relative.parts and relative.suffix in {".html", ".txt", ".svg"} else None


def _languages(locale: Path) -> list[Path]:
    return sorted(folder for folder in locale.iterdir() if folder.is_dir() and any(folder.glob("*.po")))


def _messages(folder: Path) -> Iterator[tuple[str, Message]]:
    for path in sorted(folder.glob("*.po")):
        for message in _read(path):
            if message.id:
                yield path.stem, message


def _read(path: Path) -> Catalog:
    """A room's catalogue; a file without plural rules gets those of its language, so no form is lost."""
    text = path.read_text(encoding="utf-8")
    if "Plural-Forms:" not in text:
        header = 'msgid ""\nmsgstr ""\n'
        text = (
            _header(path.parent.name) + text.removeprefix(header)
            if text.startswith(header)
            else _header(path.parent.name) + "\n" + text
        )
    return read_po(BytesIO(text.encode()), locale=path.parent.name, domain="django", abort_invalid=True)


def _compile(folder: Path) -> Path | None:
    target = folder / "LC_MESSAGES" / "django.mo"
    sources = [folder, *folder.glob("*.po")]
    if target.exists() and target.stat().st_mtime_ns > max(path.stat().st_mtime_ns for path in sources):
        return None
    merged = _catalog(folder.name)
    taken: set[Key] = set()
    for _room, message in _messages(folder):
        if _complete(message) and _key(message) not in taken:
            taken.add(_key(message))
            merged[message.id] = _typeset(message, folder.name)
    target.parent.mkdir(exist_ok=True)
    buffer = BytesIO()
    write_mo(buffer, merged)
    _replace(target, buffer.getvalue())
    return target


def _typeset(message: Message, language: str) -> Message:
    """Polish messages get their no-break spaces once, here, not on every page."""
    if language != "pl":
        return message
    tied = tuple(nbsp_markup(text) if "<" in text else nbsp(text) for text in _strings(message))
    return Message(message.id, tied if message.pluralizable else tied[0], context=message.context)


def _complete(message: Message) -> bool:
    if message.fuzzy:
        return False
    return all(_strings(message))


def _strings(message: Message) -> list[str]:
    """Every plural form of the translation; an empty text where one is missing."""
    if isinstance(message.string, (list, tuple)):
        return [text or "" for text in message.string]
    return [message.string or ""]


def _append(path: Path, language: str, messages: list[Message]) -> None:
    catalog = _read(path) if path.exists() else _catalog(language)
    for message in messages:
        catalog.add(message.id, context=message.context)
    write_catalog(path, catalog)


def write_catalog(path: Path, catalog: Catalog) -> None:
    """Write a room's .po with the shortest header that works: no names, no dates, nothing that changes by itself."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=110, no_location=True, omit_header=True)
    _replace(path, _header(path.parent.name).encode() + b"\n" + buffer.getvalue())


def _catalog(language: str) -> Catalog:
    return read_po(BytesIO(_header(language).encode()), locale=language, domain="django")


def _header(language: str) -> str:
    lines = (
        "Content-Type: text/plain; charset=utf-8",
        f"Language: {language}",
        f"Plural-Forms: {PLURALS.get(language) or plural_rule(language)}",
    )
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines)


def _replace(target: Path, content: bytes) -> None:
    """Readers see the old file or the new one, never half of either."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(target)


def _key(message: Message) -> Key:
    identity = message.id[0] if isinstance(message.id, (list, tuple)) else message.id
    return identity, message.context
