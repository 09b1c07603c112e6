"""The field of a day and an hour of the city's clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at

YEARS: Final = range(1990, 2200)


class MomentField(forms.Field):
    """A day and an hour of the city's clock, as one instant; an hour that the clock skips is refused."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    zone = ZoneInfo("Europe/Warsaw")

    def prepare_value(self, value: Any) -> Any:
        """An instant is shown as the city's clock tells it; what was typed stays as typed."""
        return value.astimezone(self.zone) if isinstance(value, datetime) else value

    def to_python(self, value: Any) -> datetime | None:
        if not value:
            return None
        stated = _stated(str(value).strip())
        if stated is None:
            raise ValidationError(_("Give the day and the hour, for example 2026-09-11 15:45."), code="unreadable")
        try:
            return limit_at(stated.date(), stated.time(), self.zone)
        except NoSuchTime as error:
            raise ValidationError(
                _("This hour does not exist on that day: the clock is moved forward. Choose another."), code="skipped"
            ) from error


def _stated(text: str) -> datetime | None:
    """A local day and hour as browsers and people write them, in a year that an office can mean."""
    for pattern in ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M", "%d.%m.%Y, %H:%M"):
        try:
            stated = datetime.strptime(text, pattern)  # noqa: DTZ007  a local hour; limit_at gives it its zone
        except ValueError:
            continue
        return stated if stated.year in YEARS else None
    return None
