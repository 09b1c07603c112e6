"""Finding people by what they know: a list with filters, one person, and the same as a file without names."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.models import Expert, ExpertQuerySet
from wspolnie.desks.experts.sheets import as_csv
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 30


def _asked(request: HttpRequest) -> tuple[dict[str, str], ExpertQuerySet]:
    """What the reader chose, and who fits; a theme that is none chooses nobody."""
    words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:200]
    theme = request.GET.get("temat", "").replace("\x00", "")[:60]
    found = Expert.objects.visible_to(actor_of(request)).like(words)
    if theme:
        found = found.filter(themes__theme__slug=theme)
    return {"q": words, "temat": theme, "sprawa": _matter(request)}, found


def _matter(request: HttpRequest) -> str:
    """From which matter somebody came to look for people."""
    return " ".join(request.GET.get("sprawa", "").replace("\x00", " ").split())[:200]


def _tail(request: HttpRequest) -> str:
    matter = _matter(request)
    return f"?{urlencode({'sprawa': matter})}" if matter else ""


@door(ExpertAct.READ)
def index(request: HttpRequest) -> HttpResponse:
    """Those whom the reader may find, by theme and word."""
    chosen, found = _asked(request)
    where = leafing(asked_page(request), found.count(), PAGE)
    query = "?" + urlencode({name: value for name, value in chosen.items() if value})
    actor = actor_of(request)
    context = {
        "people": found.told().order_by("person__name", "pk")[where.shown],
        "where": where,
        "chosen": chosen,
        "query": query,
        "prefix": query + ("&" if len(query) > 1 else "") + "strona=",
        "themes": [(theme.slug, theme.name) for theme in Theme.objects.order_by("name_key")],
        "is_office": actor.is_staff,
        "tail": _tail(request),
    }
    return page(request, "experts/index.html", context, private=True)


@door(ExpertAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly who is filtered, without names."""
    _chosen, found = _asked(request)
    rows = found.told().order_by("topics", "pk")
    return csv_answer(as_csv(rows, city_of(request)), _("people-who-know"))


@door(ExpertAct.READ)
def one(request: HttpRequest, expert: UUID) -> HttpResponse:
    """What one person knows; the office invites them from here."""
    context = told(request, find(request, expert))
    return page(request, "experts/one.html", context, private=True)


def find(request: HttpRequest, pk: UUID) -> Expert:
    """One whom the reader may find."""
    found: Expert | None = Expert.objects.visible_to(actor_of(request)).told().filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def told(request: HttpRequest, known: Expert) -> dict[str, Any]:
    """What a page of one person shows."""
    actor = actor_of(request)
    is_me = known.person_id == actor.person_id
    return {
        "known": known,
        "themes": [held.theme for held in known.themes.all()],
        "is_me": is_me,
        "tail": _tail(request),
        "may_invite": not is_me and decide(actor, ExpertAct.INVITE).ok,
    }
