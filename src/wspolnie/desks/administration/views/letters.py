"""Pages of letters: every kind with its words, one kind with its variables and history, new words with a preview."""

from __future__ import annotations

import hashlib
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.forms.letters import LetterForm
from wspolnie.desks.administration.reading.letters import Worded, worded_letter, worded_letters
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.services.notify.actions.wording import change_letter, preview
from wspolnie.services.notify.acts import NotifyAct
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

SAVE: Final = "save"
"""The button under the preview."""


def find(name: str) -> Worded:
    """The kind of letter of an address."""
    found = worded_letter(name, timezone.localdate(instant()))
    if found is None:
        raise Http404
    return found


@door(AdministrationAct.READ_LETTERS)
def index(request: HttpRequest) -> HttpResponse:
    """Every kind of letter that the service writes."""
    letters = worded_letters(timezone.localdate(instant()))
    return page(request, "administration/letters.html", {"letters": letters}, private=True)


@door(AdministrationAct.READ_LETTERS)
def letter(request: HttpRequest, name: str) -> HttpResponse:
    """One kind: how it reads today, its variables, words of other days."""
    context = {
        "letter": find(name),
        "can_change": decide(actor_of(request), NotifyAct.EDIT_LETTERS).ok,
    }
    return page(request, "administration/letter.html", context, private=True)


@door(NotifyAct.EDIT_LETTERS, "GET", "POST")
def change(request: HttpRequest, name: str) -> HttpResponse:
    """New words: looked at with example values first, then kept from a day on."""
    found = find(name)
    start = {"subject": found.subject, "body": found.body, "since": timezone.localdate(instant())}
    if request.GET.get("tresc") == "domyslna":
        start |= dict(zip(("subject", "body"), found.built_in, strict=True))
    form = LetterForm(request.POST or None, initial=start)
    shown: LetterText | None = None
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        wrong = "body"
        try:
            shown = preview(name, data["subject"], data["body"])
            wrong = "since"
            if request.POST.get("step") == SAVE and request.POST.get("seen") == _digest(shown):
                change_letter(name, data["subject"], data["body"], since=data["since"], by=actor_of(request))
                return redirect("administration_letter", name)
        except Refused as refusal:
            form.add_error(wrong, refusal.reason)
    seen = _digest(shown) if shown else ""
    context = {"letter": found, "form": form, "shown": shown, "save": SAVE, "seen": seen}
    status = 422 if form.errors else 200
    return page(request, "administration/letter_change.html", context, status=status, private=True)


def _digest(shown: LetterText) -> str:
    """What was looked at: words changed after the preview are looked at once more before they are kept."""
    return hashlib.sha256(f"{shown.subject}\x00{shown.body}".encode()).hexdigest()
