"""What we write to those who want to follow something."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.mail import LetterKind, LetterText, Variable
from wspolnie.foundation.modules import Topic
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.follows.links import BEGIN, END, link_to
from wspolnie.services.notify.letters import city_signature, written
from wspolnie.spaces.models import Follow

UNCONFIRMED: Final = "follow_unconfirmed_days"
"""The parameter: for how many days an address waits for its link to be used."""
REMINDER: Final = "reminder_days_before_closing"
"""The parameter: how many days before the closing minute followers are reminded; 0 reminds nobody."""
CONFIRM: Final = LetterKind(
    "follows.confirm",
    gettext_noop("Question whether somebody really wants to follow a matter"),
    gettext_noop("Confirm that you want to follow: {title}"),
    gettext_noop(
        "Good morning,\n\nSomebody gave this address to follow: {title}\n\n"
        "Was it you? Confirm it on this page:\n{url}\n\n"
        "The link works until {until}. Without it we write no more, and the address is removed. "
        "It was not you? Do nothing.\n\n{signature}"
    ),
    (
        Variable("title", gettext_noop("What the matter is called"), "Program współpracy na 2027 rok", required=True),
        Variable("url", gettext_noop("Where it is confirmed"), "https://miasto.example/obserwowanie/…/", required=True),
        Variable("until", gettext_noop("Until when the link works"), "18 września 2026, godz. 12:00"),
        Variable("signature", gettext_noop("Who signs"), "-- \nUrząd Miejski"),
    ),
)
NEWS: Final = Topic(
    "follows.news",
    gettext_noop("News of matters that I follow"),
    gettext_noop("A new round, a change of a meeting, the last days for remarks, published answers."),
)


def confirm_letter(city: City, follow: Follow) -> LetterText:
    """To an address that somebody typed: is it yours, and do you want this?"""
    return written(
        CONFIRM.name,
        {
            "title": follow.entry.title,
            "url": link_to(city, follow, BEGIN),
            "until": dates().moment(follow.asked_at + timedelta(days=days())),
            "signature": city_signature(city),
        },
        city,
    )


def with_way_out(city: City, follow: Follow, line: str) -> str:
    """What happened, and below it how to stop following this matter alone."""
    return line + "\n\n" + _("Stop following this matter: %(url)s") % {"url": link_to(city, follow, END)}


def days() -> int:
    """For how many days an unconfirmed address waits."""
    return int(parameter(UNCONFIRMED, timezone.localdate(instant())))


def reminder_days(now: datetime) -> int:
    """How many days before the last minute of remarks followers are reminded; 0 where the city reminds nobody."""
    return int(parameter(REMINDER, timezone.localdate(now)))


def news_told() -> str:
    """What followers are told of, as the day's parameters have it: for the pages on which one begins to follow."""
    days = reminder_days(instant())
    if not days:
        return _("a next round, a meeting, the answers")
    told = ngettext(
        "a next round, a meeting, the last %(num)s day for remarks, the answers",
        "a next round, a meeting, the last %(num)s days for remarks, the answers",
        days,
    )
    return told % {"num": days}
