"""What a clerk hides from the public."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField


class BlackoutForm(forms.Form):
    """The words to hide, copied from the text, and the reason that stands in their place."""

    clause = Nothing("which words of a remark the public does not read")

    passage = TextField(
        label=gettext_lazy("The words to black out"),
        help_text=gettext_lazy("Copy them from the text above. They are hidden wherever they stand in this remark."),
        error_messages={"required": gettext_lazy("Copy the words that you want to hide.")},
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )
    why = LineField(
        label=gettext_lazy("Why it is hidden"),
        help_text=gettext_lazy("Readers and the author see it. For example: data of a private person."),
        error_messages={"required": gettext_lazy("Write why it is hidden: readers see the reason.")},
        max_length=200,
    )


class HidingForm(forms.Form):
    """All of a remark, or the words of its published answer, and the reason that stands in their place."""

    clause = Nothing("whether the public reads a remark or an answer")

    what = forms.ChoiceField(
        label=gettext_lazy("What everybody stops reading"),
        choices=[("uwaga", gettext_lazy("all of the remark")), ("odpowiedz", gettext_lazy("the words of the answer"))],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what is to be hidden.")},
    )
    whole_why = LineField(
        label=gettext_lazy("Why it is hidden"),
        help_text=gettext_lazy("Everybody reads this reason in place of the words."),
        error_messages={"required": gettext_lazy("Write why it is hidden: readers see the reason.")},
        max_length=200,
    )
