"""What every table of a city has: an id made in Python, its city, a manager that answers for the bound city."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Func

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.tenancy import current_city


class DatabaseId(Func):
    """PostgreSQL's own uuidv7(), the net under ids made in Python."""

    function = "uuidv7"
    output_field = models.UUIDField()


def polish_order(field: str = "name") -> models.GeneratedField:
    """A stored column by which rows stand in Polish order; never sort by the text itself."""
    return models.GeneratedField(
        expression=Func(field, function="pl_key", output_field=models.TextField(db_collation="C")),
        output_field=models.TextField(db_collation="C"),
        db_persist=True,
    )


M = TypeVar("M", bound=models.Model, covariant=True)
Put = TypeVar("Put")
Got = TypeVar("Got")


class CityManager(models.Manager[M]):
    """The first wall between cities: raises when no city is bound. The second is the row policy in PostgreSQL."""

    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(city_id=current_city())


class CityForeignKey(models.ForeignKey[Put, Got]):
    """A reference inside one city. The database holds it as a pair (city_id, id), since row policies do not bind
    foreign keys; the migration adds the pair with `refer()`, and a test looks for every one of them."""

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **kwargs: Any) -> None:
        kwargs["db_constraint"] = False
        super().__init__(to, on_delete, **kwargs)


class CityOneToOne(models.OneToOneField[Put, Got]):
    """As CityForeignKey, one to one."""

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **kwargs: Any) -> None:
        kwargs["db_constraint"] = False
        super().__init__(to, on_delete, **kwargs)


class CityModel(models.Model):
    """A row of one city."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")

    objects: ClassVar[CityManager[Self]] = CityManager()

    class Meta:
        abstract = True
