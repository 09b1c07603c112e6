"""What people type about a public text that they report, and what the office decides."""

from __future__ import annotations

import secrets
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose
from wspolnie.services.flags.actions import Said
from wspolnie.services.flags.states import FlagReason, FlagState, reason_label, state_label

LONGEST: Final = 5_000
NO_KEY: Final = gettext_lazy("The form came without its key. It has a new one now: send it once more.")


def fresh_key() -> str:
    return secrets.token_urlsafe(18)


class FlagForm(forms.Form):
    """A report without an account. `key` makes a repeated sending one; the last box is the word of good faith that
    art. 16(2)(d) DSA asks for. A name is not asked for: e-mail is enough to answer, and neither is a duty."""

    clause = "flags"

    key = forms.CharField(
        max_length=64,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), NO_KEY),
    )
    reason = forms.ChoiceField(
        label=gettext_lazy("What is wrong with it?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what is wrong with it.")},
    )
    words = TextField(
        label=gettext_lazy("Which words, and why"),
        help_text=gettext_lazy("One sentence is enough. Do not repeat data of other people: say where they stand."),
        error_messages={"required": gettext_lazy("Write which words, and why. One sentence is enough.")},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    contact = forms.EmailField(
        label=gettext_lazy("E-mail"),
        help_text=gettext_lazy("We send the number and the decision to it. Nobody sees it."),
        error_messages={
            "invalid": gettext_lazy("Check the address: it looks like name@mail.com. You can leave it empty.")
        },
        required=False,
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    good_faith = forms.BooleanField(
        label=gettext_lazy("I write in good faith, and as far as I know it is true and complete."),
        error_messages={"required": gettext_lazy("Tick it: the law asks for it.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "reason", [(one.value, reason_label(one)) for one in FlagReason])

    def said(self, visitor: str) -> Said:
        """The report; `visitor` tells browsers apart, so that two people with one key are two."""
        data = self.cleaned_data
        return Said(FlagReason(data["reason"]), data["words"], f"{visitor}\x00{data['key']}", data["contact"])


class FollowForm(forms.Form):
    """Number and code of a report."""

    clause = Nothing("number and code are looked up and not kept")

    number = LineField(
        label=gettext_lazy("Number of the report"),
        help_text=gettext_lazy("It stands in the confirmation, for example WRO/2026/ZT-0042."),
        error_messages={"required": gettext_lazy("Enter the number of the report.")},
        max_length=60,
    )
    code = LineField(
        label=gettext_lazy("Code"),
        help_text=gettext_lazy("Twelve letters and digits. Capitals and dashes do not matter."),
        error_messages={"required": gettext_lazy("Enter the code.")},
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "short"}),
    )


class DecisionForm(forms.Form):
    """What the office decided."""

    clause = Nothing("the office decides on a text and says why, without data of people")

    to = forms.ChoiceField(
        label=gettext_lazy("Decision"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you decided.")},
    )
    why = TextField(
        label=gettext_lazy("Why it was decided so"),
        help_text=gettext_lazy("Whoever reported the text and whoever wrote it read the reason. Do not name people."),
        error_messages={"required": gettext_lazy("Write why: both sides read the reason.")},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        decisions = (FlagState.HIDDEN, FlagState.LEFT)
        choose(self, "to", [(one.value, state_label(one)) for one in decisions])
