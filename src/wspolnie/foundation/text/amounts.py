"""Money, numbers and sizes as a Polish reader writes them; Decimal in, no floats for money."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_currency, format_decimal, format_percent

_KILO = 1024


def _locale(language: str) -> str:
    code = language.split("-")[0]
    return "en_GB" if code == "en" else code


def amount(value: Decimal | int, language: str = "pl", currency: str = "PLN") -> str:
    """199 432,24 zł (no-break spaces); refuses floats, which cannot hold money."""
    if isinstance(value, float):
        raise TypeError("money is Decimal, never float")
    if _locale(language) == "pl":
        return format_currency(value, currency, locale="pl")
    return format_currency(value, currency, "#,##0.00\u00a0¤¤", locale="en_GB")


def number(value: Decimal | int, language: str = "pl") -> str:
    """1 214 in Polish, 1,214 in English; a Decimal keeps its places."""
    places = max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(value, pattern, locale=_locale(language))


def percent(share: Decimal | float, language: str = "pl") -> str:
    """A share of one as a whole percent: 0.96 is 96%, written together as everywhere on our pages."""
    return format_percent(share, "#,##0%", locale=_locale(language))


def size(octets: int, language: str = "pl") -> str:
    """File size in the largest unit that keeps the number at or above one: 214 KB, 1,5 MB."""
    if octets < 0:
        raise ValueError("a size is not negative")
    if octets < _KILO:
        return f"{octets}\u00a0B"
    value, unit = Decimal(octets) / _KILO, "KB"
    for larger in ("MB", "GB"):
        if value < _KILO - Decimal("0.5"):
            break
        value, unit = value / _KILO, larger
    pattern = "#,##0" if value >= 10 or unit == "KB" else "#,##0.#"
    return f"{format_decimal(value, pattern, locale=_locale(language))}\u00a0{unit}"
