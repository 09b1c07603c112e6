"""Shapes of what people type in consultations; rules live in the verbs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from wspolnie.desks.consultations.actions.remarks import Words
from wspolnie.desks.consultations.actions.standing import find_organisation
from wspolnie.desks.consultations.states import Side, Verdict
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.capacities import SELF, Capacity
from wspolnie.tools.documents.models import Paragraph

LONGEST = 20_000
YEARS = range(1990, 2200)
NO_PARAGRAPH = gettext_lazy("The draft has no such paragraph. The remark will go to the whole: send it once more.")
NO_KEY = gettext_lazy("The form came without its key. It has a new one now: send it once more.")


class RemarkForm(forms.Form):
    """A remark from the web. `key` makes a repeated sending one; `website` is a trap that people do not see."""

    clause = "remarks"

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
        required=False,
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, capacities: Sequence[Capacity] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(capacities) > 1:
            self.fields["side"].choices = _choices(capacities)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("side") == Side.ORGANISATION and not data.get("organisation"):
            self.add_error("organisation", _("Write the name of the organisation, or choose “a resident”."))
        return data

    def words(self, paragraph: Paragraph | None) -> Words:
        data = self.cleaned_data
        kind, colon, _key = str(data["side"]).partition(":")
        return Words(
            reason=data["reason"],
            proposed="" if paragraph and data["proposed"] == paragraph.text else data["proposed"],
            paragraph=paragraph,
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


class MomentField(forms.Field):
    """A day and an hour of the city's clock, as one instant; an hour that the clock skips is refused."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    zone = ZoneInfo("Europe/Warsaw")

    def to_python(self, value: Any) -> datetime | None:
        if not value:
            return None
        stated = _stated(str(value).strip())
        if stated is None:
            raise ValidationError(_("Give the day and the hour, for example 2026-09-11 15:45."), code="unreadable")
        try:
            return limit_at(stated.date(), stated.time(), self.zone)
        except NoSuchTime as error:
            raise ValidationError(
                _("This hour does not exist on that day: the clock is moved forward. Choose another."), code="skipped"
            ) from error


def _stated(text: str) -> datetime | None:
    """A local day and hour as browsers and people write them, in a year that an office can mean."""
    for pattern in ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M", "%d.%m.%Y, %H:%M"):
        try:
            stated = datetime.strptime(text, pattern)  # noqa: DTZ007  a local hour; limit_at gives it its zone
        except ValueError:
            continue
        return stated if stated.year in YEARS else None
    return None


class PlanForm(forms.Form):
    """What a clerk says of a new consultation."""

    clause = Nothing("what the office says of a matter, nobody's own data")

    title = LineField(
        label=pgettext_lazy("consultation", "Title"),
        help_text=gettext_lazy("In plain words: what changes for people."),
        max_length=200,
    )
    lead = TextField(
        label=gettext_lazy("What it is about"),
        help_text=gettext_lazy("Two sentences for somebody who has not heard of it."),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    authority = LineField(
        label=gettext_lazy("Who submits the draft"),
        help_text=gettext_lazy("For example: President of Wrocław."),
        max_length=200,
    )
    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Office that runs it and answers"), queryset=None, empty_label=gettext_lazy("Choose")
    )
    opens_at = MomentField(label=gettext_lazy("Remarks from"))
    closes_at = MomentField(
        label=gettext_lazy("Remarks until"), help_text=gettext_lazy("The stated minute still counts.")
    )
    answers_due_at = MomentField(label=gettext_lazy("Answers at the latest"))

    MISSING: ClassVar = {
        "title": gettext_lazy("Write the title."),
        "lead": gettext_lazy("Write in a sentence or two what it is about."),
        "authority": gettext_lazy("Write who submits the draft."),
        "office": gettext_lazy("Choose the office."),
        "opens_at": gettext_lazy("Give the day and hour from which remarks are taken."),
        "closes_at": gettext_lazy("Give the last day and hour for remarks."),
        "answers_due_at": gettext_lazy("Give the day and hour by which you answer."),
    }

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, message in self.MISSING.items():
            self.fields[name].error_messages["required"] = message
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = Office.objects.standing(timezone.localdate(instant())).order_by("name_key")
            elif isinstance(field, MomentField):
                field.zone = zone

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        opens, closes, due = data.get("opens_at"), data.get("closes_at"), data.get("answers_due_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", _("The end must come after the start."))
        if closes and due and due <= closes:
            self.add_error("answers_due_at", _("Answers can be due only after remarks have closed."))
        return data


class OrganisationForm(forms.Form):
    """The organisation of the register for which a remark speaks, when its author named it badly or not wholly."""

    clause = Nothing("which organisation of the register a remark names")

    which = LineField(
        label=gettext_lazy("KRS number or whole name, as in the register"),
        error_messages={"required": gettext_lazy("Write which organisation.")},
        max_length=300,
    )

    def clean_which(self) -> Organisation:
        found = find_organisation(self.cleaned_data["which"])
        if found is None:
            raise ValidationError(
                _("The register has no such organisation, or has several of this name. Give its KRS.")
            )
        return found


class TextForm(forms.Form):
    """The pasted draft."""

    clause = Nothing("the text of a draft, nobody's own data")

    source = TextField(
        label=gettext_lazy("Text of the draft"),
        help_text=gettext_lazy("Paste it whole: plain text or Markdown. We recognise headings, paragraphs and points."),
        error_messages={"required": gettext_lazy("Paste the text of the draft.")},
        max_length=1_000_000,
        widget=forms.Textarea(attrs={"rows": 18}),
    )


class AnswerForm(forms.Form):
    """A verdict and its reason."""

    clause = Nothing("the answer of the office to a remark")

    verdict = forms.ChoiceField(
        label=gettext_lazy("Verdict"),
        error_messages={"required": gettext_lazy("Choose the verdict.")},
        choices=[
            (Verdict.ACCEPTED, gettext_lazy("Accepted")),
            (Verdict.PARTLY, gettext_lazy("Accepted in part")),
            (Verdict.NOT_ACCEPTED, gettext_lazy("Not accepted")),
            (Verdict.ALREADY_COVERED, gettext_lazy("Already in the text")),
            (Verdict.NOTED, gettext_lazy("Taken note of")),
            (Verdict.OUT_OF_SCOPE, gettext_lazy("Outside the subject")),
        ],
        widget=forms.RadioSelect,
    )
    reason = TextField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("The author and everybody else will read it."),
        error_messages={"required": gettext_lazy("Write the reason: people read it first.")},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
