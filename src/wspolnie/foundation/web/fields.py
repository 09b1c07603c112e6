"""Form fields that keep what was typed: the same cleaning everywhere, lengths counted after it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from wspolnie.foundation.text.plain import HostileText, clean_line, clean_text


class LineField(forms.CharField):
    """A text of one line; `max_length` in characters after cleaning."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, strip=False)

    def to_python(self, value: object) -> str | None:
        typed = super().to_python(value)
        return self._kept(typed) if typed else typed

    def _kept(self, typed: str) -> str:
        try:
            cleaned = self.cleaned(typed)
        except HostileText as refusal:
            raise ValidationError(str(refusal), code="hostile") from refusal
        return cleaned or str(self.empty_value)

    @staticmethod
    def cleaned(typed: str) -> str:
        """The text as it will be stored. Raises HostileText."""
        return clean_line(typed)


class TextField(LineField):
    """A text of many lines; browsers send CRLF, which counts as one character."""

    widget = forms.Textarea

    @staticmethod
    def cleaned(typed: str) -> str:
        """The text as it will be stored. Raises HostileText."""
        return clean_text(typed)


def a_day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A day, as browsers send it."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        error_messages={
            "required": gettext_lazy("Give the day."),
            "invalid": gettext_lazy("Give a day, for example 2026-03-01."),
        },
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def a_count(label: Any, *, most: int) -> forms.IntegerField:
    """How many of something; empty means that it was not counted."""
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=most,
        required=False,
        widget=forms.NumberInput(attrs={"class": "short", "inputmode": "numeric"}),
    )


def choose(form: forms.BaseForm, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """Give a form's field what there is to choose from, known only when the form is made.

    Raises:
        TypeError: when the field is not one of choices.
    """
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} is not a field of choices")
    field.choices = list(choices)


def choose_from(form: forms.BaseForm, name: str, rows: QuerySet[Any]) -> None:
    """The same for a field whose choices are rows.

    Raises:
        TypeError: when the field is not one of rows.
    """
    field = form.fields[name]
    if not isinstance(field, forms.ModelChoiceField):
        raise TypeError(f"{name} is not a field of rows")
    field.queryset = rows
