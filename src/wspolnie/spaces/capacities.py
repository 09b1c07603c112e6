"""For whom somebody acts: the words that stand in the journal and in rows, and their names for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import HOLDING, RepresentationState
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
        .filter(person=actor.person, state__in=HOLDING)
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


def speaks_for(actor: Actor) -> frozenset[UUID]:
    """Organisations for which the actor is known to speak today; read once in a request."""
    if actor.person is None:
        return frozenset()
    if actor.spoken:
        return actor.spoken[0]
    known = Representation.objects.confirmed_on(timezone.localdate(instant())).filter(person=actor.person)
    found = frozenset(known.values_list("organisation_id", flat=True))
    if actor.spoken is not None:
        actor.spoken.append(found)
    return found


def capacity_label(word: str) -> str:
    """What a capacity is called, for the office; never empty."""
    return capacity_labels([word], inner=True).get(word) or _PLAIN.get(word, _in_own_name)()


def capacity_labels(words: Iterable[str], *, inner: bool) -> dict[str, str]:
    """What is said beside an act, by capacity; those that add nothing ("self", "office" without a name) are left out.

    Offices and organisations are named to everybody, the person in whose place somebody acts to the office alone
    (`inner`). Three statements at most, however many words.
    """
    keys: dict[str, dict[str, str]] = {}
    for word in set(words):
        kind, _colon, key = word.partition(":")
        if key:
            keys.setdefault(kind, {})[key] = word
    found: dict[str, str] = {}
    for office in Office.objects.filter(pk__in=keys.get("office", {})):
        found[f"office:{office.pk}"] = office.name
    for organisation in Organisation.everybody.filter(pk__in=keys.get("organisation", {})):
        found[f"organisation:{organisation.pk}"] = organisation.name
    lent = Deputyship.objects.filter(pk__in=keys.get("deputy", {})).select_related("person")
    for deputyship in lent:
        found[f"deputy:{deputyship.pk}"] = deputy_label(deputyship) if inner else _("as a deputy")
    return found


def deputy_label(deputyship: Deputyship) -> str:
    """“in the place of Anna Próbna”: shown to the office."""
    if not deputyship.person.name:
        return _("as a deputy")
    return _("in the place of %(name)s") % {"name": deputyship.person.name}


def _in_own_name() -> str:
    return _("in one's own name")


_PLAIN: Final[dict[str, Callable[[], str]]] = {
    "anonymous": lambda: _("without an account"),
    "office": lambda: _("for the office"),
    "system": lambda: _("the system"),
}
