"""Shapes of what is typed about the structure; rules live in the verbs."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.cities.words import example
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.text.order import polish_key
from wspolnie.foundation.web.fields import LineField, TextField
from wspolnie.parties.offices.actions.appointments import Mandate
from wspolnie.parties.offices.actions.posts import PostSaid
from wspolnie.parties.offices.models import NAME_LENGTH, TEXT_LENGTH, Appointment, Office, Placement
from wspolnie.parties.offices.reading import nodes_on
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import SpaceKind

TOP = "-"
"""In the choice of a place: no office above."""
KINDS_LIST = "rodzaje"
"""The id of the list of kinds that the page offers."""


def today() -> date:
    """The local day of the act in hand."""
    return timezone.localdate(instant())


class DayField(forms.DateField):
    """A day, as browsers send it."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("initial", today)
        options.setdefault("widget", forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        messages = {
            "required": gettext_lazy("Give the day."),
            "invalid": gettext_lazy("Give a day, for example 2026-03-01."),
        }
        super().__init__(error_messages=messages, **options)


class PlaceField(forms.ChoiceField):
    """An office above, or none: offices of today as they lie, then the rest. Cleans to Office or None."""

    def offer(self, but: Office | None = None) -> None:
        """Read what may be chosen; an office never lies below itself."""
        nodes = nodes_on(today())
        here = {node.office.pk for node in nodes}
        rest = [office for office in Office.objects.exclude(pk__in=here).order_by("name_key") if office != but]
        self.choices = [
            (TOP, _("none: it stands by itself")),
            *((node.office.slug, "\u2014 " * len(node.above) + node.name) for node in nodes if node.office != but),
            *(
                (office.slug, _("%(name)s (not there today)") % {"name": office.name})
                for office in rest
                if office != but
            ),
        ]

    def clean(self, value: Any) -> Any:
        slug = super().clean(value)
        return None if slug == TOP else Office.objects.get(slug=slug)


def _name() -> LineField:
    return LineField(
        label=gettext_lazy("Name of the office"),
        error_messages={"required": gettext_lazy("Write the name.")},
        max_length=NAME_LENGTH,
    )


def _kind() -> LineField:
    return LineField(
        label=gettext_lazy("Kind of office"),
        help_text=gettext_lazy("In the city's own words, for example: departament, wydział, jednostka pomocnicza."),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"list": KINDS_LIST, "autocomplete": "off"}),
    )


def _place() -> PlaceField:
    return PlaceField(label=gettext_lazy("A part of"), initial=TOP)


class AddressForm(forms.Form):
    """Where paper and mail for an office go."""

    clause = Nothing("addresses of an office, never of a person")

    address = LineField(
        label=gettext_lazy("Address for paper"),
        error_messages={"required": gettext_lazy("Write the address.")},
        max_length=300,
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail of the office"),
        help_text=gettext_lazy("The office's own address: everybody will see it. Never a person's."),
        error_messages={"required": gettext_lazy("Write the e-mail.")},
        max_length=200,
    )


class OfficeForm(AddressForm):
    """A new office."""

    name = _name()
    kind = _kind()
    parent = _place()
    since = DayField(
        label=gettext_lazy("Since when it is there"),
        help_text=gettext_lazy("Leave empty when nobody knows."),
        required=False,
        initial=None,
    )
    field_order = ("name", "kind", "parent", "since", "address", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].offer()  # type: ignore[attr-defined]

    def clean_kind(self) -> str:
        return str(self.cleaned_data["kind"]).lower()


class NameForm(forms.Form):
    """Another name, or another kind, from a day on."""

    clause = Nothing("what an office is called")

    name = _name()
    kind = _kind()
    since = DayField(
        label=gettext_lazy("From which day"),
        help_text=gettext_lazy("The day may be past or to come. What it was called before stays in the history."),
    )

    def clean_kind(self) -> str:
        return str(self.cleaned_data["kind"]).lower()


class PlaceForm(forms.Form):
    """Another place in the structure from a day on."""

    clause = Nothing("where an office lies in the structure")

    parent = _place()
    since = DayField(
        label=gettext_lazy("From which day"),
        help_text=gettext_lazy("The day may be past or to come. Where it lay before stays in the history."),
    )

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].offer(but=office)  # type: ignore[attr-defined]


class PostForm(forms.Form):
    """A post: what it is and how it is reached, whoever holds it."""

    clause = Nothing("a post, whoever holds it; its contacts are the office's")

    title = LineField(
        label=gettext_lazy("Title of the post or function"),
        error_messages={"required": gettext_lazy("Write the title.")},
        max_length=160,
    )
    decision_maker = forms.BooleanField(
        label=gettext_lazy("Decides on behalf of the office"),
        help_text=gettext_lazy("Reports on attendance count those who decide."),
        required=False,
    )
    scope = TextField(
        label=gettext_lazy("What it deals with"),
        required=False,
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    phone = LineField(
        label=gettext_lazy("Telephone of the post"),
        help_text=gettext_lazy("Everybody will see it. Never a private one."),
        required=False,
        max_length=40,
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail of the post"),
        help_text=gettext_lazy("Best one that stays when people change, for example dyrektor@…"),
        required=False,
        max_length=200,
    )
    since = DayField(label=gettext_lazy("From which day"))

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_new:
            del self.fields["since"]

    def said(self) -> PostSaid:
        data = {name: value for name, value in self.cleaned_data.items() if name != "since"}
        return PostSaid(**data)


class EndForm(forms.Form):
    """The last day of something."""

    clause = Nothing("only the day on which something ends")

    until = DayField(label=gettext_lazy("Last day"))


class AppointmentForm(forms.Form):
    """Who holds a post, by whose authority and on what basis."""

    clause = "office"

    person: forms.ModelChoiceField[Person] = forms.ModelChoiceField(
        label=gettext_lazy("Person"),
        help_text=gettext_lazy("People of the office, and those who hold or held a post."),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("nobody of the list: I write the name below"),
    )
    name = LineField(
        label=gettext_lazy("Or the name of somebody else"),
        required=False,
        max_length=120,
    )
    authority = LineField(
        label=gettext_lazy("In whose name they act: who appoints"),
        help_text=example("mayor"),
        error_messages={"required": gettext_lazy("Write who appoints.")},
        max_length=200,
    )
    basis = LineField(
        label=gettext_lazy("Basis"),
        help_text=gettext_lazy("The order or authorisation with its number and day."),
        required=False,
        max_length=300,
    )
    scope = TextField(
        label=gettext_lazy("Scope of the mandate"),
        required=False,
        max_length=TEXT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    since = DayField(label=gettext_lazy("From which day"))
    until = DayField(label=gettext_lazy("Last day"), required=False, initial=None)
    name_public = forms.BooleanField(
        label=gettext_lazy("Everybody may know the name"),
        help_text=gettext_lazy("For a public function, or when this person agreed. Otherwise only the office sees it."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        office = Person.objects.filter(memberships__space__kind=SpaceKind.CITY, memberships__ended_at__isnull=True)
        holders = Person.objects.filter(pk__in=Appointment.objects.values("person"))
        people = sorted({*office, *holders}, key=lambda person: polish_key(person.name))
        chosen: Any = self.fields["person"]
        chosen.queryset = Person.objects.filter(pk__in=[person.pk for person in people]).exclude(name="")
        chosen.choices = [("", chosen.empty_label), *((person.pk, person.name) for person in people if person.name)]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if bool(data.get("person")) == bool(data.get("name")) and not self.errors.get("person"):
            raise ValidationError(
                {"person": _("Choose a person from the list, or write a name below it: one of them.")}
            )
        return data

    def mandate(self) -> Mandate:
        data = self.cleaned_data
        return Mandate(
            authority=data["authority"], basis=data["basis"], scope=data["scope"], name_public=data["name_public"]
        )


def kinds() -> list[str]:
    """The city's words for kinds of offices, as they are in use."""
    return list(Placement.objects.exclude(kind="").order_by("kind").values_list("kind", flat=True).distinct())
