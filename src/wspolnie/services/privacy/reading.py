"""What pages of privacy read: clauses with their promises, what is held about somebody, what stands against erasure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Held, Mention, registry
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.models import Representation
from wspolnie.parties.organisations.states import HOLDING
from wspolnie.parties.people.models import Person
from wspolnie.services.privacy.models import Clause
from wspolnie.spaces.kinds import Role, SpaceKind, role_label
from wspolnie.spaces.models import Membership

SHORTEST_WORD = 4
"""Letters of a part of a name that is worth looking for in texts."""


def clause(slug: str, on: date) -> Clause | None:
    """What the city says on a day of data given for one purpose."""
    return Clause.objects.in_force(on).filter(slug=slug).first()


def promised(text: str, on: date, values: Mapping[str, str] | None = None) -> str:
    """A text with every `{parameter}` in it as the value that holds on a day: “30 dni”, in the language of the text.
    `values` are those of the day, where many texts are read at once.

    Raises:
        KeyError: when no room declares the parameter.
    """
    with override(settings.LANGUAGE_CODE):
        return re.sub(r"{(\w+)}", lambda found: spoken(found[1], on, values), text)


def spoken(name: str, on: date, values: Mapping[str, str] | None = None) -> str:
    """The value of a parameter as people read it."""
    return registry.parameter(name).shown(values[name] if values is not None else parameter(name, on))


def held_about(person_id: UUID) -> list[Held]:
    """What every room holds about a person; what is empty is left out."""
    rooms = [module.holds for module in reversed(registry.all()) if module.holds]
    return [held for holds in reversed(rooms) for held in holds(person_id) if held.rows]


def standing_against(person: Person) -> list[str]:
    """Why a person cannot be erased at their own wish today, in words; an empty list means that they can."""
    today = timezone.localdate(instant())
    roles = Membership.objects.standing(today).filter(person=person).select_related("space").order_by("since", "pk")
    reasons = [
        _("You have a role: %(role)s, %(space)s. An administrator ends it first.")
        % {"role": role_label(one.role), "space": one.space.name}
        for one in roles
    ]
    if is_only_administrator(person, today):
        reasons.append(_("You are the only administrator of the city: another one has to be named first."))
    spoken_for = (
        Representation.objects.on(today).filter(person=person, state__in=HOLDING).select_related("organisation")
    )
    reasons += [
        _("You speak for %(organisation)s. End it first, so that nobody counts on it.")
        % {"organisation": one.organisation.name}
        for one in spoken_for
    ]
    return reasons


def is_only_administrator(person: Person, today: date) -> bool:
    """Whether the city would be left without an administrator."""
    held = Membership.objects.standing(today).filter(role=Role.ADMINISTRATOR, space__kind=SpaceKind.CITY)
    return held.filter(person=person).exists() and not held.exclude(person=person).exists()


def named_in_texts(person: Person) -> list[Mention]:
    """Where the person's name or address stands in what people wrote: nobody but a reader can tell who is meant."""
    words = [person.name, *(part for part in person.name.split() if len(part) >= SHORTEST_WORD)]
    if person.account is not None:
        words.append(person.account.email)
    wanted = [word for word in words if word]
    return [found for module in registry.all() if module.mentions and wanted for found in module.mentions(wanted)]


def validity(one: Clause) -> str:
    """“od 1 stycznia 2026”, “1 stycznia 2026 – 3 maja 2026”; the days of a text."""
    since = dates().day(one.since) if one.since else ""
    until = dates().day(one.until) if one.until else ""
    if since and until:
        return f"{since} – {until}"
    if since:
        return _("since %(day)s") % {"day": since}
    return _("until %(day)s") % {"day": until} if until else _("from the beginning")
