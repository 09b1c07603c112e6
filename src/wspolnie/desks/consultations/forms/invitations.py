"""By what organisations are chosen to be invited, and what the office adds to the letter."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy

from wspolnie.desks.consultations.actions.invitations import WORD_LENGTH
from wspolnie.desks.consultations.reading.invitations import Choice
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import choose_from
from wspolnie.parties.organisations.facts import legal_class_label
from wspolnie.parties.organisations.states import LegalClass

ALL: Final = gettext_lazy("all")


class ChoiceForm(forms.Form):
    """What an organisation has to fit; everything may stay open."""

    clause = Nothing("words of the register, nobody's own data")

    temat: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Theme"), queryset=None, to_field_name="slug", empty_label=ALL, required=False
    )
    osiedle: forms.ModelChoiceField[District] = forms.ModelChoiceField(
        label=gettext_lazy("District"), queryset=None, to_field_name="slug", empty_label=ALL, required=False
    )
    klasa = forms.ChoiceField(label=gettext_lazy("Legal class"), required=False)
    q = forms.CharField(label=gettext_lazy("Name or number"), required=False, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "temat", Theme.objects.order_by("name_key"))
        choose_from(self, "osiedle", District.objects.order_by("name_key"))
        classes = [(one.value, legal_class_label(one.value)) for one in LegalClass]
        klasa = self.fields["klasa"]
        if isinstance(klasa, forms.ChoiceField):
            klasa.choices = [("", ALL), *classes]

    def chosen(self) -> Choice:
        """What fits; a word of the address that means nothing asks for nothing."""
        self.is_valid()
        told = self.cleaned_data
        return Choice(told.get("temat"), told.get("osiedle"), told.get("klasa", ""), told.get("q", ""))


class InvitingForm(forms.Form):
    """The office's own word, and the number that stood beside the button."""

    clause = Nothing("a word of the office to organisations")

    word = forms.CharField(
        label=gettext_lazy("What you want to add"),
        help_text=gettext_lazy("The letter names the consultation, the times and the link by itself."),
        widget=forms.Textarea,
        max_length=WORD_LENGTH,
        required=False,
    )
    expected = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
