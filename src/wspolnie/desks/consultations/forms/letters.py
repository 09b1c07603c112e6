"""What a clerk types about letters on paper: where one goes, on which day they went out or came back."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.actions.paper import Postal
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField

DAYS: Final = ("%d.%m.%Y", "%Y-%m-%d")
PARTS: Final = ("postal_name", "street", "code", "place")


def _line(label: Any, longest: int, *, short: bool = False) -> LineField:
    attrs = {"autocomplete": "off"} | ({"class": "short"} if short else {})
    return LineField(label=label, required=False, max_length=longest, widget=forms.TextInput(attrs=attrs))


class PostalFields(forms.Form):
    """A postal address: all of it, or nothing."""

    clause = "remarks"

    postal_name = _line(gettext_lazy("Name for the letter"), 120)
    street = _line(gettext_lazy("Street and number"), 120)
    code = _line(gettext_lazy("Postal code"), 12, short=True)
    place = _line(gettext_lazy("Town or village"), 80, short=True)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        given = [part for part in PARTS if data.get(part)]
        for part in PARTS:
            if given and not data.get(part) and part not in self.errors:
                self.add_error(part, _("A letter needs the whole address: fill this in, or leave all four empty."))
        return data

    def postal(self) -> Postal | None:
        """The address; None when nothing is given."""
        data = self.cleaned_data
        return Postal(*(data[part] for part in PARTS)) if data["postal_name"] else None


class PostalForm(PostalFields):
    """Where the letter with the answer goes; emptied, it is removed."""


class DayForm(forms.Form):
    """The day on which letters went out, or one came back."""

    clause = Nothing("the day on which letters went out or came back")

    on = forms.DateField(
        label=gettext_lazy("Day"),
        help_text=gettext_lazy("For example 9.09.2026."),
        input_formats=DAYS,
        widget=forms.DateInput(attrs={"autocomplete": "off", "class": "short"}, format="%d.%m.%Y"),
        error_messages=dict.fromkeys(("invalid", "required"), gettext_lazy("Give a day, for example 9.09.2026.")),
    )
