"""What the desk types about a remark: whose it is, the verdict and its reason."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.actions.standing import find_organisation
from wspolnie.desks.consultations.states import Verdict
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
