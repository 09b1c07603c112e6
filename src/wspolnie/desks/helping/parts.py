"""What organisations do for residents, on the pages of organisations and of districts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.helping.actions.keepers import may_keep
from wspolnie.desks.helping.models import Enquiry, Service
from wspolnie.desks.helping.reading import in_short, with_all
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.modules import Part
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor

SHOWN: Final = 8
HIGH: Final = 20
"""Above what the register says."""


def about_organisation(actor: Actor, organisation: Organisation) -> Sequence[Part]:
    """Its services; for those who keep them also the way to them and to what was asked."""
    services = list(with_all(Service.objects.shown().filter(organisation=organisation).in_order()))
    keeps = may_keep(organisation, actor)
    if not services and not keeps:
        return ()
    waiting, speaks = 0, organisation.pk in speaks_for(actor)
    if speaks:
        waiting = Enquiry.objects.open().filter(service__organisation=organisation).count()
    told = {
        "services": [(one, in_short(one)) for one in services],
        "keeping": reverse("services_kept", args=[organisation.slug]) if keeps else "",
        "asked": reverse("enquiries", args=[organisation.slug]) if speaks else "",
        "waiting": waiting,
        "all": "",
    }
    count = ngettext("%(num)s service", "%(num)s services", len(services)) % {"num": len(services)}
    heading = _("What it does for residents")
    return (Part(order=HIGH, anchor="pomoc", heading=heading, template="helping/_part.html", told=told, aside=count),)


def about_district(_actor: Actor, district_id: UUID) -> Sequence[Part]:
    """Services for people of the district; those for the whole city are a link away."""
    district = District.objects.get(pk=district_id)
    near = Service.objects.shown().filter(districts__district=district).in_order()
    total = near.count()
    told = {
        "services": [(one, in_short(one)) for one in with_all(near)[:SHOWN]],
        "keeping": "",
        "asked": "",
        "waiting": 0,
        "all": f"{reverse('helping')}?osiedle={district.slug}",
    }
    count = ngettext("%(num)s service", "%(num)s services", total) % {"num": total}
    return (
        Part(order=40, anchor="pomoc", heading=_("Help near"), template="helping/_part.html", told=told, aside=count),
    )
