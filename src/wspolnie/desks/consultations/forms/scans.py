"""The scan of a letter that will be typed."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy


class ScanForm(forms.Form):
    """One letter as a file."""

    clause = "remarks"

    scan = forms.FileField(
        label=gettext_lazy("Scan of a letter"),
        help_text=gettext_lazy("PDF, JPEG or PNG. Only the office sees it, and every look is written down."),
        max_length=200,
        error_messages={"required": gettext_lazy("Choose a file."), "empty": gettext_lazy("The file is empty.")},
    )
