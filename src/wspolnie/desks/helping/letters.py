"""What we write about enquiries: to whoever asked, and to the organisation."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_noop, override

from wspolnie.desks.helping.links import MAIL, OWN, link_to
from wspolnie.desks.helping.models import Enquiry
from wspolnie.desks.helping.states import enquiry_state_label
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.notify.letters import city_signature, written

_SERVICE: Final = Variable("service", gettext_noop("What the service is called"), "Pogotowie komputerowe dla seniorów")
_ORGANISATION: Final = Variable("organisation", gettext_noop("Which organisation"), "Fundacja Głośna Kładka")
_URL: Final = Variable("url", gettext_noop("Where it is read"), "https://miasto.example/pomoc/zapytanie/…/", True)
_DUE: Final = Variable("due", gettext_noop("Until when it is answered"), "18 września 2026, godz. 12:00")
_SIGNATURE: Final = Variable("signature", gettext_noop("Who signs"), "-- \nUrząd Miejski")
CONFIRM: Final = LetterKind(
    "helping.confirm",
    gettext_noop("Question whether somebody really wants to ask an organisation"),
    gettext_noop("Confirm what you ask: {service}"),
    gettext_noop(
        "Good morning,\n\nSomebody gave this address to ask “{organisation}” about: {service}\n\n"
        "Was it you? Confirm it on this page, and the organisation gets what you wrote:\n{url}\n\n"
        "It was not you? Do nothing: without the link nobody reads it and it is removed.\n\n{signature}"
    ),
    (_SERVICE, _ORGANISATION, _URL, _SIGNATURE),
)
ASKED: Final = LetterKind(
    "helping.asked",
    gettext_noop("Somebody asks an organisation about its service"),
    gettext_noop("Somebody asks about: {service}"),
    gettext_noop(
        "Good morning,\n\nSomebody asks about your service “{service}”.\n\n"
        "Read it and answer here, at best until {due}:\n{url}\n\n"
        "The address of whoever asks stays with us: your answer goes through this service.\n\n{signature}"
    ),
    (_SERVICE, _URL, _DUE, _SIGNATURE),
)
ANSWERED: Final = LetterKind(
    "helping.answered",
    gettext_noop("An organisation answered what somebody asked"),
    gettext_noop("“{organisation}” answered you"),
    gettext_noop(
        "Good morning,\n\nYou asked about: {service}. Now it is: {state}.\n\n{answer}\n\n"
        "All of it stands here:\n{url}\n\n{signature}"
    ),
    (
        _SERVICE,
        _ORGANISATION,
        Variable("state", gettext_noop("What became of it"), "przyjęte"),
        Variable("answer", gettext_noop("What the organisation wrote"), "Zapraszamy we wtorek o 17:00."),
        _URL,
        _SIGNATURE,
    ),
)
KINDS: Final = (CONFIRM, ASKED, ANSWERED)


def confirm_letter(city: City, enquiry: Enquiry) -> LetterText:
    """To the address that somebody typed."""
    return _written(CONFIRM, city, enquiry, url=link_to(city, enquiry, OWN))


def mailbox_letter(city: City, enquiry: Enquiry) -> LetterText:
    """To the address of the register, with a link that answers."""
    return _written(ASKED, city, enquiry, url=link_to(city, enquiry, MAIL))


def asked_letter(city: City, enquiry: Enquiry) -> LetterText:
    """To somebody confirmed to speak for the organisation: the page asks them to sign in."""
    page = reverse("enquiry", args=[enquiry.service.organisation.slug, enquiry.pk])
    return _written(ASKED, city, enquiry, url=str(settings.SITE_ADDRESS.format(host=city.host)) + page)


def answered_letter(city: City, enquiry: Enquiry) -> LetterText:
    """To whoever asked."""
    return _written(ANSWERED, city, enquiry, url=link_to(city, enquiry, OWN))


def _written(kind: LetterKind, city: City, enquiry: Enquiry, *, url: str) -> LetterText:
    with override("pl"):
        values = {
            "service": enquiry.service.name,
            "organisation": enquiry.service.organisation.name,
            "due": dates().moment(enquiry.due_at) if enquiry.due_at else "",
            "state": enquiry_state_label(enquiry.state),
            "answer": enquiry.answer,
            "url": url,
            "signature": city_signature(city),
        }
        return written(kind.name, {one.name: values[one.name] for one in kind.variables}, city)
