"""For which sector and for the programme of which year a meeting is."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.models.sectors import YEARS
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.fields import choose_from
from wspolnie.tools.meetings.models import Meeting

NO_YEAR = gettext_lazy("Give the year of a programme, for example 2027.")


class MeetingChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django has no [] at run time
    """A meeting by its name and its day."""

    def label_from_instance(self, obj: Meeting) -> str:
        return f"{obj.name}, {dates().moment(obj.starts_at)}"


class SectorForm(forms.Form):
    """The sector is a theme of the city."""

    clause = Nothing("words of the city's programme, nobody's own data")

    theme: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Sector"),
        queryset=None,
        to_field_name="slug",
        empty_label=gettext_lazy("choose"),
        error_messages={
            "required": gettext_lazy("Choose the sector."),
            "invalid_choice": gettext_lazy("Choose the sector."),
        },
    )
    year = forms.IntegerField(
        label=gettext_lazy("Programme for the year"),
        min_value=YEARS[0],
        max_value=YEARS[1],
        widget=forms.NumberInput(attrs={"class": "short", "inputmode": "numeric"}),
        error_messages={"required": NO_YEAR, "invalid": NO_YEAR, "min_value": NO_YEAR, "max_value": NO_YEAR},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "theme", Theme.objects.order_by("name_key"))


class NewSectorForm(SectorForm):
    """Which meeting, besides; `meetings` are those to choose from."""

    meeting = MeetingChoice(
        label=gettext_lazy("Meeting"),
        queryset=None,
        empty_label=gettext_lazy("choose"),
        error_messages={
            "required": gettext_lazy("Choose the meeting."),
            "invalid_choice": gettext_lazy("Choose the meeting."),
        },
    )
    field_order = ("meeting", "theme", "year")

    def __init__(self, *args: Any, meetings: QuerySet[Meeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "meeting", meetings)
