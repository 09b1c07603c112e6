"""Shape of a letter's new words."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.administration.forms.days import DayField
from wspolnie.foundation.mail import LONGEST_SUBJECT
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField


class LetterForm(forms.Form):
    """Subject and text with variables in braces, and the day from which they hold."""

    clause = Nothing("words of the city for a letter to everybody")

    use_required_attribute = False

    subject = LineField(
        label=gettext_lazy("Subject"),
        max_length=LONGEST_SUBJECT,
        error_messages={"required": gettext_lazy("Write the subject.")},
    )
    body = TextField(
        label=gettext_lazy("Text"),
        help_text=gettext_lazy("Plain text. A variable in braces is replaced by its value."),
        max_length=10_000,
        error_messages={"required": gettext_lazy("Write the text.")},
    )
    since = DayField(label=gettext_lazy("From which day"), help_text=gettext_lazy("Today or later."))
