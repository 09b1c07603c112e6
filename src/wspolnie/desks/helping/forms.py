"""What people type about services, what they ask, and what organisations answer."""

from __future__ import annotations

import secrets
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.helping.actions.enquiries import Words
from wspolnie.desks.helping.actions.services import Said
from wspolnie.desks.helping.models import NAME_LENGTH
from wspolnie.desks.helping.states import (
    ANSWERS,
    EnquiryState,
    ServiceKind,
    TargetGroup,
    enquiry_state_label,
    group_label,
    kind_label,
)
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose, choose_from

LONGEST: Final = 5_000
NO_KEY: Final = gettext_lazy("The form came without its key. It has a new one now: send it once more.")


def fresh_key() -> str:
    return secrets.token_urlsafe(18)


class ServiceForm(forms.Form):
    """What an organisation does for residents."""

    clause = Nothing("an organisation says what it does; nobody is named")

    name = LineField(
        label=gettext_lazy("What it is called"),
        help_text=gettext_lazy("In the words of those who need it: “Computer help for older people”."),
        error_messages={"required": gettext_lazy("Write what the service is called.")},
        max_length=NAME_LENGTH,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What one finds there"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what one finds there.")},
    )
    description = TextField(
        label=gettext_lazy("What it is and how to use it"),
        help_text=gettext_lazy("Short sentences. What you do, who can come, what to bring."),
        error_messages={"required": gettext_lazy("Write what it is.")},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    groups = forms.MultipleChoiceField(
        label=gettext_lazy("For whom"),
        help_text=gettext_lazy("Tick nothing when it is for everybody."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    groups_told = LineField(label=gettext_lazy("For whom, in your own words"), required=False, max_length=200)
    themes: forms.ModelMultipleChoiceField[Theme] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Fields"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    districts: forms.ModelMultipleChoiceField[District] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("For people of which districts"),
        help_text=gettext_lazy("Tick nothing when it is for the whole city."),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    place = LineField(label=gettext_lazy("Where"), required=False, max_length=200)
    hours = LineField(label=gettext_lazy("When"), required=False, max_length=200)
    cost = LineField(
        label=gettext_lazy("What it costs"),
        help_text=gettext_lazy("For example: free of charge."),
        required=False,
        max_length=200,
    )
    access = LineField(
        label=gettext_lazy("How to get in"),
        help_text=gettext_lazy("Steps, a lift, an induction loop, a sign language interpreter."),
        required=False,
        max_length=300,
    )
    places = forms.IntegerField(
        label=gettext_lazy("How many places there are"),
        help_text=gettext_lazy("Leave it empty when places are not counted."),
        required=False,
        min_value=1,
        max_value=100_000,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "kind", [(one.value, kind_label(one)) for one in ServiceKind])
        choose(self, "groups", [(one.value, group_label(one)) for one in TargetGroup])
        choose_from(self, "themes", Theme.objects.order_by("name_key"))
        choose_from(self, "districts", District.objects.order_by("name_key"))

    def said(self) -> Said:
        """As the verbs take it."""
        data = self.cleaned_data
        return Said(
            **{
                **data,
                "kind": ServiceKind(data["kind"]),
                "groups": frozenset(TargetGroup(one) for one in data["groups"]),
                "themes": tuple(data["themes"]),
                "districts": tuple(data["districts"]),
            }
        )


class EnquiryForm(forms.Form):
    """What somebody asks, and where the answer should go."""

    clause = "enquiries"

    key = forms.CharField(
        max_length=64,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), NO_KEY),
    )
    words = TextField(
        label=gettext_lazy("What you need or want to ask"),
        help_text=gettext_lazy("The organisation reads it, nobody else. Write no more than it has to know."),
        error_messages={"required": gettext_lazy("Write what you need or want to ask.")},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    name = LineField(
        label=gettext_lazy("How to call you"),
        help_text=gettext_lazy("A first name is enough."),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail"),
        help_text=gettext_lazy("We send a link to it and then the answer. The organisation does not see it."),
        error_messages={
            "required": gettext_lazy("Give an e-mail, so that the answer can reach you."),
            "invalid": gettext_lazy("Check the address: it looks like name@mail.com."),
        },
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def said(self, visitor: str) -> Words:
        """The enquiry; `visitor` tells browsers apart, so that two people with one key are two."""
        data = self.cleaned_data
        sent = f"{visitor}\x00{data['key']}"
        return Words(name=data["name"], email=data["email"], words=data["words"], submission=sent)


class AnswerForm(forms.Form):
    """What the organisation answers."""

    clause = Nothing("the organisation answers who asked; it names nobody else")

    to = forms.ChoiceField(
        label=gettext_lazy("Your answer"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you answer.")},
    )
    words = TextField(
        label=gettext_lazy("What you write to them"),
        help_text=gettext_lazy("When and where to come, whom to ask for, or why not and where else to look."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "to", [(one.value, enquiry_state_label(one)) for one in ANSWERS])

    @property
    def chosen(self) -> EnquiryState:
        return EnquiryState(self.cleaned_data["to"])
