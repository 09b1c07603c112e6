"""By which way the author of each remark is told: the one they used."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef

from wspolnie.desks.consultations.letter_states import Way
from wspolnie.desks.consultations.models import RemarkContact, RemarkPostal, RemarkQuerySet
from wspolnie.desks.consultations.states import Channel


def ways_of(remarks: RemarkQuerySet) -> dict[UUID, Way]:
    """Id of each remark -> how its author is told. Who wrote on paper and said where they live gets paper, even when an
    e-mail stands there too; nobody is told in two ways."""
    mail = Exists(RemarkContact.objects.filter(remark=OuterRef("pk")))
    postal = Exists(RemarkPostal.objects.filter(remark=OuterRef("pk")))
    rows = remarks.order_by().values_list("pk", "channel", "author_id", mail, postal)
    return {pk: _way(channel, author, has_mail, has_postal) for pk, channel, author, has_mail, has_postal in rows}


def _way(channel: str, author: UUID | None, has_mail: bool, has_postal: bool) -> Way:
    if channel == Channel.PAPER and has_postal:
        return Way.PAPER
    if has_mail:
        return Way.MAIL
    if author is not None:
        return Way.ACCOUNT
    return Way.PAPER if has_postal else Way.NOWHERE
