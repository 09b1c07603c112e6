"""Which organisations were asked to take part in a consultation, and which want no such letters (REQ-053)."""

from __future__ import annotations

from typing import ClassVar, Final

from django.db import models
from django.db.models import F, Q

from wspolnie.desks.consultations.models.matters import Consultation
from wspolnie.desks.consultations.models.sectors import SectorMeeting
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
    """An organisation was invited: once, and once to each meeting of its sector. To which addresses the letters went is
    not kept here, and no person is."""

    consultation = CityForeignKey(Consultation, related_name="invitations")
    sector = CityForeignKey(SectorMeeting, null=True, related_name="invitations")
    """To which meeting; none for the consultation itself."""
    organisation = CityForeignKey("organisations.Organisation", related_name="+")
    invited_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    """When somebody first went on to the consultation from the page of the letter's link."""
    reminded_at = models.DateTimeField(null=True)

    objects: ClassVar[InvitationManager[Invitation]] = InvitationManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["consultation", "organisation", "sector"], nulls_distinct=False, name="invitation_once"
            ),
            models.CheckConstraint(
                condition=Q(opened_at__isnull=True) | Q(opened_at__gte=F("invited_at")),
                name="invitation_opened_after_it_was_sent",
            ),
            models.CheckConstraint(
                condition=Q(reminded_at__isnull=True) | Q(reminded_at__gte=F("invited_at")),
                name="invitation_reminded_after_it_was_sent",
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
