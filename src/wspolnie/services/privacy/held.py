"""What privacy holds about a person: who looked at their data, and the lines of the journal about what they did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.journal.reading import acts_of, fact_of
from wspolnie.foundation.modules import Held
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.privacy.models import ContactAccess
from wspolnie.services.privacy.states import looked_label
from wspolnie.spaces.capacities import capacity_label

MOST: Final = 1_000
"""Lines of the journal that are told one by one; beyond it they are counted."""


def holds(person_id: UUID) -> Iterable[Held]:
    """The newest first. Who looked is told by office or role, never by name."""
    looks = ContactAccess.objects.filter(person_id=person_id).order_by("-at")
    yield Held(
        _("Who looked at these data"),
        tuple((dates().exact(one.at), f"{_by(one.capacity)}: {looked_label(one.what)}") for one in looks),
        _("That somebody looked stays, without whose data it was."),
    )
    lines = acts_of(person_id)
    told = [(dates().exact(line.at), fact_of(line).sentence()) for line in lines.prefetch_related("private")[:MOST]]
    if (more := lines.count() - len(told)) > 0:
        told.append(("…", ngettext("and %(num)s older", "and %(num)s older", more) % {"num": more}))
    yield Held(
        _("Acts in the journal"),
        tuple(told),
        _("The acts stay, without who did them: names and texts are removed from the journal with their salts."),
    )


def _by(capacity: str) -> str:
    """Somebody's deputy would be named by the absent one: here it is the office alone."""
    return _("the office") if capacity.startswith("deputy:") else capacity_label(capacity)
