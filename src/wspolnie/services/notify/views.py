"""Pages about letters: how often they come, and the page to which the link in a letter leads."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt

from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.pages import page
from wspolnie.services.notify.actions import choose, unsubscribe
from wspolnie.services.notify.acts import NotifyAct
from wspolnie.services.notify.forms import ChoiceForm
from wspolnie.services.notify.reading import choices_of, link_of, stop_of
from wspolnie.spaces.views import actor_of, door


@door(NotifyAct.CHOOSE, "GET", "POST")
def own(request: HttpRequest) -> HttpResponse:
    """How often letters come to the reader, what cannot be switched off, and whether their address is stopped."""
    actor = actor_of(request)
    address = actor.person.account.email if actor.person and actor.person.account else ""
    topics = [topic for topic in registry.topics() if topic.may_stop]
    form = ChoiceForm(topics, choices_of(address), request.POST if request.method == "POST" else None)
    if form.is_valid():
        choose(form.how, by=actor)
        return redirect(f"{request.path}?zapisano=1")
    context = {
        "form": form,
        "address": address,
        "stop": stop_of(address),
        "demanded": [topic for topic in registry.topics() if not topic.may_stop],
        "is_saved": "zapisano" in request.GET,
    }
    return page(request, "notify/own.html", context, status=422 if form.errors else 200, private=True)


@csrf_exempt  # a mail program sends the form for its reader (RFC 8058, 3.1); the signed address is the proof
@door(NotifyAct.UNSUBSCRIBE, "GET", "POST")
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """What a link in a letter stops, and the button; sent by a mail program or a reader, it is done."""
    actor_of(request)
    link = link_of(token)
    if link is None:
        return page(request, "notify/stop_unknown.html", status=404, private=True)
    if request.method == "POST":
        unsubscribe(link)
    context = {"topics": link.topics, "token": token, "is_done": request.method == "POST"}
    return page(request, "notify/stop.html", context, private=True)
