"""The search page, and what it offers while somebody types."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.pages import page
from wspolnie.portal.acts import PortalAct
from wspolnie.services.search.reading import PAGE, Asked, beside, kinds, search, suggested
from wspolnie.spaces.views import actor_of, door

LONGEST: Final = 200
DEEPEST: Final = 999
MOST_ROWS: Final = 5_000
"""Of a file; the search itself counts fewer."""


@door(PortalAct.READ)
def search_page(request: HttpRequest) -> HttpResponse:
    """One box over everything that the reader may see."""
    asked, typed = _asked(request)
    words, kind, since, until = asked.words, asked.kind, asked.since, asked.until
    current = _number(request.GET.get("strona", "1"))
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
        "sheet": f"{reverse('search_sheet')}?{urlencode(kept)}",
    }
    return page(request, "portal/search.html", context)


@door(PortalAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """All results that the page counts, as a file."""
    asked, _typed = _asked(request)
    found = search(actor_of(request), asked, limit=MOST_ROWS).found
    columns = (_("name"), _("kind"), _("published on"), _("address"))
    content = write_csv(
        columns,
        (
            (
                one.title,
                _(one.kind),
                dates().iso(one.published_at)[:10] if one.published_at else "",
                request.build_absolute_uri(one.url),
            )
            for one in found
        ),
    )
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("results")}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response


@door(PortalAct.READ)
def suggestions(request: HttpRequest) -> HttpResponse:
    """What a query that is being typed may want, as `{"items": [{"title", "url"}]}`."""
    found = suggested(actor_of(request), _words(request))
    answer = JsonResponse({"items": [{"title": title, "url": url} for title, url in found]})
    answer["Cache-Control"] = "private, no-store"
    return answer


def _asked(request: HttpRequest) -> tuple[Asked, dict[str, str]]:
    """What was asked for, and what was typed for it."""
    typed = {name: request.GET.get(name, "").strip()[:20] for name in ("rodzaj", "od", "do")}
    kind = typed["rodzaj"] if typed["rodzaj"] in kinds() else ""
    return Asked(_words(request), kind, _day(typed["od"]), _day(typed["do"])), typed


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
