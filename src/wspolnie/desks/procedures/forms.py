"""What the office types about a procedure, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy

from wspolnie.desks.procedures.models import LONGEST, MOST_STEPS, NAME_LENGTH
from wspolnie.desks.procedures.states import ProcedureState
from wspolnie.desks.procedures.words import Step, Written
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose, choose_from
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation

SPARE: Final = 3
"""Empty rows for further steps."""


def _text(label: Any, help_text: Any, *, required: Any = None, rows: int = 4) -> TextField:
    return TextField(
        label=label,
        help_text=help_text,
        required=required is not None,
        error_messages={"required": required} if required is not None else {},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class ProcedureForm(forms.Form):
    """One wording of a procedure, without its steps."""

    clause = Nothing("a procedure of the city; nobody is named")

    name = LineField(
        label=gettext_lazy("Name of the procedure"),
        help_text=gettext_lazy("As people ask: “How to ask for a room”."),
        error_messages={"required": gettext_lazy("Write the name.")},
        max_length=NAME_LENGTH,
    )
    purpose = _text(
        gettext_lazy("For whom and when"),
        gettext_lazy("In plain words, as to somebody who does it for the first time."),
        required=gettext_lazy("Write for whom and when it is."),
    )
    needed = _text(gettext_lazy("What one needs"), gettext_lazy("Papers, accounts, decisions. One in each line."))
    basis = _text(gettext_lazy("Legal basis"), gettext_lazy("Acts and resolutions with their articles."), rows=2)
    theme: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Field"), queryset=None, required=False, empty_label=gettext_lazy("many fields, or none")
    )
    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Office that looks after it"), queryset=None, required=False,
        empty_label=gettext_lazy("not stated"),
    )  # fmt: skip
    change = LineField(
        label=gettext_lazy("What changes"),
        help_text=gettext_lazy("One sentence, which will stand beside the version."),
        required=False,
        max_length=300,
    )

    def __init__(self, *args: Any, state: ProcedureState | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "theme", Theme.objects.order_by("name_key"))
        choose_from(self, "office", Office.objects.standing(timezone.localdate(instant())).order_by("name_key"))
        if state is not ProcedureState.PUBLISHED:
            del self.fields["change"]

    def said(self, steps: Sequence[Step]) -> Written:
        """As the verbs take it."""
        return Written(**self.cleaned_data, steps=tuple(steps))


class StepForm(forms.Form):
    """A step; a row that is left empty is none."""

    clause = Nothing("a step of a procedure; a role is named, nobody else")

    who = LineField(label=gettext_lazy("Who"), required=False, max_length=80)
    what = LineField(label=gettext_lazy("What they do"), required=False, max_length=1_000)
    days = forms.IntegerField(
        label=gettext_lazy("Days at most"),
        required=False,
        min_value=0,
        max_value=3_650,
        error_messages={"invalid": gettext_lazy("Write a number of days, or leave it empty.")},
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if any(data.get(name) for name in ("who", "what")) or data.get("days") is not None:
            if not data.get("who"):
                self.add_error("who", gettext_lazy("Write who does it."))
            if not data.get("what"):
                self.add_error("what", gettext_lazy("Write what they do."))
        return data


Steps: Final = forms.formset_factory(StepForm, extra=0, max_num=MOST_STEPS, absolute_max=MOST_STEPS + SPARE)


def steps_in(sent: Any) -> list[Step]:
    """Steps of a valid set of rows, without empty ones."""
    return [Step(row["who"], row["what"], row["days"]) for row in (one.cleaned_data for one in sent) if row.get("what")]


def rows_of(steps: Sequence[Step], spare: int = SPARE) -> list[dict[str, Any]]:
    """What the rows begin with: steps, then empty ones, as many as there is room for."""
    told: list[dict[str, Any]] = [{"who": one.who, "what": one.what, "days": one.days} for one in steps]
    return [*told, *({} for _ in range(spare))][:MOST_STEPS]


class MoveForm(forms.Form):
    """Where it goes, and why when it is withdrawn."""

    clause = Nothing("a reason about a procedure, not about people")

    to = forms.ChoiceField(choices=[(one.value, one.value) for one in ProcedureState], widget=forms.HiddenInput)
    reason = LineField(
        label=gettext_lazy("Why it is withdrawn"),
        help_text=gettext_lazy("Everybody who has its address reads it."),
        required=False,
        max_length=300,
    )


class CommentForm(forms.Form):
    """What is unclear, and for whom one writes."""

    clause = "procedures"

    words = _text(
        gettext_lazy("What is unclear, or what would you change?"),
        gettext_lazy("Everybody will read it, with the answer. Your name is seen by the office alone."),
        required=gettext_lazy("Write what is unclear, or what you would change."),
    )
    organisation = forms.ChoiceField(label=gettext_lazy("I write"), required=False)

    def __init__(self, *args: Any, spoken: Sequence[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._spoken = {one.slug: one for one in spoken}
        if spoken:
            mine = [("", gettext_lazy("in my own name"))]
            choose(self, "organisation", [*mine, *((one.slug, one.name) for one in spoken)])
        else:
            del self.fields["organisation"]

    def chosen(self) -> Organisation | None:
        """The organisation for which one writes."""
        return self._spoken.get(self.cleaned_data.get("organisation", ""))


class AnswerForm(forms.Form):
    """The office's answer."""

    clause = Nothing("an answer of the office about a procedure")

    words = _text(
        gettext_lazy("Answer"),
        gettext_lazy("Everybody reads it. Whoever wrote gets it in a letter."),
        required=gettext_lazy("Write the answer: what you will change, or why not."),
    )


class RemoveForm(forms.Form):
    """Why a comment is removed."""

    clause = Nothing("why words were removed, without the words")

    reason = LineField(
        label=gettext_lazy("Why it is removed"),
        help_text=gettext_lazy("It will stand in place of the comment. Words are removed for ever."),
        error_messages={"required": gettext_lazy("Say why it is removed.")},
        max_length=300,
    )
