"""The text of a draft and its paragraphs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField
from wspolnie.tools.documents.structure import BlockKind, UnreadableDocument
from wspolnie.tools.documents.structure.office import FORMATS, MOST_BYTES, text_of


class TextForm(forms.Form):
    """The draft: a file, or pasted. A chosen file is what counts."""

    clause = Nothing("the text of a draft, nobody's own data")

    file = forms.FileField(
        label=gettext_lazy("File with the draft"),
        help_text=gettext_lazy("DOCX, ODT, Markdown or plain text, up to 20 MB. Numbers of points are kept."),
        required=False,
        max_length=200,
        error_messages={"empty": gettext_lazy("The file is empty.")},
        widget=forms.FileInput(attrs={"accept": FORMATS}),
    )
    source = TextField(
        label=gettext_lazy("Or the text of the draft"),
        help_text=gettext_lazy("Paste it whole: plain text or Markdown. We recognise headings, paragraphs and points."),
        required=False,
        max_length=1_000_000,
        widget=forms.Textarea(attrs={"rows": 18}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        file = data.get("file")
        if file is not None:
            try:
                data["source"] = text_of(file.read(MOST_BYTES + 1))
            except UnreadableDocument as refusal:
                self.add_error("file", str(refusal.reason))
        elif not data.get("source") and not self.errors:
            self.add_error("source", _("Choose a file or paste the text of the draft."))
        return data


class ParagraphForm(forms.Form):
    """A paragraph of a draft as the clerk mends it."""

    clause = Nothing("the text of a draft, nobody's own data")

    kind = forms.ChoiceField(
        label=gettext_lazy("What it is"),
        choices=[
            (BlockKind.TEXT, gettext_lazy("paragraph")),
            (BlockKind.ITEM, gettext_lazy("point of a list")),
            (BlockKind.HEADING, gettext_lazy("heading")),
            (BlockKind.QUOTE, gettext_lazy("quotation")),
            (BlockKind.TABLE, gettext_lazy("table")),
        ],
    )
    level = forms.IntegerField(
        label=gettext_lazy("Level"),
        help_text=gettext_lazy("Of a heading or a point: 1 is the highest."),
        required=False,
        min_value=0,
        max_value=6,
    )
    label = LineField(
        label=gettext_lazy("Number as written"),
        help_text=gettext_lazy("For example: § 4., 2), a)."),
        required=False,
        max_length=40,
    )
    text = TextField(
        label=gettext_lazy("Text"),
        help_text=gettext_lazy("A blank line divides it into two paragraphs."),
        required=False,
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
