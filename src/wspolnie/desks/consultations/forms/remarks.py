"""A remark, and how its author finds it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from wspolnie.desks.consultations.actions.remarks import Words
from wspolnie.desks.consultations.forms.named import several
from wspolnie.desks.consultations.states import Side
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose
from wspolnie.spaces.capacities import SELF, Capacity
from wspolnie.tools.documents.models import Paragraph

LONGEST = 20_000
NO_PARAGRAPH = gettext_lazy("The draft has no such paragraph. The remark will go to the whole: send it once more.")
NO_KEY = gettext_lazy("The form came without its key. It has a new one now: send it once more.")


class TextsForm(forms.Form):
    """What should change, and why: of a new remark, and of one that its author changes."""

    clause = "remarks"

    proposed = TextField(
        label=gettext_lazy("How it should read"),
        help_text=gettext_lazy("The present text stands here. Change what is needed, or leave it."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    reason = TextField(
        label=gettext_lazy("What you want changed, and why"),
        help_text=gettext_lazy("The office answers reasons. Do not give data of other people."),
        error_messages={"required": gettext_lazy("Write what you want changed, and why. One sentence is enough.")},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class RemarkForm(TextsForm):
    """A remark from the web. `key` makes a repeated sending one; `website` is a trap that people do not see."""

    field_order = ("key", "paragraph")

    key = forms.CharField(
        max_length=64,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), NO_KEY),
    )
    paragraph = forms.CharField(
        required=False,
        max_length=40,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("max_length", "null_characters_not_allowed"), NO_PARAGRAPH),
    )
    also = LineField(
        label=gettext_lazy("It concerns other paragraphs too"),
        help_text=gettext_lazy("As they stand in the draft, with commas: § 2 ust. 1, § 3. Empty: only this one."),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    side = forms.ChoiceField(
        label=gettext_lazy("In whose name do you write?"),
        choices=[
            (Side.RESIDENT, gettext_lazy("a resident")),
            (Side.ORGANISATION, gettext_lazy("an organisation, in its name")),
        ],
        initial=Side.RESIDENT,
        widget=forms.RadioSelect,
    )
    organisation = LineField(
        label=gettext_lazy("Name or KRS number of the organisation"),
        help_text=gettext_lazy(
            "Only when you write in the name of an organisation. Until it is confirmed, the remark says “claims to be”."
        ),
        required=False,
        max_length=200,
    )
    contact = forms.EmailField(
        label=gettext_lazy("E-mail"),
        help_text=gettext_lazy("We send the number and the answer to it. Only the office sees it."),
        error_messages={
            "invalid": gettext_lazy("Check the address: it looks like name@mail.com. You can leave it empty.")
        },
        required=False,
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(
        self,
        *args: Any,
        capacities: Sequence[Capacity] = (),
        paragraphs: Callable[[], Sequence[Paragraph]] = tuple,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.paragraphs = paragraphs
        if len(capacities) > 1:
            choose(self, "side", _choices(capacities))

    def clean_also(self) -> list[Paragraph]:
        typed = self.cleaned_data["also"]
        return several(self.paragraphs(), typed) if typed else []

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("side") == Side.ORGANISATION and not data.get("organisation"):
            self.add_error("organisation", _("Write the name of the organisation, or choose “a resident”."))
        return data

    def words(self, paragraph: Paragraph | None) -> Words:
        data = self.cleaned_data
        kind, colon, _key = str(data["side"]).partition(":")
        paragraphs = [paragraph, *data["also"]] if paragraph else data["also"]
        return Words(
            reason=data["reason"],
            proposed="" if paragraph and data["proposed"] == paragraph.text else data["proposed"],
            paragraph=next(iter(paragraphs), None),
            also=tuple(paragraphs[1:]),
            side=Side(kind),
            organisation="" if colon else data["organisation"],
            capacity=data["side"] if colon or kind == Side.OFFICE else "",
            contact=data["contact"],
        )


def _choices(capacities: Sequence[Capacity]) -> list[tuple[str, str]]:
    """The capacities of one person; an organisation that is not theirs can always be named."""
    own = [(capacity.word, _capacity(capacity)) for capacity in capacities if capacity.word != SELF]
    return [(Side.RESIDENT, _("a resident")), *own, (Side.ORGANISATION, _("another organisation, in its name"))]


def _capacity(capacity: Capacity) -> str:
    if capacity.organisation_id is None:
        return _("the office: %(name)s") % {"name": capacity.label}
    known = pgettext("organisation", "confirmed") if capacity.confirmed else _("not confirmed yet")
    return f"{capacity.label} ({known})"


class ChangeForm(TextsForm):
    """Other words for a remark; `quoted` is the present text that it is about."""

    def __init__(self, *args: Any, quoted: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.quoted = quoted

    def clean_proposed(self) -> str:
        proposed: str = self.cleaned_data["proposed"]
        return "" if self.quoted and proposed == self.quoted else proposed


class FollowForm(forms.Form):
    """Number and code of a remark."""

    clause = Nothing("number and code are looked up and not kept")

    number = LineField(
        label=gettext_lazy("Number of the remark"),
        help_text=gettext_lazy("It stands in the confirmation, for example WRO/2026/KON-3/U-0042."),
        error_messages={"required": gettext_lazy("Enter the number of the remark.")},
        max_length=60,
    )
    code = LineField(
        label=gettext_lazy("Code"),
        help_text=gettext_lazy("Twelve letters and digits. Capitals and dashes do not matter."),
        error_messages={"required": gettext_lazy("Enter the code.")},
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "short"}),
    )
