"""The clerk's desk: remarks that came in, release, answer, publication."""

from __future__ import annotations

from typing import Final

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers, readiness
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.answers import AnswerForm, OrganisationForm
from wspolnie.desks.consultations.forms.desk import Filter
from wspolnie.desks.consultations.letter_states import LetterState
from wspolnie.desks.consultations.models import AnswerLetter, Remark, RemarkContact, RemarkFile, RemarkPostal
from wspolnie.desks.consultations.reading.corrections import corrections_by_remark
from wspolnie.desks.consultations.sheets.writing import COLUMNS, cells
from wspolnie.desks.consultations.states import LIVE, WORDED, AnswerState, RemarkState, RoundState, Verdict
from wspolnie.desks.consultations.views.files import files_of
from wspolnie.desks.consultations.views.follow import passages_of
from wspolnie.desks.consultations.views.found import Matter, find, find_remark
from wspolnie.desks.consultations.views.past import past_of
from wspolnie.desks.consultations.views.reading import paragraphs_of, shown
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.spaces.policy import asks_for_another, decide
from wspolnie.spaces.views import door

PAGE: Final = 25


@door(ConsultationAct.ANSWER, within=True)
def desk(request: HttpRequest, slug: str) -> HttpResponse:
    """All remarks of the consultation, filtered by what they are and by what is still to be done with them."""
    matter = find(request, slug)
    every = Remark.objects.filter(round=matter.round)
    looked = Filter.asked(request.GET)
    remarks = (
        looked.of(every, paragraphs_of(matter.round)).select_related("paragraph", "answer", "said__meeting").in_order()
    )
    where = leafing(asked_page(request), remarks.count(), PAGE)
    context = shown(matter) | {
        "remarks": remarks[where.shown],
        "total": where.total,
        "looked": looked,
        "query": looked.query,
        "tail": _tail(matter, looked),
        "to_release": every.filter(state=RemarkState.RECEIVED).count(),
        "to_answer": every.open().count(),
        "sides": every.live().by_side(),
        "states": every.by_state(),
        "times": every.by_timeliness(),
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"?{matter.asked}{looked.query}&strona=".replace("?&", "?"),
    }
    return page(request, "consultations/desk.html", context, private=True)


@door(ConsultationAct.ANSWER, within=True)
def sheet(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Exactly what is filtered, whole, as a file for a spreadsheet."""
    matter = find(request, slug)
    if kind not in SHEETS:
        raise Http404
    write, mime = SHEETS[kind]
    remarks = Filter.asked(request.GET).of(Remark.objects.filter(round=matter.round), paragraphs_of(matter.round))
    response = HttpResponse(write(COLUMNS, cells(matter.consultation, remarks)), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="uwagi-{slug}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response


def _tail(matter: Matter, looked: Filter) -> str:
    """What an address of a remark's page carries on, so that the next one is the next of those that fit."""
    if not looked.query:
        return ""
    return f"{'&' if matter.asked else '?'}{looked.query}"


@door(ConsultationAct.ANSWER, "GET", "POST", within=True)
def remark(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One remark beside its paragraph, with its answer."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    form = AnswerForm(request.POST or None, initial=_given(case))
    looked = Filter.asked(request.GET)
    if request.method == "POST" and form.is_valid():
        answer_remark(
            matter.consultation,
            case,
            verdict=Verdict(form.cleaned_data["verdict"]),
            reason=form.cleaned_data["reason"],
            wording=_wording(case, form.cleaned_data["verdict"]),
            state=AnswerState.REVIEW if asks_for_another(ConsultationAct.ACCEPT) else AnswerState.ACCEPTED,
            by=matter.actor,
        )
        following = _neighbour(matter, case, looked, forward=True)
        name, *args = ("remark_desk", slug, following) if following else ("consultation_desk", slug)
        query = f"{matter.asked}{looked.query}".rstrip("&")
        return redirect(f"{reverse(name, args=args)}?{query}".rstrip("?"))
    return remark_page(request, matter, case, form=form)


def _wording(case: Remark, verdict: str) -> str:
    """The new wording that stands: this page does not change it, unless it has no place any more."""
    return case.answer.wording if hasattr(case, "answer") and verdict in WORDED else ""


def remark_page(
    request: HttpRequest,
    matter: Matter,
    case: Remark,
    *,
    form: AnswerForm | None = None,
    naming: OrganisationForm | None = None,
) -> HttpResponse:
    """The page of one remark, with whichever of its forms came back."""
    answer = getattr(case, "answer", None)
    form, naming = form or AnswerForm(initial=_given(case)), naming or OrganisationForm()
    looked = Filter.asked(request.GET)
    context = shown(matter) | {
        "form": form,
        "naming": naming,
        "tail": _tail(matter, looked),
        "remark": case,
        "passages": passages_of(case),
        "struck": corrections_by_remark([case.pk]) if matter.round.state == RoundState.ANSWERED else {},
        "answer": answer,
        "number": matter.consultation.code_of(case),
        "previous": _neighbour(matter, case, looked, forward=False),
        "next": _neighbour(matter, case, looked, forward=True),
        "live": case.state in LIVE,
        "past": past_of(case.pk, whole=not case.blackouts),
        "frozen": matter.round.state == RoundState.ANSWERED,
        "sent_files": files_of(case),
        "proofs": RemarkFile.objects.filter(remark=case, is_proof=True).select_related("file").order_by("pk"),
        "has_contact": RemarkContact.objects.filter(remark=case).exists()
        or RemarkPostal.objects.filter(remark=case).exists(),
        "may_see_contact": decide(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk).ok,
    }
    status = 422 if form.errors or naming.errors else 200
    return page(request, "consultations/remark.html", context, status=status, private=True)


def _given(case: Remark) -> dict[str, str] | None:
    """The answer that stands, for its form."""
    answer = getattr(case, "answer", None)
    return {"verdict": answer.verdict, "reason": answer.reason} if answer else None


def _neighbour(matter: Matter, case: Remark, looked: Filter, *, forward: bool) -> int | None:
    """The number of the remark received just after or before, of those that fit."""
    others = looked.of(Remark.objects.filter(round=matter.round), paragraphs_of(matter.round) if looked.about else ())
    at, pk = case.received_at, case.pk
    if forward:
        others = others.filter(Q(received_at__gt=at) | Q(received_at=at, pk__gt=pk)).order_by("received_at", "id")
    else:
        others = others.filter(Q(received_at__lt=at) | Q(received_at=at, pk__lt=pk)).order_by("-received_at", "-id")
    return others.values_list("number", flat=True).first()


@door(ConsultationAct.RELEASE, "POST", within=True)
def release(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show the remark to everybody."""
    matter = find(request, slug)
    release_remark(matter.consultation, find_remark(matter, number), by=matter.actor)
    return redirect("remark_desk", slug, number)


@door(ConsultationAct.PUBLISH, "GET", "POST", within=True)
def publication(request: HttpRequest, slug: str) -> HttpResponse:
    """What publishing will do, what stands in its way, and the button."""
    matter = find(request, slug)
    if request.method == "POST":
        publish_answers(matter.consultation, round_=matter.round, by=matter.actor)
        return redirect("consultation_remarks", slug)
    ready = readiness(matter.round)
    still_open = Remark.objects.filter(pk__in=ready.open_remarks[:100]).select_related("paragraph").in_order()
    waiting = AnswerLetter.objects.filter(remark__round=matter.round, state=LetterState.TO_SEND)
    context = shown(matter) | {"ready": ready, "open_remarks": still_open, "to_send": waiting.count()}
    return page(request, "consultations/publication.html", context, private=True)
