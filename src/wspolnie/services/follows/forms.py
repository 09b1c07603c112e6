"""What people say about following."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing


class AddressForm(forms.Form):
    """The address alone."""

    clause = "follow"

    address = forms.EmailField(
        label=gettext_lazy("E-mail"),
        help_text=gettext_lazy("We send a link to it first. Nobody sees the address."),
        max_length=254,
        error_messages={"required": gettext_lazy("Give the address to which we should write.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class ButtonForm(forms.Form):
    """A button alone."""

    clause = Nothing("the person's address is known already")
