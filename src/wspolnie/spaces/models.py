"""The hub's tables: spaces with members and tools, entries with their links. Columns of Space and Entry are frozen."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q, Value

from wspolnie.foundation.cities.models import DateRange
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.spaces.follows import Follow
from wspolnie.spaces.kinds import AttachmentRole, Audience, EntryKind, Role, Side, SpaceKind, ToolName
from wspolnie.spaces.policy import Actor, entries_visible_to, spaces_visible_to
from wspolnie.spaces.states import EntryState, SpaceState

__all__ = [
    "Attachment",
    "Deputyship",
    "Entry",
    "EntryReader",
    "Follow",
    "Membership",
    "Space",
    "SpaceTool",
]

Words = SpaceKind | EntryKind | Audience | Role | Side | ToolName | AttachmentRole | SpaceState | EntryState


def one_of(field: str, values: type[Words]) -> Q:
    """A column holds a word of a closed enum."""
    return Q(**{f"{field}__in": [value.value for value in values]})


class SpaceQuerySet(models.QuerySet["Space"]):
    def visible_to(self, actor: Actor) -> SpaceQuerySet:
        return self.filter(spaces_visible_to(actor))


SpaceManager = CityManager.from_queryset(SpaceQuerySet)


class Space(CityModel):
    """Where people work together: a city, a body, a process, a group, an organisation's home."""

    parent = CityForeignKey("self", null=True, related_name="children")
    kind = models.CharField(max_length=12)
    slug = models.SlugField(max_length=90)
    name = models.CharField(max_length=300)
    purpose = models.TextField(blank=True)
    state = models.CharField(max_length=8, default=SpaceState.DRAFT)
    audience = models.CharField(max_length=8, default=Audience.PUBLIC)
    front = CityOneToOne("spaces.Entry", null=True, related_name="front_of")

    objects: ClassVar[SpaceManager[Space]] = SpaceManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "slug", name="space_slug_once"),
            models.UniqueConstraint("city", condition=Q(kind=SpaceKind.CITY), name="space_one_root"),
            models.CheckConstraint(condition=one_of("kind", SpaceKind), name="space_kind_known"),
            models.CheckConstraint(condition=one_of("state", SpaceState), name="space_state_known"),
            models.CheckConstraint(condition=one_of("audience", Audience), name="space_audience_known"),
        ]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    def on(self, day: date) -> MembershipQuerySet:
        """Those that hold on a day."""
        return self.between(day, day)

    def between(self, first: date, last: date) -> MembershipQuerySet:
        """Those that hold on some day of a span."""
        return self.filter(since__lte=last).standing(first)

    def standing(self, day: date) -> MembershipQuerySet:
        """Those that hold on a day or will later."""
        return self.filter(Q(until__isnull=True) | Q(until__gte=day), ended_at__isnull=True)


MembershipManager = CityManager.from_queryset(MembershipQuerySet)


class Membership(CityModel):
    """Who belongs to a space, as what, for whom, since when; history is kept. Both days are included; one that was
    taken away (`ended_at`) holds no more from that moment."""

    space = CityForeignKey(Space, related_name="memberships")
    person = CityForeignKey("people.Person", related_name="memberships")
    office = CityForeignKey("offices.Office", null=True, related_name="+")
    organisation = CityForeignKey("organisations.Organisation", null=True, related_name="+")
    side = models.CharField(max_length=12, blank=True, default="")
    role = models.CharField(max_length=16)
    since = models.DateField()
    until = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[MembershipManager[Membership]] = MembershipManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=one_of("role", Role), name="membership_role_known"),
            models.CheckConstraint(condition=Q(side="") | one_of("side", Side), name="membership_side_known"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="membership_ends_after_start"
            ),
            ExclusionConstraint(
                name="membership_no_overlap",
                expressions=[
                    ("space", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (DateRange(F("since"), F("until"), Value("[]")), RangeOperators.OVERLAPS),
                ],
                condition=Q(ended_at__isnull=True),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "person"], name="membership_of_person")]

    def __str__(self) -> str:
        return f"{self.role} {self.since}"


class DeputyshipQuerySet(models.QuerySet["Deputyship"]):
    def on(self, day: date) -> DeputyshipQuerySet:
        """Those that hold on a day."""
        return self.standing(day).filter(since__lte=day)

    def standing(self, day: date) -> DeputyshipQuerySet:
        """Those that hold on a day or will later."""
        return self.filter(until__gte=day, ended_at__isnull=True)


DeputyshipManager = CityManager.from_queryset(DeputyshipQuerySet)


class Deputyship(CityModel):
    """One person acts in another's place on some days, both included; one that was ended early holds no more."""

    person = CityForeignKey("people.Person", related_name="replaced")
    deputy = CityForeignKey("people.Person", related_name="replaces")
    since = models.DateField()
    until = models.DateField()
    ended_at = models.DateTimeField(null=True)

    objects: ClassVar[DeputyshipManager[Deputyship]] = DeputyshipManager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(person=F("deputy")), name="deputyship_is_another"),
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="deputyship_ends_after_start"),
            ExclusionConstraint(
                name="deputyship_no_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (DateRange(F("since"), F("until"), Value("[]")), RangeOperators.OVERLAPS),
                ],
                condition=Q(ended_at__isnull=True),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "deputy"], name="deputyship_of_deputy")]

    def __str__(self) -> str:
        return f"{self.since} {self.until}"


class SpaceTool(CityModel):
    """A tool that is switched on in a space."""

    space = CityForeignKey(Space, related_name="tools")
    tool = models.CharField(max_length=16)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("space", "tool", name="space_tool_once"),
            models.CheckConstraint(condition=one_of("tool", ToolName), name="space_tool_known"),
        ]

    def __str__(self) -> str:
        return self.tool


class EntryQuerySet(models.QuerySet["Entry"]):
    def visible_to(self, actor: Actor) -> EntryQuerySet:
        return self.filter(entries_visible_to(actor))

    def newest(self) -> EntryQuerySet:
        return self.order_by("-published_at")


EntryManager = CityManager.from_queryset(EntryQuerySet)


class Entry(CityModel):
    """What can be linked to, found, followed or have files; its typed half stands in its own room."""

    space = CityForeignKey(Space, related_name="entries")
    kind = models.CharField(max_length=16)
    title = models.CharField(max_length=300)
    author = CityForeignKey("people.Person", null=True, related_name="+")
    capacity = models.CharField(max_length=60, default="system")
    audience = models.CharField(max_length=8, default=Audience.PUBLIC)
    state = models.CharField(max_length=10, default=EntryState.DRAFT)
    published_at = models.DateTimeField(null=True)

    objects: ClassVar[EntryManager[Entry]] = EntryManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("id", "kind", name="entry_kind_pair"),
            models.CheckConstraint(condition=one_of("kind", EntryKind), name="entry_kind_known"),
            models.CheckConstraint(condition=one_of("audience", Audience), name="entry_audience_known"),
            models.CheckConstraint(condition=one_of("state", EntryState), name="entry_state_known"),
            models.CheckConstraint(
                condition=Q(state=EntryState.DRAFT, published_at__isnull=True)
                | (~Q(state=EntryState.DRAFT) & Q(published_at__isnull=False)),
                name="entry_published_has_time",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                "city",
                "audience",
                F("published_at").desc(),
                condition=Q(state=EntryState.PUBLISHED),
                name="entry_newest",
            ),
            models.Index(
                "space",
                "audience",
                F("published_at").desc(),
                condition=Q(state=EntryState.PUBLISHED),
                name="entry_of_space",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EntryReader(CityModel):
    """A person whom an entry of audience NAMED is for."""

    entry = CityForeignKey(Entry, related_name="readers")
    person = CityForeignKey("people.Person", related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("entry", "person", name="entry_reader_once")]


class Attachment(CityModel):
    """A file of an entry. None is put in another's stead: one that was taken down leaves its name and the reason."""

    entry = CityForeignKey(Entry, related_name="attachments")
    file = CityForeignKey("files.StoredFile", related_name="+")
    role = models.CharField(max_length=12, default=AttachmentRole.FILE)
    title = models.CharField(max_length=200)
    alt = models.CharField(max_length=300, blank=True)
    """What a picture shows, in words."""
    position = models.PositiveSmallIntegerField()
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)
    removed_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=one_of("role", AttachmentRole), name="attachment_role_known"),
            models.CheckConstraint(condition=~Q(title=""), name="attachment_has_title"),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True, removed_why="")
                | (Q(removed_at__isnull=False) & ~Q(removed_why="")),
                name="attachment_removed_with_reason",
            ),
            models.UniqueConstraint(
                fields=["entry", "position"], name="attachment_position_once", deferrable=models.Deferrable.DEFERRED
            ),
        ]

    def __str__(self) -> str:
        return self.title
