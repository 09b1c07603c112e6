"""Work on one remark: it is given back, notes are written, replied to and removed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.desks.consultations.actions.assigning import give_back
from wspolnie.desks.consultations.actions.notes import remove_note, reply, write_note
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.assigning import GiveBackForm, ReplyForm
from wspolnie.desks.consultations.models import Remark, RemarkNote
from wspolnie.desks.consultations.views.answering import answer_page
from wspolnie.desks.consultations.views.beside import note_form
from wspolnie.desks.consultations.views.found import Matter, find, find_remark
from wspolnie.desks.consultations.views.queue import Queue
from wspolnie.spaces.views import door


def _asked(request: HttpRequest, slug: str, number: int) -> tuple[Matter, Remark, Queue]:
    matter = find(request, slug)
    return matter, find_remark(matter, number), Queue.asked(request, matter)


def _note(case: Remark, key: UUID) -> RemarkNote:
    found: RemarkNote | None = RemarkNote.objects.filter(remark=case, pk=key).select_related("remark").first()
    if found is None:
        raise Http404
    return found


@door(ConsultationAct.ASSIGN, within=True)
def assign(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One is assigned as many are: first who and until when, then exactly what will change."""
    _matter, case, asked = _asked(request, slug, number)
    query = "&".join(filter(None, (asked.query, f"akt=przydzial&u={case.number}")))
    return redirect(f"{reverse('many', args=[slug])}?{query}")


@door(ConsultationAct.ANSWER, "POST", within=True)
def giving_back(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Nobody in particular answers it any more, for a reason."""
    matter, case, asked = _asked(request, slug, number)
    form = GiveBackForm(request.POST)
    if not form.is_valid():
        return answer_page(request, asked, case, also={"giving": form})
    give_back(matter.consultation, case, why=form.cleaned_data["why"], by=matter.actor)
    return redirect(asked.address(case.number))


@door(ConsultationAct.NOTE, "POST", within=True)
def noting(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A new note, which may ask for an opinion."""
    matter, case, asked = _asked(request, slug, number)
    form = note_form(matter, request.POST)
    if not form.is_valid():
        return answer_page(request, asked, case, also={"noting": form})
    write_note(matter.consultation, case, form.cleaned_data["text"], asks=form.duty, by=matter.actor)
    return redirect(asked.address(case.number, "notatki"))


@door(ConsultationAct.NOTE, "POST", within=True)
def replying(request: HttpRequest, slug: str, number: int, note: UUID) -> HttpResponse:
    """A reply; of whoever was asked it is the opinion."""
    matter, case, asked = _asked(request, slug, number)
    form, found = ReplyForm(request.POST), _note(case, note)
    if not form.is_valid():
        also: dict[str, Any] = {"replying": (found, form)}
        return answer_page(request, asked, case, also=also)
    reply(matter.consultation, found, form.cleaned_data["text"], by=matter.actor)
    return redirect(asked.address(case.number, "notatki"))


@door(ConsultationAct.NOTE, "POST", within=True)
def removal(request: HttpRequest, slug: str, number: int, note: UUID) -> HttpResponse:
    """The words of a note go."""
    matter, case, asked = _asked(request, slug, number)
    remove_note(matter.consultation, _note(case, note), by=matter.actor)
    return redirect(asked.address(case.number, "notatki"))
