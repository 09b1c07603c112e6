"""Bodies on pages of districts and of organisations."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.bodies.models import Body, Seat
from wspolnie.desks.bodies.reading import listed
from wspolnie.desks.bodies.states import BodyState, Pulse, pulse_label, title_label
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.parts import Part
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor


def about_district(actor: Actor, district_id: UUID) -> Sequence[Part]:
    """Those of the district, with when they last met (REQ-009)."""
    rows = Body.objects.visible_to(actor).filter(district=district_id).exclude(state=BodyState.DISSOLVED)
    told = [
        (
            one.body.space.name,
            reverse("body", args=[one.body.space.slug]),
            _("Last meeting: %(moment)s.") % {"moment": dates().moment(one.met_at)} if one.met_at else "",
            "" if one.pulse is Pulse.ACTIVE else pulse_label(one.pulse),
        )
        for one in listed(rows.select_related("space"))
    ]
    return _part(told, _("Groups and councils of the district")) if told else ()


def about_organisation(actor: Actor, one: Organisation) -> Sequence[Part]:
    """In which bodies it sits today."""
    seats = Seat.objects.visible_to(actor).on(timezone.localdate(instant())).filter(organisation=one)
    rows = seats.exclude(body__state=BodyState.DISSOLVED).select_related("body__space").order_by("body__space__name")
    told = [
        (seat.body.space.name, reverse("body", args=[seat.body.space.slug]), title_label(seat.title), "")
        for seat in rows
    ]
    return _part(told, _("Groups and councils in which it sits")) if told else ()


def _part(told: Sequence[tuple[str, str, str, str]], heading: str) -> Sequence[Part]:
    return (Part(order=40, anchor="grupy", heading=heading, template="bodies/_near.html", told={"bodies": told}),)
