"""Shapes of what an administrator types about people: who they are, what they become, who stands in for them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.administration.forms.days import DayField
from wspolnie.desks.administration.reading.people import people_of_the_office
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.fields import LineField, choose, choose_from
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.organisations.numbers import krs_number
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role, Side, SpaceKind, role_label, side_label
from wspolnie.spaces.models import Space
from wspolnie.spaces.states import SpaceState


class Named(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice of things by their names."""

    def label_from_instance(self, one: Any) -> str:
        return str(one.name)


class PersonForm(forms.Form):
    """Somebody who will work here."""

    clause = "office"

    use_required_attribute = False

    name = LineField(
        label=gettext_lazy("First name and surname"),
        max_length=120,
        error_messages={"required": gettext_lazy("Write the name.")},
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail for signing in"),
        help_text=gettext_lazy("Codes for signing in go there. Only administrators can see it, and looks are noted."),
        max_length=254,
        error_messages={
            "required": gettext_lazy("Write the address."),
            "invalid": gettext_lazy("This is not an e-mail address. An example: anna@urzad.example."),
        },
    )


class RoleForm(forms.Form):
    """What somebody becomes, where, for whom, on which days."""

    clause = "office"

    use_required_attribute = False

    role = forms.ChoiceField(label=gettext_lazy("Role"), error_messages={"required": gettext_lazy("Choose the role.")})
    space = Named(
        label=gettext_lazy("Where"),
        help_text=gettext_lazy("A role in the city holds everywhere, a role in one matter only there."),
        queryset=None,
        empty_label=None,
    )
    office = Named(
        label=gettext_lazy("Office for which they act"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("none"),
    )
    organisation = LineField(
        label=gettext_lazy("Organisation that they represent"),
        help_text=gettext_lazy("KRS number, or the end of its address here: /organizacje/…/. For members of a body."),
        required=False,
        max_length=90,
    )
    side = forms.ChoiceField(label=gettext_lazy("Side of the table"), required=False)
    since = DayField(label=gettext_lazy("From which day"))
    until = DayField(
        label=gettext_lazy("To which day"),
        help_text=gettext_lazy("That day included. Leave it empty when no end is known."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        choose(self, "role", [("", "–"), *((role.value, role_label(role)) for role in Role)])
        choose(self, "side", [("", _("not stated")), *((side.value, side_label(side)) for side in Side)])
        root = Space.objects.filter(kind=SpaceKind.CITY).first()
        spaces = Space.objects.exclude(state=SpaceState.ARCHIVED).order_by("parent_id", "name")
        choose_from(self, "space", spaces)
        choose_from(self, "office", Office.objects.standing(today).order_by("name_key"))
        self.initial = {"since": today, "space": root.pk if root else None, **self.initial}

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])

    def clean_side(self) -> Side | None:
        typed = self.cleaned_data["side"]
        return Side(typed) if typed else None

    def clean_since(self) -> date:
        return _sensible(self.cleaned_data["since"])

    def clean_until(self) -> date | None:
        until = self.cleaned_data["until"]
        return _sensible(until) if until else None

    def clean_organisation(self) -> Organisation | None:
        typed = str(self.cleaned_data["organisation"] or "").strip("/")
        if not typed:
            return None
        found: Organisation | None = Organisation.objects.filter(slug=typed.rsplit("/", 1)[-1]).first()
        if found is None:
            try:
                found = Organisation.objects.filter(krs=krs_number(typed) or "-").first()
            except Refused:
                found = None
        if found is None:
            raise ValidationError(_("The register has no such organisation. Enter it first."))
        return found


def _sensible(day: date) -> date:
    """A day that somebody meant: within living memory and not after the next hundred years."""
    if not 1990 <= day.year <= 2100:
        raise ValidationError(_("Give a day between 1990 and 2100."))
    return day


class DeputyForm(forms.Form):
    """Who stands in for somebody, on which days, both included."""

    clause = "office"

    use_required_attribute = False

    deputy: forms.ModelChoiceField[Person] = Named(
        label=gettext_lazy("Who stands in"),
        queryset=None,
        empty_label="–",
        error_messages={"required": gettext_lazy("Choose who stands in.")},
    )
    since = DayField(label=gettext_lazy("From which day"))
    until = DayField(label=gettext_lazy("To which day"), help_text=gettext_lazy("That day included."))

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        choose_from(self, "deputy", people_of_the_office(today, but=person.pk))
        self.initial = {"since": today, **self.initial}

    def clean_since(self) -> date:
        return _sensible(self.cleaned_data["since"])

    def clean_until(self) -> date:
        return _sensible(self.cleaned_data["until"])
