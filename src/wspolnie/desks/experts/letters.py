"""What we write about invitations: to whoever is invited, and to whoever invited."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_noop, override

from wspolnie.desks.experts.models import ExpertCall
from wspolnie.desks.experts.states import call_state_label
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.notify.letters import city_signature, written

_MATTER: Final = Variable("matter", gettext_noop("To what matter"), "Program współpracy na 2027 rok: sport dzieci")
_WHO: Final = Variable("who", gettext_noop("Who invites or answers"), "Maria Testowa")
_WORDS: Final = Variable("words", gettext_noop("What they wrote"), "Spotkamy się w czwartek o 16:00.")
_DUE: Final = Variable("due", gettext_noop("Until when the answer is awaited"), "18 września 2026, godz. 12:00")
_STATE: Final = Variable("state", gettext_noop("What became of it"), "przyjęte")
_URL: Final = Variable("url", gettext_noop("Where it is read"), "https://miasto.example/eksperci/zaproszenia/…/", True)
_SIGNATURE: Final = Variable("signature", gettext_noop("Who signs"), "-- \nUrząd Miejski")
CALLED: Final = LetterKind(
    "experts.called",
    gettext_noop("The office invites somebody for what they know"),
    gettext_noop("We invite you: {matter}"),
    gettext_noop(
        "Good morning,\n\n{who} of the office invites you to: {matter}\n\n{words}\n\n"
        "Answer yes or no here, at best until {due}:\n{url}\n\n"
        "You get this because you said what you know and agreed to be found. You can take it back there.\n\n{signature}"
    ),
    (_MATTER, _WHO, _WORDS, _DUE, _URL, _SIGNATURE),
)
ANSWERED: Final = LetterKind(
    "experts.answered",
    gettext_noop("Somebody who was invited for what they know answered"),
    gettext_noop("Answer to your invitation: {matter}"),
    gettext_noop(
        "Good morning,\n\n{who} answered your invitation to: {matter}\nNow it is: {state}.\n\n{words}\n\n"
        "All of it stands here:\n{url}\n\n{signature}"
    ),
    (_MATTER, _WHO, _STATE, _WORDS, _URL, _SIGNATURE),
)
TAKEN_BACK: Final = LetterKind(
    "experts.taken_back",
    gettext_noop("An invitation for what one knows was taken back"),
    gettext_noop("The invitation is off: {matter}"),
    gettext_noop(
        "Good morning,\n\n{who} took the invitation back: {matter}\n"
        "You need not answer any more.\n\n{url}\n\n{signature}"
    ),
    (_MATTER, _WHO, _URL, _SIGNATURE),
)
KINDS: Final = (CALLED, ANSWERED, TAKEN_BACK)


def called_letter(call: ExpertCall) -> LetterText:
    """To whoever is invited."""
    return _written(CALLED, call, who=call.by.name if call.by else "", words=call.words)


def answered_letter(call: ExpertCall) -> LetterText:
    """To whoever invited."""
    return _written(ANSWERED, call, who=call.person.name if call.person else "", words=call.answer)


def taken_back_letter(call: ExpertCall) -> LetterText:
    """To whoever was invited."""
    return _written(TAKEN_BACK, call, who=call.by.name if call.by else "", words="")


def _written(kind: LetterKind, call: ExpertCall, *, who: str, words: str) -> LetterText:
    city = call.city
    with override("pl"):
        values = {
            "matter": call.matter,
            "who": who,
            "words": words,
            "due": dates().moment(call.due_at),
            "state": call_state_label(call.state),
            "url": str(settings.SITE_ADDRESS.format(host=city.host)) + reverse("expert_call", args=[call.pk]),
            "signature": city_signature(city),
        }
        return written(kind.name, {one.name: values[one.name] for one in kind.variables}, city)
