"""What people send to an import."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing


class UploadForm(forms.Form):
    """A file with rows."""

    clause = Nothing("a file of the office; the register that it fills has its own clause")

    file = forms.FileField(
        label=gettext_lazy("File with rows (XLSX or CSV)"),
        help_text=gettext_lazy("First we only look at it and say what would happen. Nothing is written yet."),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,text/csv"}),
    )
