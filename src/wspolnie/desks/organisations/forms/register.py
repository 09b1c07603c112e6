"""Shapes of what clerks type about organisations; rules live in the verbs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.modules import Nothing, Refused
from wspolnie.foundation.web.fields import LineField, choose, choose_from
from wspolnie.parties.organisations.actions.register import CLEANERS, Particulars
from wspolnie.parties.organisations.models import NAME_LENGTH, Organisation
from wspolnie.parties.organisations.numbers import krs_number
from wspolnie.parties.organisations.states import LegalClass
from wspolnie.services.registers.kinds import NUMBER, Register
from wspolnie.services.registers.transport import set_up


class NumberField(LineField):
    """A number of a register, checked by its own rule (`name`: krs, nip, regon)."""

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(required=False, max_length=40, **options)
        self._check = CLEANERS[name]

    def clean(self, value: object) -> str:
        typed = super().clean(value) or ""
        try:
            return self._check(typed)
        except Refused as refusal:
            raise ValidationError(refusal.reason) from refusal


class OrganisationForm(forms.Form):
    """What the register says of an organisation."""

    clause = "organisations"

    name = LineField(
        label=gettext_lazy("Name of the organisation"),
        help_text=gettext_lazy("Whole, as it stands in the statute."),
        error_messages={"required": gettext_lazy("Write the name.")},
        max_length=NAME_LENGTH,
    )
    is_correction = forms.BooleanField(
        label=gettext_lazy("I am only correcting the spelling of the name"),
        help_text=gettext_lazy("Then what stood there is not kept as a former name."),
        required=False,
    )
    legal_class = forms.ChoiceField(
        label=gettext_lazy("Legal class"),
        help_text=gettext_lazy("Under the Act of 24 April 2003 on public benefit and volunteer work."),
        required=False,
        choices=[
            ("", gettext_lazy("not stated")),
            (LegalClass.ART_3_2, gettext_lazy("non-governmental organisation (art. 3(2))")),
            (LegalClass.ART_3_3, gettext_lazy("entity of art. 3(3)")),
            (LegalClass.OTHER, gettext_lazy("neither of them")),
        ],
    )
    legal_form = LineField(
        label=gettext_lazy("Legal form"),
        help_text=gettext_lazy("For example: association, foundation, sports club."),
        required=False,
        max_length=120,
    )
    krs = NumberField("krs", label=gettext_lazy("KRS"), help_text=gettext_lazy("Zeros in front may be left out."))
    nip = NumberField("nip", label=gettext_lazy("NIP"))
    regon = NumberField("regon", label=gettext_lazy("REGON"))
    seat = LineField(label=gettext_lazy("Seat"), required=False, max_length=200)
    district: forms.ModelChoiceField[District] = forms.ModelChoiceField(
        label=gettext_lazy("District"), queryset=None, required=False, empty_label=gettext_lazy("not stated")
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail in the register"),
        help_text=gettext_lazy("The organisation's own address: everybody will see it. Never a person's."),
        required=False,
        max_length=200,
    )
    www = LineField(
        label=gettext_lazy("Website"),
        help_text=gettext_lazy("For example: https://www.stowarzyszenie.example"),
        required=False,
        max_length=200,
    )
    themes: forms.ModelMultipleChoiceField[Theme] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Fields of work"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "district", District.objects.order_by("name_key"))
        choose_from(self, "themes", Theme.objects.order_by("name_key"))
        if is_new:
            del self.fields["is_correction"]

    def clean_www(self) -> str:
        typed = str(self.cleaned_data["www"])
        if typed and not typed.lower().startswith(("http://", "https://")):
            typed = f"https://{typed}"
        if typed and (any(sign.isspace() for sign in typed) or "." not in typed):
            raise ValidationError(_("Write the address of a website, for example https://www.stowarzyszenie.example."))
        return typed

    def particulars(self, *, name_is_cut: bool = False) -> Particulars:
        """What was typed. A name that a person wrote is whole; one that they left as it was stays cut."""
        data = dict(self.cleaned_data)
        data.pop("is_correction", None)
        data["themes"] = tuple(data["themes"])
        return Particulars(**data, name_is_cut=name_is_cut)


class LookUpForm(forms.Form):
    """A number by which a public register is asked, so that nobody types what stands there."""

    clause = Nothing("a number of an organisation, asked of a public register")

    rejestr = forms.ChoiceField(label=gettext_lazy("Which number"), widget=forms.RadioSelect, initial=Register.COURT)
    numer = LineField(
        label=gettext_lazy("Number"),
        error_messages={"required": gettext_lazy("Write the number.")},
        max_length=40,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {Register.COURT: _("KRS, in the court register"), Register.REGON: _("NIP, in the REGON register")}
        choose(self, "rejestr", [(one, labels[one]) for one in set_up()])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not self.errors:
            try:
                data["numer"] = CLEANERS[NUMBER[Register(data["rejestr"])]](data["numer"])
            except Refused as refusal:
                self.add_error("numer", refusal.reason)
        return data


class FederationForm(forms.Form):
    """A federation to which an organisation belongs."""

    clause = Nothing("which organisation belongs to which")

    federation = LineField(
        label=gettext_lazy("KRS number of the federation"),
        help_text=gettext_lazy("Or the end of its address here: /organizacje/…/"),
        error_messages={"required": gettext_lazy("Write which federation.")},
        max_length=90,
    )
    since = forms.DateField(
        label=gettext_lazy("Member since"),
        error_messages={
            "required": gettext_lazy("Give the day since which it is a member."),
            "invalid": gettext_lazy("Give a day, for example 2026-03-01."),
        },
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=timezone.localdate,
    )

    def clean_federation(self) -> Organisation:
        typed = str(self.cleaned_data["federation"]).strip("/")
        found = Organisation.objects.filter(slug=typed.rsplit("/", 1)[-1]).first()
        if found is None:
            try:
                number = krs_number(typed)
            except Refused:
                number = ""
            found = Organisation.objects.filter(krs=number).first() if number else None
        if found is None:
            raise ValidationError(_("The register has no such organisation. Enter it first."))
        return found
