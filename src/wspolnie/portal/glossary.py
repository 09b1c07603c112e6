"""The glossary: words of cooperation in plain language, as one page and as a file."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.models import Term
from wspolnie.foundation.modules import FoundBeside
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.letters import fold
from wspolnie.foundation.text.terms import occurrences
from wspolnie.foundation.ui.terms import anchor_of
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import door

FOUND: Final = 3
"""Words shown beside what a search finds."""


@door(PortalAct.READ)
@kept
def glossary(request: HttpRequest) -> HttpResponse:
    """Every word under its letter; with `q` those that have these letters in them."""
    words = _words(request)
    found = _found(words)
    letters = [(letter, list(rows)) for letter, rows in groupby(found, key=lambda one: one.letter)]
    context: dict[str, Any] = {"letters": letters, "total": len(found), "words": words}
    return page(request, "portal/glossary.html", context)


@door(PortalAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """What is shown, as a file."""
    rows = ((one.name, one.meaning, one.source) for one in _found(_words(request)))
    content = write_csv((_("word"), _("meaning"), _("source")), rows)
    return csv_answer(content, _("glossary"))


def finds(_actor: Actor, words: str) -> FoundBeside | None:
    """Words of the glossary that a search asks for: named in any of their forms, or whose name begins so."""
    rows = _found("")
    named = {one.term for one in occurrences(words, tuple(one.name for one in rows))}
    begun = fold(words).strip()
    found = [one for place, one in enumerate(rows) if place in named or (begun and fold(one.name).startswith(begun))]
    if not found:
        return None
    page = reverse("glossary")
    shown = tuple((one.name, f"{page}#{one.anchor}", one.meaning) for one in found[:FOUND])
    return FoundBeside(_("In the glossary"), shown, len(found), f"{page}?{urlencode({'q': words})}")


def _words(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:100]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the glossary as the page shows it."""

    name: str
    meaning: str
    source: str

    @property
    def anchor(self) -> str:
        return anchor_of(self.name)

    @property
    def letter(self) -> str:
        return self.name[:1].upper()


def _found(words: str) -> list[Word]:
    asked, rows = fold(words).split(), Term.objects.order_by("name_key", "pk")
    found = (Word(*row) for row in rows.values_list("name", "meaning", "source"))
    return [one for one in found if all(word in fold(f"{one.name} {one.meaning}") for word in asked)]
