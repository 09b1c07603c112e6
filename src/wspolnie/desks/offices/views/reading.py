"""What everybody reads: the tree as of a day, a file of what is shown, one office."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.desks.offices.forms import today
from wspolnie.desks.offices.reading import posts_on
from wspolnie.desks.offices.sheets import tree_csv
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import registry
from wspolnie.foundation.text.letters import fold
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.offices.models import Office, Placement
from wspolnie.parties.offices.reading import Node, nodes_on, structure_now, tree_on
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

MOST_LINES = 100
"""Lines of history on the page of one office; the newest come first."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader chose: a day, words, a kind, those who decide; what means nothing chooses nothing."""

    day: date
    is_today: bool
    words: str
    kind: str
    deciding: bool

    @classmethod
    def of(cls, request: HttpRequest) -> Filter:
        now, typed = today(), request.GET.get("dnia", "")
        try:
            day = date.fromisoformat(typed)
        except ValueError:
            day = now
        words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:200]
        kind = request.GET.get("rodzaj", "").replace("\x00", "")[:40]
        return cls(day, day == now, words, kind, request.GET.get("decyduje", "") == "tak")

    def query(self) -> str:
        """The choice as an address's query; empty choices are left out."""
        words = {
            "dnia": "" if self.is_today else self.day.isoformat(),
            "q": self.words,
            "rodzaj": self.kind,
            "decyduje": "tak" if self.deciding else "",
        }
        found = urlencode({name: value for name, value in words.items() if value})
        return f"?{found}" if found else ""

    @property
    def day_query(self) -> str:
        """The day alone, for links to other pages of the same day."""
        return "" if self.is_today else f"?dnia={self.day.isoformat()}"

    @property
    def narrows(self) -> bool:
        return bool(self.words or self.kind)

    def fits(self, node: Node) -> bool:
        name = fold(node.name)
        return (not self.kind or node.kind == self.kind) and all(word in name for word in fold(self.words).split())

    def nodes(self) -> list[Node]:
        """What is shown, in the order of the page."""
        return [node for node in nodes_on(self.day) if self.fits(node)]


@door(OfficeAct.READ)
@kept
def index(request: HttpRequest) -> HttpResponse:
    """The structure of a day: a tree, or rows with their paths when something is looked for."""
    actor, chosen = actor_of(request), Filter.of(request)
    tops = tree_on(chosen.day)
    every = [node for top in tops for node in top.walk()]
    nodes = [node for node in every if chosen.fits(node)]
    kinds = sorted({node.kind for node in every if node.kind})
    counted = Counter(node.kind for node in nodes)
    context = {
        "tops": tops,
        "nodes": nodes,
        "chosen": chosen,
        "kind_choices": [
            ("", _("all")),
            *((kind, kind) for kind in kinds),
        ],
        "kinds_counted": sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])),
        "can_edit": decide(actor, OfficeAct.EDIT).ok,
        "can_import": decide(actor, OfficeAct.IMPORT).ok,
    }
    return page(request, "offices/index.html", context)


@door(OfficeAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is shown, as a file that can be brought in again."""
    chosen = Filter.of(request)
    return dated_csv(tree_csv(chosen.nodes(), structure_now(), chosen.day), _("offices"), chosen.day)


def dated_csv(content: bytes, name: str, day: date) -> HttpResponse:
    """A file to take away; its name says of which day it is."""
    return csv_answer(content, f"{name}-{day.isoformat()}")


def find(slug: str) -> Office:
    """The office of an address."""
    found: Office | None = Office.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


@door(OfficeAct.READ)
@kept
def office(request: HttpRequest, slug: str) -> HttpResponse:
    """One office on a day: where it lies, its parts, posts and open matters; what it was called, what happened."""
    actor, one, chosen = actor_of(request), find(slug), Filter.of(request)
    node = next((node for node in nodes_on(chosen.day) if node.office == one), None)
    context = {
        "office": one,
        "node": node,
        "chosen": chosen,
        "places": Placement.objects.of(one),
        "posts": posts_on(chosen.day, actor, office=one),
        "matters": registry.office_matters(actor, one.pk),
        "lines": remembered(history_of(one.pk)[:MOST_LINES]),
        "can_edit": decide(actor, OfficeAct.EDIT).ok,
        "can_appoint": decide(actor, OfficeAct.APPOINT).ok,
    }
    return page(request, "offices/office.html", context)
