"""Examples of what happens in inventories."""

from __future__ import annotations

from wspolnie.desks.inventories.facts import (
    CampaignChanged,
    CampaignEnded,
    CampaignOpened,
    OrganisationContacted,
    OrganisationMoved,
)

INVENTORIES = (
    CampaignOpened(name="Kto działa na osiedlach", districts=0),
    CampaignOpened(name="Kto działa na osiedlach", districts=3),
    CampaignChanged(name="Kto działa na osiedlach", fields=("people",), old=("1",), new=("3",)),
    CampaignEnded(name="Kto działa na osiedlach", organisations=40, described=31),
    OrganisationContacted(
        campaign="Kto działa na osiedlach",
        organisation="Klub Żółw",
        way="phone",
        result="talked",
        old="not_contacted",
        new="contacted",
    ),
    OrganisationMoved(campaign="Kto działa na osiedlach", organisation="Klub Żółw", old="contacted", new="described"),
    OrganisationMoved(
        campaign="Kto działa na osiedlach",
        organisation="Klub Żółw",
        old="described",
        new="contacted",
        because="Anna Próbna mówi, że to inny klub.",
    ),
)
