"""Organisations of a city with their names, federations, those who speak for them, and those proposed to it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import ClassVar
from uuid import UUID

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q, Value

from wspolnie.foundation.cities.models import DateRange
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, polish_order
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.organisations.states import (
    HOLDING,
    Confirmation,
    LegalClass,
    ProposalState,
    RepresentationState,
)

NAME_LENGTH = 300
HERE = Q(merged_into__isnull=True)  # of the register; the others turned out to be another one


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def named_like(self, words: str) -> OrganisationQuerySet:
        """Those whose name holds every word, with or without Polish letters; one number finds by KRS, NIP, REGON."""
        found = self
        for word in fold(words).split():
            number = word.replace("-", "")
            hit = Q(name_folded__contains=word)
            if number.isascii() and number.isdecimal():
                hit |= Q(krs=number.rjust(10, "0")) | Q(nip=number) | Q(regon=number)
            found = found.filter(hit)
        return found

    def in_order(self) -> OrganisationQuerySet:
        """Polish order of names; equal names by their number, so that pages never shuffle."""
        return self.order_by("name_key", "krs", "id")


EverybodyManager = CityManager.from_queryset(OrganisationQuerySet)


class OrganisationManager(EverybodyManager["Organisation"]):
    """Those of the register; one that turned out to be another is only kept."""

    def get_queryset(self) -> OrganisationQuerySet:
        return OrganisationQuerySet(self.model, using=self._db).filter(HERE, city_id=current_city())


class Organisation(CityModel):
    """A body of the city's register. `slug` is its address for ever; an empty number is one that is not known."""

    slug = models.SlugField(max_length=90)
    name = models.CharField(max_length=NAME_LENGTH)
    name_key = polish_order()
    name_folded = models.CharField(max_length=2 * NAME_LENGTH, editable=False)
    name_is_cut = models.BooleanField(default=False)
    legal_class = models.CharField(max_length=8, blank=True)
    legal_form = models.CharField(max_length=120, blank=True)
    krs = models.CharField(max_length=10, blank=True)
    nip = models.CharField(max_length=10, blank=True)
    regon = models.CharField(max_length=14, blank=True)
    seat = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=200, blank=True)
    www = models.CharField(max_length=200, blank=True)
    district = CityForeignKey("cities.District", null=True, related_name="+")
    merged_into = CityForeignKey("self", null=True, related_name="+")
    """The one that it turned out to be; its address leads there."""

    objects: ClassVar[OrganisationManager] = OrganisationManager()
    everybody: ClassVar[EverybodyManager[Organisation]] = EverybodyManager()  # with merged ones: of addresses, the past

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "slug", name="organisation_slug_once"),
            models.UniqueConstraint("city", "krs", condition=~Q(krs="") & HERE, name="organisation_krs_once"),
            models.UniqueConstraint("city", "nip", condition=~Q(nip="") & HERE, name="organisation_nip_once"),
            models.UniqueConstraint("city", "regon", condition=~Q(regon="") & HERE, name="organisation_regon_once"),
            models.CheckConstraint(condition=Q(krs="") | Q(krs__regex=r"^[0-9]{10}$"), name="organisation_krs_digits"),
            models.CheckConstraint(
                condition=Q(legal_class__in=["", *(value.value for value in LegalClass)]),
                name="organisation_class_known",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="organisation_has_a_name"),
            models.CheckConstraint(condition=HERE | ~Q(merged_into=F("id")), name="organisation_merged_into_another"),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "name_key"], name="organisation_in_order")]

    def __str__(self) -> str:
        return self.name


class OrganisationTheme(CityModel):
    """A field in which an organisation works."""

    organisation = CityForeignKey(Organisation, related_name="themes")
    theme = CityForeignKey("cities.Theme", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("organisation", "theme", name="organisation_theme_once")]

    def __str__(self) -> str:
        return str(self.theme_id)


class FormerName(CityModel):
    """What an organisation was called, to the day on which it got another name."""

    organisation = CityForeignKey(Organisation, related_name="former_names")
    name = models.CharField(max_length=NAME_LENGTH)
    until = models.DateField()

    def __str__(self) -> str:
        return self.name


class Federation(CityModel):
    """An organisation belongs to another one for some time; both days are included."""

    federation = CityForeignKey(Organisation, related_name="members")
    organisation = CityForeignKey(Organisation, related_name="federations")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(federation=F("organisation")), name="federation_is_another"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="federation_ends_after_start"
            ),
            ExclusionConstraint(
                name="federation_no_overlap",
                expressions=[
                    ("federation", RangeOperators.EQUAL),
                    ("organisation", RangeOperators.EQUAL),
                    (DateRange(F("since"), F("until"), Value("[]")), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.since}"


STANDS = Q(organisation__merged_into__isnull=True)  # what could not follow a merged one waits with it, unseen


class RepresentationQuerySet(models.QuerySet["Representation"]):
    def visible_to(
        self, person_id: UUID | None, *, office: bool, speaks_for: Collection[UUID] = ()
    ) -> RepresentationQuerySet:
        """All for the office, their own for a person with those of organisations for which they are known to speak,
        none for a stranger (REQ-173)."""
        if office:
            return self.filter(STANDS)
        if person_id is None:
            return self.none()
        return self.filter(STANDS, Q(person_id=person_id) | Q(organisation_id__in=speaks_for))

    def on(self, day: date) -> RepresentationQuerySet:
        """Those that hold on a day."""
        return self.filter(STANDS, Q(until__isnull=True) | Q(until__gte=day), since__lte=day)

    def confirmed_on(self, day: date) -> RepresentationQuerySet:
        """Those that are known to hold on a day."""
        return self.on(day).filter(state=RepresentationState.CONFIRMED, person__isnull=False)

    def waiting(self) -> RepresentationQuerySet:
        """Those that nobody has confirmed or refused yet."""
        return self.filter(STANDS, state=RepresentationState.DECLARED, person__isnull=False)

    def in_order(self) -> RepresentationQuerySet:
        """Those that wait first, then those that hold, then what is past; the newest first."""
        place = models.Case(
            models.When(state=RepresentationState.DECLARED, then=0),
            models.When(state=RepresentationState.CONFIRMED, then=1),
            default=2,
        )
        return self.order_by(place, "-since", "id")


RepresentationManager = CityManager.from_queryset(RepresentationQuerySet)


class Representation(CityModel):
    """A person speaks for an organisation; without a person when their data were erased."""

    organisation = CityForeignKey(Organisation, related_name="representations")
    person = CityForeignKey("people.Person", null=True, related_name="+")
    role = models.CharField(max_length=120)
    decision_maker = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)
    state = models.CharField(max_length=9, default=RepresentationState.DECLARED)
    how_confirmed = models.CharField(max_length=14, blank=True)
    because = models.CharField(max_length=500, blank=True)
    """Why it was refused."""

    objects: ClassVar[RepresentationManager[Representation]] = RepresentationManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in RepresentationState]), name="representation_state_known"
            ),
            models.CheckConstraint(
                condition=Q(how_confirmed__in=["", *(how.value for how in Confirmation)]),
                name="representation_how_known",
            ),
            models.CheckConstraint(
                condition=~Q(state=RepresentationState.CONFIRMED) | ~Q(how_confirmed=""),
                name="representation_confirmed_somehow",
            ),
            models.CheckConstraint(
                condition=Q(state=RepresentationState.CONFIRMED)
                | Q(state=RepresentationState.ENDED)
                | Q(how_confirmed=""),
                name="representation_unconfirmed_says_so",
            ),
            models.CheckConstraint(
                condition=~Q(state=RepresentationState.ENDED) | Q(until__isnull=False),
                name="representation_ended_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state=RepresentationState.REFUSED) | ~Q(because="") | Q(person__isnull=True),
                name="representation_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="representation_ends_after_start"
            ),
            ExclusionConstraint(
                name="representation_no_overlap",
                expressions=[
                    ("organisation", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    (DateRange(F("since"), F("until"), Value("[]")), RangeOperators.OVERLAPS),
                ],
                condition=Q(state__in=[state.value for state in HOLDING]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.since}"


class Proposal(CityModel):
    """An organisation that the register lacks, with who proposed it and as what they speak for it; a clerk decides."""

    name = models.CharField(max_length=NAME_LENGTH)
    krs = models.CharField(max_length=10, blank=True)
    regon = models.CharField(max_length=14, blank=True)
    legal_form = models.CharField(max_length=120, blank=True)
    seat = models.CharField(max_length=200, blank=True)
    email = models.EmailField(max_length=200, blank=True)
    person = CityForeignKey("people.Person", null=True, related_name="+")
    role = models.CharField(max_length=120)
    decision_maker = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=ProposalState.PROPOSED)
    because = models.CharField(max_length=500, blank=True)
    """Why it was refused."""
    organisation = CityForeignKey(Organisation, null=True, related_name="+")
    """What it became."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in ProposalState]), name="proposal_state_known"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="proposal_has_a_name"),
            models.CheckConstraint(condition=Q(krs="") | Q(krs__regex=r"^[0-9]{10}$"), name="proposal_krs_digits"),
            models.CheckConstraint(
                condition=Q(state=ProposalState.ACCEPTED, organisation__isnull=False)
                | (~Q(state=ProposalState.ACCEPTED) & Q(organisation__isnull=True)),
                name="proposal_accepted_became_one",
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.REFUSED) | ~Q(because="") | Q(person__isnull=True),
                name="proposal_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="proposal_ends_after_start"
            ),
            models.UniqueConstraint(
                "city", "krs", condition=Q(state=ProposalState.PROPOSED) & ~Q(krs=""), name="proposal_krs_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name
