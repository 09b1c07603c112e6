"""The clerk's desk: remarks that came in, release, answer, publication."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers, readiness
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.answers import AnswerForm, OrganisationForm
from wspolnie.desks.consultations.models import Remark, RemarkContact, RemarkFile, RemarkQuerySet
from wspolnie.desks.consultations.sheets.writing import COLUMNS, cells
from wspolnie.desks.consultations.states import LIVE, AnswerState, Channel, RemarkState, RoundState, Verdict
from wspolnie.desks.consultations.views.files import files_of
from wspolnie.desks.consultations.views.found import Matter, find, find_remark
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.journal.reading import history_of
from wspolnie.foundation.journal.reading import remembered as told
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import door

PAGE: Final = 25


@door(ConsultationAct.ANSWER, within=True)
def desk(request: HttpRequest, slug: str) -> HttpResponse:
    """All remarks of the consultation, filtered by what is still to be done with them."""
    matter = find(request, slug)
    every = Remark.objects.filter(round=matter.round)
    chosen, way = request.GET.get("stan", "wszystkie"), request.GET.get("droga", "")
    remarks = _chosen(every, chosen, way).select_related("paragraph", "answer").in_order()
    where = leafing(asked_page(request), remarks.count(), PAGE)
    context = shown(matter) | {
        "remarks": remarks[where.shown],
        "total": where.total,
        "chosen": chosen,
        "way": way,
        "query": urlencode({"stan": chosen, "droga": way}),
        "to_release": every.filter(state=RemarkState.RECEIVED).count(),
        "to_answer": every.open().count(),
        "sides": every.live().by_side(),
        "states": every.by_state(),
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"?{matter.asked}{urlencode({'stan': chosen, 'droga': way})}&strona=",
    }
    return page(request, "consultations/desk.html", context, private=True)


@door(ConsultationAct.ANSWER, within=True)
def sheet(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Exactly what is filtered, whole, as a file for a spreadsheet."""
    matter = find(request, slug)
    if kind not in SHEETS:
        raise Http404
    write, mime = SHEETS[kind]
    every = Remark.objects.filter(round=matter.round)
    remarks = _chosen(every, request.GET.get("stan", ""), request.GET.get("droga", ""))
    response = HttpResponse(write(COLUMNS, cells(matter.consultation, remarks)), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="uwagi-{slug}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response


def _chosen(every: RemarkQuerySet, chosen: str, way: str) -> RemarkQuerySet:
    if way in set(Channel):
        every = every.filter(channel=way)
    match chosen:
        case "do-upublicznienia":
            return every.filter(state=RemarkState.RECEIVED)
        case "bez-odpowiedzi":
            return every.filter(pk__in=Remark.objects.open())
        case "niepotwierdzone":
            return every.declared()
        case "wycofane":
            return every.filter(state=RemarkState.WITHDRAWN)
        case "nie-uwagi":
            return every.filter(state=RemarkState.NOT_REMARK)
        case "naduzycia":
            return every.filter(state=RemarkState.ABUSE)
        case "spoznione":
            return every.filter(timeliness=Timeliness.LATE)
        case "przedwczesne":
            return every.filter(timeliness=Timeliness.EARLY)
        case _:
            return every


@door(ConsultationAct.ANSWER, "GET", "POST", within=True)
def remark(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One remark beside its paragraph, with its answer."""
    matter = find(request, slug)
    case = find_remark(matter, number)
    form = AnswerForm(request.POST or None, initial=_given(case))
    if request.method == "POST" and form.is_valid():
        answer_remark(
            matter.consultation,
            case,
            verdict=Verdict(form.cleaned_data["verdict"]),
            reason=form.cleaned_data["reason"],
            state=AnswerState.ACCEPTED,
            by=matter.actor,
        )
        following = _neighbour(matter, case, forward=True)
        return redirect("remark_desk", slug, following) if following else redirect("consultation_desk", slug)
    return remark_page(request, matter, case, form=form)


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
    context = shown(matter) | {
        "form": form,
        "naming": naming,
        "remark": case,
        "answer": answer,
        "number": matter.consultation.code_of(case),
        "previous": _neighbour(matter, case, forward=False),
        "next": _neighbour(matter, case, forward=True),
        "live": case.state in LIVE,
        "lines": told(history_of(case.pk, public_only=False)),
        "frozen": matter.round.state == RoundState.ANSWERED,
        "sent_files": files_of(case),
        "proofs": RemarkFile.objects.filter(remark=case, is_proof=True).select_related("file").order_by("pk"),
        "has_contact": RemarkContact.objects.filter(remark=case).exists(),
        "may_see_contact": decide(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk).ok,
    }
    status = 422 if form.errors or naming.errors else 200
    return page(request, "consultations/remark.html", context, status=status, private=True)


def _given(case: Remark) -> dict[str, str] | None:
    """The answer that stands, for its form."""
    answer = getattr(case, "answer", None)
    return {"verdict": answer.verdict, "reason": answer.reason} if answer else None


def _neighbour(matter: Matter, case: Remark, *, forward: bool) -> int | None:
    """The number of the remark received just after or before."""
    others = Remark.objects.filter(round=matter.round)
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
    context = shown(matter) | {"ready": ready, "open_remarks": still_open}
    return page(request, "consultations/publication.html", context, private=True)
