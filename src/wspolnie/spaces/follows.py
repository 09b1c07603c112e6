"""The table of those who follow an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel

if TYPE_CHECKING:
    from wspolnie.parties.people.models import Person


class FollowQuerySet(models.QuerySet["Follow"]):
    def confirmed(self) -> FollowQuerySet:
        """Those who are told: people at once, an address after the link of its letter was used."""
        return self.filter(confirmed_at__isnull=False)

    def of(self, person: Person) -> FollowQuerySet:
        """What a person follows signed in, and what the address of their account does."""
        theirs = Q(person=person)
        if person.account is not None:
            theirs |= Q(address=person.account.email.lower())
        return self.filter(theirs)


FollowManager = CityManager.from_queryset(FollowQuerySet)


class Follow(CityModel):
    """Somebody wants to hear what happens to an entry: a person, or an address (in small letters) alone."""

    entry = CityForeignKey("spaces.Entry", related_name="follows")
    person = CityForeignKey("people.Person", null=True, related_name="+")
    address = models.EmailField(blank=True)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)

    objects: ClassVar[FollowManager[Follow]] = FollowManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("entry", "person", name="follow_once_a_person"),
            models.UniqueConstraint("entry", "address", condition=~Q(address=""), name="follow_once_an_address"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, address="", confirmed_at__isnull=False)
                | (Q(person__isnull=True) & ~Q(address="")),
                name="follow_person_or_address",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["city", "person"], name="follow_of_person"),
            models.Index(fields=["city", "address"], name="follow_of_address"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
