"""Flags: somebody reported a public text, and what the office decided."""

from __future__ import annotations

import hashlib
from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel, CityOneToOne
from wspolnie.parties.people.models import Person
from wspolnie.services.flags.acts import READERS
from wspolnie.services.flags.states import FlagReason, FlagState
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor


class FlagQuerySet(models.QuerySet["Flag"]):
    def visible_to(self, actor: Actor) -> FlagQuerySet:
        """Those of spaces for which the actor decides or audits, and the actor's own."""
        seen = self._at_desks_of(actor)
        return self.filter(seen | Q(author=actor.person)) if actor.person is not None else self.filter(seen)

    def at_desks_of(self, actor: Actor) -> FlagQuerySet:
        """Those of spaces for which the actor decides or audits."""
        return self.filter(self._at_desks_of(actor))

    def _at_desks_of(self, actor: Actor) -> Q:
        if READERS & actor.roles_in(None):
            return Q(pk__isnull=False)
        return Q(space__in=[space for space in actor.spaces() if READERS & actor.roles_in(space)])

    def of(self, person: Person) -> FlagQuerySet:
        """Those that a person sent signed in, and those that name the address of their account."""
        theirs = Q(author=person)
        if person.account is not None:
            theirs |= Q(contact__address__iexact=person.account.email)
        return self.filter(theirs)

    def waiting(self) -> FlagQuerySet:
        return self.filter(state=FlagState.WAITING)


FlagManager = CityManager.from_queryset(FlagQuerySet)


class Flag(CityModel):
    """A notice of art. 16 DSA about one text, with the decision on it. A case: never public, its own states."""

    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    """Which kind of text, as its room declares it."""
    subject = models.UUIDField()
    """The text's own id; no reference, rooms differ."""
    space = CityForeignKey(Space, related_name="+")
    seen = models.BinaryField(max_length=32)
    """SHA-256 of what everybody read when it was reported: tells whether something of it was hidden since."""
    reason = models.CharField(max_length=14)
    words = models.TextField(blank=True)
    """What the reporter wrote; emptied when they are erased."""
    author = CityForeignKey("people.Person", null=True, related_name="+")
    """Who reported it, when they were signed in."""
    received_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=FlagState.WAITING)
    why = models.TextField(blank=True)
    """Why it was decided so: both sides read it."""
    decided_at = models.DateTimeField(null=True)
    decided_by = CityForeignKey("people.Person", null=True, related_name="+")
    submission = models.BinaryField(max_length=32)
    """SHA-256 over visitor, form key and words: the same sending arrives once."""

    objects: ClassVar[FlagManager[Flag]] = FlagManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "year", "number", name="flag_number_once"),
            models.UniqueConstraint("city", "submission", name="flag_sent_once"),
            models.CheckConstraint(condition=Q(reason__in=[one.value for one in FlagReason]), name="flag_reason_known"),
            models.CheckConstraint(condition=Q(state__in=[one.value for one in FlagState]), name="flag_state_known"),
            models.CheckConstraint(condition=Q(due_at__gt=models.F("received_at")), name="flag_due_after_it_came"),
            models.CheckConstraint(
                condition=Q(state=FlagState.WAITING, why="", decided_at__isnull=True, decided_by__isnull=True)
                | (~Q(state=FlagState.WAITING) & ~Q(why="") & Q(decided_at__isnull=False)),
                name="flag_decided_with_reason",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "due_at"], condition=Q(state=FlagState.WAITING), name="flag_waiting"),
            models.Index(fields=["city", "author"], name="flag_of_person"),
        ]

    def __str__(self) -> str:
        return f"ZT-{self.number:04d}"


class FlagContact(CityModel):
    """Where the reporter wants the decision sent: apart from the flag, so that it can be removed."""

    flag = CityOneToOne(Flag, related_name="contact")
    address = models.EmailField()
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(address=""), name="flag_contact_says_something")]

    def __str__(self) -> str:
        return str(self.flag_id)


def digest(shown: str) -> bytes:
    """What `seen` holds of a text."""
    return hashlib.sha256(shown.encode()).digest()
