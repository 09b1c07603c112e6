"""For whom somebody acts: the words that stand in the journal and in rows, and their names for people."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import RepresentationState
from wspolnie.spaces.models import Deputyship
from wspolnie.spaces.policy import Actor

SELF = "self"


@dataclass(frozen=True, slots=True)
class Capacity:
    """One way in which a person may act (REQ-178). `word` is at most 60 characters: `self`, `office`,
    `office:<id>`, `organisation:<id>`, `deputy:<id>`."""

    word: str
    label: str
    confirmed: bool = True
    organisation_id: UUID | None = None


def capacities_of(actor: Actor) -> tuple[Capacity, ...]:
    """Every capacity that the actor may choose today, one's own name first; none for a stranger."""
    if actor.person is None:
        return ()
    found = [Capacity(SELF, _("in my own name"))]
    today = timezone.localdate(instant())
    spoken = (
        Representation.objects.on(today)
        .filter(person=actor.person)
        .exclude(state=RepresentationState.ENDED)
        .select_related("organisation")
        .order_by("organisation__name_key", "pk")
    )
    for held in spoken:
        confirmed = held.state == RepresentationState.CONFIRMED
        word = f"organisation:{held.organisation_id}"
        found.append(Capacity(word, held.organisation.name, confirmed, held.organisation_id))
    if actor.capacity.startswith("office"):
        found.append(Capacity(actor.capacity, capacity_label(actor.capacity)))
    return tuple(found)


def capacity_label(word: str) -> str:
    """What a capacity is called; persons are named by nobody but the journal of the office."""
    kind, _colon, key = word.partition(":")
    match kind:
        case "anonymous":
            return _("without an account")
        case "self":
            return _("in one's own name")
        case "office":
            office = Office.objects.filter(pk=key).first() if key else None
            return office.name if office else _("for the office")
        case "organisation":
            organisation = Organisation.objects.filter(pk=key).first()
            return organisation.name if organisation else _("for an organisation")
        case "deputy":
            return deputy_label(Deputyship.objects.select_related("person").filter(pk=key).first())
        case _:
            return _("the system")


def deputy_label(deputyship: Deputyship | None) -> str:
    """“in the place of Anna Próbna”: shown to the office."""
    if deputyship is None or not deputyship.person.name:
        return _("as a deputy")
    return _("in the place of %(name)s") % {"name": deputyship.person.name}
