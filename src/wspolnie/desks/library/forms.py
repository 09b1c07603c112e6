"""What the office types about a publication."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.library.actions.keeping import FIRST, LAST, Described
from wspolnie.desks.library.models import NAME_LENGTH
from wspolnie.desks.library.states import Category, PublicationState, category_label
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose, choose_from


class PublicationForm(forms.Form):
    """What a publication is, whose and from when."""

    clause = Nothing("a publication of an institution; nobody is named")

    name = LineField(
        label=gettext_lazy("Title"),
        error_messages={"required": gettext_lazy("Write the title.")},
        max_length=NAME_LENGTH,
    )
    category = forms.ChoiceField(
        label=gettext_lazy("Category"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a category.")},
    )
    year = forms.IntegerField(
        label=gettext_lazy("Year"),
        help_text=gettext_lazy("When it was made, for example 2026."),
        error_messages={"required": gettext_lazy("Write the year.")},
        min_value=FIRST,
        max_value=LAST,
    )
    author = LineField(
        label=gettext_lazy("Institution that made it"),
        help_text=gettext_lazy("An institution or organisation, not a person."),
        error_messages={"required": gettext_lazy("Write which institution made it.")},
        max_length=200,
    )
    description = TextField(
        label=gettext_lazy("What it is and for whom"),
        error_messages={"required": gettext_lazy("Write in a few sentences what it is.")},
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    theme: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Field"), queryset=None, required=False, empty_label=gettext_lazy("many fields, or none")
    )
    link = forms.URLField(
        label=gettext_lazy("Link, when it is read elsewhere"),
        help_text=gettext_lazy("For example: https://www.instytucja.example/poradnik"),
        error_messages={"invalid": gettext_lazy("Check the link: it begins with https://.")},
        required=False,
        max_length=400,
        assume_scheme="https",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "category", [(one.value, category_label(one)) for one in Category])
        choose_from(self, "theme", Theme.objects.order_by("name_key"))

    def said(self) -> Described:
        """As the verbs take it."""
        return Described(**{**self.cleaned_data, "category": Category(self.cleaned_data["category"])})


class FileForm(forms.Form):
    """The file of a publication."""

    clause = Nothing("a file that an institution publishes")

    file = forms.FileField(
        label=gettext_lazy("File for download"),
        help_text=gettext_lazy("PDF, DOCX, XLSX, ODT, text or picture. It takes the place of the one that is there."),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
        max_length=200,
    )


class MoveForm(forms.Form):
    """Where it goes, and why when it is withdrawn."""

    clause = Nothing("a reason about a publication, not about people")

    to = forms.ChoiceField(choices=[(one.value, one.value) for one in PublicationState], widget=forms.HiddenInput)
    reason = LineField(
        label=gettext_lazy("Why it is withdrawn"),
        help_text=gettext_lazy("Everybody who has its address reads it."),
        required=False,
        max_length=300,
    )
