"""Shapes of contacts and of evidence."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.profiles.actions.contacts import Reached
from wspolnie.desks.profiles.states import ContactRole, contact_label
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, choose


class ContactForm(forms.Form):
    """How one reaches the organisation in some matter."""

    clause = "organisation_contacts"

    role = forms.ChoiceField(
        label=gettext_lazy("In what matters"), error_messages={"required": gettext_lazy("Choose in what matters.")}
    )
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False, max_length=200)
    phone = LineField(label=gettext_lazy("Telephone"), required=False, max_length=40)
    hours = LineField(
        label=gettext_lazy("When to call"),
        help_text=gettext_lazy("For example: on weekdays, 10:00–14:00."),
        required=False,
        max_length=200,
    )
    is_me = forms.BooleanField(
        label=gettext_lazy("This is me: show my name beside it"),
        help_text=gettext_lazy(
            "I agree that everybody sees my name, this address and number on the organisation's page. I can take it "
            "back at any time, and they are gone at once. Leave it empty for an address of the organisation itself; "
            "never give an address of another person."
        ),
        required=False,
    )

    def __init__(self, *args: Any, speaks: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "role", [("", "–"), *((role.value, contact_label(role)) for role in ContactRole)])
        if not speaks:
            del self.fields["is_me"]

    def reached(self) -> Reached:
        data = self.cleaned_data
        return Reached(role=ContactRole(data["role"]), email=data["email"], phone=data["phone"], hours=data["hours"])


class EvidenceForm(forms.Form):
    """What the organisation did, in which year, where one reads of it."""

    clause = Nothing("deeds of an organisation, no people")

    title = LineField(
        label=gettext_lazy("What the organisation did"),
        help_text=gettext_lazy("For example: festival of neighbours, 300 guests."),
        error_messages={"required": gettext_lazy("Say what the organisation did.")},
        max_length=200,
    )
    year = forms.IntegerField(
        label=gettext_lazy("Year"),
        error_messages={
            "required": gettext_lazy("Give the year in four digits."),
            "invalid": gettext_lazy("Give the year in four digits."),
        },
        min_value=1000,
        max_value=9999,
    )
    link = LineField(
        label=gettext_lazy("Link to a report, article or picture"),
        help_text=gettext_lazy("It begins with https://"),
        required=False,
        max_length=300,
    )
