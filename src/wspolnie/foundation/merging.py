"""What moves when two organisations of the register turn out to be one: each room declares its references."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import IntegrityError, models, transaction

from wspolnie.foundation.db.tenancy import current_city


@dataclass(frozen=True, slots=True)
class Merging:
    """A reference to an organisation: `model` ("app.Model") and its `field`.

    `point(rows, organisation)` is a verb of the room (in its `actions`): rows by id now refer to it by id.
    A row that a constraint refuses stays where it was; the verb need not look for that.
    """

    model: str
    field: str
    point: Callable[[Sequence[UUID], UUID], None]

    @property
    def name(self) -> str:
        return f"{self.model}.{self.field}"

    def of(self, organisation: UUID) -> models.QuerySet[Any]:
        """Rows of the bound city that refer to an organisation, whatever their room shows."""
        table: type[models.Model] = apps.get_model(self.model)
        found = table._base_manager.filter(city_id=current_city(), **{f"{self.field}_id": organisation})
        return found.order_by("pk")

    def move(self, rows: Iterable[UUID], to: UUID) -> list[UUID]:
        """Point these at `to`, inside the caller's transaction; returns those for which there was room."""
        every = list(rows)
        if not every or self._pointed(every, to):
            return every
        return [row for row in every if self._pointed([row], to)]

    def _pointed(self, rows: Sequence[UUID], to: UUID) -> bool:
        try:
            with transaction.atomic():
                self.point(rows, to)
        except IntegrityError:
            return False
        return True
