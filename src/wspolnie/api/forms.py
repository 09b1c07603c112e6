"""What a person says of a new key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wspolnie.foundation.web.fields import LineField, choose


class KeyForm(forms.Form):
    """For what the key is, and in whose name it acts."""

    clause = "account"

    label = LineField(
        label=_("What the key is for"),
        help_text=_("By these words you will know it later, for example: our website."),
        error_messages={"required": _("Write what the key is for: one day you will look for the one to revoke.")},
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    capacity = forms.ChoiceField(label=_("In whose name the program acts"))

    def __init__(self, *args: Any, capacities: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "capacity", capacities)
