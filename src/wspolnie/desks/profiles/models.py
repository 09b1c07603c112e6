"""Profiles of organisations: what they say of themselves, what others suggest, what they lend, whom one calls."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.desks.profiles.states import ContactRole, ResourceKind, Standing, SuggestionState
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel
from wspolnie.foundation.text.letters import fold

SHORT = 300


class Described(CityModel):
    """What can be said of an organisation in plain words."""

    short = models.CharField(max_length=SHORT)
    description = models.TextField(blank=True)
    target_groups = models.CharField(max_length=SHORT, blank=True)
    since_year = models.PositiveSmallIntegerField(null=True)
    hours = models.CharField(max_length=SHORT, blank=True)

    class Meta:
        abstract = True


class Profile(Described):
    """What stands on the organisation's page now."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    state = models.CharField(max_length=10, default=Standing.UNVERIFIED)
    written_at = models.DateTimeField()
    verified_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("organisation", name="profile_once"),
            models.CheckConstraint(condition=~Q(short=""), name="profile_says_something"),
            models.CheckConstraint(
                condition=Q(state=Standing.UNVERIFIED, verified_at__isnull=True)
                | Q(state=Standing.VERIFIED, verified_at__isnull=False),
                name="profile_verified_on_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.short


class Suggestion(Described):
    """What somebody of the office would have the profile say; one waits at a time."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    why = models.CharField(max_length=500, blank=True)
    person = CityForeignKey("people.Person", null=True, related_name="+")
    """Who made it."""
    made_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=SuggestionState.WAITING)
    because = models.CharField(max_length=500, blank=True)
    """Why it was refused."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "organisation", condition=Q(state=SuggestionState.WAITING), name="suggestion_waits_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in SuggestionState]), name="suggestion_state_known"
            ),
            models.CheckConstraint(condition=~Q(short=""), name="suggestion_says_something"),
        ]

    def __str__(self) -> str:
        return self.short


class ResourceQuerySet(models.QuerySet["Resource"]):
    def like(self, words: str) -> ResourceQuerySet:
        """Those whose words, or the name of whose organisation, hold every word."""
        found = self
        for word in fold(words).split():
            found = found.filter(Q(folded__contains=word) | Q(organisation__name_folded__contains=word))
        return found

    def in_order(self) -> ResourceQuerySet:
        """By kind, then by name."""
        return self.order_by("kind", "folded", "pk")


ResourceManager = CityManager.from_queryset(ResourceQuerySet)


class Resource(CityModel):
    """Something that an organisation lends or does for others."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    kind = models.CharField(max_length=9)
    name = models.CharField(max_length=160)
    description = models.TextField(blank=True)
    folded = models.TextField(editable=False)
    """Name, description and place without Polish letters, for the search."""
    district = CityForeignKey("cities.District", null=True, related_name="+")
    place = models.CharField(max_length=200, blank=True)
    places = models.PositiveIntegerField(null=True)
    """For how many people, or how many pieces."""
    terms = models.CharField(max_length=500, blank=True)
    added_at = models.DateTimeField()

    objects: ClassVar[ResourceManager[Resource]] = ResourceManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("organisation", "kind", "name", name="resource_once"),
            models.CheckConstraint(condition=~Q(name=""), name="resource_has_a_name"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ResourceKind]), name="resource_kind_known"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "kind", "folded"], name="resources_in_order")]

    def __str__(self) -> str:
        return self.name

    def fold(self) -> None:
        """Write down anew what the search looks through."""
        self.folded = fold(f"{self.name} {self.description} {self.place}")


class RoleContact(CityModel):
    """Whom one writes to or calls. With a `person`: they agreed themselves, at `agreed_at`, and are named."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    role = models.CharField(max_length=10)
    email = models.EmailField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    person = CityForeignKey("people.Person", null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "organisation", "role", condition=Q(person__isnull=True), name="contact_of_a_role_once"
            ),
            models.UniqueConstraint("organisation", "role", "person", name="contact_of_a_person_once"),
            models.CheckConstraint(
                condition=Q(role__in=[role.value for role in ContactRole]), name="contact_role_known"
            ),
            models.CheckConstraint(condition=~Q(email="") | ~Q(phone=""), name="contact_by_something"),
            models.CheckConstraint(
                condition=Q(person__isnull=True, name="", agreed_at__isnull=True)
                | (Q(person__isnull=False, agreed_at__isnull=False) & ~Q(name="")),
                name="contact_of_a_person_agreed",
            ),
        ]

    def __str__(self) -> str:
        return self.role


class Evidence(CityModel):
    """Something that the organisation did for the local community, with where one reads of it."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    title = models.CharField(max_length=200)
    year = models.PositiveSmallIntegerField()
    link = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("organisation", "title", "year", name="evidence_once"),
            models.CheckConstraint(condition=~Q(title=""), name="evidence_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title
