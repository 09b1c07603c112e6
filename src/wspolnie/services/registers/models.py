"""The last answer of each public register to each organisation, and how far asking about all has come."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from wspolnie.foundation.db.models import CityForeignKey, CityModel
from wspolnie.services.registers.kinds import LIMITS, Register
from wspolnie.services.registers.states import RoundState


class RegisterEntry(CityModel):
    """What a register said of an organisation, and when; empty texts are what it did not say. Never anybody's name."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    register = models.CharField(max_length=5, choices=[(one, one) for one in Register])
    number = models.CharField(max_length=10)
    asked_at = models.DateTimeField()
    found = models.BooleanField()
    name = models.CharField(max_length=LIMITS["name"], blank=True)
    legal_form = models.CharField(max_length=LIMITS["legal_form"], blank=True)
    krs = models.CharField(max_length=LIMITS["krs"], blank=True)
    nip = models.CharField(max_length=LIMITS["nip"], blank=True)
    regon = models.CharField(max_length=LIMITS["regon"], blank=True)
    seat = models.CharField(max_length=LIMITS["seat"], blank=True)
    email = models.CharField(max_length=LIMITS["email"], blank=True)
    www = models.CharField(max_length=LIMITS["www"], blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("organisation", "register", name="register_entry_once"),
            models.CheckConstraint(condition=Q(register__in=list(Register)), name="register_entry_register"),
            models.CheckConstraint(condition=~Q(number=""), name="register_entry_of_a_number"),
            models.CheckConstraint(condition=Q(found=True) | Q(name=""), name="register_entry_says_when_found"),
        ]

    def __str__(self) -> str:
        return self.number


class RegisterRound(CityModel):
    """Asking a register about all organisations, one after another in the order of their ids."""

    register = models.CharField(max_length=5, choices=[(one, one) for one in Register])
    state = models.CharField(max_length=7, choices=[(one, one) for one in RoundState], default=RoundState.RUNNING)
    rows = models.PositiveIntegerField()
    """How many there were to ask about when it began."""
    asked = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    unknown = models.PositiveIntegerField(default=0)
    unanswered = models.PositiveIntegerField(default=0)
    in_a_row = models.PositiveSmallIntegerField(default=0)
    """Unanswered one after another: three stop the round."""
    last = models.UUIDField(null=True)
    """The organisation that was asked about last; no reference, for it may go into another meanwhile."""
    problem = models.CharField(max_length=400, blank=True)
    started_at = models.DateTimeField()
    moved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["city", "register"], condition=~Q(state=RoundState.DONE), name="register_round_one_at_a_time"
            ),
            models.CheckConstraint(condition=Q(register__in=list(Register)), name="register_round_register"),
            models.CheckConstraint(condition=Q(state__in=list(RoundState)), name="register_round_state"),
            models.CheckConstraint(
                condition=Q(asked=F("known") + F("unknown") + F("unanswered")), name="register_round_adds_up"
            ),
        ]

    def __str__(self) -> str:
        return self.register
