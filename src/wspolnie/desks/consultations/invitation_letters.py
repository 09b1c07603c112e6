"""What we write to organisations that are invited to a consultation or to a meeting of their sector."""

from __future__ import annotations

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_noop, override

from wspolnie.desks.consultations.letters import TITLE, address
from wspolnie.desks.consultations.models import Invitation, Round
from wspolnie.desks.consultations.numbers import invitation_code
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.notify.letters import written

ORGANISATION: Final = Variable("organisation", gettext_noop("Name of the organisation"), "Fundacja Przykładowa")
UNTIL: Final = Variable(
    "until", gettext_noop("Until when remarks are taken"), "do piątku 18 września 2026, godz. 12:00", required=True
)
WORD: Final = Variable("word", gettext_noop("What the office adds"), "Zapraszamy też na spotkanie.")
URL: Final = Variable(
    "url", gettext_noop("Page of the invitation"), "https://miasto.example/zaproszenie/…/", required=True
)
SECTOR: Final = Variable("theme", gettext_noop("Sector"), "Kultura")
YEAR: Final = Variable("year", gettext_noop("Year of the programme"), "2027")
NAME: Final = Variable("name", gettext_noop("What the meeting is called"), "Kultura w programie 2027")
AT: Final = Variable(
    "at", gettext_noop("When the meeting is"), "czwartek 17 września 2026, godz. 17:00–19:00", required=True
)
WHERE: Final = Variable("where", gettext_noop("Where the meeting is"), "Centrum Aktywności, ul. Próbna 1")

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
        ORGANISATION,
        TITLE,
        Variable("opens", gettext_noop("Since when remarks are taken"), "1 września 2026, godz. 8:00"),
        Variable("until", gettext_noop("Until when remarks are taken"), "do piątku 18 września 2026, godz. 12:00"),
        WORD,
        URL,
    ),
)
REMINDER: Final = LetterKind(
    "consultations.invitation_reminder",
    gettext_noop("Reminder of an invitation to a consultation, a part of a letter"),
    gettext_noop("Remarks are taken {until}: {title}"),
    gettext_noop(
        "We invited “{organisation}” to a consultation: {title}\n\nRemarks are taken {until}. We have no remark in the "
        "name of your organisation yet.\n\nRead the draft and send a remark:\n{url}\n\n"
        "We remind once. On the same page you can say that you want no more invitations."
    ),
    (ORGANISATION, TITLE, UNTIL, URL),
)
SECTOR_INVITATION: Final = LetterKind(
    "consultations.sector_invitation",
    gettext_noop("Invitation of an organisation to a sector consultation, a part of a letter"),
    gettext_noop("Invitation to a sector consultation: {theme}"),
    gettext_noop(
        "We invite “{organisation}” to a sector consultation of the programme for {year}: {theme}\n\n{name}\nWhen: {at}"
        "\nWhere: {where}\n\n{word}\n\nThe agenda and the calendar file are here:\n{url}\n\n"
        "When somebody goes on from this page, the office sees that the invitation of the organisation was followed. "
        "Who did it is not noted.\n\nOn the same page you can say that you want no more invitations."
    ),
    (ORGANISATION, SECTOR, YEAR, NAME, AT, WHERE, WORD, URL),
)
SECTOR_REMINDER: Final = LetterKind(
    "consultations.sector_reminder",
    gettext_noop("Reminder of a sector consultation, a part of a letter"),
    gettext_noop("Soon: sector consultation “{theme}”"),
    gettext_noop(
        "We invited “{organisation}” to a sector consultation: {theme}\n\n{name}\nWhen: {at}\nWhere: {where}\n\n"
        "The agenda and the calendar file are here:\n{url}\n\n"
        "We remind once. On the same page you can say that you want no more invitations."
    ),
    (ORGANISATION, SECTOR, NAME, AT, WHERE, URL),
)


def invitation_letter(invitation: Invitation, round_: Round, word: str) -> LetterText:
    """Subject and paragraphs, without greeting and signature."""
    with override("pl"):
        given = {"opens": dates().moment(round_.opens_at), "until": dates().until(round_.closes_at), "word": word}
        return _written(INVITATION, invitation, given)


def reminder_letter(invitation: Invitation, round_: Round) -> LetterText:
    """The same, shortly before the last minute."""
    with override("pl"):
        return _written(REMINDER, invitation, {"until": dates().until(round_.closes_at)})


def sector_letter(invitation: Invitation, word: str) -> LetterText:
    """To the meeting of a sector."""
    with override("pl"):
        return _written(SECTOR_INVITATION, invitation, _meeting_told(invitation) | {"word": word})


def sector_reminder(invitation: Invitation) -> LetterText:
    """The same, shortly before the meeting."""
    with override("pl"):
        return _written(SECTOR_REMINDER, invitation, _meeting_told(invitation))


def _meeting_told(invitation: Invitation) -> dict[str, str]:
    sector = invitation.sector
    if sector is None:
        raise ValueError(f"the invitation {invitation.pk} is to no meeting")
    meeting = sector.meeting
    return {
        "theme": sector.theme.name,
        "year": str(sector.year),
        "name": meeting.name,
        "at": f"{dates().moment(meeting.starts_at)}–{dates().clock(meeting.ends_at)}",
        "where": ", ".join(part for part in (meeting.place, meeting.address, meeting.link) if part),
    }


def _written(kind: LetterKind, invitation: Invitation, given: dict[str, str]) -> LetterText:
    consultation = invitation.consultation
    always = {
        "organisation": invitation.organisation.name,
        "title": consultation.space.name,
        "url": address(consultation.city, reverse("invitation", args=[invitation_code(invitation.pk)])),
    }
    known = {one.name for one in kind.variables}
    return written(
        kind.name, {name: text for name, text in (always | given).items() if name in known}, consultation.city
    )
