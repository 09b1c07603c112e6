"""What people type about their own data."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField
from wspolnie.parties.people.states import ContactKind

SHOW: Final = gettext_lazy("Everybody may see it")
DIGITS: Final = 7
"""The least that a telephone number has."""


class OwnDataForm(forms.Form):
    """Name and contact details, each with its own consent."""

    clause = "account"

    name = LineField(
        label=gettext_lazy("First name and surname"),
        error_messages={"required": gettext_lazy("Write your first name and surname.")},
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail for contact"),
        help_text=gettext_lazy("It may be another one than the address that you sign in with."),
        required=False,
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    email_published = forms.BooleanField(label=SHOW, required=False)
    phone = LineField(
        label=gettext_lazy("Phone"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "short"}),
    )
    phone_published = forms.BooleanField(label=SHOW, required=False)
    post = LineField(
        label=gettext_lazy("Postal address"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    post_published = forms.BooleanField(label=SHOW, required=False)

    def clean_phone(self) -> str:
        typed: str = self.cleaned_data["phone"]
        if typed and (sum(letter.isdecimal() for letter in typed) < DIGITS or any(map(str.isalpha, typed))):
            raise ValidationError(_("Write the number with digits, for example 71 777 00 00."))
        return typed

    def contacts(self) -> dict[ContactKind, tuple[str, bool]]:
        """Kind -> (value, may everybody see it)."""
        data = self.cleaned_data
        return {kind: (data[kind.value], data[f"{kind.value}_published"]) for kind in ContactKind}


class ErasureForm(forms.Form):
    """The word that only somebody who means it types."""

    clause = Nothing("what is typed is compared and not kept")

    confirm = LineField(max_length=254, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, *args: Any, expected: str, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expected = expected
        self.fields["confirm"].label = label
        self.fields["confirm"].error_messages["required"] = label

    def clean_confirm(self) -> str:
        typed: str = self.cleaned_data["confirm"]
        if typed.casefold() != self.expected.casefold():
            raise ValidationError(_("This is not the same. Nothing was erased."))
        return typed
