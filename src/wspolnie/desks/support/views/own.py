"""Pages of whoever asks: one's own questions, one of them, and the link of a letter."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.support.actions.asking import confirm, say_more
from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.forms import MoreForm
from wspolnie.desks.support.models import Question, QuestionMessage
from wspolnie.desks.support.numbers import code_of
from wspolnie.desks.support.reading import of_code
from wspolnie.desks.support.states import OPEN, MessageKind, QuestionState, asker_label, message_label
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.actions import count_try
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door


@door(SupportAct.OWN)
def mine(request: HttpRequest) -> HttpResponse:
    """What I asked, the newest first."""
    found = Question.objects.filter(author=actor_of(request).person).order_by("-received_at", "pk")
    return page(request, "support/mine.html", {"questions": found, "open": OPEN}, private=True)


@door(SupportAct.OWN, "GET", "POST")
def one(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """A question of mine with its messages; more can be said."""
    mine = Question.objects.filter(author=actor_of(request).person, year=year, number=number)
    found = mine.select_related("theme", "asking_office").first() if _fits(year, number) else None
    if found is None:
        raise Http404
    return _answered(request, found, request.path)


@door(SupportAct.ASK, "GET", "POST")
def by_link(request: HttpRequest, code: str) -> HttpResponse:
    """Opening the link changes nothing: mail programs open links by themselves. The button confirms."""
    count_try(request, "support-link", "", limit=60, within=timedelta(minutes=15))
    found = of_code(code)
    if found is None:
        return page(request, "support/link_over.html", status=404, private=True)
    if found.state != QuestionState.UNCONFIRMED:
        return _answered(request, found, request.path, code)
    if request.method == "POST":
        confirm(city_of(request), code)
        return redirect("question_by_link", code)
    return page(request, "support/confirm.html", {"question": found, "code": code}, private=True)


def _answered(request: HttpRequest, found: Question, address: str, code: str = "") -> HttpResponse:
    form = MoreForm(request.POST if request.method == "POST" else None)
    status = 422 if request.method == "POST" else 200
    if form.is_valid():
        try:
            say_more(city_of(request), found, form.cleaned_data["words"], by=actor_of(request), code=code)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
            status = 409
        else:
            return redirect(address)
    messages = QuestionMessage.objects.filter(question=found).exclude(kind=MessageKind.NOTE).order_by("at", "pk")
    context = {
        "question": found,
        "number": code_of(city_of(request), found),
        "messages": messages,
        "form": form,
        "address": address,
        "open": OPEN,
        "asker_label": asker_label,
        "message_label": message_label,
        "may_add": decide(actor_of(request), SupportAct.ADD, None, found.stage).ok,
    }
    return page(request, "support/own.html", context, status=status, private=True)


def _fits(year: int, number: int) -> bool:
    return year < 10_000 and number < 1_000_000_000
