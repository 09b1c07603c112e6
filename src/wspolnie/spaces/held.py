"""What the hub holds about a person: roles, and who stands in for whom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Held
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import role_label
from wspolnie.spaces.models import Deputyship, Follow, Membership


def holds(person_id: UUID) -> Iterable[Held]:
    """Also what has ended: it stays on record."""
    roles = Membership.objects.filter(person_id=person_id).select_related("space").order_by("since", "pk")
    yield Held(
        _("Roles"),
        tuple((f"{role_label(one.role)}: {one.space.name}", _days(one.since, one.until)) for one in roles),
        _("That somebody had the role stays, without a name."),
    )
    stands = Q(person_id=person_id) | Q(deputy_id=person_id)
    deputies = Deputyship.objects.filter(stands).select_related("person", "deputy").order_by("since", "pk")
    yield Held(
        _("Deputies"),
        tuple((f"{one.person.name} ← {one.deputy.name}", _days(one.since, one.until)) for one in deputies),
        _("That somebody stood in stays, without a name."),
    )
    person = Person.objects.select_related("account").get(pk=person_id)
    follows = Follow.objects.of(person).select_related("entry").order_by("asked_at")
    yield Held(
        _("Matters followed"),
        tuple((one.entry.title, dates().exact(one.asked_at)) for one in follows),
        _("They are followed no more."),
    )


def _days(since: date, until: date | None) -> str:
    first = dates().day(since)
    return f"{first} – {dates().day(until)}" if until else _("since %(day)s") % {"day": first}
