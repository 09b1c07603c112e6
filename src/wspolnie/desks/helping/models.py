"""Services of organisations for residents, and what people ask about them."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from wspolnie.desks.helping.states import OPEN, EnquiryState, ServiceKind, ServiceState, TargetGroup
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, polish_order
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.models import Person

NAME_LENGTH = 160


class ServiceQuerySet(models.QuerySet["Service"]):
    def visible_to(self, *, keeps: Collection[UUID] = (), office: bool = False) -> ServiceQuerySet:
        """Drafts are for those who keep them and for the office; the rest is for everybody."""
        if office:
            return self
        return self.filter(~Q(state=ServiceState.DRAFT) | Q(organisation_id__in=keeps))

    def shown(self) -> ServiceQuerySet:
        return self.filter(state=ServiceState.SHOWN)

    def in_order(self) -> ServiceQuerySet:
        """Polish order of names; equal ones by their address."""
        return self.order_by("name_key", "slug")


ServiceManager = CityManager.from_queryset(ServiceQuerySet)


class Service(CityModel):
    """What an organisation does for people. `slug` is its address for ever. Without districts it is for the whole
    city, without groups for everybody; `places` are those that can be taken, None when they are not counted."""

    organisation = CityForeignKey(Organisation, related_name="+")
    slug = models.SlugField(max_length=90)
    name = models.CharField(max_length=NAME_LENGTH)
    name_key = polish_order()
    kind = models.CharField(max_length=12)
    description = models.TextField()
    groups_told = models.CharField(max_length=200, blank=True)
    """For whom, in the organisation's own words."""
    place = models.CharField(max_length=200, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    cost = models.CharField(max_length=200, blank=True)
    access = models.CharField(max_length=300, blank=True)
    """How to get in: steps, a lift, a loop, a sign language interpreter."""
    places = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=5, default=ServiceState.DRAFT)
    changed_at = models.DateTimeField()

    objects: ClassVar[ServiceManager[Service]] = ServiceManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "slug", name="service_slug_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(description=""), name="service_says_what"),
            models.CheckConstraint(condition=Q(kind__in=[one.value for one in ServiceKind]), name="service_kind_known"),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in ServiceState]), name="service_state_known"
            ),
            models.CheckConstraint(condition=Q(places__isnull=True) | Q(places__gte=1), name="service_has_a_place"),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "state", "name_key"], name="service_in_order")]

    def __str__(self) -> str:
        return self.name


class ServiceTheme(CityModel):
    """A field to which a service belongs."""

    service = CityForeignKey(Service, related_name="themes")
    theme = CityForeignKey("cities.Theme", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("service", "theme", name="service_theme_once")]

    def __str__(self) -> str:
        return str(self.theme_id)


class ServiceDistrict(CityModel):
    """A district whose people a service is for."""

    service = CityForeignKey(Service, related_name="districts")
    district = CityForeignKey("cities.District", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("service", "district", name="service_district_once")]

    def __str__(self) -> str:
        return str(self.district_id)


class ServiceGroup(CityModel):
    """For whom a service is."""

    service = CityForeignKey(Service, related_name="groups")
    target = models.CharField(max_length=13)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("service", "target", name="service_group_once"),
            models.CheckConstraint(
                condition=Q(target__in=[one.value for one in TargetGroup]), name="service_group_known"
            ),
        ]

    def __str__(self) -> str:
        return self.target


class EnquiryQuerySet(models.QuerySet["Enquiry"]):
    def visible_to(self, *, keeps: Collection[UUID]) -> EnquiryQuerySet:
        """Those that reached organisations for which the reader is known to speak; nobody else reads any."""
        return self.exclude(state=EnquiryState.UNCONFIRMED).filter(service__organisation_id__in=keeps)

    def of(self, person: Person) -> EnquiryQuerySet:
        """Those that a person sent signed in, and those from the address of their account."""
        theirs = Q(person=person)
        if person.account is not None:
            theirs |= Q(email__iexact=person.account.email)
        return self.filter(theirs)

    def open(self) -> EnquiryQuerySet:
        return self.filter(state__in=OPEN)


EnquiryManager = CityManager.from_queryset(EnquiryQuerySet)


class Enquiry(CityModel):
    """What somebody asks about a service. A case: read by who asks and who answers, never public."""

    service = CityForeignKey(Service, related_name="enquiries")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    person = CityForeignKey("people.Person", null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    """As they want to be called."""
    email = models.EmailField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    state = models.CharField(max_length=11, default=EnquiryState.UNCONFIRMED)
    asked_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    submission = models.BinaryField(max_length=32)
    """SHA-256 over visitor, form key and words: the same sending arrives once."""

    objects: ClassVar[EnquiryManager[Enquiry]] = EnquiryManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "year", "number", name="enquiry_number_once"),
            models.UniqueConstraint("city", "submission", name="enquiry_sent_once"),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in EnquiryState]), name="enquiry_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=EnquiryState.UNCONFIRMED, sent_at__isnull=True, due_at__isnull=True)
                | (~Q(state=EnquiryState.UNCONFIRMED) & Q(sent_at__isnull=False, due_at__gt=F("sent_at"))),
                name="enquiry_is_due_once_sent",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["service", "state"], name="enquiry_by_state")]

    def __str__(self) -> str:
        return f"P-{self.number:04d}"
