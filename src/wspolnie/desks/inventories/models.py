"""Inventories: campaigns, who carries them out, how each organisation stands there, and the log of contacts."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wspolnie.desks.inventories.states import CampaignState, ContactResult, Phase, RowState, Way, phase_of
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel
from wspolnie.spaces.policy import Actor


class CampaignQuerySet(models.QuerySet["Campaign"]):
    def visible_to(self, actor: Actor) -> CampaignQuerySet:
        """Everybody reads that a campaign runs, and its figures."""
        return self.all()

    def in_order(self) -> CampaignQuerySet:
        """Those that go on first, then the newest."""
        return self.order_by("-state", "-opens_at", "slug")


CampaignManager = CityManager.from_queryset(CampaignQuerySet)


class Campaign(CityModel):
    """The city goes through organisations of some districts, or (`is_whole`) of all."""

    slug = models.SlugField(max_length=70)
    name = models.CharField(max_length=200)
    purpose = models.TextField()
    is_whole = models.BooleanField(default=False)
    """Of every district, and those that no district is stated for."""
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    state = models.CharField(max_length=7, default=CampaignState.RUNNING)
    ended_at = models.DateTimeField(null=True)
    summary = models.TextField(blank=True)
    """What is said at the end; everybody reads it."""

    objects: ClassVar[CampaignManager[Campaign]] = CampaignManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "slug", name="campaign_slug_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(purpose=""), name="campaign_says_what_for"),
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="campaign_closes_after_it_opens"),
            models.CheckConstraint(
                condition=Q(state=CampaignState.RUNNING, ended_at__isnull=True, summary="")
                | (Q(state=CampaignState.ENDED, ended_at__isnull=False) & ~Q(summary="")),
                name="campaign_ended_with_summary",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def phase(self, now: datetime) -> Phase:
        """Where it stands at a moment."""
        return phase_of(self.state, self.opens_at, now)


class CampaignDistrict(CityModel):
    """A district that a campaign goes through."""

    campaign = CityForeignKey(Campaign, related_name="districts")
    district = CityForeignKey("cities.District", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("campaign", "district", name="campaign_district_once")]

    def __str__(self) -> str:
        return str(self.district_id)


class CampaignPerson(CityModel):
    """Somebody of the office who carries a campaign out."""

    campaign = CityForeignKey(Campaign, related_name="people")
    person = CityForeignKey("people.Person", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("campaign", "person", name="campaign_person_once")]

    def __str__(self) -> str:
        return str(self.person_id)


class InventoryRow(CityModel):
    """An organisation in a campaign, from its first contact. `district` is where it stood when the campaign ended."""

    campaign = CityForeignKey(Campaign, related_name="rows")
    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    state = models.CharField(max_length=13, default=RowState.NOT_CONTACTED)
    last_at = models.DateTimeField(null=True)
    """When it was last contacted, or tried to be."""
    next_at = models.DateTimeField(null=True)
    """When the next contact is planned, by `carer`."""
    carer = CityForeignKey("people.Person", null=True, related_name="+")
    district = CityForeignKey("cities.District", null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("campaign", "organisation", name="inventory_row_once"),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in RowState]), name="inventory_row_state_known"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "campaign", "state"], name="inventory_rows_by_state"),
            models.Index(
                fields=["city", "carer", "next_at"], condition=Q(next_at__isnull=False), name="inventory_rows_planned"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.state}"


class Contact(CityModel):
    """One entry of the log. The note holds as little of people as needed; it goes after the city's parameter."""

    row = CityForeignKey(InventoryRow, related_name="contacts")
    at = models.DateTimeField()
    way = models.CharField(max_length=6)
    result = models.CharField(max_length=13)
    note = models.TextField(blank=True)
    person = CityForeignKey("people.Person", null=True, related_name="+")
    """Who of the office wrote it down."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(way__in=[way.value for way in Way]), name="contact_way_known"),
            models.CheckConstraint(
                condition=Q(result__in=[result.value for result in ContactResult]), name="contact_result_known"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["row", "-at"], name="contacts_of_a_row")]

    def __str__(self) -> str:
        return f"{self.way} {self.at}"
