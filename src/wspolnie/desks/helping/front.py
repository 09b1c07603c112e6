"""What waits for those who speak for organisations, and what somebody asked and waits for."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.helping.links import OWN, code_of
from wspolnie.desks.helping.models import Enquiry
from wspolnie.desks.helping.states import OPEN, EnquiryState
from wspolnie.foundation.modules import Waiting
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor


def waiting(actor: Actor) -> Iterable[Waiting]:
    """Enquiries to answer, each with its hour; the waiting list waits for a place and not for an hour."""
    mine = speaks_for(actor)
    if not mine:
        return
    found = Enquiry.objects.visible_to(keeps=mine).filter(state=EnquiryState.SENT)
    for one in found.select_related("service__organisation").order_by("due_at", "pk"):
        organisation = one.service.organisation
        yield Waiting(
            _("Enquiry %(number)s") % {"number": one},
            _("Answer: %(service)s") % {"service": one.service.name},
            reverse("enquiry", args=[organisation.slug, one.pk]),
            one.due_at,
            since=one.sent_at,
            capacity=f"organisation:{organisation.pk}",
        )


def sent(actor: Actor) -> Iterable[Waiting]:
    """What the person asked signed in."""
    if actor.person is None:
        return
    found = Enquiry.objects.filter(person=actor.person, state__in=OPEN)
    for one in found.select_related("service__organisation").order_by("due_at", "pk"):
        yield Waiting(
            _("answer of “%(organisation)s”") % {"organisation": one.service.organisation.name},
            one.service.name,
            reverse(OWN, args=[code_of(one, OWN)]),
            one.due_at,
            since=one.sent_at,
        )
