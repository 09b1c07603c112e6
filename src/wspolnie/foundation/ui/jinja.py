"""The template environment: strict, translated, with the words for dates, deadlines and amounts as filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.text import amounts, left, spacing
from wspolnie.foundation.text.dates import DateText
from wspolnie.foundation.ui.assets import asset_url
from wspolnie.foundation.ui.links import page_numbers, url
from wspolnie.foundation.ui.terms import explained


def environment(**options: Any) -> Environment:
    """The environment for Django's Jinja2 backend: an unknown name is an error, .txt templates are not HTML."""
    options.update(undefined=StrictUndefined, autoescape=_is_html, trim_blocks=True, lstrip_blocks=True)
    env = Environment(**options)  # noqa: S701 - autoescape stands in the options
    env.add_extension("jinja2.ext.i18n")
    env.add_extension("jinja2.ext.do")
    env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext
    )
    env.policies["ext.i18n.trimmed"] = True
    env.filters.update(FILTERS)
    env.globals.update(GLOBALS)
    return env


def _is_html(name: str | None) -> bool:
    return name is None or not name.endswith(".txt")


def language() -> str:
    """The reader's language code: "pl", "en"."""
    return (get_language() or "pl").split("-")[0]


def dates() -> DateText:
    """How dates are written here and now, with no-break spaces."""
    return _dates(language(), timezone.get_current_timezone())


@lru_cache(maxsize=64)
def _dates(code: str, zone: Any) -> DateText:
    return DateText(code, zone, tied=True)


def _dated(method: str) -> Callable[..., str]:
    def write(value: date, **options: bool) -> str:
        text: str = getattr(dates(), method)(value, **options)
        return text

    write.__name__ = method
    write.__doc__ = f"`DateText.{method}` in the reader's language and the city's zone."
    return write


def near(at: datetime) -> str:
    """dziś, godz. 15:30"""
    return dates().near(at, instant())


def span(first: date, last: date) -> str:
    """28 lipca - 11 września 2026"""
    return dates().span(first, last)


def time_left(closes_at: datetime, now: datetime | None = None) -> left.TimeLeft:
    """What is left of a deadline, at the moment of the request unless told otherwise."""
    return left.time_left(closes_at, now or instant(), language(), timezone.get_current_timezone())


def share_gone(opens_at: datetime, closes_at: datetime, now: datetime | None = None) -> str:
    """How much of a period had passed when the minute began, in percent with one decimal place, for the inked rule:
    "95.1"."""
    whole = (closes_at - opens_at).total_seconds()
    gone = ((now or instant()).replace(second=0, microsecond=0) - opens_at).total_seconds()
    return f"{100 * min(1.0, max(0.0, gone / whole if whole > 0 else 1.0)):.1f}"


def month_letters() -> list[str]:
    """S L M K …: the twelve months over a calendar drawn beside a table"""
    return [name[0].upper() for name in dates().words.months_short]


def nbsp(text: str) -> Markup:
    """The text escaped, with its no-break spaces; safe HTML keeps its tags."""
    if isinstance(text, Markup):
        return Markup(spacing.nbsp_markup(str(text)))  # noqa: S704 - it was safe, only spaces change
    return _tied(str(text))


@lru_cache(maxsize=1024)
def _tied(text: str) -> Markup:
    """Kept, because published texts are asked for again and again."""
    return escape(spacing.nbsp(text))


@lru_cache(maxsize=1024)
def paragraphs(text: str) -> Markup:
    """A person's plain text as paragraphs and line breaks, escaped; kept like `nbsp`."""
    blocks = [block.strip("\n") for block in text.replace("\r\n", "\n").split("\n\n")]
    tied = [spacing.nbsp(block) for block in blocks if block.strip()]
    return Markup("\n").join(Markup("<p>{}</p>").format(Markup("<br>\n").join(block.split("\n"))) for block in tied)


def verdict_label(word: str) -> str:
    """Uwzględniona; the words of the five verdicts that a reader meets"""
    match word:
        case "accepted":
            return pgettext("verdict", "Accepted")
        case "partly":
            return pgettext("verdict", "Accepted in part")
        case "rejected":
            return pgettext("verdict", "Not accepted")
        case "noted":
            return pgettext("verdict", "Noted")
        case "none":
            return pgettext("verdict", "No answer yet")
        case _:
            raise ValueError(f"there is no verdict {word}")


def amount(value: Decimal | int) -> str:
    """199 432,24 zł"""
    return amounts.amount(value, language())


def number(value: Decimal | int) -> str:
    """1 214"""
    return _counted(value, language()) if type(value) is int else amounts.number(value, language())


@lru_cache(maxsize=1024)
def _counted(count: int, code: str) -> str:
    """Kept, because a page may hold a hundred counts, and most are small."""
    return amounts.number(count, code)


def percent(share: Decimal | float) -> str:
    """96%"""
    return amounts.percent(share, language())


def size(octets: int) -> str:
    """214 KB"""
    return amounts.size(octets, language())


def words(items: Iterable[object]) -> str:
    """A, B i C"""
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return "".join(texts)
    return gettext("%(all)s and %(last)s") % {"all": ", ".join(texts[:-1]), "last": texts[-1]}


DATED = ("day", "day_month", "weekday_day", "hour", "clock", "moment", "until", "since", "on")
STAMPS = ("short", "exact", "iso", "day_number", "month_short", "weekday_short")
FILTERS: dict[str, Callable[..., Any]] = {
    **{name: _dated(name) for name in (*DATED, *STAMPS)},
    "near": near,
    "span": span,
    "nbsp": nbsp,
    "paragraphs": paragraphs,
    "amount": amount,
    "number": number,
    "percent": percent,
    "size": size,
    "words": words,
    "explained": explained,
}
GLOBALS: dict[str, Callable[..., Any]] = {
    "asset_url": asset_url,
    "url": url,
    "current_instant": instant,
    "language_code": language,
    "time_left": time_left,
    "share_gone": share_gone,
    "page_numbers": page_numbers,
    "month_letters": month_letters,
    "verdict_label": verdict_label,
}
