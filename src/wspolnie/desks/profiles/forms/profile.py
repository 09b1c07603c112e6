"""Shapes of a profile, of a suggestion and of its refusal; rules live in the verbs."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.profiles.actions.writing import Telling
from wspolnie.desks.profiles.models import SHORT
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField


class ProfileForm(forms.Form):
    """What an organisation says of itself."""

    clause: Nothing | str = Nothing("words about an organisation, and the page asks not to name people")

    short = LineField(
        label=gettext_lazy("In one sentence: what the organisation does"),
        help_text=gettext_lazy("For example: We teach children of the district to swim. At most 300 characters."),
        error_messages={"required": gettext_lazy("Say in one sentence what the organisation does.")},
        max_length=SHORT,
    )
    description = TextField(
        label=gettext_lazy("More about it"),
        help_text=gettext_lazy("What you do, where and when, how one can join. Plain words, no names of people."),
        required=False,
        max_length=5000,
    )
    target_groups = LineField(
        label=gettext_lazy("For whom"),
        help_text=gettext_lazy("For example: children from 6 to 12 years old, seniors, everybody."),
        required=False,
        max_length=SHORT,
    )
    since_year = forms.IntegerField(
        label=gettext_lazy("Since which year it works"),
        help_text=gettext_lazy("Four digits, for example 1999."),
        error_messages={"invalid": gettext_lazy("Give the year in four digits.")},
        required=False,
        min_value=1000,
        max_value=9999,
        localize=False,
    )
    hours = LineField(
        label=gettext_lazy("When it is open"),
        help_text=gettext_lazy("For example: Tuesdays and Thursdays, 16:00–19:00."),
        required=False,
        max_length=SHORT,
    )

    def telling(self) -> Telling:
        data = self.cleaned_data
        return Telling(
            **{name: data[name] for name in ("short", "description", "target_groups", "since_year", "hours")}
        )


class SuggestionForm(ProfileForm):
    """The same from somebody of the office, with a word to the organisation."""

    clause = "office"

    why = LineField(
        label=gettext_lazy("A word to the organisation"),
        help_text=gettext_lazy("Why you suggest it. The organisation and the office read it."),
        required=False,
        max_length=500,
    )


class RefusalForm(forms.Form):
    """Why the organisation does not want it."""

    clause = Nothing("a reason about a text, not about a person")

    because = TextField(
        label=gettext_lazy("Why you do not want this description"),
        help_text=gettext_lazy("Whoever suggested it reads this."),
        error_messages={"required": gettext_lazy("Write why the organisation does not want it.")},
        max_length=500,
    )
