"""The office publishes a frequent question, and withdraws it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.support.actions.frequent import publish_frequent, withdraw_frequent
from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.forms import FrequentForm
from wspolnie.desks.support.models import FrequentQuestion
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.views import actor_of, door


@door(SupportAct.PUBLISH, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Word it anew; nothing is taken over from a question, so that nobody's data slip in."""
    form = FrequentForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        data = form.cleaned_data
        try:
            made = publish_frequent(data["question"], data["answer"], data["theme"], by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("frequent", made.number)
    return page(request, "support/frequent_new.html", {"form": form}, status=422 if form.errors else 200, private=True)


@door(SupportAct.PUBLISH, "POST")
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Show it no more."""
    shown = FrequentQuestion.objects.visible_to(actor_of(request)).filter(number=number)
    found = shown.first() if number < 1_000_000_000 else None
    if found is None:
        raise Http404
    withdraw_frequent(found, by=actor_of(request))
    return redirect("support")
