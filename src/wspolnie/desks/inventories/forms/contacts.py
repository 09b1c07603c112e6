"""What is said of a contact; rules live in the verbs."""

from __future__ import annotations

from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.inventories.actions.rows import Contacted
from wspolnie.desks.inventories.facts import result_label, way_label
from wspolnie.desks.inventories.forms.moments import BAD_DAY, MomentsForm, day_field, hour_field
from wspolnie.desks.inventories.states import ContactResult, Way
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import TextField, choose


class ContactForm(MomentsForm):
    """One entry of the log."""

    clause = Nothing("the office writes of its own talks; the form asks not to name people")

    way = forms.ChoiceField(label=gettext_lazy("How"), widget=forms.RadioSelect)
    result = forms.ChoiceField(label=gettext_lazy("With what result"), widget=forms.RadioSelect)
    note = TextField(
        label=gettext_lazy("Note"),
        help_text=gettext_lazy(
            "For the office alone. Do not name people and do not write their numbers: the register holds the "
            "organisation's own address."
        ),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    at_day = day_field(gettext_lazy("Day of the contact"))
    at_hour = hour_field(gettext_lazy("Hour of the contact"))
    next_day = day_field(
        gettext_lazy("Day of the next contact"),
        required=False,
        help_text=gettext_lazy("It will wait for you in “My matters”. An empty day drops what was planned."),
    )
    next_hour = hour_field(gettext_lazy("Hour of the next contact"), required=False)

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, zone=zone, **kwargs)
        choose(self, "way", [(way.value, way_label(way)) for way in Way])
        choose(self, "result", [(result.value, result_label(result)) for result in ContactResult])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data["at"] = self.moment(data, "at")
        if data.get("next_day") and not data.get("next_hour") and "next_hour" not in self.errors:
            data["next_hour"] = time(9, 0)
        data["next_at"] = self.moment(data, "next")
        if data.get("next_hour") and not data.get("next_day") and "next_day" not in self.errors:
            self.add_error("next_day", BAD_DAY)
        now = instant()
        if data["at"] and data["at"] > now:
            self.add_error("at_day", _("A contact is written down after it took place."))
        if data["next_at"] and data["next_at"] <= now:
            self.add_error("next_day", _("The next contact is planned for a time to come."))
        return data

    def said(self) -> Contacted:
        """What was typed."""
        data = self.cleaned_data
        return Contacted(
            at=data["at"],
            way=Way(data["way"]),
            result=ContactResult(data["result"]),
            note=data["note"],
            next_at=data["next_at"],
        )


def contact_now(zone: ZoneInfo) -> dict[str, Any]:
    """A contact that took place this minute."""
    now = instant().astimezone(zone)
    return {"way": Way.PHONE.value, "at_day": now.date(), "at_hour": time(now.hour, now.minute)}


class BackForm(forms.Form):
    """Why an organisation goes back."""

    clause = Nothing("a reason of the office about its own work")

    because = TextField(
        label=gettext_lazy("Why it goes back"),
        help_text=gettext_lazy("It stays in the history, for the office alone. Do not name people."),
        max_length=500,
        error_messages={"required": gettext_lazy("Write why it goes back.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
