"""Remarks: cases with their own access."""

from __future__ import annotations

from typing import ClassVar, TypeAlias
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models import Window as Over
from django.db.models.functions import Coalesce, RowNumber

from wspolnie.desks.consultations.blackouts import Blackout, masked
from wspolnie.desks.consultations.models.matters import Round
from wspolnie.desks.consultations.states import (
    LIVE,
    AnswerState,
    Channel,
    RemarkState,
    RoundState,
    Side,
    Standing,
    Verdict,
)
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor

Beside: TypeAlias = "tuple[UUID, int, str, str, str, str, str, list[Blackout]]"
"""A remark in the margin of a paragraph, see `newest_of_paragraphs`."""


def known(
    field: str,
    values: type[Channel | Side | Standing | Verdict | RemarkState | AnswerState | Timeliness | RoundState],
) -> Q:
    """A column holds a word of a closed enum."""
    return Q(**{f"{field}__in": [value.value for value in values]})


class RemarkQuerySet(models.QuerySet["Remark"]):
    def visible_to(self, actor: Actor) -> RemarkQuerySet:
        """The office reads all; everybody reads what was released; an author reads their own."""
        if actor.is_staff:
            return self
        seen = Q(state=RemarkState.RELEASED)
        if actor.person is not None:
            seen |= Q(author=actor.person)
        if desks := actor.desks():
            seen |= Q(round__consultation__in=desks)
        return self.filter(seen)

    def of(self, person: Person) -> RemarkQuerySet:
        """Those that a person sent signed in, and those that name the address of their account."""
        theirs = Q(author=person)
        if person.account is not None:
            theirs |= Q(contact__address__iexact=person.account.email)
        return self.filter(theirs)

    def released(self) -> RemarkQuerySet:
        return self.filter(state=RemarkState.RELEASED)

    def live(self) -> RemarkQuerySet:
        """Neither withdrawn by their authors nor set aside by the office."""
        return self.filter(state__in=sorted(LIVE))

    def listed(self) -> RemarkQuerySet:
        """What the public list shows: released ones, and that some were withdrawn (never their texts)."""
        return self.filter(state__in=[RemarkState.RELEASED, RemarkState.WITHDRAWN])

    def open(self) -> RemarkQuerySet:
        """On time and without an accepted answer: they block publishing. What was said at a meeting does so only
        where the city's rule answers it as it answers what is written."""
        timely = self.live().filter(timeliness=Timeliness.ON_TIME).exclude(said__formal=False)
        return timely.exclude(answer__state=AnswerState.ACCEPTED)

    def declared(self) -> RemarkQuerySet:
        """They name an organisation, and nobody has confirmed that yet."""
        return self.filter(standing=Standing.DECLARED)

    def by_side(self) -> dict[str, int]:
        """How many speak for each side; those that only claim to speak for an organisation stand apart ("declared")."""
        side = models.Case(models.When(standing=Standing.DECLARED, then=models.Value("declared")), default="side")
        return dict(self.order_by().values_list(side).annotate(count=Count("pk")))

    def by_state(self) -> dict[str, int]:
        """How many stand in each state."""
        return dict(self.order_by().values_list("state").annotate(count=Count("pk")))

    def by_timeliness(self) -> dict[str, int]:
        """How many came on time, late and early."""
        return dict(self.order_by().values_list("timeliness").annotate(count=Count("pk")))

    def in_order(self) -> RemarkQuerySet:
        return self.order_by("received_at", "id")

    def about(self, *paragraphs: UUID) -> RemarkQuerySet:
        """Those about a paragraph, be it the only one of theirs or one of several."""
        return self.filter(
            Q(paragraph__in=paragraphs) | Exists(_passages().filter(remark=OuterRef("pk"), paragraph__in=paragraphs))
        )

    def openly(self, word: str) -> Q:
        """A condition: one of these says the word where everybody may read it, never inside what is blacked out."""
        said = Q(proposed__icontains=word) | Q(reason__icontains=word)
        covered = self.filter(said).exclude(blackouts=[]).values_list("pk", "proposed", "reason", "blackouts")
        seen = [
            pk
            for pk, proposed, reason, blackouts in covered.order_by()
            if any(
                word.casefold() in masked(text, part, blackouts).casefold()
                for part, text in (("proposed", proposed), ("reason", reason))
            )
        ]
        return (said & Q(blackouts=[])) | Q(pk__in=seen)

    def newest_of_paragraphs(self, each: int) -> models.QuerySet[Remark, Beside]:
        """The newest few of every paragraph, newest first; one about several stands beside each.

        Rows of (paragraph, how many it has in all, side, organisation, standing, proposed, reason, blackouts).
        """
        where = Coalesce("passages__paragraph_id", "paragraph_id")
        place = Over(RowNumber(), partition_by=F("where"), order_by=F("received_at").desc())
        count = Over(Count("pk"), partition_by=F("where"))
        marked = self.filter(paragraph__isnull=False).annotate(where=where).annotate(place=place, count=count)
        newest = marked.filter(place__lte=each).order_by("place")
        return newest.values_list(
            "where", "count", "side", "organisation", "standing", "proposed", "reason", "blackouts"
        )


def _passages() -> models.QuerySet[models.Model]:
    """Rows of the paragraphs of remarks on several; their table stands beside, and knows this one."""
    passages: models.QuerySet[models.Model] = apps.get_model("consultations", "RemarkPassage").objects.all()
    return passages


RemarkManager = CityManager.from_queryset(RemarkQuerySet)


class Remark(CityModel):
    """What somebody wants changed. A case: its own states, stricter access than the consultation, never in the feed."""

    round = CityForeignKey(Round, related_name="remarks")
    number = models.PositiveIntegerField()
    channel = models.CharField(max_length=12)
    received_at = models.DateTimeField()
    hour_unknown = models.BooleanField(default=False)
    postmarked_on = models.DateField(null=True)
    office_number = models.CharField(max_length=60, blank=True)
    """The office's own number of the letter that brought it (RPW, znak sprawy)."""
    timeliness = models.CharField(max_length=8)
    paragraph = CityForeignKey("documents.Paragraph", null=True, related_name="+")
    quoted = models.TextField(blank=True)
    concerns = models.TextField(blank=True)
    """What its paragraphs are called, when it is about several (`passages`); `paragraph` is the first of them."""
    proposed = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    blackouts = models.JSONField(default=list, blank=True)
    """Parts of the two texts that the public does not read, as `blackouts.Blackout` writes them. In the row itself, so
    that nobody can read a text without them."""
    side = models.CharField(max_length=12, default=Side.RESIDENT)
    organisation = models.CharField(max_length=200, blank=True)
    represents = CityForeignKey("organisations.Organisation", null=True, db_index=False, related_name="+")
    """The organisation of the register that `organisation` names, when it names one of them."""
    standing = models.CharField(max_length=14, blank=True)
    author = CityForeignKey("people.Person", null=True, related_name="+")
    state = models.CharField(max_length=12, default=RemarkState.RECEIVED)
    changed_at = models.DateTimeField(null=True)
    """When its author changed or withdrew it last."""
    passed_to = models.TextField(blank=True)
    """Where the office passed on what is no remark."""
    submission = models.BinaryField(max_length=32, null=True)
    """SHA-256 over visitor, form key and text: the same sending arrives once."""

    objects: ClassVar[RemarkManager[Remark]] = RemarkManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("round", "number", name="remark_number_once"),
            models.UniqueConstraint("city", "submission", name="remark_sent_once"),
            models.CheckConstraint(condition=known("channel", Channel), name="remark_channel_known"),
            models.CheckConstraint(condition=known("timeliness", Timeliness), name="remark_timeliness_known"),
            models.CheckConstraint(condition=known("side", Side), name="remark_side_known"),
            models.CheckConstraint(condition=known("state", RemarkState), name="remark_state_known"),
            models.CheckConstraint(
                condition=Q(known("standing", Standing), side=Side.ORGANISATION)
                | (Q(standing="", represents__isnull=True) & ~Q(side=Side.ORGANISATION)),
                name="remark_for_organisation_has_standing",
            ),
            models.CheckConstraint(
                condition=Q(standing__in=["", Standing.DECLARED]) | Q(represents__isnull=False),
                name="remark_confirmed_for_one_of_the_register",
            ),
            models.CheckConstraint(
                condition=(Q(state=RemarkState.NOT_REMARK) & ~Q(passed_to=""))
                | (~Q(state=RemarkState.NOT_REMARK) & Q(passed_to="")),
                name="remark_that_is_none_was_passed_on",
            ),
            models.CheckConstraint(
                condition=~Q(state=RemarkState.WITHDRAWN) | Q(changed_at__isnull=False),
                name="remark_withdrawn_has_time",
            ),
            models.CheckConstraint(condition=~Q(proposed="", reason=""), name="remark_says_something"),
            models.CheckConstraint(
                condition=Q(concerns="") | Q(paragraph__isnull=False), name="remark_on_several_has_a_first"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["round", "paragraph", "-received_at"], name="remark_of_paragraph"),
            models.Index(fields=["round", "received_at"], name="remark_in_order"),
            models.Index(fields=["represents"], condition=Q(standing=Standing.DECLARED), name="remark_declared_for"),
        ]

    def __str__(self) -> str:
        return f"U-{self.number:04d}"

    @property
    def texts(self) -> dict[str, str]:
        """What it says, whole, by part: for its author, and for the office after a note."""
        return {"proposed": self.proposed, "reason": self.reason}

    @property
    def public_proposed(self) -> str:
        """The proposed wording as everybody may read it."""
        return masked(self.proposed, "proposed", self.blackouts)

    @property
    def public_reason(self) -> str:
        """The reason as everybody may read it."""
        return masked(self.reason, "reason", self.blackouts)


class RemarkContact(CityModel):
    """The address to which a remark's author wants the answer: apart from the remark, which is for everybody."""

    remark = CityOneToOne(Remark, related_name="contact")
    address = models.EmailField()
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(address=""), name="remark_contact_says_something")]

    def __str__(self) -> str:
        return str(self.remark_id)


class RemarkFile(CityModel):
    """A file of a remark. A proof (the scan of a letter) bears names and addresses: it is for the office alone. Others
    may hold names too: each is for the office until a clerk releases it."""

    remark = CityForeignKey(Remark, related_name="files")
    file = CityForeignKey("files.StoredFile", related_name="+")
    is_proof = models.BooleanField(default=False)
    alt = models.CharField(max_length=300, blank=True)
    """What a picture shows, in words: written by the clerk who releases it."""
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("remark", "file", name="remark_file_once"),
            models.CheckConstraint(
                condition=Q(is_proof=False) | Q(released_at__isnull=True), name="remark_proof_is_for_the_office"
            ),
        ]

    def __str__(self) -> str:
        return str(self.file_id)
