"""What is said of a campaign; rules live in the verbs."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.inventories.actions.campaigns import Campaigned
from wspolnie.desks.inventories.forms.moments import MomentsForm, day_field, hour_field
from wspolnie.desks.inventories.reading.people import carriers
from wspolnie.foundation.cities.models import District
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose_from
from wspolnie.parties.people.models import Person


class PeopleField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # Django has no [] at run time
    """People by their names."""

    def label_from_instance(self, obj: Person) -> str:
        return obj.name


class CampaignForm(MomentsForm):
    """A campaign; no district chosen means the whole city."""

    clause = Nothing("what the office says of its own work, and which of its people do it")

    name = LineField(
        label=gettext_lazy("Name of the inventory"),
        max_length=200,
        error_messages={"required": gettext_lazy("Write the name.")},
    )
    purpose = TextField(
        label=gettext_lazy("What this inventory is for"),
        help_text=gettext_lazy("Everybody will read it."),
        max_length=4_000,
        error_messages={"required": gettext_lazy("Write what it is for.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    opens_day = day_field(gettext_lazy("First day"))
    opens_hour = hour_field(gettext_lazy("From the hour"))
    closes_day = day_field(gettext_lazy("Last day"))
    closes_hour = hour_field(gettext_lazy("To the hour"))
    people = PeopleField(
        label=gettext_lazy("Who carries it out"),
        help_text=gettext_lazy("Coordinators can work on every inventory."),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    districts: forms.ModelMultipleChoiceField[District] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Districts"),
        help_text=gettext_lazy("Choose none to go through the whole city."),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, zone=zone, **kwargs)
        choose_from(self, "people", carriers())
        choose_from(self, "districts", District.objects.order_by("name_key"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["opens_at"], data["closes_at"] = self.moment(data, "opens"), self.moment(data, "closes")
        if data["opens_at"] and data["closes_at"] and data["closes_at"] <= data["opens_at"]:
            self.add_error("closes_day", _("An inventory ends after it begins."))
        return data

    def said(self) -> Campaigned:
        """What was typed."""
        plain = {name: self.cleaned_data[name] for name in ("name", "purpose", "opens_at", "closes_at")}
        return Campaigned(
            **plain, districts=tuple(self.cleaned_data["districts"]), people=tuple(self.cleaned_data["people"])
        )


def given(said: Campaigned, zone: ZoneInfo) -> dict[str, Any]:
    """What stands, as the form shows it."""
    opens, closes = said.opens_at.astimezone(zone), said.closes_at.astimezone(zone)
    return {
        "name": said.name,
        "purpose": said.purpose,
        "opens_day": opens.date(),
        "opens_hour": opens.time(),
        "closes_day": closes.date(),
        "closes_hour": closes.time(),
        "people": [one.pk for one in said.people],
        "districts": [one.pk for one in said.districts],
    }


def proposed(zone: ZoneInfo) -> dict[str, Any]:
    """A new campaign: from this hour for sixty days."""
    now = instant().astimezone(zone)
    start, end = time(now.hour, 0), time(16, 0)
    return {
        "opens_day": now.date(),
        "opens_hour": start,
        "closes_day": now.date() + timedelta(days=60),
        "closes_hour": end,
    }


class EndForm(forms.Form):
    """The closing summary."""

    clause = Nothing("what the office says of its own work")

    summary = TextField(
        label=gettext_lazy("Closing summary"),
        help_text=gettext_lazy("What we learned and what we will do with it. Everybody will read it."),
        max_length=8_000,
        error_messages={"required": gettext_lazy("Write the summary: everybody will read it.")},
        widget=forms.Textarea(attrs={"rows": 8}),
    )
