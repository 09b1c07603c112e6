"""What a clerk says of a meeting: before it, when it is called off, after it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wspolnie.foundation.deadlines.limits import NoSuchTime, limit_at
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, a_count
from wspolnie.spaces.kinds import Side
from wspolnie.tools.meetings.actions import Arranged, Course

FIRST_YEAR, LAST_YEAR = 1990, 2199
BAD_DAY: Final = gettext_lazy("Give a day, for example 26.08.2026.")
BAD_HOUR: Final = gettext_lazy("Give an hour, for example 17:00.")
MOST_PEOPLE: Final = 100_000
MOST_LINES: Final = 40


def hour_field(label: Any) -> forms.TimeField:
    """An hour of the city's clock."""
    return forms.TimeField(
        label=label,
        input_formats=("%H:%M", "%H:%M:%S", "%H.%M"),
        widget=forms.TimeInput(attrs={"type": "time", "class": "short"}, format="%H:%M"),
        error_messages={"required": BAD_HOUR, "invalid": BAD_HOUR},
    )


class LinesField(TextField):
    """A list typed one thing a line; empty lines are nothing."""

    def __init__(self, *, longest: int, **options: Any) -> None:
        super().__init__(**options)
        self.longest = longest

    def prepare_value(self, value: Any) -> Any:
        """A list is shown as it is typed."""
        return "\n".join(value) if isinstance(value, tuple) else value

    def clean(self, value: Any) -> tuple[str, ...]:
        lines = tuple(line.strip() for line in (super().clean(value) or "").split("\n") if line.strip())
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(_("At most %(most)s lines.") % {"most": MOST_LINES})
        if any(len(line) > self.longest for line in lines):
            raise forms.ValidationError(_("One line has at most %(most)s signs.") % {"most": self.longest})
        return lines


class MeetingForm(forms.Form):
    """A meeting on one day, from an hour to an hour. The weekday follows from the day."""

    clause = Nothing("what the office says of a meeting, nobody's own data")

    name = LineField(
        label=gettext_lazy("What the meeting is called"),
        max_length=200,
        error_messages={"required": gettext_lazy("Write what the meeting is called.")},
    )
    day = forms.DateField(
        label=gettext_lazy("Day"),
        input_formats=("%Y-%m-%d", "%d.%m.%Y"),
        widget=forms.DateInput(attrs={"type": "date", "class": "short"}, format="%Y-%m-%d"),
        error_messages={"required": BAD_DAY, "invalid": BAD_DAY},
    )
    starts = hour_field(pgettext_lazy("meeting", "From"))
    ends = hour_field(pgettext_lazy("meeting", "To"))
    place = LineField(
        label=gettext_lazy("Place"),
        help_text=gettext_lazy("Name of the place. Leave it empty when people meet only over a link."),
        max_length=200,
        required=False,
    )
    address = LineField(label=gettext_lazy("Address of the place"), max_length=300, required=False)
    access = TextField(
        label=gettext_lazy("How to get in and take part"),
        help_text=gettext_lazy("Steps, lift, toilet, induction loop, sign language, where to ask for help."),
        max_length=1_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    link = forms.URLField(
        label=gettext_lazy("Link to a meeting online"), max_length=400, required=False, assume_scheme="https"
    )
    host = LineField(
        label=gettext_lazy("Who runs it"),
        help_text=gettext_lazy("An office or an organisation."),
        max_length=200,
        error_messages={"required": gettext_lazy("Write who runs the meeting.")},
    )
    agenda = LinesField(
        label=gettext_lazy("Agenda"),
        help_text=gettext_lazy("One point a line, in order."),
        longest=300,
        max_length=8_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        day = data.get("day")
        if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
            self.add_error("day", _("Correct the year."))
        elif day:
            for name in ("starts", "ends"):
                if data.get(name) is not None:
                    data[f"{name}_at"] = self._at(day, name, data[name])
        if data.get("starts_at") and data.get("ends_at") and data["ends_at"] <= data["starts_at"]:
            self.add_error("ends", _("The meeting must end after it starts."))
        if not data.get("place") and not data.get("link") and not {"place", "link"} & self.errors.keys():
            self.add_error("place", _("Say where people meet: a place, a link, or both."))
        return data

    def _at(self, day: date, name: str, hour: time) -> datetime | None:
        try:
            return limit_at(day, hour, self.zone)
        except NoSuchTime:
            self.add_error(name, _("This hour does not exist on that day: the clock is moved forward. Choose another."))
            return None

    def said(self) -> Arranged:
        names = ("name", "starts_at", "ends_at", "host", "place", "address", "access", "link", "agenda")
        return Arranged(**{name: self.cleaned_data[name] for name in names})


def given(said: Arranged, zone: ZoneInfo) -> dict[str, Any]:
    """What stands, as the form shows it: by the city's clock."""
    names = ("name", "host", "place", "address", "access", "link", "agenda")
    start, end = said.starts_at.astimezone(zone), said.ends_at.astimezone(zone)
    times = {"day": start.date(), "starts": start.time(), "ends": end.time()}
    return {name: getattr(said, name) for name in names} | times


class CallingOffForm(forms.Form):
    """Why a meeting does not take place."""

    clause = Nothing("what the office says of a meeting, nobody's own data")

    reason = TextField(
        label=gettext_lazy("Why it does not take place"),
        help_text=gettext_lazy("Everybody reads it. Say also whether another meeting will be planned."),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Say why the meeting does not take place: people made time for it.")},
    )


class CourseForm(forms.Form):
    """Who came, by side, which decision makers, and what was noted."""

    clause = Nothing("counts by side, posts and what was noted, without names of persons")
    SIDES: Final = {
        "residents": Side.RESIDENT.value,
        "organisations": Side.ORGANISATION.value,
        "office": Side.OFFICE.value,
        "advisory": Side.ADVISORY.value,
        "institutions": Side.INSTITUTION.value,
        "business": Side.BUSINESS.value,
        "academia": Side.ACADEMIA.value,
        "housing": Side.HOUSING.value,
        "others": "",
    }

    residents = a_count(gettext_lazy("Residents"), most=MOST_PEOPLE)
    organisations = a_count(gettext_lazy("From organisations"), most=MOST_PEOPLE)
    office = a_count(gettext_lazy("From the office"), most=MOST_PEOPLE)
    advisory = a_count(gettext_lazy("From consultative and advisory bodies"), most=MOST_PEOPLE)
    institutions = a_count(gettext_lazy("From public institutions"), most=MOST_PEOPLE)
    business = a_count(gettext_lazy("From business"), most=MOST_PEOPLE)
    academia = a_count(gettext_lazy("From universities and schools"), most=MOST_PEOPLE)
    housing = a_count(gettext_lazy("From housing communities"), most=MOST_PEOPLE)
    others = a_count(gettext_lazy("Others"), most=MOST_PEOPLE)
    decision_makers = LinesField(
        label=gettext_lazy("Decision makers who came"),
        help_text=gettext_lazy("Posts, offices or organisations, one a line. No names of persons: everybody reads it."),
        longest=200,
        max_length=8_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    notes = TextField(
        label=gettext_lazy("Notes from the meeting"),
        help_text=gettext_lazy("Everybody reads them as soon as you save. No names of private persons."),
        max_length=60_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def course(self) -> Course:
        data = self.cleaned_data
        counts = {side: data[name] for name, side in self.SIDES.items() if data[name] is not None}
        return Course(counts, data["decision_makers"], data["notes"])


def told(course: Course) -> dict[str, Any]:
    """What stands, as the form shows it."""
    counts = {name: course.counts.get(side) for name, side in CourseForm.SIDES.items()}
    return counts | {"decision_makers": course.decision_makers, "notes": course.notes}
