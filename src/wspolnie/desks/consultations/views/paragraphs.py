"""One paragraph with what was said of it, and one remark: pages for phones and for permanent addresses."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import get_template
from markupsafe import Markup

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.reading.corrections import corrections_by_remark
from wspolnie.desks.consultations.states import Phase
from wspolnie.desks.consultations.views.files import public_files
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import WORDS, paragraphs_of, shown
from wspolnie.desks.consultations.views.remarks import list_of
from wspolnie.foundation.web.keeping import kept, kept_with_every_line
from wspolnie.foundation.web.pages import asked_page, page
from wspolnie.foundation.web.pieces import shelf
from wspolnie.spaces.views import door
from wspolnie.tools.documents.models import Paragraph

NEWEST = "najnowsze"


@door(ConsultationAct.READ)
@kept_with_every_line
def paragraph(request: HttpRequest, slug: str, anchor: str) -> HttpResponse:
    """A paragraph, under which headings it stands, its public remarks by pages, the one before and the one after."""
    matter = find(request, slug)
    text = paragraphs_of(matter.round)
    numbered = [one for one in text if not one.is_heading]
    place = next((place for place, one in enumerate(numbered) if one.anchor == anchor), None)
    if place is None:
        raise Http404
    here, number, newest = numbered[place], asked_page(request), request.GET.get("kolejnosc") == NEWEST
    listed = shelf.piece(
        "paragraph", matter.round.pk, matter.phase, matter.asked, here.pk, number, newest,
        space=matter.consultation.pk,
        make=lambda: list_of(
            matter, here, number, newest=newest,
            prefix=f"?{matter.asked}{'kolejnosc=' + NEWEST + '&' if newest else ''}strona=",
        ),
    )  # fmt: skip
    context = {
        "paragraph": here,
        "headings": headings_over(text, here),
        "before": numbered[place - 1] if place else None,
        "after": numbered[place + 1] if place + 1 < len(numbered) else None,
        "listed": listed,
        "newest": newest,
        "is_open": matter.phase is Phase.OPEN,
    }
    return page(request, "consultations/one_paragraph.html", shown(matter) | context)


def headings_over(text: Sequence[Paragraph], here: Paragraph) -> list[Paragraph]:
    """The headings under which a paragraph stands, the widest first."""
    over: list[Paragraph] = []
    for one in text:
        if one.pk == here.pk:
            break
        if one.is_heading:
            over = [*(held for held in over if held.level < one.level), one]
    return over


@door(ConsultationAct.READ)
@kept
def remark(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One public remark with its answer, for ever at the same address; of a withdrawn one only that it was there."""
    matter = find(request, slug)
    listed = Remark.objects.filter(round=matter.round).listed().select_related("paragraph", "answer", "said__meeting")
    found: Remark | None = listed.filter(number=number).first() if number < 1_000_000 else None
    if found is None:
        raise Http404
    told = Markup(get_template("consultations/_remark.html").render(_told(matter, found)))  # noqa: S704 - it escapes
    return page(request, "consultations/one_remark.html", shown(matter) | {"remark": found, "told": told})


def _told(matter: Matter, found: Remark) -> dict[str, object]:
    return {
        "remark": found,
        "files": public_files([found]),
        "struck": corrections_by_remark([found.pk]) if matter.phase is Phase.ANSWERED else {},
        "consultation": matter.consultation,
        "round": matter.round,
        "answered": matter.phase is Phase.ANSWERED,
        "slug": matter.slug,
        "asked": matter.asked,
        **WORDS,
    }
