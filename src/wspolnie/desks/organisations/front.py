"""What waits at the desk of organisations: people to be confirmed, proposals to be decided."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.organisations.actions.representing import speaks_for
from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.foundation.modules import Waiting
from wspolnie.parties.organisations.models import Proposal, Representation
from wspolnie.parties.organisations.states import ProposalState
from wspolnie.spaces.policy import Actor, decide


def waiting(actor: Actor) -> Iterable[Waiting]:
    """For clerks: all who wait and all proposals. For one who speaks for an organisation: others who wait there."""
    if actor.person is None:
        return
    others = Representation.objects.waiting().exclude(person=actor.person)
    if decide(actor, OrganisationAct.CONFIRM):
        yield from _for_clerks(others.count(), actor)
    else:
        for one in others.filter(organisation_id__in=speaks_for(actor)).select_related("organisation"):
            yield Waiting(
                _("Somebody says that they speak for your organisation"),
                one.organisation.name,
                reverse("representations", args=[one.organisation.slug]),
                capacity=f"organisation:{one.organisation_id}",
            )


def _for_clerks(people: int, actor: Actor) -> Iterable[Waiting]:
    if people:
        yield Waiting(
            _("They say that they speak for an organisation: check and confirm, or refuse"),
            ngettext("%(num)s person to confirm", "%(num)s people to confirm", people) % {"num": people},
            reverse("all_representations") + "?stan=czekaja",
            capacity=actor.capacity,
        )
    proposals = Proposal.objects.filter(state=ProposalState.PROPOSED).count()
    if proposals:
        yield Waiting(
            _("The register lacks them: enter or refuse"),
            ngettext("%(num)s proposed organisation", "%(num)s proposed organisations", proposals) % {"num": proposals},
            reverse("organisation_proposals"),
            capacity=actor.capacity,
        )


def unconfirmed() -> str:
    """How many people wait for confirmation, for the administration's page; empty when nobody does."""
    people = Representation.objects.waiting().count()
    return (
        ngettext("%(num)s person to confirm", "%(num)s people to confirm", people) % {"num": people} if people else ""
    )
