"""What there is to read, for everybody: as a list and as a file."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.library.acts import LibraryAct
from wspolnie.desks.library.models import Publication
from wspolnie.desks.library.reading import CATEGORIES, Filter, in_short
from wspolnie.desks.library.states import category_label
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 20


@door(LibraryAct.READ)
def index(request: HttpRequest) -> HttpResponse:
    """Publications that fit, the newest first."""
    looked = Filter.asked(request.GET.dict())
    found = looked.found()
    where = leafing(asked_page(request), found.count(), PAGE)
    shown = Publication.objects.published()
    years = shown.order_by("-year").values_list("year", flat=True).distinct()
    authors = shown.order_by("author").values_list("author", flat=True).distinct()
    context = {
        "publications": [(one, in_short(one)) for one in found[where.shown]],
        "looked": looked,
        "total": where.total,
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"?{looked.query}&strona=".replace("?&", "?"),
        "categories": [("", _("all")), *((word, category_label(one)) for word, one in CATEGORIES.items())],
        "years": [("", _("all")), *((str(year), str(year)) for year in years)],
        "authors": [("", _("all")), *((author, author) for author in authors)],
        "themes": [("", _("all")), *Theme.objects.order_by("name_key").values_list("slug", "name")],
        "may_keep": bool(decide(actor_of(request), LibraryAct.KEEP)),
    }
    return page(request, "library/index.html", context)


@door(LibraryAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered, as a file."""
    columns = (_("title"), _("category"), _("author"), _("year"), _("field"), _("what it is"), _("link"), _("address"))
    rows = (
        (
            one.name, category_label(one.category), one.author, str(one.year), one.theme.name if one.theme else "",
            one.description, one.link, request.build_absolute_uri(reverse("publication", args=[one.slug])),
        )
        for one in Filter.asked(request.GET.dict()).found()
    )  # fmt: skip
    return csv_answer(write_csv(columns, rows), _("library"))
