"""Letters on paper: which wait, what became of each, printed together or one by one. Every print is written down."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import content_disposition_header

from wspolnie.desks.consultations.actions.batches import ask_for_batch
from wspolnie.desks.consultations.actions.paper import mark_not_sent, mark_returned, mark_sent
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.letters import DayForm
from wspolnie.desks.consultations.jobs import make_batch_later
from wspolnie.desks.consultations.letter_states import BatchState, LetterState
from wspolnie.desks.consultations.models import AnswerLetter, LetterBatch
from wspolnie.desks.consultations.paper.envelopes import Envelope, digest_of, of_letter, waiting
from wspolnie.desks.consultations.paper.pdf import file_name, letters_pdf
from wspolnie.desks.consultations.states import RoundState
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import links_of, shown
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.files import file_answer
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.policy import require
from wspolnie.spaces.views import door

AT_ONCE: Final = 100
"""So many letters are made while the clerk waits (0.2 s); more are made by a worker."""
PAGE: Final = 50
STILL: Final = timedelta(minutes=2)
"""A making that has not moved for so long has lost its worker and can be asked for again."""
STATES: Final = {
    "do-wyslania": LetterState.TO_SEND,
    "wyslane": LetterState.SENT,
    "zwrocone": LetterState.RETURNED,
    "bez-adresu": LetterState.NOWHERE,
}


@door(ConsultationAct.SEND_LETTERS, within=True)
def letters(request: HttpRequest, slug: str) -> HttpResponse:
    """Who still waits for a letter; nobody's name or address stands here."""
    return _listed(request, _answered(request, slug), DayForm(initial={"on": _today(request, slug)}))


def _today(request: HttpRequest, slug: str) -> object:
    return timezone.localdate(instant(), find(request, slug).consultation.city.zone)


def _answered(request: HttpRequest, slug: str) -> Matter:
    matter = find(request, slug)
    if matter.round.state != RoundState.ANSWERED:
        raise Http404
    return matter


def _of_round(matter: Matter) -> QuerySet[AnswerLetter]:
    return AnswerLetter.objects.filter(remark__round=matter.round)


def _listed(
    request: HttpRequest, matter: Matter, form: DayForm, *, why_not: str = "", status: int = 200
) -> HttpResponse:
    every = _of_round(matter)
    word = request.GET.get("stan", "do-wyslania")
    state = STATES.get(word, LetterState.TO_SEND)
    rows = (
        every.filter(state=state)
        .select_related("remark", "correction")
        .order_by("remark__number", "correction__number")
    )
    where = leafing(asked_page(request), rows.count(), PAGE)
    envelopes = waiting(matter.round)
    packed = [letter for one in envelopes for letter in one.letters]
    shared = {letter.pk: len(one.letters) for one in envelopes for letter in one.letters if len(one.letters) > 1}
    batch = LetterBatch.objects.filter(round=matter.round, digest=digest_of(envelopes)).first() if envelopes else None
    context = shown(matter) | {
        "rows": rows[where.shown],
        "word": word if word in STATES else "do-wyslania",
        "counts": {name: every.filter(state=one).count() for name, one in STATES.items()},
        "states": LetterState,
        "envelopes": len(envelopes),
        "packed": packed,
        "shared": shared,
        "batch": batch,
        "batches": BatchState,
        "stands_still": bool(batch and batch.state == BatchState.RUNNING and instant() - batch.moved_at > STILL),
        "at_once": AT_ONCE,
        "form": form,
        "why_not": why_not,
        "leaf": where,
        "prefix": f"?{matter.asked}stan={word}&strona=",
    }
    return page(request, "consultations/letters.html", context, status=status, private=True)


@door(PrivacyAct.SEE_CONTACTS, "POST", within=True)
def together(request: HttpRequest, slug: str) -> HttpResponse:
    """All that wait, in one file; each look is noted before anything is sent. Many are made by a worker first."""
    matter = _answered(request, slug)
    _require(matter)
    envelopes = waiting(matter.round)
    if not envelopes:
        raise Http404
    if len(envelopes) <= AT_ONCE:
        _noted(request, matter, envelopes)
        return _sent(
            letters_pdf(matter.consultation, matter.round, envelopes), file_name(matter.consultation, matter.round)
        )
    digest = digest_of(envelopes)
    batch = ask_for_batch(matter.consultation, matter.round, digest=digest, letters=len(envelopes), by=matter.actor)
    if batch.file is not None:
        _noted(request, matter, envelopes)
        return file_answer(request, batch.file)
    make_batch_later(batch)
    return redirect(links_of(matter)("letters", slug))


@door(PrivacyAct.SEE_CONTACTS, "POST", within=True)
def single(request: HttpRequest, slug: str, letter: UUID) -> HttpResponse:
    """One letter, with what goes into the same envelope."""
    matter = _answered(request, slug)
    _require(matter)
    one = of_letter(_found(matter, letter))
    if one is None:
        raise Http404
    _noted(request, matter, [one])
    name = file_name(matter.consultation, matter.round, one.letters[0].remark.number)
    return _sent(letters_pdf(matter.consultation, matter.round, [one]), name)


@door(ConsultationAct.SEND_LETTERS, "POST", within=True)
def sent(request: HttpRequest, slug: str) -> HttpResponse:
    """Exactly the letters that were shown went out on a day."""
    matter = _answered(request, slug)
    form = DayForm(request.POST)
    if not form.is_valid():
        return _listed(request, matter, form, status=422)
    try:
        seen = [UUID(word) for word in request.POST.get("listy", "").split(",") if word]
        mark_sent(matter.consultation, matter.round, seen, on=form.cleaned_data["on"], by=matter.actor)
    except ValueError as broken:
        raise Http404 from broken
    except Refused as refusal:
        return _listed(request, matter, form, why_not=refusal.reason, status=409)
    return redirect(f"{links_of(matter)('letters', slug)}{'&' if matter.asked else '?'}stan=wyslane")


@door(ConsultationAct.SEND_LETTERS, "GET", "POST", within=True)
def letter_page(request: HttpRequest, slug: str, letter: UUID) -> HttpResponse:
    """One letter: that it came back, or was not sent after all."""
    matter = _answered(request, slug)
    found = _found(matter, letter)
    back = "wrocil" in request.POST or request.method != "POST"
    form = DayForm(request.POST if request.method == "POST" and back else None, initial={"on": _today(request, slug)})
    why_not = ""
    if request.method == "POST":
        try:
            if not back:
                mark_not_sent(matter.consultation, found, by=matter.actor)
                return redirect(links_of(matter)("letter", slug, found.pk))
            if form.is_valid():
                mark_returned(matter.consultation, found, on=form.cleaned_data["on"], by=matter.actor)
                return redirect(links_of(matter)("letter", slug, found.pk))
        except Refused as refusal:
            why_not = refusal.reason
    context: dict[str, Any] = shown(matter) | {
        "letter": found,
        "number": matter.consultation.code_of(found.remark),
        "form": form,
        "states": LetterState,
        "why_not": why_not,
        "has_postal": hasattr(found.remark, "postal"),
    }
    status = 409 if why_not else 422 if form.errors else 200
    return page(request, "consultations/letter.html", context, status=status, private=True)


def _found(matter: Matter, letter: UUID) -> AnswerLetter:
    found: AnswerLetter | None = (
        _of_round(matter)
        .filter(pk=letter)
        .select_related("remark__postal", "remark__answer__group", "remark__paragraph", "remark__round", "correction")
        .first()
    )
    if found is None:
        raise Http404
    return found


def _require(matter: Matter) -> None:
    require(matter.actor, PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    require(matter.actor, ConsultationAct.SEND_LETTERS, matter.consultation.pk)


def _noted(request: HttpRequest, matter: Matter, envelopes: list[Envelope]) -> None:
    by = matter.actor.doing(PrivacyAct.SEE_CONTACTS, matter.consultation.pk)
    remarks = [letter.remark for one in envelopes for letter in one.letters]
    subjects = [Subject(remark.pk, remark.author_id) for remark in remarks]
    note_access(by, what=Looked.REMARK_CONTACT, subjects=subjects, path=request.path)


def _sent(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = str(content_disposition_header(True, name))
    response["Cache-Control"] = "no-store"
    return response
