"""Pages of a person about their own data: see, take a copy, correct, have it erased."""

from __future__ import annotations

import json
from typing import Any, Final

from django.contrib.auth import logout
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.parties.people.actions import keep_contact, rename_person
from wspolnie.parties.people.models import Person, PersonContact
from wspolnie.services.privacy.actions.erasure import erase_oneself
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.forms import ErasureForm, OwnDataForm
from wspolnie.services.privacy.reading import held_about, standing_against
from wspolnie.spaces.policy import NOBODY
from wspolnie.spaces.views import actor_of, door

SHOWN: Final = 10
"""Rows of one heading that the page shows; the copy holds all of them."""


def own(request: HttpRequest) -> Person:
    """The signed-in person with their account."""
    actor = actor_of(request)
    if actor.person is None:
        raise NotAllowed(_("Sign in first: this needs a person whom the city knows."))
    return Person.objects.select_related("account", "city").get(pk=actor.person.pk)


@door(PrivacyAct.SEE_OWN)
def overview(request: HttpRequest) -> HttpResponse:
    """What every room holds about me, and what I can do with it."""
    context = {"held": held_about(own(request).pk), "shown": SHOWN, "is_saved": "zapisano" in request.GET}
    return page(request, "privacy/mine.html", context, private=True)


@door(PrivacyAct.SEE_OWN)
def copy(request: HttpRequest, kind: str) -> HttpResponse:
    """All of it as a file: JSON for programs, CSV for spreadsheets."""
    person = own(request)
    held = held_about(person.pk)
    match kind:
        case "json":
            told: dict[str, Any] = {
                "city": city_of(request).name,
                "made_at": instant().isoformat(),
                "held": [
                    {"label": one.label, "after_erasure": one.after, "rows": [list(row) for row in one.rows]}
                    for one in held
                ],
            }
            content, mime = json.dumps(told, ensure_ascii=False, indent=2).encode(), "application/json"
        case "csv":
            rows = ((one.label, what, value) for one in held for what, value in one.rows)
            content, mime = write_csv((_("heading"), _("what"), _("value")), rows), "text/csv; charset=utf-8"
        case _:
            raise Http404
    response = HttpResponse(content, content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="{_("my-data")}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response


@door(PrivacyAct.CORRECT_OWN, "GET", "POST")
def correction(request: HttpRequest) -> HttpResponse:
    """Name and contact details as they are, to be put right."""
    person, actor = own(request), actor_of(request)
    form = OwnDataForm(request.POST if request.method == "POST" else None, initial=_initial(person))
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            rename_person(person, form.cleaned_data["name"], actor=actor.person_id, capacity="self")
            for kind, (value, published) in form.contacts().items():
                keep_contact(person, kind, value, published=published, actor=actor.person_id, capacity="self")
        return redirect(f"{reverse('my_data')}?zapisano=1")
    return page(request, "privacy/correction.html", {"form": form}, status=422 if form.errors else 200, private=True)


def _initial(person: Person) -> dict[str, Any]:
    initial: dict[str, Any] = {"name": person.name}
    for one in PersonContact.objects.filter(person=person):
        initial |= {one.kind: one.value, f"{one.kind}_published": one.published}
    return initial


@door(PrivacyAct.ERASE_OWN, "GET", "POST")
def erasure(request: HttpRequest) -> HttpResponse:
    """What will go, what stays, what stands against it, and the button."""
    person = own(request)
    expected = person.account.email if person.account else person.name
    label = _("Type %(word)s to confirm") % {"word": expected}
    form = ErasureForm(request.POST if request.method == "POST" else None, expected=expected, label=label)
    if request.method == "POST" and form.is_valid():
        erase_oneself(person, by=actor_of(request))
        logout(request)
        request.__dict__["_actor"] = NOBODY
        return redirect("my_data_erased")
    context = {"form": form, "held": held_about(person.pk), "against": standing_against(person)}
    return page(request, "privacy/erasure.html", context, status=422 if form.errors else 200, private=True)


@door(PrivacyAct.READ)
def erased(request: HttpRequest) -> HttpResponse:
    """It is done."""
    return page(request, "privacy/erased.html")
