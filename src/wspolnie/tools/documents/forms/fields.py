"""Fields that forms about documents share."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField

WHY: Final = Nothing("what the office says of a document, nobody's own data")
YEARS: Final = range(1990, 2200)


class DayField(forms.DateField):
    """A day as browsers and people write it, in a year that an office can mean."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    input_formats = ("%Y-%m-%d", "%d.%m.%Y")

    def __init__(self, **options: Any) -> None:
        messages = {
            "invalid": gettext_lazy("Give a day, for example 2026-11-30."),
            "required": gettext_lazy("Give the day."),
        }
        super().__init__(**options, error_messages=messages)

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day is not None and day.year not in YEARS:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class LinkField(LineField):
    """An address of a page: https://… or http://…"""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=300, widget=forms.URLInput, **options)

    def clean(self, value: Any) -> Any:
        link = super().clean(value)
        if link:
            URLValidator(schemes=["http", "https"], message=_("Write a whole address, with https://."))(link)
        return link


def bodies() -> LineField:
    return LineField(label=gettext_lazy("To whom"), max_length=200)
