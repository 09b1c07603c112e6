"""Inventories for tests."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.factories import Makers
from wspolnie.desks.inventories.actions.campaigns import Campaigned, open_campaign
from wspolnie.desks.inventories.actions.rows import Contacted
from wspolnie.desks.inventories.models import Campaign
from wspolnie.desks.inventories.states import ContactResult, Way
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.kinds import Role


def said(**others: Any) -> Campaigned:
    """Of the first district, from yesterday for a month."""
    now = instant()
    plain: dict[str, Any] = {
        "name": "Kto działa na osiedlach",
        "purpose": "Chcemy wiedzieć, kto działa.",
        "opens_at": now - timedelta(days=1),
        "closes_at": now + timedelta(days=30),
        "districts": (district(),),
    }
    return Campaigned(**plain | others)


def opened(make: Makers, **others: Any) -> Campaign:
    return open_campaign(said(**others), by=make.actor(Role.COORDINATOR))


def district(number: int = 0) -> District:
    return District.objects.order_by("slug")[number]


def body(name: str = "Klub Żółw", number: int = 0) -> Organisation:
    return register_organisation(Particulars(name=name, district=district(number)))


def talk(**others: Any) -> Contacted:
    plain: dict[str, Any] = {"at": instant() - timedelta(hours=1), "way": Way.PHONE, "result": ContactResult.TALKED}
    return Contacted(**plain | others)
