"""How letters are worded: the city's own words of the day, else the built-in ones; who signs; the frames of what the
outbox itself writes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from django.utils.translation import gettext, gettext_noop

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import wording
from wspolnie.foundation.mail import LetterKind, LetterText, Variable, fill, mistake_in
from wspolnie.foundation.modules import registry

_NEWS: Final = Variable("news", gettext_noop("What happened, one after another"), "Urząd odpowiedział na uwagę.", True)
_OFF: Final = Variable(
    "off",
    gettext_noop("How to stop such letters; empty when they cannot be stopped"),
    "Nie chcesz takich listów? Wyłącz je: https://miasto.example/listy/rezygnacja/…",
    True,
)
_SIGNATURE: Final = Variable("signature", gettext_noop("Who signs"), "-- \nUrząd Miejski")
_TITLE: Final = Variable("title", gettext_noop("What the matter is called"), "Program współpracy na 2027 rok")
_COUNT: Final = Variable("count", gettext_noop("How many messages there are, in words"), "3 wiadomości")

ONE: Final = LetterKind(
    "notify.one",
    gettext_noop("One thing happened in a matter"),
    "{subject}",
    gettext_noop("Good morning,\n\n{news}\n\n{off}\n\n{signature}"),
    (Variable("subject", gettext_noop("What happened, in short"), "Odpowiedź na twoją uwagę"), _NEWS, _OFF, _SIGNATURE),
)
SEVERAL: Final = LetterKind(
    "notify.several",
    gettext_noop("Several things happened in one matter"),
    "{title}: {count}",
    gettext_noop("Good morning,\n\n{title}: {count}.\n\n{news}\n\n{off}\n\n{signature}"),
    (_TITLE, _COUNT, _NEWS, _OFF, _SIGNATURE),
)
DAILY: Final = LetterKind(
    "notify.daily",
    gettext_noop("Everything of a day in one letter"),
    gettext_noop("Your matters today: {count}"),
    gettext_noop("Good morning,\n\nhere is what happened since the last letter.\n\n{news}\n\n{off}\n\n{signature}"),
    (_COUNT, _NEWS, _OFF, _SIGNATURE),
)


def written(name: str, values: Mapping[str, str], city: City) -> LetterText:
    """A letter of a kind with its values, in the words that hold in the city today.

    Raises:
        KeyError: when the kind is declared nowhere, or a value that its words name is not given.
    """
    kind = registry.letter(name)
    own = wording(name, datetime.now(UTC).astimezone(city.zone).date())
    if own is not None and mistake_in(kind, own.subject, own.body) is None:  # a later release may have other variables
        return fill(own.subject, own.body, values)
    return fill(gettext(kind.subject), gettext(kind.body), values)


def signed(*lines: str) -> str:
    """A signature; the sign above it is the one that mail programs know."""
    by = gettext(
        "This message was sent by Wspólnie, the service in which the city works with residents and organisations."
    )
    return "\n".join(["-- ", *filter(None, lines), by])


def city_signature(city: City) -> str:
    """The city's office signs what no other office does."""
    return signed(city.office_name, city.office_line)
