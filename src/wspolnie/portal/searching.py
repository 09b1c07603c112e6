"""The search page, and what it offers while somebody types."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.http import urlencode

from wspolnie.foundation.web.pages import page
from wspolnie.portal.acts import PortalAct
from wspolnie.services.search.reading import PAGE, Asked, beside, kinds, search, suggested
from wspolnie.spaces.views import actor_of, door

LONGEST: Final = 200
DEEPEST: Final = 999


@door(PortalAct.READ)
def search_page(request: HttpRequest) -> HttpResponse:
    """One box over everything that the reader may see."""
    words = _words(request)
    typed = {name: request.GET.get(name, "").strip()[:20] for name in ("rodzaj", "od", "do")}
    since, until = _day(typed["od"]), _day(typed["do"])
    current = _number(request.GET.get("strona", "1"))
    kind = typed["rodzaj"] if typed["rodzaj"] in kinds() else ""
    asked = Asked(words, kind, since, until)
    kept = {"q": words, **{name: value for name, value in typed.items() if value}}
    context = {
        "query": words,
        "results": search(actor_of(request), asked, start=(current - 1) * PAGE),
        "beside": beside(actor_of(request), words) if current == 1 and not (kind or since or until) else [],
        "kind": kind,
        "since": typed["od"],
        "until": typed["do"],
        "not_days": [typed[name] for name, day in (("od", since), ("do", until)) if typed[name] and day is None],
        "current": current,
        "page_size": PAGE,
        "address": f"?{urlencode(kept)}&strona=",
    }
    return page(request, "portal/search.html", context)


@door(PortalAct.READ)
def suggestions(request: HttpRequest) -> HttpResponse:
    """What a query that is being typed may want, as `{"items": [{"title", "url"}]}`."""
    found = suggested(actor_of(request), _words(request))
    answer = JsonResponse({"items": [{"title": title, "url": url} for title, url in found]})
    answer["Cache-Control"] = "private, no-store"
    return answer


def _words(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LONGEST]


def _number(text: str) -> int:
    whole = int(text) if text.isascii() and text.isdecimal() and len(text) <= len(str(DEEPEST)) else 1
    return max(whole, 1)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
