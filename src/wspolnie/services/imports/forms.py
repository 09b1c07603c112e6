"""What people send to an import."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy


class UploadForm(forms.Form):
    """A file with rows."""

    file = forms.FileField(
        label=gettext_lazy("File with rows (CSV)"),
        help_text=gettext_lazy("First we only look at it and say what would happen. Nothing is written yet."),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )
