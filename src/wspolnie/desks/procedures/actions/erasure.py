"""A person who is erased, and an organisation that turned out to be another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db import transaction

from wspolnie.desks.procedures.actions.commenting import matter_of
from wspolnie.desks.procedures.models import ProcedureComment
from wspolnie.foundation.merging import Merging
from wspolnie.services.notify.actions import withdraw_matters


def erase(person_id: UUID) -> None:
    """Comments lose their author and their letters; words stay, as those of a remark do."""
    with transaction.atomic():
        own = ProcedureComment.objects.filter(author_id=person_id)
        withdraw_matters([matter_of(one) for one in own])
        own.update(author=None)


def point_comments(rows: Sequence[UUID], organisation: UUID) -> None:
    """These now refer to the organisation."""
    ProcedureComment.objects.filter(pk__in=rows).update(organisation_id=organisation)


MERGINGS: Final = (Merging("procedures.ProcedureComment", "organisation", point_comments),)
