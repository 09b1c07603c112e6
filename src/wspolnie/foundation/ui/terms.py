"""Words of the city's glossary in a text lead to what they mean (REQ-172)."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import get_language
from markupsafe import Markup, escape

from wspolnie.foundation.cities.models import Term
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.text.letters import fold
from wspolnie.foundation.text.spacing import nbsp
from wspolnie.foundation.text.terms import occurrences

glossary: Kept[str] = Kept(lambda: Term.objects.order_by("name_key").values_list("name", flat=True))


def anchor_of(name: str) -> str:
    """Where a term stands on the page of the glossary."""
    return slugify(fold(name)) or "haslo"


def explained(text: str, told: list[str] | None = None) -> Markup:
    """The text escaped, the first place of each term a link to its meaning; terms already in `told` stay as they are.

    `told` is a page's own list, so that a term is linked once a page. The glossary is Polish: nothing is linked for
    readers of other languages.
    """
    if (get_language() or "pl").split("-")[0] != "pl":
        return escape(nbsp(text))
    return Markup("").join(_pieces(nbsp(text), tuple(glossary()), [] if told is None else told))


def _pieces(text: str, names: tuple[str, ...], told: list[str]) -> Iterator[Markup]:
    done, page = 0, reverse("glossary")
    for found in occurrences(text, names):
        name = names[found.term]
        if name in told:
            continue
        told.append(name)
        yield escape(text[done : found.start])
        yield Markup('<a href="{}#{}">{}</a>').format(page, anchor_of(name), text[found.start : found.end])
        done = found.end
    yield escape(text[done:])
