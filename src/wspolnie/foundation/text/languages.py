"""Which languages the pages offer: Polish, English, and every other one that has a folder of messages. Read by the
settings, so nothing here needs them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

LOCALE: Final = Path(__file__).resolve().parents[2] / "locale"
OWN: Final = (("pl", "polski"), ("en", "English"))
DATES: Final = "dates.toml"


def offered(locale: Path = LOCALE) -> list[tuple[str, str]]:
    """Code and the name that its own readers use; a folder counts once it holds a .po file.

    Raises:
        ValueError: when a folder is called as no language is.
    """
    own = dict(OWN)
    others = sorted(folder.name for folder in locale.iterdir() if folder.name not in own and any(folder.glob("*.po")))
    return [*OWN, *((code, _known(code).get_display_name(code) or code) for code in others)]


def plural_rule(code: str) -> str:
    """The Plural-Forms of a language, as CLDR has them."""
    rule = get_plural(code)
    return f"nplurals={rule.num_plurals}; plural={rule.plural_expr};"


def plural_category(code: str, count: int) -> str:
    """CLDR's word for the form after a number: one, few, many, other."""
    return str(_known(code).plural_form(count))


def words_of_dates(code: str, locale: Path = LOCALE) -> dict[str, Any] | None:
    """What stands in `locale/<code>/dates.toml`; None where there is no such file."""
    place = locale / code / DATES
    return tomllib.loads(place.read_text("utf-8")) if place.is_file() else None


def _known(code: str) -> Locale:
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError) as fault:
        raise ValueError(f"locale/{code} is not called as a language is: uk, de, cs") from fault
