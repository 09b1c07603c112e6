"""Words of the code that stand in addresses, as Polish nouns: `<noun:kind>` in a route. An address with the word of the
code itself still leads there, by a permanent redirect (`old_address`)."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.urls import register_converter
from django.urls.converters import SlugConverter

NOUNS: Final = {
    "account": "konto",
    "answers": "odpowiedzi",
    "bodies": "grupy",
    "enquiries": "zapytania",
    "experts": "eksperci",
    "federations": "federacje",
    "flags": "zglaszanie-tekstow",
    "follow": "obserwowanie",
    "meetings": "spotkania",
    "office": "urzad",
    "offices": "jednostki",
    "organisation_contacts": "kontakty-organizacji",
    "organisations": "organizacje",
    "posts": "stanowiska",
    "procedures": "procedury",
    "remarks": "uwagi",
    "representation": "reprezentowanie",
    "representations": "reprezentacje",
    "support": "punkt-pomocy",
}
"""Word of the code -> noun; what has none (a clause of the city's own) stands as it is."""
WORDS: Final = {noun: word for word, noun in NOUNS.items()}


class Noun(SlugConverter):
    """A word of the code in a view, a Polish noun in its address."""

    def to_python(self, value: str) -> str:
        return WORDS.get(value, value)

    def to_url(self, value: str) -> str:
        return NOUNS.get(value, value)


def old_address(request: HttpRequest, here: str) -> HttpResponsePermanentRedirect | None:
    """Where an address with a word of the code leads for ever; None at the address of today (`here`)."""
    if request.path == here:
        return None
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{here}?{query}" if query else here)


register_converter(Noun, "noun")
