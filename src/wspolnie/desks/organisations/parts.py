"""Organisations of a district, for its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.cities.models import District
from wspolnie.foundation.modules import Part
from wspolnie.parties.organisations.facts import legal_class_label
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor

SHOWN: Final = 8


def about_district(_actor: Actor, district_id: UUID) -> Sequence[Part]:
    """The first of them in Polish order, and the way to all (REQ-009)."""
    there = Organisation.objects.filter(district_id=district_id).in_order()
    total, district = there.count(), District.objects.get(pk=district_id)
    told = {
        "organisations": [(one, legal_class_label(one.legal_class)) for one in there[:SHOWN]],
        "all": f"{reverse('organisations')}?osiedle={district.slug}" if total > SHOWN else "",
    }
    count = ngettext("%(num)s organisation", "%(num)s organisations", total) % {"num": total}
    heading = _("Organisations here")
    return (
        Part(
            order=60, anchor="organizacje", heading=heading, template="organisations/_near.html", told=told, aside=count
        ),
    )
