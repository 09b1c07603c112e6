"""Pages of a draft's paragraphs: a clerk mends what was read from a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.texts import ParagraphForm
from wspolnie.desks.consultations.states import RoundState
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import paragraphs_of, shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door
from wspolnie.tools.documents.actions import change_paragraph, join_paragraph, remove_paragraph
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.structure import BlockKind


@door(ConsultationAct.PLAN, "GET", "POST", within=True)
def change(request: HttpRequest, slug: str, anchor: str) -> HttpResponse:
    """Another text, kind, level or number; joined with the next one, or removed."""
    matter = find(request, slug)
    if request.method != "POST" and matter.round.state != RoundState.DRAFT:
        return redirect("consultation_text", slug)
    rows = paragraphs_of(matter.round)
    place = next((place for place, row in enumerate(rows) if row.anchor == anchor), None)
    if place is None:
        raise Http404
    one, follower = rows[place], rows[place + 1] if place + 1 < len(rows) else None
    initial = {"kind": one.kind, "level": one.level, "label": one.label, "text": one.text}
    asked = request.POST if request.method == "POST" and "act" not in request.POST else None
    form = ParagraphForm(asked, initial=initial)
    if request.method == "POST":
        try:
            if _done(request, matter, one, form):
                return redirect(reverse("consultation_text", args=[slug]) + f"#{anchor}")
        except Refused as refusal:
            form = form if form.is_bound else ParagraphForm(initial, initial=initial)
            form.add_error(None, refusal.reason)
    context = shown(matter) | {
        "form": form,
        "here": reverse("paragraph_change", args=[slug, anchor]),
        "back": reverse("consultation_text", args=[slug]) + f"#{anchor}",
        "follower": " ".join(part for part in (follower.label, follower.text) if part) if follower else "",
    }
    return page(request, "consultations/paragraph.html", context, status=422 if form.errors else 200, private=True)


def _done(request: HttpRequest, matter: Matter, one: Paragraph, form: ParagraphForm) -> bool:
    """Do what the button says; False when the form has to be corrected."""
    space, by = matter.consultation.space, matter.actor
    match request.POST.get("act"):
        case "join":
            join_paragraph(one.version, one.anchor, space=space, by=by)
        case "remove":
            remove_paragraph(one.version, one.anchor, space=space, by=by)
        case _:
            if not form.is_valid():
                return False
            said = form.cleaned_data
            change_paragraph(
                one.version,
                one.anchor,
                kind=BlockKind(said["kind"]),
                level=said["level"] or 0,
                label=said["label"],
                text=said["text"],
                space=space,
                by=by,
            )
    return True
