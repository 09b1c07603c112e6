"""What is typed to share the work out: who, until when; why it is given back; notes and questions for an opinion."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.actions.assigning import Duty
from wspolnie.desks.consultations.models.assignments import NOTE_LENGTH
from wspolnie.desks.consultations.reading.answerers import Answerer, answerers
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import TextField
from wspolnie.foundation.web.moments import MomentField
from wspolnie.parties.offices.models import Office
from wspolnie.parties.offices.reading import nodes_on


class WhoForm(forms.Form):
    """An office of today's structure or a person with the role to answer, in one list."""

    clause = Nothing("who in the office does a piece of work")

    who = forms.ChoiceField(
        label=gettext_lazy("Who"), error_messages={"required": gettext_lazy("Choose an office or a person.")}
    )
    due_at = MomentField(
        label=gettext_lazy("Until when"),
        help_text=gettext_lazy("Day and hour. The stated minute still counts."),
        error_messages={"required": gettext_lazy("Give the day and hour.")},
    )

    def __init__(self, *args: Any, space_id: UUID, day: date, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people: dict[str, Answerer] = {f"osoba-{one.person.pk}": one for one in answerers(space_id, day)}
        nodes = nodes_on(day)
        self.offices: dict[str, Office] = {f"biuro-{node.office.pk}": node.office for node in nodes}
        names = {node.office.pk: node.name for node in nodes}
        field, moment = self.fields["who"], self.fields["due_at"]
        assert isinstance(field, forms.ChoiceField)
        assert isinstance(moment, MomentField)
        moment.zone = zone
        people = [(word, _named(one, names)) for word, one in self.people.items()]
        offices = [(f"biuro-{node.office.pk}", node.path) for node in nodes]
        self.everybody = _groups(people, offices)
        field.choices = [("", _("Choose")), *self.everybody]

    def clean_due_at(self) -> Any:
        due = self.cleaned_data["due_at"]
        if due is not None and due <= instant():
            raise forms.ValidationError(_("This hour has passed. Give a later one."))
        return due

    @property
    def duty(self) -> Duty | None:
        """What a valid form says; None when it names nobody. A person brings the office for which they answer."""
        word, due = self.cleaned_data.get("who", ""), self.cleaned_data.get("due_at")
        if not word or due is None:
            return None
        if word in self.people:
            one = self.people[word]
            office = next((office for office in self.offices.values() if office.pk == one.office_id), None)
            return Duty(office, one.person, due)
        return Duty(self.offices[word], None, due)


def _named(one: Answerer, offices: dict[UUID, str]) -> str:
    office = offices.get(one.office_id) if one.office_id else None
    return f"{one.person.name}, {office}" if office else one.person.name


def _groups(
    people: Sequence[tuple[str, str]], offices: Sequence[tuple[str, str]]
) -> list[tuple[str, Sequence[tuple[str, str]]]]:
    groups = [(_("People who answer"), people), (_("Offices"), offices)]
    return [(name, choices) for name, choices in groups if choices]


class GiveBackForm(forms.Form):
    """Why a remark is given back."""

    clause = Nothing("what an official says about the work on a remark")

    why = TextField(
        label=gettext_lazy("Why you give it back"),
        error_messages={"required": gettext_lazy("Write why you give it back.")},
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class ReplyForm(forms.Form):
    """A reply to a note."""

    clause = Nothing("what officials write to one another about a remark")

    text = TextField(
        label=gettext_lazy("Reply"),
        error_messages={"required": gettext_lazy("Write the reply.")},
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class NoteForm(WhoForm):
    """A note about a remark; with a name and an hour it asks for an opinion."""

    clause = Nothing("what officials write to one another about a remark")

    text = TextField(
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("Only those who answer here read it. Never public, in no report."),
        error_messages={"required": gettext_lazy("Write the note.")},
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("text", "who", "due_at")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who, due = self.fields["who"], self.fields["due_at"]
        who.required = due.required = False
        who.label, due.label = _("Ask for an opinion"), _("Opinion until")
        assert isinstance(who, forms.ChoiceField)
        who.choices = [("", _("I ask nobody")), *self.everybody]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("who") and "due_at" not in self.errors and not data.get("due_at"):
            self.add_error("due_at", _("Give the day and hour."))
        return data

    def clean_due_at(self) -> Any:
        return super().clean_due_at() if self.data.get(self.add_prefix("who")) else None
