"""`/moje/klucze-api/`: one's own keys for programs: each is made here, shown once, and revoked."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.api.actions.tokens import make_token, revoke_token
from wspolnie.api.acts import ApiAct
from wspolnie.api.forms import KeyForm
from wspolnie.api.models import ApiToken
from wspolnie.api.tokens import choices_of
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.parties.people.models import Person
from wspolnie.spaces.capacities import capacity_label
from wspolnie.spaces.views import actor_of, door


@door(ApiAct.KEYS, "GET", "POST")
def keys(request: HttpRequest) -> HttpResponse:
    """The keys that work, and the form for another one; its text is shown in the answer and never again."""
    actor, made = actor_of(request), ""
    person = _person(request)
    capacities = choices_of(person, staff=not actor.held_back)
    form = KeyForm(request.POST or None, capacities=capacities)
    if request.method == "POST" and form.is_valid():
        try:
            _token, made = make_token(person, form.cleaned_data["capacity"], label=form.cleaned_data["label"], by=actor)
            form = KeyForm(capacities=capacities)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
    standing = ApiToken.objects.standing().filter(person=person).order_by("-made_at", "-pk")
    context = {
        "form": form,
        "made": made,
        "held_back": actor.held_back,
        "keys": [(one, capacity_label(one.capacity)) for one in standing],
        "is_revoked": "uniewazniono" in request.GET,
    }
    return page(request, "api/keys.html", context, status=422 if form.errors else 200, private=True)


@door(ApiAct.KEYS, "GET", "POST")
def revocation(request: HttpRequest, key: UUID) -> HttpResponse:
    """What stops when the key goes, and the button."""
    token = ApiToken.objects.standing().filter(person=_person(request), pk=key).first()
    if token is None:
        raise Http404
    if request.method == "POST":
        revoke_token(token, by=actor_of(request))
        return redirect("/moje/klucze-api/?uniewazniono=1")
    context = {"key": token, "capacity": capacity_label(token.capacity)}
    return page(request, "api/revocation.html", context, private=True)


def _person(request: HttpRequest) -> Person:
    person = actor_of(request).person
    assert person is not None  # the act asks for a person
    return person
