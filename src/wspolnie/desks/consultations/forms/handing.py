"""To which office a consultation is handed over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import choose_from
from wspolnie.parties.offices.models import Office


class HandingForm(forms.Form):
    """One of the other offices that are there today."""

    clause = Nothing("an office, nobody's own data")

    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Office that takes it over"),
        queryset=None,
        empty_label=gettext_lazy("Choose"),
        error_messages={"required": gettext_lazy("Choose the office.")},
    )

    def __init__(self, *args: Any, running: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate(instant())
        others = Office.objects.standing(today).exclude(pk=running.pk)
        choose_from(self, "office", others.order_by("name_key"))
