"""A correction of a published answer, as it is typed."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.forms.answering import WordedForm
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import TextField


class CorrectionForm(WordedForm):
    """The answer as it will stand, and why it is corrected."""

    clause = Nothing("the answer of the office to a remark")

    why = TextField(
        label=gettext_lazy("Why the answer is corrected"),
        help_text=gettext_lazy("Everybody will read it beside the answer."),
        error_messages={"required": gettext_lazy("Write why the answer is corrected: everybody reads it.")},
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
