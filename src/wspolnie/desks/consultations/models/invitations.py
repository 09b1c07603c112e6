"""Which organisations were asked to take part in a consultation, and which want no such letters (REQ-053)."""

from __future__ import annotations

from typing import ClassVar, Final

from django.db import models
from django.db.models import F, Q

from wspolnie.desks.consultations.models.matters import Consultation
from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel

INVITED: Final = "consultations.invitations"
"""The topic of letters that invite."""


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def in_order(self) -> InvitationQuerySet:
        """Those of the register, by name."""
        here = self.filter(organisation__merged_into__isnull=True).select_related("organisation")
        return here.order_by("organisation__name_key", "pk")


InvitationManager = CityManager.from_queryset(InvitationQuerySet)


class Invitation(CityModel):
    """An organisation was invited: once. To which addresses the letters went is not kept here, and no person is."""

    consultation = CityForeignKey(Consultation, related_name="invitations")
    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    invited_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    """When somebody first went on to the consultation from the page of the letter's link."""

    objects: ClassVar[InvitationManager[Invitation]] = InvitationManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("consultation", "organisation", name="invitation_once"),
            models.CheckConstraint(
                condition=Q(opened_at__isnull=True) | Q(opened_at__gte=F("invited_at")),
                name="invitation_opened_after_it_was_sent",
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation_id)


class InvitationStop(CityModel):
    """The organisation asked not to be invited to any consultation of the city; who asked is not kept."""

    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("organisation", name="invitation_stop_once")]

    def __str__(self) -> str:
        return str(self.organisation_id)
