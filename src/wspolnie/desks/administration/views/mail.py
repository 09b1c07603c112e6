"""Pages of the mail queue: what waits, what did not go out, one letter without its text, addresses that refuse mail.

Addresses are covered until somebody asks for one; that look is noted. Texts of letters are nobody's business here.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.reading.people import masked
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.actions.stops import lift_stop, try_again
from wspolnie.services.notify.acts import NotifyAct
from wspolnie.services.notify.models import Letter, Mailbox
from wspolnie.services.notify.reading import state_label, stop_of
from wspolnie.services.notify.states import RETURNABLE, LetterState
from wspolnie.services.privacy.actions.access import Subject, note_access
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50
STATES: Final = {
    "czekaja": LetterState.QUEUED,
    "w-drodze": LetterState.SENDING,
    "bez-skutku": LetterState.FAILED,
    "wstrzymane": LetterState.STOPPED,
    "zwrocone": LetterState.BOUNCED,
    "wyslane": LetterState.SENT,
}
"""Words of addresses for states."""


@door(AdministrationAct.SEE_MAIL)
def index(request: HttpRequest) -> HttpResponse:
    """The queue in numbers, and letters in a chosen state; those that did not go out come first."""
    word = request.GET.get("stan", "")
    word = word if word in STATES else ""
    found = Letter.objects.order_by("-queued_at", "-pk")
    found = found.filter(state=STATES[word]) if word else found.exclude(state=LetterState.SENT)
    where = leafing(asked_page(request), found.count(), PAGE)
    counts = {count.state: count for count in Letter.objects.all().counts()}
    context = {
        "letters": found[where.shown],
        "where": where,
        "word": word,
        "words": [(name, state_label(state)) for name, state in STATES.items()],
        "prefix": f"?stan={word}&strona=" if word else "?strona=",
        "counts": counts,
        "oldest": counts[LetterState.QUEUED].oldest,
        "states": LetterState,
        "stopped": Mailbox.objects.filter(stopped_at__isnull=False).count(),
        "pace": parameter("letters_per_minute", timezone.localdate(instant())),
        "masked": masked,
        "state_label": _state_label,
    }
    return page(request, "administration/mail.html", context, private=True)


def _state_label(word: str) -> str:
    return state_label(LetterState(word))


def find(sent: UUID) -> Letter:
    """The letter of an address."""
    found: Letter | None = Letter.objects.filter(pk=sent).first()
    if found is None:
        raise Http404
    return found


@door(AdministrationAct.SEE_MAIL)
def letter(request: HttpRequest, sent: UUID) -> HttpResponse:
    """One letter: its way, never its text; the whole address for those who may send it again, and that is noted."""
    one, actor = find(sent), actor_of(request)
    can_send = decide(actor, NotifyAct.SEND_AGAIN).ok
    opened = can_send and request.GET.get("adres") == "tak"
    if opened:
        known = Person.objects.filter(account__email=one.address.lower()).values_list("pk", flat=True).first()
        note_access(actor, what=Looked.PERSON_CONTACTS, subjects=[Subject(one.pk, known)], path=request.path)
    stop = stop_of(one.address)
    context = {
        "letter": one,
        "address": one.address if opened else masked(one.address),
        "is_masked": not opened,
        "can_send": can_send,
        "can_return": LetterState(one.state) in RETURNABLE and stop is None,
        "stop": stop,
        "can_lift": decide(actor, NotifyAct.LIFT_STOP).ok,
        "state": _state_label(one.state),
    }
    return page(request, "administration/mail_letter.html", context, private=True)


@door(NotifyAct.SEND_AGAIN, "POST")
def repetition(request: HttpRequest, sent: UUID) -> HttpResponse:
    """A letter that did not go out waits once more."""
    try_again(find(sent), by=actor_of(request))
    return redirect("administration_mail_letter", sent)


@door(AdministrationAct.SEE_MAIL)
def stopped(request: HttpRequest) -> HttpResponse:
    """Addresses that the other side refused for good, and what it said."""
    found = Mailbox.objects.filter(stopped_at__isnull=False).order_by("-stopped_at", "pk")
    where = leafing(asked_page(request), found.count(), PAGE)
    context = {
        "boxes": found[where.shown],
        "where": where,
        "masked": masked,
        "said": said,
        "can_lift": decide(actor_of(request), NotifyAct.LIFT_STOP).ok,
    }
    return page(request, "administration/mail_stopped.html", context, private=True)


def said(code: str) -> str:
    """The code of the other side (RFC 3463) in words; the commonest ones."""
    words = {
        "5.1.1": _("there is no such mailbox"),
        "5.1.2": _("there is no such domain"),
        "5.1.10": _("the domain takes no mail"),
        "5.2.1": _("the mailbox is switched off"),
        "5.2.2": _("the mailbox is full"),
        "5.7.1": _("the other side does not take our letters"),
    }
    return words.get(code, _("the other side refused for good"))


@door(NotifyAct.LIFT_STOP, "POST")
def lifting(request: HttpRequest, mailbox: UUID) -> HttpResponse:
    """The address may get letters again."""
    box = Mailbox.objects.filter(pk=mailbox).first()
    if box is None:
        raise Http404
    lift_stop(box, by=actor_of(request))
    return redirect("administration_mail_stopped")
