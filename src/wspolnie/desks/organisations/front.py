"""What waits at the desk of organisations, and which of them the search finds."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.foundation.finding import best
from wspolnie.foundation.modules import FoundBeside, Waiting
from wspolnie.parties.organisations.models import Organisation, Proposal, Representation
from wspolnie.parties.organisations.states import ProposalState
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, decide


def finds(_actor: Actor, words: str) -> FoundBeside | None:
    """Organisations whose name or number fits: everybody may read the register."""
    shown, total = best(Organisation.objects.named_like(words).in_order().select_related("district"))
    if not total:
        return None
    rows = tuple((one.name, reverse("organisation", args=[one.slug]), _numbered(one)) for one in shown)
    heading = ngettext("%(num)s organisation", "%(num)s organisations", total) % {"num": total}
    return FoundBeside(heading, rows, total, f"{reverse('organisations')}?{urlencode({'q': words})}")


def _numbered(one: Organisation) -> str:
    krs = f"KRS {one.krs}" if one.krs else ""
    return " · ".join(filter(None, (krs, one.district.name if one.district else "")))


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
    if proposals := proposed():
        yield Waiting(
            _("The register lacks them: enter or refuse"),
            proposals,
            reverse("organisation_proposals"),
            capacity=actor.capacity,
        )


def unconfirmed() -> str:
    """How many people wait for confirmation, for the administration's page; empty when nobody does."""
    people = Representation.objects.waiting().count()
    return (
        ngettext("%(num)s person to confirm", "%(num)s people to confirm", people) % {"num": people} if people else ""
    )


def proposed() -> str:
    """How many proposed organisations wait to be entered or refused, for the same page; empty when none does."""
    count = Proposal.objects.filter(state=ProposalState.PROPOSED).count()
    return (
        ngettext("%(num)s proposed organisation", "%(num)s proposed organisations", count) % {"num": count}
        if count
        else ""
    )
