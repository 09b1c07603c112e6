"""Shape of what is said of a resource."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.profiles.actions.resources import Offer
from wspolnie.desks.profiles.states import ResourceKind, resource_label
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose, choose_from


class ResourceForm(forms.Form):
    """What is offered, where, for how many and on what terms."""

    clause = Nothing("rooms and things of an organisation, no people")

    kind = forms.ChoiceField(
        label=gettext_lazy("What it is"),
        error_messages={"required": gettext_lazy("Choose what it is.")},
    )
    name = LineField(
        label=gettext_lazy("Short name"),
        help_text=gettext_lazy("For example: room with mirrors, sound system, help with applications."),
        error_messages={"required": gettext_lazy("Give what you offer a short name.")},
        max_length=160,
    )
    description = TextField(
        label=gettext_lazy("What one should know"),
        help_text=gettext_lazy("Equipment, access without steps, what it is good for."),
        required=False,
        max_length=2000,
    )
    district: forms.ModelChoiceField[District] = forms.ModelChoiceField(
        label=gettext_lazy("District"), queryset=None, required=False, empty_label=gettext_lazy("the city as a whole")
    )
    place = LineField(label=gettext_lazy("Street and number"), required=False, max_length=200)
    places = forms.IntegerField(
        label=gettext_lazy("For how many people, or how many pieces"),
        error_messages={"invalid": gettext_lazy("Give a whole number.")},
        required=False,
        min_value=1,
        max_value=100000,
    )
    terms = LineField(
        label=gettext_lazy("On what terms"),
        help_text=gettext_lazy("For example: free for organisations, at weekends, ask a week before."),
        required=False,
        max_length=500,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "kind", [("", "–"), *((kind.value, resource_label(kind)) for kind in ResourceKind)])
        choose_from(self, "district", District.objects.order_by("name_key"))

    def offer(self) -> Offer:
        data = dict(self.cleaned_data)
        return Offer(**{**data, "kind": ResourceKind(data["kind"])})
