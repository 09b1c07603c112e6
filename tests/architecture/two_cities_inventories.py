"""An inventory of a city, with everything that belongs to one."""

from __future__ import annotations

from datetime import timedelta

from tests.factories import Makers
from wspolnie.desks.inventories.actions.campaigns import Campaigned, open_campaign
from wspolnie.desks.inventories.actions.rows import Contacted, log_contact
from wspolnie.desks.inventories.models import Campaign
from wspolnie.desks.inventories.states import ContactResult, Way
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role


def inventory_of(make: Makers, word: str, person: Person) -> tuple[Campaign, Organisation]:
    """A campaign that a person carries out, with an organisation that was contacted."""
    now, by, district = instant(), make.actor(Role.COORDINATOR), District.objects.earliest("slug")
    said = Campaigned(
        name=f"Inwentaryzacja {word}",
        purpose=f"Chcemy wiedzieć, czym jest {word}.",
        opens_at=now - timedelta(days=1),
        closes_at=now + timedelta(days=20),
        districts=(district,),
        people=(person,),
    )
    campaign = open_campaign(said, by=by)
    one = register_organisation(Particulars(name=f"Klub Spisany {word}", district=district))
    told = Contacted(at=now - timedelta(hours=1), way=Way.PHONE, result=ContactResult.TALKED, note=f"Mówią: {word}.")
    log_contact(campaign, one, told, by=by)
    return campaign, one
