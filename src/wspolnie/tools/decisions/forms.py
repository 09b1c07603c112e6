"""What a body and an office type about a recommendation."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, a_count, a_day, choose, choose_from
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.kinds import EntryKind, SpaceKind
from wspolnie.spaces.models import Entry, Space
from wspolnie.spaces.states import EntryState, SpaceState
from wspolnie.tools.decisions.models import LONGEST, TITLE_LENGTH
from wspolnie.tools.decisions.reading import is_promise
from wspolnie.tools.decisions.states import Verdict, Way, verdict_label, way_label
from wspolnie.tools.decisions.words import Agreed, Done, Evidence, Said, Worded

MOST_VOTES: Final = 10_000
MEETINGS: Final = 30
"""So many of the newest meetings of a body are there to choose from."""
NO_NAMES: Final = gettext_lazy("Everybody will read it. No names of private persons.")


def _why(label: Any, required: Any, help_text: Any = NO_NAMES) -> LineField:
    return LineField(label=label, help_text=help_text, max_length=300, error_messages={"required": required})


def _text(label: Any, help_text: Any, *, required: Any = None, rows: int = 6) -> TextField:
    return TextField(
        label=label,
        help_text=help_text,
        required=required is not None,
        error_messages={"required": required} if required is not None else {},
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class RecommendationForm(forms.Form):
    """A draft of a recommendation."""

    clause = Nothing("what a body asks an office to do; nobody is named")

    title = LineField(
        label=gettext_lazy("What we recommend, in one sentence"),
        help_text=gettext_lazy("Begin with a verb: “Free rain gardens on the city's land from fees”."),
        max_length=TITLE_LENGTH,
        error_messages={"required": gettext_lazy("Write what you recommend.")},
    )
    words = _text(
        gettext_lazy("What exactly is to be done"),
        gettext_lazy("So that an official knows what to do, and everybody sees later whether it was done."),
        required=gettext_lazy("Write what exactly is to be done."),
    )
    grounds = _text(
        pgettext_lazy("recommendation", "Why"), gettext_lazy("Facts, figures, what people said at the meeting."), rows=5
    )
    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Which office is to answer"),
        queryset=None,
        to_field_name="slug",
        empty_label=gettext_lazy("choose"),
        error_messages={"required": gettext_lazy("Choose the office.")},
    )
    meeting: forms.ModelChoiceField[Entry] = forms.ModelChoiceField(
        label=gettext_lazy("At which meeting it was worded"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("at none"),
    )

    def __init__(self, *args: Any, space: Space, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "office", Office.objects.standing(timezone.localdate(instant())).order_by("name_key"))
        held = Entry.objects.filter(space=space, kind=EntryKind.MEETING, state=EntryState.PUBLISHED)
        newest = held.order_by("-published_at").values("pk")[:MEETINGS]
        chosen = self.initial.get("meeting")
        rows = Entry.objects.filter(pk__in=[*newest.values_list("pk", flat=True), *([chosen] if chosen else [])])
        choose_from(self, "meeting", rows.order_by("-published_at"))

    def said(self) -> Worded:
        """As the verbs take it."""
        return Worded(**self.cleaned_data)


def given(said: Worded) -> dict[str, Any]:
    """What stands, as the form shows it."""
    meeting = said.meeting.pk if said.meeting else None
    plain = {"title": said.title, "words": said.words, "grounds": said.grounds}
    return plain | {"office": said.office.slug, "meeting": meeting}


class AdoptionForm(forms.Form):
    """How a body agreed."""

    clause = Nothing("counts of votes, without who voted how")

    way = forms.ChoiceField(
        label=gettext_lazy("How the body agreed"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how the body agreed.")},
    )
    on = a_day(gettext_lazy("On which day"))
    votes_for = a_count(pgettext_lazy("votes", "For"), most=MOST_VOTES)
    votes_against = a_count(pgettext_lazy("votes", "Against"), most=MOST_VOTES)
    votes_abstained = a_count(pgettext_lazy("votes", "Abstained"), most=MOST_VOTES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "way", [(one.value, way_label(one)) for one in Way])

    def said(self) -> Agreed:
        """As the verbs take it."""
        data = dict(self.cleaned_data)
        return Agreed(**data | {"way": Way(data["way"])})


class SendingForm(forms.Form):
    """A later day than the city's own, when the body gives the office more time."""

    clause = Nothing("a day for an office")

    day = a_day(gettext_lazy("Another, later day"), required=False)


class ReasonForm(forms.Form):
    """Why something is withdrawn or declined."""

    clause = Nothing("a reason about a recommendation, not about people")

    reason = _why(gettext_lazy("Reason"), gettext_lazy("Give the reason."))


class ForwardingForm(forms.Form):
    """To which body it goes on, and why."""

    clause = Nothing("a reason about a recommendation, not about people")

    to: forms.ModelChoiceField[Space] = forms.ModelChoiceField(
        label=gettext_lazy("To which body"),
        queryset=None,
        to_field_name="slug",
        empty_label=gettext_lazy("choose"),
        error_messages={"required": gettext_lazy("Choose the body.")},
    )
    why = _why(
        pgettext_lazy("recommendation", "Why"), gettext_lazy("Say why you pass it on: both bodies will read it.")
    )

    def __init__(self, *args: Any, space: Space, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Space.objects.filter(kind=SpaceKind.BODY, state=SpaceState.ACTIVE).exclude(pk=space.pk)
        choose_from(self, "to", rows.order_by("name"))


class ReplyForm(forms.Form):
    """What the office says."""

    clause = Nothing("what an office says in the city's name; nobody is named")

    verdict = forms.ChoiceField(
        label=gettext_lazy("What the office says"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what the office says.")},
    )
    reason = _text(
        gettext_lazy("Reason"),
        gettext_lazy("In plain words. Everybody reads it as soon as you publish."),
        required=gettext_lazy("Give the reason: a recommendation is never answered without one."),
    )
    will_do = _text(
        gettext_lazy("What will be done"),
        gettext_lazy("So that it can be checked later. Only when the office accepts, whole or in part."),
        rows=4,
    )
    do_by = a_day(
        gettext_lazy("By which day"),
        required=False,
        help_text=gettext_lazy("After it everybody sees whether it was done."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "verdict", [(one.value, verdict_label(one)) for one in Verdict])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("verdict") and is_promise(data["verdict"]):
            if not data.get("will_do"):
                self.add_error("will_do", _("Write what will be done."))
            if not data.get("do_by") and "do_by" not in self.errors:
                self.add_error("do_by", _("Give the day."))
        return data

    def said(self) -> Said:
        """As the verbs take it."""
        data = dict(self.cleaned_data)
        return Said(**data | {"verdict": Verdict(data["verdict"])})


class PassingForm(forms.Form):
    """Which office answers instead, and why."""

    clause = Nothing("a reason about a recommendation, not about people")

    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Which office answers"),
        queryset=None,
        to_field_name="slug",
        empty_label=gettext_lazy("choose"),
        error_messages={"required": gettext_lazy("Choose the office.")},
    )
    because = _why(
        pgettext_lazy("recommendation", "Why"), gettext_lazy("Say why another office answers: everybody will read it.")
    )

    def __init__(self, *args: Any, own: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        standing = Office.objects.standing(timezone.localdate(instant())).exclude(pk=own.pk)
        choose_from(self, "office", standing.order_by("name_key"))


class ProgressForm(forms.Form):
    """What was done, and what shows it."""

    clause = Nothing("what an office did; nobody is named")

    words = _text(gettext_lazy("What was done"), NO_NAMES, required=gettext_lazy("Write what was done."), rows=4)
    link = forms.URLField(
        label=gettext_lazy("Link that shows it"),
        help_text=gettext_lazy("A resolution, a page of the city, an announcement."),
        required=False,
        max_length=400,
        assume_scheme="https",
    )
    file = forms.FileField(
        label=gettext_lazy("File that shows it"),
        help_text=gettext_lazy("PDF, DOCX or ODT."),
        required=False,
        allow_empty_file=True,
    )
    is_last = forms.BooleanField(label=gettext_lazy("With this it is done"), required=False)

    def said(self) -> Done:
        """As the verbs take it."""
        data = dict(self.cleaned_data)
        file = data.pop("file")
        return Done(**data, file=Evidence(chunks=file.chunks(), name=file.name) if file else None)
