"""Which fields a clerk takes over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import choose


class TakeForm(forms.Form):
    """Names of fields that differ."""

    clause = Nothing("data of organisations out of a public register")

    fields_taken = forms.MultipleChoiceField(
        label=gettext_lazy("What to take over"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose what to take over.")},
    )

    def __init__(self, *args: Any, choices: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "fields_taken", choices)
