"""After the answers: what became of the document, what comes next, what changed because of remarks, the next year."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.cloning import clone_consultation, plan_a_year_later
from wspolnie.desks.consultations.actions.effects import bringing, take_effect_back, tell_effect
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.effects import EffectForm
from wspolnie.desks.consultations.front import first_words
from wspolnie.desks.consultations.models import Consultation, Effect
from wspolnie.desks.consultations.onward import effects_of
from wspolnie.desks.consultations.views.found import find
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import door
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.reading import document_of, newest_version


@door(ConsultationAct.PLAN, "GET", "POST", within=True)
def effects(request: HttpRequest, slug: str) -> HttpResponse:
    """What changed because of remarks: say it, or take it back."""
    matter = find(request, slug)
    consultation = matter.consultation
    if "taken" in request.POST:
        take_effect_back(consultation, _effect(consultation, request.POST["taken"]), by=matter.actor)
        return redirect("consultation_effects", slug)
    document = document_of(consultation.space)
    rows = Paragraph.objects.filter(version=newest_version(document)).order_by("position") if document else ()
    remarks = bringing(consultation).select_related("round").order_by("round__number", "number")
    form = EffectForm(
        request.POST or None,
        paragraphs=[(row.anchor, first_words(f"{row.name or row.label} {row.text}".strip(), 110)) for row in rows],
        remarks=[(str(one.pk), f"{one}: {first_words(one.proposed or one.reason, 90)}") for one in remarks],
    )
    if request.method == "POST" and form.is_valid():
        try:
            tell_effect(
                consultation,
                text=form.cleaned_data["text"],
                anchor=form.cleaned_data["anchor"],
                remarks=[UUID(one) for one in form.cleaned_data["remarks"]],
                by=matter.actor,
            )
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("consultation_effects", slug)
    context = shown(matter) | {"form": form, "effects": effects_of(consultation), "possible": remarks.exists()}
    return page(request, "consultations/effects.html", context, status=422 if form.errors else 200, private=True)


def _effect(consultation: Consultation, word: str) -> Effect:
    try:
        found = Effect.objects.filter(pk=UUID(word), consultation=consultation).first()
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found


@door(ConsultationAct.PLAN, "GET", "POST", within=True)
def clone(request: HttpRequest, slug: str) -> HttpResponse:
    """The next year's consultation: what will be prepared, and the button."""
    matter = find(request, slug)
    if request.method == "POST":
        made = clone_consultation(matter.consultation, by=matter.actor)
        return redirect("consultation_change", made.space.slug)
    context = shown(matter) | {"plan": plan_a_year_later(matter.consultation)}
    return page(request, "consultations/clone.html", context, private=True)
