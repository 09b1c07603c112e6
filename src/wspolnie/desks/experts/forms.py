"""Shapes of what somebody knows, of an invitation and of its answer; rules live in the verbs."""

from __future__ import annotations

from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.experts.actions.calling import Inviting
from wspolnie.desks.experts.actions.listing import Known
from wspolnie.desks.experts.states import CallState
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.web.fields import LineField, TextField, choose, choose_from
from wspolnie.foundation.web.moments import MomentField
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor

LONGEST: Final = 3_000


class KnownForm(forms.Form):
    """What I know, in which fields, and who may find me."""

    clause = "experts"

    topics = LineField(
        label=gettext_lazy("What you know"),
        help_text=gettext_lazy("In a few words, for example: participation of young people, accessibility of events."),
        error_messages={"required": gettext_lazy("Write what you know.")},
        max_length=300,
    )
    about = TextField(
        label=gettext_lazy("From where you know it"),
        help_text=gettext_lazy("What you did, where one can read of it, when you have time. No names of others."),
        required=False,
        max_length=LONGEST,
    )
    themes: forms.ModelMultipleChoiceField[Theme] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Fields"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    organisation: forms.ModelChoiceField[Organisation] = forms.ModelChoiceField(
        label=gettext_lazy("With which organisation"),
        help_text=gettext_lazy("Its name stands beside yours as long as you are confirmed to speak for it."),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("with none"),
    )
    everybody = forms.ChoiceField(
        label=gettext_lazy("Who may find you"),
        help_text=gettext_lazy("They see your name and what you wrote here. Your address nobody sees."),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose who may find you.")},
    )
    agree = forms.BooleanField(
        label=gettext_lazy("I agree to be found by my name and what I wrote here. I can take it back at any time."),
        error_messages={"required": gettext_lazy("Without your consent we show nothing. Tick it, or leave the page.")},
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "themes", Theme.objects.order_by("name_key"))
        choose_from(self, "organisation", Organisation.objects.filter(pk__in=speaks_for(actor)).order_by("name_key"))
        choose(self, "everybody", [("nie", gettext_lazy("the office alone")), ("tak", gettext_lazy("everybody"))])

    def known(self) -> Known:
        data = self.cleaned_data
        spoken = data["organisation"]
        return Known(
            topics=data["topics"],
            about=data["about"],
            themes=list(data["themes"]),
            organisation=spoken.pk if spoken else None,
            everybody=data["everybody"] == "tak",
        )


class CallForm(forms.Form):
    """To what somebody is invited."""

    clause = "experts"

    matter = LineField(
        label=gettext_lazy("To what matter"),
        help_text=gettext_lazy("For example: draft of the programme for 2027, chapter about sport."),
        error_messages={"required": gettext_lazy("Write to what matter you invite.")},
        max_length=200,
    )
    words = TextField(
        label=gettext_lazy("What you ask for"),
        help_text=gettext_lazy("What they should read or say, when and where, whether it is paid."),
        error_messages={"required": gettext_lazy("Write what you ask for.")},
        max_length=LONGEST,
    )
    due_at = MomentField(
        label=gettext_lazy("Until when you await the answer"),
        help_text=gettext_lazy("Day and hour. The stated minute still counts."),
        error_messages={"required": gettext_lazy("Give the day and hour.")},
    )

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        moment = self.fields["due_at"]
        assert isinstance(moment, MomentField)
        moment.zone = zone

    def inviting(self) -> Inviting:
        data = self.cleaned_data
        return Inviting(matter=data["matter"], words=data["words"], due_at=data["due_at"])


class AnswerForm(forms.Form):
    """Yes or no, with a word."""

    clause = "experts"

    to = forms.ChoiceField(
        label=gettext_lazy("Your answer"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you answer.")},
    )
    words = TextField(
        label=gettext_lazy("A word to whoever invited you"),
        help_text=gettext_lazy("How they reach you, when you have time, or why not."),
        required=False,
        max_length=LONGEST,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        yes, no = gettext_lazy("Yes, I will help"), gettext_lazy("No, not this time")
        choose(self, "to", [(CallState.ACCEPTED.value, yes), (CallState.DECLINED.value, no)])

    def said(self) -> tuple[CallState, str]:
        return CallState(self.cleaned_data["to"]), self.cleaned_data["words"]
