"""What is typed on the answering page, and for many remarks at one press."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wspolnie.desks.consultations.forms.answers import AnswerForm
from wspolnie.desks.consultations.models import RemarkGroup
from wspolnie.desks.consultations.states import WORDED, AnswerState
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField

STEPS: Final = (
    (AnswerState.DRAFT, pgettext_lazy("answer", "Draft")),
    (AnswerState.REVIEW, gettext_lazy("To be looked through")),
    (AnswerState.ACCEPTED, gettext_lazy("Accepted at once")),
)


class WordedForm(AnswerForm):
    """A verdict, its reason, and how the paragraph will read."""

    clause = Nothing("the answer of the office to a remark")

    wording = TextField(
        label=gettext_lazy("New wording of the paragraph"),
        help_text=gettext_lazy("When the text changes: how the paragraph will read."),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("wording") and data.get("verdict") and data["verdict"] not in WORDED:
            self.add_error("wording", _("A new wording belongs to a remark that is accepted, wholly or in part."))
        return data


class AnsweringForm(WordedForm):
    """The same for one remark, or for its whole group."""

    clause = Nothing("the answer of the office to a remark")

    together = forms.BooleanField(required=False)

    def state(self, *, two: bool) -> AnswerState:
        """How far the pressed button brings the answer; `two`: whoever writes may not accept."""
        match self.data.get("krok", ""):
            case "szkic":
                return AnswerState.DRAFT
            case "przejrzenie":
                return AnswerState.REVIEW
            case _:
                return AnswerState.REVIEW if two else AnswerState.ACCEPTED


class ReturnForm(forms.Form):
    """Why an answer is given back."""

    clause = Nothing("what an official says about another one's answer")

    comment = TextField(
        label=gettext_lazy("What has to be changed"),
        error_messages={
            "required": gettext_lazy("Write what has to be changed: whoever wrote the answer will read it.")
        },
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class ManyAnswersForm(WordedForm):
    """One answer for many remarks."""

    clause = Nothing("the answer of the office to a remark")

    state = forms.ChoiceField(
        label=gettext_lazy("How far the answers are"),
        choices=STEPS,
        initial=AnswerState.DRAFT,
    )

    def __init__(self, *args: Any, two: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if two:
            field = self.fields["state"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = STEPS[:-1]


class ManyGroupForm(forms.Form):
    """Into which group: one that is there, or a new one with a name."""

    clause = Nothing("a name for a group of remarks")

    group = forms.TypedChoiceField(
        label=gettext_lazy("Group"), required=False, empty_value=None, coerce=int, choices=[("", "")]
    )
    name = LineField(
        label=gettext_lazy("Name of a new group"),
        help_text=gettext_lazy("What these remarks ask for, for example: shorter terms."),
        required=False,
        max_length=200,
    )

    def __init__(self, *args: Any, groups: list[RemarkGroup], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["group"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("a new group"))] + [(one.number, f"{one.number}. {one.name}") for one in groups]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("group") and not data.get("name") and "name" not in self.errors:
            self.add_error("name", _("Give the group a name: what its remarks ask for."))
        return data
