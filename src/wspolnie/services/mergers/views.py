"""Pages of organisations that may stand twice: pairs, what a merger would do, mergers that can be undone."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.facts import field_label
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.mergers.actions.deciding import say_different
from wspolnie.services.mergers.actions.merging import merge, undo
from wspolnie.services.mergers.acts import MergerAct
from wspolnie.services.mergers.models import Merger
from wspolnie.services.mergers.reading import can_be_undone, outlook, proposed, undo_until
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
RECENT: Final = 50
COMPARED: Final = ("krs", "nip", "regon", "legal_form", "seat", "email", "www", "district")
COLUMNS: Final = ("podobienstwo", "organizacja", "krs", "adres", "druga_organizacja", "druga_krs", "drugi_adres")


def _asked(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:200]


@door(MergerAct.SEE)
def index(request: HttpRequest) -> HttpResponse:
    """Pairs that nobody decided, and what was merged lately."""
    return _index(request)


def _index(request: HttpRequest, refusal: str = "") -> HttpResponse:
    words = _asked(request)
    pairs = proposed(words)
    where = leafing(asked_page(request), len(pairs), PAGE)
    recent = Merger.objects.filter(undone_at__isnull=True).select_related("kept", "merged").order_by("-merged_at")
    context = {
        "pairs": pairs[where.shown],
        "where": where,
        "words": words,
        "mergers": [(one, can_be_undone(one), undo_until(one)) for one in recent[:RECENT]],
        "refusal": refusal,
    }
    return page(request, "mergers/index.html", context, status=409 if refusal else 200, private=True)


@door(MergerAct.SEE)
def sheet(request: HttpRequest) -> HttpResponse:
    """The pairs that the list shows, as a file."""
    rows = (
        (str(one.percent), one.kept.name, one.kept.krs, one.kept.slug, one.merged.name, one.merged.krs, one.merged.slug)
        for one in proposed(_asked(request))
    )
    name = _("alike-organisations")
    return csv_answer(write_csv(COLUMNS, rows), name)


@door(MergerAct.DECIDE, "GET", "POST")
def pair(request: HttpRequest, organisation: UUID, other: UUID) -> HttpResponse:
    """Both side by side, with exactly what will happen; the first one stays."""
    kept, merged = _both(organisation, other)
    refusal = ""
    if request.method == "POST":
        try:
            merge(kept, merged, by=actor_of(request))
        except Refused as refused:
            refusal = refused.reason
        else:
            return redirect("organisation", kept.slug)
    context = {
        "kept": kept,
        "merged": merged,
        "compared": [(field_label(name), _shown(kept, name), _shown(merged, name)) for name in COMPARED],
        "outlook": outlook(kept, merged),
        "refusal": refusal,
    }
    return page(request, "mergers/pair.html", context, status=409 if refusal else 200, private=True)


@door(MergerAct.DECIDE, "POST")
def different(request: HttpRequest, organisation: UUID, other: UUID) -> HttpResponse:
    """They are not the same; the pair is not proposed again."""
    one, another = _both(organisation, other)
    say_different(one, another, by=actor_of(request))
    return redirect("organisations_alike")


@door(MergerAct.DECIDE, "POST")
def back(request: HttpRequest, merger: UUID) -> HttpResponse:
    """A merger is undone."""
    found = Merger.objects.select_related("merged").filter(pk=merger).first()
    if found is None:
        raise Http404
    try:
        undo(found, by=actor_of(request))
    except Refused as refused:
        return _index(request, refused.reason)
    return redirect("organisation", found.merged.slug)


def _shown(organisation: Organisation, name: str) -> str:
    value = getattr(organisation, name)
    return str(value) if value else ""


def _both(first: UUID, second: UUID) -> tuple[Organisation, Organisation]:
    found = Organisation.objects.select_related("district").in_bulk([first, second])
    if len(found) < 2:
        raise Http404
    return found[first], found[second]
