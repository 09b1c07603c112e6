"""What we write to organisations that are invited to a consultation."""

from __future__ import annotations

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_noop, override

from wspolnie.desks.consultations.letters import TITLE, address
from wspolnie.desks.consultations.models import Consultation, Invitation, Round
from wspolnie.desks.consultations.numbers import invitation_code
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.notify.letters import written

INVITATION: Final = LetterKind(
    "consultations.invitation",
    gettext_noop("Invitation of an organisation to a consultation, a part of a letter"),
    gettext_noop("Invitation to a consultation: {title}"),
    gettext_noop(
        "We invite “{organisation}” to a consultation: {title}\n\nRemarks are taken from {opens} {until}.\n\n{word}\n\n"
        "Read the draft and send a remark:\n{url}\n\n"
        "When somebody goes on to the consultation from this page, the office sees that the invitation of the "
        "organisation was followed. Who did it is not noted, and this letter has nothing hidden in it.\n\n"
        "On the same page you can say that you want no more invitations."
    ),
    (
        Variable("organisation", gettext_noop("Name of the organisation"), "Fundacja Przykładowa"),
        TITLE,
        Variable("opens", gettext_noop("Since when remarks are taken"), "1 września 2026, godz. 8:00"),
        Variable("until", gettext_noop("Until when remarks are taken"), "do piątku 18 września 2026, godz. 12:00"),
        Variable("word", gettext_noop("What the office adds"), "Zapraszamy też na spotkanie."),
        Variable("url", gettext_noop("Page of the invitation"), "https://miasto.example/zaproszenie/…/", required=True),
    ),
)


def invitation_letter(consultation: Consultation, round_: Round, invitation: Invitation, word: str) -> LetterText:
    """Subject and paragraphs, without greeting and signature."""
    with override("pl"):
        return written(
            INVITATION.name,
            {
                "organisation": invitation.organisation.name,
                "title": consultation.space.name,
                "opens": dates().moment(round_.opens_at),
                "until": dates().until(round_.closes_at),
                "word": word,
                "url": address(consultation.city, reverse("invitation", args=[invitation_code(invitation.pk)])),
            },
            consultation.city,
        )
