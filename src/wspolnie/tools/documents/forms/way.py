"""What a clerk says of a document on its way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.cities.words import example
from wspolnie.foundation.web.fields import LineField, TextField, choose
from wspolnie.tools.documents.forms.fields import WHY, YEARS, DayField, LinkField, bodies
from wspolnie.tools.documents.states import Genre


class KindForm(forms.Form):
    """What kind of document it is: the law's list of elements depends on it."""

    clause = WHY
    genre = forms.ChoiceField(
        label=gettext_lazy("Kind of document"), error_messages={"required": gettext_lazy("Choose the kind.")}
    )
    year = forms.IntegerField(
        label=gettext_lazy("For which year"),
        help_text=gettext_lazy("Only for an annual programme."),
        required=False,
        min_value=YEARS.start,
        max_value=YEARS.stop - 1,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "genre", [("", _("Choose")), *((one.value, one.label) for one in Genre)])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("genre") == Genre.ANNUAL_PROGRAMME and not data.get("year") and "year" not in self.errors:
            self.add_error("year", _("Give the year for which the programme is."))
        return data


class WordingForm(forms.Form):
    """The wording that will be submitted."""

    clause = WHY
    source = TextField(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 20}),
        error_messages={"required": gettext_lazy("Paste the text.")},
    )


class SubmissionForm(forms.Form):
    """A wording is laid before the body that adopts it."""

    clause = WHY
    by_body = LineField(label=gettext_lazy("Who submits"), help_text=example("mayor"), max_length=200)
    to_body = bodies()
    on = DayField(label=gettext_lazy("Submitted on"))
    link = LinkField(label=gettext_lazy("Where it can be read"), required=False)


class AdoptionForm(forms.Form):
    """What the resolution says."""

    clause = WHY
    resolution = LineField(
        label=gettext_lazy("Number of the resolution"),
        help_text=gettext_lazy("For example: LI/1208/18."),
        max_length=60,
    )
    on = DayField(label=gettext_lazy("Adopted on"))
    body = LineField(label=gettext_lazy("Who adopted it"), max_length=200)
    link = LinkField(label=gettext_lazy("Where the resolution can be read"))
    since = DayField(label=gettext_lazy("In force from"))
    until = DayField(
        label=gettext_lazy("Last day in force"),
        help_text=gettext_lazy("Leave empty when it has no end."),
        required=False,
    )


class CorrectionForm(AdoptionForm):
    """What of the recorded resolution was typed wrongly, and why that is so."""

    why = LineField(
        label=gettext_lazy("Why you correct it"),
        help_text=gettext_lazy("Everybody reads it beside what stood before. For example: two digits were swapped."),
        max_length=300,
    )


class WithdrawalForm(forms.Form):
    """A submission is taken back."""

    clause = WHY
    on = DayField(label=gettext_lazy("Withdrawn on"))
    reason = TextField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("Everybody reads it."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class RejectionForm(forms.Form):
    """The body did not adopt it."""

    clause = WHY
    on = DayField(label=gettext_lazy("Rejected on"))
    reason = TextField(label=gettext_lazy("Why"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 4}))


class ReportForm(forms.Form):
    """The report on an annual programme."""

    clause = WHY
    to_body = bodies()
    on = DayField(label=gettext_lazy("Given on"))
    link = LinkField(label=gettext_lazy("Where it is published"))


class StepForm(forms.Form):
    """What comes next."""

    clause = WHY
    label = LineField(label=gettext_lazy("What comes next"), max_length=200)
    body = LineField(label=gettext_lazy("Who is responsible"), max_length=200)
    on = DayField(label=gettext_lazy("Planned for"))


class PlacesForm(forms.Form):
    """Where one element stands: a choice among the paragraphs of the text."""

    clause = WHY
    element = forms.CharField(widget=forms.HiddenInput)
    anchors = forms.MultipleChoiceField(label=gettext_lazy("Paragraphs"), required=False)

    def __init__(self, *args: Any, paragraphs: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "anchors", list(paragraphs))


class EndForm(forms.Form):
    """A step was done, or will not be: then with the reason."""

    clause = WHY
    step = forms.UUIDField(widget=forms.HiddenInput)
    what = forms.ChoiceField(choices=[("done", ""), ("drop", "")])
    why = LineField(label=gettext_lazy("Why it will not be done"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("what") == "drop" and not data.get("why"):
            self.add_error("why", _("Write why it will not be done."))
        return data
