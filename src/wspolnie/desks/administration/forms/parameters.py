"""Shape of a change of a parameter."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from wspolnie.desks.administration.forms.days import DayField
from wspolnie.foundation.modules import Nothing, ParameterSpec, Refused
from wspolnie.foundation.parameters import COUNTED, NO, YES, ParameterKind
from wspolnie.foundation.web.fields import LineField


class ParameterForm(forms.Form):
    """A value from a day on; the value's field is of the parameter's kind."""

    clause = Nothing("a value of a parameter and its article")

    use_required_attribute = False

    value = LineField(
        label=gettext_lazy("New value"),
        max_length=200,
        error_messages={"required": gettext_lazy("Give the new value.")},
    )
    since = DayField(label=gettext_lazy("From which day"), help_text=gettext_lazy("Today or later."))
    article = LineField(
        label=gettext_lazy("On what grounds"),
        help_text=gettext_lazy("An article of law or a decision of the city; shown beside the value."),
        max_length=200,
        error_messages={"required": gettext_lazy("Say on what grounds.")},
    )

    def __init__(self, spec: ParameterSpec, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spec = spec
        field = self.fields["value"]
        match spec.kind:
            case ParameterKind.SWITCH:
                field.widget = forms.Select(choices=[("", "–"), (YES, gettext_lazy("yes")), (NO, gettext_lazy("no"))])
            case ParameterKind.HOUR:
                field.widget = forms.TextInput(attrs={"type": "time"})
            case kind if kind in COUNTED:
                field.widget = forms.TextInput(attrs={"inputmode": "numeric"})

    def clean_value(self) -> str:
        try:
            return self.spec.cleaned(str(self.cleaned_data["value"]))
        except Refused as refusal:
            raise ValidationError(refusal.reason) from refusal
