"""The help desk: questions, their messages, addresses of those without an account, frequent questions."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from wspolnie.desks.support.acts import READERS
from wspolnie.desks.support.states import OPEN, AskerSide, MessageKind, QuestionState
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import Actor


class QuestionQuerySet(models.QuerySet["Question"]):
    def visible_to(self, actor: Actor) -> QuestionQuerySet:
        """What the actor's desk has, and what they asked themselves."""
        own = Q(author=actor.person) if actor.person is not None else Q(pk=None)
        return self.filter(own | self._at_desk_of(actor))

    def at_desk_of(self, actor: Actor) -> QuestionQuerySet:
        """Confirmed ones: all for the help desk, for an official what is theirs or of their office."""
        return self.filter(self._at_desk_of(actor))

    def _at_desk_of(self, actor: Actor) -> Q:
        confirmed, roles = ~Q(state=QuestionState.UNCONFIRMED), actor.roles_in(None)
        if READERS & roles:
            return confirmed
        if Role.OFFICIAL not in roles or actor.person is None:
            return Q(pk=None)
        held = Membership.objects.on(timezone.localdate(instant())).filter(person=actor.person, role=Role.OFFICIAL)
        offices = held.filter(office__isnull=False).values("office_id")
        return confirmed & (Q(assignee=actor.person) | Q(office__in=offices))

    def of(self, person: Person) -> QuestionQuerySet:
        """Those that a person asked signed in, and those that name the address of their account."""
        theirs = Q(author=person)
        if person.account is not None:
            theirs |= Q(contact__address__iexact=person.account.email)
        return self.filter(theirs)

    def open(self) -> QuestionQuerySet:
        return self.filter(state__in=OPEN)


QuestionManager = CityManager.from_queryset(QuestionQuerySet)


class Question(CityModel):
    """A case of the help desk. Words stand in messages; subject and words go when they are forgotten."""

    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    side = models.CharField(max_length=12)
    name = models.CharField(max_length=200, blank=True)
    """Of the organisation or the group, as it was typed."""
    organisation = CityForeignKey("organisations.Organisation", null=True, related_name="+")
    """The one of the register, when the asker is known to speak for it."""
    asking_office = CityForeignKey("offices.Office", null=True, related_name="+")
    theme = CityForeignKey("cities.Theme", null=True, related_name="+")
    subject = models.CharField(max_length=200, blank=True)
    author = CityForeignKey("people.Person", null=True, related_name="+")
    state = models.CharField(max_length=11)
    received_at = models.DateTimeField()
    due_at = models.DateTimeField()
    """The hour by which the next answer is due."""
    office = CityForeignKey("offices.Office", null=True, related_name="+")
    """To which office it was passed; None: the help desk itself."""
    assignee = CityForeignKey("people.Person", null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    """The first answer: figures count it."""
    in_time = models.BooleanField(null=True)
    closed_at = models.DateTimeField(null=True)
    submission = models.BinaryField(max_length=32)
    """SHA-256 over visitor, form key and words: the same sending arrives once."""

    objects: ClassVar[QuestionManager[Question]] = QuestionManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "year", "number", name="question_number_once"),
            models.UniqueConstraint("city", "submission", name="question_sent_once"),
            models.CheckConstraint(condition=Q(side__in=[one.value for one in AskerSide]), name="question_side_known"),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in QuestionState]), name="question_state_known"
            ),
            models.CheckConstraint(condition=Q(due_at__gt=F("received_at")), name="question_due_after_it_came"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, in_time__isnull=True)
                | Q(answered_at__isnull=False, in_time__isnull=False),
                name="question_answered_is_judged",
            ),
            models.CheckConstraint(
                condition=Q(state=QuestionState.CLOSED, closed_at__isnull=False)
                | (~Q(state=QuestionState.CLOSED) & Q(closed_at__isnull=True)),
                name="question_closed_at_a_time",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "due_at"], condition=Q(state__in=OPEN), name="questions_open"),
            models.Index(fields=["city", "author"], name="questions_of_person"),
            models.Index(fields=["city", "received_at"], name="questions_by_time"),
        ]

    def __str__(self) -> str:
        return f"PP-{self.number:04d}"

    @property
    def stage(self) -> QuestionState:
        return QuestionState(self.state)


class QuestionMessage(CityModel):
    """Words of one side, in the order of time."""

    question = CityForeignKey(Question, related_name="messages")
    kind = models.CharField(max_length=8)
    words = models.TextField(blank=True)
    at = models.DateTimeField()
    author = CityForeignKey("people.Person", null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in MessageKind]), name="question_message_kind_known"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["question", "at"], name="messages_of_a_question")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at}"


class QuestionContact(CityModel):
    """Where somebody without an account gets answers; `digest` is what is kept of the code in their link."""

    question = CityOneToOne(Question, related_name="contact")
    address = models.EmailField()
    digest = models.BinaryField(max_length=32)
    since = models.DateTimeField()
    ends_at = models.DateTimeField()
    """Until when the question can be confirmed."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "digest", name="question_link_once"),
            models.CheckConstraint(condition=~Q(address=""), name="question_contact_says_something"),
        ]

    def __str__(self) -> str:
        return str(self.question_id)


class FrequentQuerySet(models.QuerySet["FrequentQuestion"]):
    def visible_to(self, actor: Actor) -> FrequentQuerySet:
        """Everybody reads what was not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)


FrequentManager = CityManager.from_queryset(FrequentQuerySet)


class FrequentQuestion(CityModel):
    """A question that many ask, worded by the office without personal data."""

    number = models.PositiveIntegerField()
    question = models.CharField(max_length=300)
    answer = models.TextField()
    theme = CityForeignKey("cities.Theme", null=True, related_name="+")
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects: ClassVar[FrequentManager[FrequentQuestion]] = FrequentManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "number", name="frequent_number_once"),
            models.CheckConstraint(condition=~Q(question="") & ~Q(answer=""), name="frequent_asks_and_answers"),
        ]

    def __str__(self) -> str:
        return self.question
