"""What the desk types about a remark: whose it is, the verdict and its reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.actions.standing import find_organisation
from wspolnie.desks.consultations.states import RemarkState, Verdict
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField
from wspolnie.parties.organisations.models import Organisation


class OrganisationForm(forms.Form):
    """The organisation of the register for which a remark speaks, when its author named it badly or not wholly."""

    clause = Nothing("which organisation of the register a remark names")

    which = LineField(
        label=gettext_lazy("KRS number or whole name, as in the register"),
        error_messages={"required": gettext_lazy("Write which organisation.")},
        max_length=300,
    )

    def clean_which(self) -> Organisation:
        found = find_organisation(self.cleaned_data["which"])
        if found is None:
            raise ValidationError(
                _("The register has no such organisation, or has several of this name. Give its KRS.")
            )
        return found


class AsideForm(forms.Form):
    """Why something is taken out of the remarks, and where it went."""

    clause = Nothing("what the office found about a remark")

    to = forms.ChoiceField(
        label=gettext_lazy("What it is"),
        error_messages={"required": gettext_lazy("Choose what it is.")},
        choices=[
            (RemarkState.NOT_REMARK, gettext_lazy("It is no remark: it was passed on to where it belongs")),
            (RemarkState.ABUSE, gettext_lazy("It is abuse: threats, insults, advertising")),
        ],
        widget=forms.RadioSelect,
    )
    passed_to = TextField(
        label=gettext_lazy("Where you passed it on"),
        help_text=gettext_lazy("Only for what is no remark: unit and case number. Its author will read it."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("to") == RemarkState.NOT_REMARK and "passed_to" not in self.errors and not data.get("passed_to"):
            self.add_error("passed_to", _("Write where you passed it on: its author will read it."))
        return data


class AnswerForm(forms.Form):
    """A verdict and its reason."""

    clause = Nothing("the answer of the office to a remark")

    verdict = forms.ChoiceField(
        label=gettext_lazy("Verdict"),
        error_messages={"required": gettext_lazy("Choose the verdict.")},
        choices=[
            (Verdict.ACCEPTED, gettext_lazy("Accepted")),
            (Verdict.PARTLY, gettext_lazy("Accepted in part")),
            (Verdict.NOT_ACCEPTED, gettext_lazy("Not accepted")),
            (Verdict.ALREADY_COVERED, gettext_lazy("Already in the text")),
            (Verdict.NOTED, gettext_lazy("Taken note of")),
            (Verdict.OUT_OF_SCOPE, gettext_lazy("Outside the subject")),
        ],
        widget=forms.RadioSelect,
    )
    reason = TextField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("The author and everybody else will read it."),
        error_messages={"required": gettext_lazy("Write the reason: people read it first.")},
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
