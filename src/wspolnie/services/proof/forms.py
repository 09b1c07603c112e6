"""The form in which a receipt is judged."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wspolnie.foundation.journal.receipts import LARGEST
from wspolnie.foundation.modules import Nothing


class ReceiptForm(forms.Form):
    """A receipt, pasted or as its file."""

    clause = Nothing("a receipt is judged and not kept")
    pasted = forms.CharField(
        label=_("Paste the receipt"),
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false", "autocomplete": "off"}),
        required=False,
        max_length=LARGEST,
    )
    file = forms.FileField(label=_("Or choose its file (.json)"), required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not given.get("pasted") and not given.get("file"):
            self.add_error("pasted", _("Paste a receipt or choose its file."))
        return given

    def text(self) -> bytes:
        """What was given; of a file no more than a receipt can have."""
        file = self.cleaned_data.get("file")
        given: bytes = file.read(LARGEST + 1) if file else self.cleaned_data["pasted"].encode()
        return given
