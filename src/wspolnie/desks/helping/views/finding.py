"""What help there is, for everybody: as a list and as a file."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.helping.acts import HelpingAct
from wspolnie.desks.helping.reading import GROUPS, KINDS, Filter, in_short, with_all
from wspolnie.desks.helping.states import group_label, kind_label
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.views import door

PAGE: Final = 20


@door(HelpingAct.READ)
def index(request: HttpRequest) -> HttpResponse:
    """Help by need, place and group, what is near first."""
    looked = Filter.asked(request.GET.dict())
    found = looked.found()
    where = leafing(asked_page(request), found.count(), PAGE)
    district = District.objects.filter(slug=looked.district).first() if looked.district else None
    context = {
        "services": [(one, in_short(one)) for one in with_all(found)[where.shown]],
        "looked": looked,
        "district": district,
        "total": where.total,
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"?{looked.query}&strona=".replace("?&", "?"),
        "themes": [("", _("all")), *Theme.objects.order_by("name_key").values_list("slug", "name")],
        "districts": [("", _("whole city")), *District.objects.order_by("name_key").values_list("slug", "name")],
        "groups": [("", _("everybody")), *((word, group_label(one)) for word, one in GROUPS.items())],
        "kinds": [("", _("all")), *((word, kind_label(one)) for word, one in KINDS.items())],
    }
    return page(request, "helping/index.html", context)


@door(HelpingAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered, as a file."""
    services = with_all(Filter.asked(request.GET.dict()).found())
    columns = (
        _("service"), _("organisation"), _("what one finds there"), _("for whom"), _("where"), _("when"), _("cost"),
        _("address"),
    )  # fmt: skip
    rows = (
        (
            one.name, one.organisation.name, kind_label(one.kind), in_short(one), one.place, one.hours, one.cost,
            request.build_absolute_uri(reverse("service", args=[one.slug])),
        )
        for one in services
    )  # fmt: skip
    return csv_answer(write_csv(columns, rows), _("help"))
