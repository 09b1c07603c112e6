"""What is said of a council's opinion: by the office that asks, by the council that gives it."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, a_count, choose, choose_from
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.states import SpaceState
from wspolnie.tools.documents.forms.fields import WHY, DayField
from wspolnie.tools.documents.states import Stance

MOST_VOTES: Final = 1_000


class OpinionForm(forms.Form):
    """A draft is handed to the council."""

    clause = WHY
    council: forms.ModelChoiceField[Space] = forms.ModelChoiceField(
        label=gettext_lazy("Council that works here"),
        help_text=gettext_lazy("It gets a letter and gives its opinion itself."),
        queryset=None,
        required=False,
        to_field_name="slug",
        empty_label=gettext_lazy("another one"),
    )
    body = LineField(
        label=gettext_lazy("Which council"),
        help_text=gettext_lazy("Only when it is not on the list."),
        max_length=200,
        required=False,
    )
    on = DayField(
        label=gettext_lazy("Handed over on"), help_text=gettext_lazy("Its days are counted from the next one.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Space.objects.filter(kind=SpaceKind.BODY, state=SpaceState.ACTIVE)
        choose_from(self, "council", rows.order_by("name"))


class OpinionGivenForm(forms.Form):
    """The council's opinion comes."""

    clause = WHY
    on = DayField(label=gettext_lazy("Opinion of the day"))
    file = forms.FileField(
        label=gettext_lazy("File of the opinion"),
        help_text=gettext_lazy("PDF, DOCX or ODT. Everybody will be able to read it."),
        required=False,
    )
    text = TextField(
        label=gettext_lazy("Text of the opinion"),
        help_text=gettext_lazy("Here or in the file. Names of private people do not belong in it."),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


class CouncilForm(forms.Form):
    """The opinion of a council that works here, typed by whoever runs it."""

    clause = Nothing("what a council says, with counts of votes; separate opinions are signed only by those who wish")

    stance = forms.ChoiceField(
        label=gettext_lazy("The opinion is"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what the opinion is.")},
    )
    votes_for = a_count(pgettext_lazy("votes", "For"), most=MOST_VOTES)
    votes_against = a_count(pgettext_lazy("votes", "Against"), most=MOST_VOTES)
    votes_abstained = a_count(pgettext_lazy("votes", "Abstained"), most=MOST_VOTES)
    text = TextField(
        label=gettext_lazy("Text of the opinion"),
        help_text=gettext_lazy("Here or in the file. Names of private people do not belong in it."),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    file = forms.FileField(
        label=gettext_lazy("File of the opinion"),
        help_text=gettext_lazy("PDF, DOCX or ODT. Everybody will be able to read it."),
        required=False,
    )
    separate = TextField(
        label=gettext_lazy("Separate opinions"),
        help_text=gettext_lazy("Of members who think otherwise, in their words."),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "stance", [(one.value, one.label) for one in Stance])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        votes = [data.get(name) for name in ("votes_for", "votes_against", "votes_abstained")]
        if any(one is not None for one in votes) and any(one is None for one in votes):
            self.add_error("votes_for", _("Write how many were for, against, and abstained, or leave all three empty."))
        return data
