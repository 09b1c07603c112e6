"""What organisations hold about a person: for whom they speak or have spoken, what they proposed to the register."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Held
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.models import Proposal, Representation


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    spoken = Representation.objects.filter(person_id=person_id).select_related("organisation").order_by("since", "pk")
    yield Held(
        _("Organisations represented"),
        tuple((one.organisation.name, f"{one.role}, {_days(one)}") for one in spoken),
        _("That somebody spoke for the organisation stays, without the person and the function."),
    )
    proposed = Proposal.objects.filter(person_id=person_id).order_by("proposed_at")
    yield Held(
        _("Organisations proposed to the register"),
        tuple((one.name, f"{one.role}, {dates().exact(one.proposed_at)}") for one in proposed),
        _("The proposal stays, without the person and the function."),
    )


def _days(held: Representation) -> str:
    since = dates().day(held.since)
    return f"{since} – {dates().day(held.until)}" if held.until else _("since %(day)s") % {"day": since}
