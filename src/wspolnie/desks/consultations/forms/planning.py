"""The plan of a consultation with its moments."""

from __future__ import annotations

from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wspolnie.desks.consultations.notice_words import consulted_label
from wspolnie.desks.consultations.states import Consulted
from wspolnie.foundation.cities.words import example
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField
from wspolnie.foundation.web.moments import MomentField
from wspolnie.parties.offices.models import Office


class PlanForm(forms.Form):
    """What a clerk says of a new consultation."""

    clause = Nothing("what the office says of a matter, nobody's own data")

    title = LineField(
        label=pgettext_lazy("consultation", "Title"),
        help_text=gettext_lazy("In plain words: what changes for people."),
        max_length=200,
    )
    lead = TextField(
        label=gettext_lazy("What it is about"),
        help_text=gettext_lazy("Two sentences for somebody who has not heard of it."),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    authority = LineField(
        label=gettext_lazy("Who submits the draft"),
        help_text=example("mayor"),
        required=False,
        max_length=200,
    )
    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Office that runs it and answers"), queryset=None, empty_label=gettext_lazy("Choose")
    )
    opens_at = MomentField(
        label=gettext_lazy("Remarks from"),
        help_text=gettext_lazy("You may leave the times for later. Without them the consultation does not start."),
        required=False,
    )
    closes_at = MomentField(
        label=gettext_lazy("Remarks until"), help_text=gettext_lazy("The stated minute still counts."), required=False
    )
    answers_due_at = MomentField(label=gettext_lazy("Answers at the latest"), required=False)

    MISSING: ClassVar = {
        "title": gettext_lazy("Write the title."),
        "office": gettext_lazy("Choose the office."),
        "opens_at": gettext_lazy("Give the day and hour from which remarks are taken."),
        "closes_at": gettext_lazy("Give the last day and hour for remarks."),
        "answers_due_at": gettext_lazy("Give the day and hour by which you answer."),
    }

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, message in self.MISSING.items():
            self.fields[name].error_messages["required"] = message
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = Office.objects.standing(timezone.localdate(instant())).order_by("name_key")
            elif isinstance(field, MomentField):
                field.zone = zone

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        opens, closes, due = data.get("opens_at"), data.get("closes_at"), data.get("answers_due_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", _("The end must come after the start."))
        if due and (last := closes or opens) and due <= last:
            self.add_error("answers_due_at", _("Answers can be due only after remarks have closed."))
        return data


def ripeness() -> forms.TypedChoiceField:
    """How ripe is what a round consults; nothing is chosen until somebody says it."""
    return forms.TypedChoiceField(
        label=gettext_lazy("What is consulted"),
        help_text=gettext_lazy("The report says how early residents and organisations were asked."),
        required=False,
        choices=lambda: [("", _("Choose")), *((word, consulted_label(word)) for word in Consulted)],
        coerce=Consulted,
        empty_value=None,
    )


class RoundForm(PlanForm):
    """The next round: what it consults, and its times."""

    clause = Nothing("what the office says of a matter, nobody's own data")

    name = LineField(
        label=gettext_lazy("What this round consults"),
        help_text=gettext_lazy("In a word or two, for example: draft."),
        max_length=120,
        error_messages={"required": gettext_lazy("Write what this round consults.")},
    )
    consulted = ripeness()
    field_order = ("name", "consulted")

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, zone=zone, **kwargs)
        for name in ("title", "lead", "authority", "office"):
            del self.fields[name]
        for name in ("opens_at", "closes_at", "answers_due_at"):
            self.fields[name].required = True
        self.fields["opens_at"].help_text = ""
