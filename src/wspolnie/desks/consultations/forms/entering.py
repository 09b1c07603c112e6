"""A letter as a clerk types it in: for the keyboard, so days and hours are typed, one stop of the Tab key each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wspolnie.desks.consultations.actions.entering import Proof, today
from wspolnie.desks.consultations.actions.remarks import Receipt, Words
from wspolnie.desks.consultations.actions.saying import Said
from wspolnie.desks.consultations.forms.letters import PostalFields
from wspolnie.desks.consultations.forms.named import several
from wspolnie.desks.consultations.forms.remarks import LONGEST, NO_KEY
from wspolnie.desks.consultations.models import Round
from wspolnie.desks.consultations.states import Channel, Side
from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.fields import LineField, TextField, choose
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.meetings.models import Meeting

DAYS: Final = ("%d.%m.%Y", "%Y-%m-%d")
HOURS: Final = ("%H:%M", "%H.%M")
FIRST_YEAR: Final = 2000
"""No letter of an older year is entered: it is a slip of the finger."""
BAD_DAY: Final = gettext_lazy("Give a day, for example 9.09.2026.")


def day_field(label: Any, **options: Any) -> forms.DateField:
    """A day typed as it stands on the letter."""
    return forms.DateField(
        label=label,
        input_formats=DAYS,
        widget=forms.DateInput(attrs={"autocomplete": "off", "class": "short"}, format="%d.%m.%Y"),
        error_messages={"invalid": BAD_DAY, "required": BAD_DAY},
        **options,
    )


class EnteringForm(PostalFields):
    """One remark that came by another way than the web. Whoever names no organisation is a resident."""

    clause = "remarks"

    key = forms.CharField(
        max_length=64,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), NO_KEY),
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("How it came"),
        choices=[
            (Channel.PAPER, gettext_lazy("paper")),
            (Channel.EMAIL, gettext_lazy("e-mail")),
            (Channel.EDORECZENIA, gettext_lazy("e-Doręczenia")),
            (Channel.EPUAP, gettext_lazy("ePUAP")),
            (Channel.MEETING, gettext_lazy("meeting")),
            (Channel.ORAL, gettext_lazy("said at the office")),
        ],
    )
    meeting = forms.ChoiceField(
        label=gettext_lazy("At which meeting"),
        help_text=gettext_lazy("Only for what was said at a meeting."),
        required=False,
    )
    signed = forms.BooleanField(
        label=gettext_lazy("The author signed it"),
        help_text=gettext_lazy("Otherwise the author confirms it by a link, when they gave an e-mail."),
        required=False,
    )
    day = day_field(
        gettext_lazy("Day on which the office received it"), help_text=gettext_lazy("For example 9.09.2026.")
    )
    hour = forms.TimeField(
        label=gettext_lazy("Hour"),
        help_text=gettext_lazy("For example 15:45."),
        required=False,
        input_formats=HOURS,
        widget=forms.TimeInput(attrs={"autocomplete": "off", "class": "short"}, format="%H:%M"),
        error_messages={"invalid": gettext_lazy("Give the hour, for example 15:45.")},
    )
    hour_unknown = forms.BooleanField(
        label=gettext_lazy("The hour is unknown"),
        help_text=gettext_lazy("For paper only: the whole day of receipt counts."),
        required=False,
    )
    office_number = LineField(
        label=gettext_lazy("The office's number of the letter"),
        help_text=gettext_lazy("RPW or the number of the matter."),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "short"}),
    )
    postmarked_on = day_field(
        gettext_lazy("Postmark"), required=False, help_text=gettext_lazy("It is kept, but receipt decides.")
    )
    paragraph = LineField(
        label=gettext_lazy("What it concerns"),
        help_text=gettext_lazy(
            "§ 6 ust. 2, or the number of the paragraph; several with commas. Empty: the whole draft."
        ),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "short", "list": "akapity"}),
    )
    proposed = TextField(
        label=gettext_lazy("How it should read"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reason = TextField(
        label=gettext_lazy("What they want changed, and why"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    organisation = LineField(
        label=pgettext_lazy("entering", "Organisation: name or KRS number"),
        help_text=gettext_lazy("Empty when a resident writes."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    contact = forms.EmailField(
        label=gettext_lazy("E-mail for the answer"),
        required=False,
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    proof = forms.FileField(
        label=gettext_lazy("Scan or file of the letter"),
        help_text=gettext_lazy("Up to 20 MB. Only the office sees it, and every look is written down."),
        required=False,
        max_length=200,
        error_messages={"empty": gettext_lazy("The file is empty.")},
    )

    def __init__(
        self,
        *args: Any,
        round_: Round,
        paragraphs: Sequence[Paragraph],
        meetings: Sequence[Meeting] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.meetings = {str(one.number): one for one in meetings}
        if self.meetings:
            named = [(key, f"{one.name}, {dates().day(one.starts_at)}") for key, one in self.meetings.items()]
            choose(self, "meeting", [("", _("choose")), *named])
        else:
            del self.fields["meeting"], self.fields["signed"]
        self.round = round_
        self.paragraphs = paragraphs

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if not FIRST_YEAR <= day.year <= today(self.round).year:
            raise forms.ValidationError(_("Correct the year."))
        return day

    def clean_paragraph(self) -> list[Paragraph]:
        return several(self.paragraphs, self.cleaned_data["paragraph"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("hour_unknown"):
            if data.get("channel", Channel.PAPER) != Channel.PAPER:
                self.add_error("hour_unknown", _("Only paper comes without an hour: write the hour."))
            data["hour"] = None
        elif "hour" in data and data["hour"] is None:
            self.add_error("hour", _("Write the hour, or say that it is unknown."))
        if self.meetings:
            self._clean_said(data)
        if not data.get("proposed") and not data.get("reason") and not {"proposed", "reason"} & self.errors.keys():
            self.add_error("reason", _("Write what they propose or why: an empty remark cannot be answered."))
        if not self.errors:
            try:
                data["at"] = self._at(data["day"], data["hour"])
            except NoSuchTime:
                self.add_error("hour", _("The clock skipped this hour on that day."))
        return data

    def _clean_said(self, data: dict[str, Any]) -> None:
        at_meeting = data.get("channel") == Channel.MEETING
        if at_meeting and not data.get("meeting") and "meeting" not in self.errors:
            self.add_error("meeting", _("Choose the meeting at which it was said."))
        if data.get("signed") and not at_meeting:
            self.add_error("signed", _("Only what was said at a meeting is signed like this."))

    def said(self) -> Said | None:
        """Where it was said; nothing for what came by another way."""
        data = self.cleaned_data
        if data["channel"] != Channel.MEETING or not data.get("meeting"):
            return None
        return Said(self.meetings[data["meeting"]], data["signed"])

    def _at(self, day: date, hour: time | None) -> datetime:
        return limit_at(day, hour or time(), self.round.city.zone)

    def words(self) -> Words:
        data = self.cleaned_data
        return Words(
            reason=data["reason"],
            proposed=data["proposed"],
            paragraph=next(iter(data["paragraph"]), None),
            also=tuple(data["paragraph"][1:]),
            side=Side.ORGANISATION if data["organisation"] else Side.RESIDENT,
            organisation=data["organisation"],
            contact=data["contact"],
        )

    def receipt(self) -> Receipt:
        data = self.cleaned_data
        return Receipt(
            Channel(data["channel"]),
            data["at"],
            data["day"] if data["hour_unknown"] else None,
            data["postmarked_on"],
            data["office_number"],
        )

    def letter(self) -> Proof | None:
        file = self.cleaned_data["proof"]
        return Proof(file.chunks(), file.name) if file else None

    def kept(self) -> dict[str, str]:
        """What the next letter of the stack will most likely have too, as the address says it."""
        data = self.cleaned_data
        unknown = {"bez-godziny": "1"} if data["hour_unknown"] else {}
        said = {"spotkanie": data["meeting"]} if self.said() else {}
        return {"kanal": data["channel"], "dzien": data["day"].isoformat(), **unknown, **said}
