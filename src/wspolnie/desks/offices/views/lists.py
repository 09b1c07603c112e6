"""Lists of the whole city: posts, and who acts in whose name, as of a day."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from wspolnie.desks.offices.acts import OfficeAct
from wspolnie.desks.offices.reading import MANDATE_COLUMNS, POST_COLUMNS, mandates_on, posts_on
from wspolnie.desks.offices.views.reading import Filter, dated_csv
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE = 50


@door(OfficeAct.READ)
@kept
def posts(request: HttpRequest) -> HttpResponse:
    """Posts of a day with their contacts."""
    chosen = Filter.of(request)
    rows = posts_on(chosen.day, actor_of(request), words=chosen.words, deciding=chosen.deciding)
    leaf = leafing(asked_page(request), len(rows), PAGE)
    context = {
        "rows_shown": rows[leaf.shown],
        "prefix": f"{chosen.query() or '?'}{'&' if chosen.query() else ''}strona=",
        "leaf": leaf,
        "chosen": chosen,
        "deciding": sum(row.post.decision_maker for row in rows),
        "filled": sum(row.filled for row in rows),
        "can_import": decide(actor_of(request), OfficeAct.IMPORT).ok,
    }
    return page(request, "offices/posts.html", context)


@door(OfficeAct.READ)
def posts_sheet(request: HttpRequest) -> HttpResponse:
    """The same as a file."""
    chosen = Filter.of(request)
    rows = posts_on(chosen.day, actor_of(request), words=chosen.words, deciding=chosen.deciding)
    content = write_csv(POST_COLUMNS, (row.cells(chosen.day) for row in rows))
    return dated_csv(content, _("posts"), chosen.day)


@door(OfficeAct.READ)
@kept
def mandates(request: HttpRequest) -> HttpResponse:
    """Who acts in whose name on a day; names that the reader may not know are not there."""
    chosen = Filter.of(request)
    rows = mandates_on(chosen.day, actor_of(request), words=chosen.words, deciding=chosen.deciding)
    leaf = leafing(asked_page(request), len(rows), PAGE)
    context = {
        "rows_shown": rows[leaf.shown],
        "prefix": f"{chosen.query() or '?'}{'&' if chosen.query() else ''}strona=",
        "leaf": leaf,
        "chosen": chosen,
        "deciding": sum(row.appointment.post.decision_maker for row in rows),
    }
    return page(request, "offices/mandates.html", context)


@door(OfficeAct.READ)
def mandates_sheet(request: HttpRequest) -> HttpResponse:
    """The same as a file."""
    chosen = Filter.of(request)
    rows = mandates_on(chosen.day, actor_of(request), words=chosen.words, deciding=chosen.deciding)
    content = write_csv(MANDATE_COLUMNS, (row.cells(chosen.day) for row in rows))
    return dated_csv(content, _("mandates"), chosen.day)
