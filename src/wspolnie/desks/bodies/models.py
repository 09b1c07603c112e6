"""Bodies in which the city talks, the rules of their composition, and seats."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final

from django.db import models
from django.db.models import F, Q

from wspolnie.desks.bodies.states import BodyState, SeatTitle
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.spaces.kinds import Side
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, spaces_visible_to

NAME_LENGTH: Final = 200
SIDES: Final = [side.value for side in Side]


class BodyQuerySet(models.QuerySet["Body"]):
    def visible_to(self, actor: Actor) -> BodyQuerySet:
        """Those whose space the actor sees."""
        return self.filter(spaces_visible_to(actor, "space__"))


BodyManager = CityManager.from_queryset(BodyQuerySet)


class Body(models.Model):
    """A body has a space; it is none. `kind` is a word of the city's own list of bodies."""

    space = CityOneToOne(Space, primary_key=True, related_name="body")
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    kind = models.CharField(max_length=60)
    theme = CityForeignKey("cities.Theme", null=True, related_name="+")
    district = CityForeignKey("cities.District", null=True, related_name="+")
    parent = CityForeignKey("self", null=True, related_name="children")
    """The body above it, where there is one."""
    office = CityForeignKey("offices.Office", null=True, related_name="+")
    """Which office serves it."""
    basis = models.TextField(blank=True)
    """Acts and resolutions with their articles."""
    contact = models.CharField(max_length=200, blank=True)
    """By role: "sekretariat, wtorki 9-11"."""
    email = models.EmailField(blank=True)
    since = models.DateField()
    until = models.DateField(null=True)
    """The last day of its term, when one is set."""
    state = models.CharField(max_length=9, default=BodyState.PREPARED)
    reason = models.CharField(max_length=300, blank=True)
    """Why it was dissolved."""

    objects: ClassVar[BodyManager[Body]] = BodyManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=list(BodyState)), name="body_state_known"),
            models.CheckConstraint(condition=~Q(state=BodyState.DISSOLVED) | ~Q(reason=""), name="body_dissolved_why"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="body_ends_after_start"
            ),
            models.CheckConstraint(condition=~Q(parent=F("space")), name="body_not_above_itself"),
            models.CheckConstraint(condition=~Q(kind=""), name="body_has_a_kind"),
        ]

    def __str__(self) -> str:
        return self.kind


class BodyRule(CityModel):
    """How many of one side a body must have at least, and may have at most."""

    body = CityForeignKey(Body, related_name="rules")
    side = models.CharField(max_length=12)
    least = models.PositiveSmallIntegerField(default=0)
    most = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("body", "side", name="body_rule_once"),
            models.CheckConstraint(condition=Q(side__in=SIDES), name="body_rule_side_known"),
            models.CheckConstraint(
                condition=Q(most__isnull=True) | Q(most__gte=F("least")), name="body_rule_most_is_not_below_least"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.side} {self.least}-{self.most}"


class SeatQuerySet(models.QuerySet["Seat"]):
    def visible_to(self, actor: Actor) -> SeatQuerySet:
        """Those in bodies that the actor sees."""
        return self.filter(spaces_visible_to(actor, "body__space__"))

    def on(self, day: date) -> SeatQuerySet:
        """Those that hold on a day, both days included."""
        return self.filter(Q(until__isnull=True) | Q(until__gte=day), since__lte=day)

    def in_order(self) -> SeatQuerySet:
        """By side and organisation."""
        rows = self.select_related("organisation", "office", "person")
        return rows.order_by("side", "organisation__name_key", "since", "pk")


SeatManager = CityManager.from_queryset(SeatQuerySet)


class Seat(CityModel):
    """For whom somebody sits in a body, as what, since and until when. Who it is may be unknown here."""

    body = CityForeignKey(Body, related_name="seats")
    side = models.CharField(max_length=12)
    title = models.CharField(max_length=10, default=SeatTitle.MEMBER)
    organisation = CityForeignKey("organisations.Organisation", null=True, related_name="+")
    office = CityForeignKey("offices.Office", null=True, related_name="+")
    person = CityForeignKey("people.Person", null=True, related_name="+")
    membership = CityForeignKey("spaces.Membership", null=True, related_name="+")
    """The role that the person has in the body's space by this seat."""
    is_named = models.BooleanField(default=False)
    """Whether the person agreed to be named in public."""
    decides = models.BooleanField(default=False)
    """Whether whoever sits here decides for the organisation or office."""
    basis = models.CharField(max_length=300, blank=True)
    """What the mandate rests on: a resolution, a choice, a delegation."""
    since = models.DateField()
    until = models.DateField(null=True)
    given_at = models.DateTimeField()

    objects: ClassVar[SeatManager[Seat]] = SeatManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(side__in=SIDES), name="seat_side_known"),
            models.CheckConstraint(condition=Q(title__in=list(SeatTitle)), name="seat_title_known"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="seat_ends_after_start"
            ),
            models.CheckConstraint(
                condition=~Q(side=Side.ORGANISATION) | Q(organisation__isnull=False), name="seat_for_an_organisation"
            ),
            models.CheckConstraint(condition=Q(is_named=False) | Q(person__isnull=False), name="seat_names_somebody"),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "organisation"], name="seat_of_organisation")]

    def __str__(self) -> str:
        return f"{self.title} {self.side}"


class RegulationsQuerySet(models.QuerySet["Regulations"]):
    def in_force(self, day: date) -> RegulationsQuerySet:
        """The version that holds on a day stands first."""
        return self.filter(in_force_from__lte=day).order_by("-number")


RegulationsManager = CityManager.from_queryset(RegulationsQuerySet)


class Regulations(CityModel):
    """A version of the rules by which a body works; it holds until the next one. The database lets none be changed."""

    body = CityForeignKey(Body, related_name="regulations")
    number = models.PositiveSmallIntegerField()
    source = models.TextField()
    adopted = models.CharField(max_length=300)
    """By whom and how: "uchwała nr 3 z 4 marca", "konsensus na spotkaniu"."""
    in_force_from = models.DateField()
    entered_at = models.DateTimeField()

    objects: ClassVar[RegulationsManager[Regulations]] = RegulationsManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("body", "number", name="regulations_number_once"),
            models.UniqueConstraint("body", "in_force_from", name="regulations_one_a_day"),
            models.CheckConstraint(condition=~Q(source="") & ~Q(adopted=""), name="regulations_are_whole"),
        ]

    def __str__(self) -> str:
        return str(self.number)
