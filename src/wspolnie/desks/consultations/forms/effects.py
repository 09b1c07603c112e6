"""What changed because of remarks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import TextField, choose


class EffectForm(forms.Form):
    """One change: in short words, where it stands, which remarks brought it."""

    clause = Nothing("what the office says of a matter, nobody's own data")

    text = TextField(
        label=gettext_lazy("What changed"),
        help_text=gettext_lazy("In a sentence or two, without names of private people."),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Write what changed.")},
    )
    anchor = forms.ChoiceField(label=gettext_lazy("Where it stands now"), required=False)
    remarks = forms.MultipleChoiceField(
        label=gettext_lazy("Remarks that brought it"),
        help_text=gettext_lazy("Accepted ones, at least partly. Hold Ctrl to choose more than one."),
        error_messages={"required": gettext_lazy("Choose at least one remark.")},
    )

    def __init__(
        self, *args: Any, paragraphs: Iterable[tuple[str, str]], remarks: Iterable[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "anchor", [("", _("the whole text")), *paragraphs])
        choose(self, "remarks", list(remarks))
