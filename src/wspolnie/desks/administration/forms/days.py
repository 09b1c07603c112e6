"""A day, typed or picked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy


class DayField(forms.DateField):
    """A day of the calendar."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **options: Any) -> None:
        messages = {
            "required": gettext_lazy("Give the day."),
            "invalid": gettext_lazy("Give a day, for example 2026-03-01."),
        }
        super().__init__(**{"error_messages": messages, **options})
