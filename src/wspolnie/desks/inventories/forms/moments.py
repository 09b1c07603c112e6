"""Days and hours of the city's clock."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.modules import Nothing

BAD_DAY: Final = gettext_lazy("Give a day, for example 26.08.2026.")
BAD_HOUR: Final = gettext_lazy("Give an hour, for example 17:00.")
FIRST_YEAR, LAST_YEAR = 1990, 2199


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A day, as browsers and people write it."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        input_formats=("%Y-%m-%d", "%d.%m.%Y"),
        widget=forms.DateInput(attrs={"type": "date", "class": "short"}, format="%Y-%m-%d"),
        error_messages={"required": BAD_DAY, "invalid": BAD_DAY},
    )


def hour_field(label: Any, *, required: bool = True) -> forms.TimeField:
    """An hour of the city's clock."""
    return forms.TimeField(
        label=label,
        required=required,
        input_formats=("%H:%M", "%H:%M:%S", "%H.%M"),
        widget=forms.TimeInput(attrs={"type": "time", "class": "short"}, format="%H:%M"),
        error_messages={"required": BAD_HOUR, "invalid": BAD_HOUR},
    )


class MomentsForm(forms.Form):
    """A form in which pairs of fields, a day and an hour, are moments of the city's clock."""

    clause = Nothing("a day and an hour alone, those who inherit say theirs")

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone

    def moment(self, data: dict[str, Any], name: str) -> datetime | None:
        """The moment of `<name>_day` and `<name>_hour`; None when it was not given, or not rightly."""
        day, hour = data.get(f"{name}_day"), data.get(f"{name}_hour")
        if isinstance(day, date) and not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.add_error(f"{name}_day", _("Correct the year."))
            return None
        if not isinstance(day, date) or not isinstance(hour, time):
            return None
        try:
            return limit_at(day, hour, self.zone)
        except NoSuchTime:
            message = _("This hour does not exist on that day: the clock is moved forward. Choose another.")
            self.add_error(f"{name}_hour", message)
            return None
