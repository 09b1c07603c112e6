"""Shapes of what people type about whom they speak for; rules live in the verbs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wspolnie.desks.organisations.actions.representing import OWN_FIELDS, Declaration, today
from wspolnie.desks.organisations.forms.register import NumberField, OrganisationForm
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, a_day
from wspolnie.parties.organisations.actions.proposals import Proposed
from wspolnie.parties.organisations.actions.register import Particulars, particulars_of
from wspolnie.parties.organisations.models import NAME_LENGTH, Organisation


class DeclarationForm(forms.Form):
    """As what somebody speaks for an organisation, since when and until when."""

    clause = "representation"

    role = LineField(
        label=gettext_lazy("As what you speak for it"),
        help_text=gettext_lazy("For example: president of the board, coordinator of projects, proxy."),
        error_messages={"required": gettext_lazy("Write as what you speak for the organisation.")},
        max_length=120,
    )
    decision_maker = forms.BooleanField(
        label=gettext_lazy("I take decisions in the organisation"),
        help_text=gettext_lazy("For example as a member of the board, or by a power of attorney."),
        required=False,
    )
    since = a_day(gettext_lazy("Since"))
    until = a_day(
        gettext_lazy("Until"),
        required=False,
        help_text=gettext_lazy("The last day of the term of office, if you know it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["since"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and since > today():
            self.add_error("since", _("Give today or a day that has passed."))
        if until and until < today():
            self.add_error("until", _("The last day has passed already."))
        elif since and until and until < since:
            self.add_error("until", _("The end cannot come before the start."))
        return data

    def declaration(self) -> Declaration:
        data = self.cleaned_data
        return Declaration(data["role"], data["since"], data["until"], data["decision_maker"])


class ProposalForm(DeclarationForm):
    """An organisation that the register lacks, and as what one speaks for it."""

    name = LineField(
        label=gettext_lazy("Name of the organisation"),
        help_text=gettext_lazy("Whole, as it stands in the statute."),
        error_messages={"required": gettext_lazy("Write the name.")},
        max_length=NAME_LENGTH,
    )
    krs = NumberField("krs", label=gettext_lazy("KRS"), help_text=gettext_lazy("Zeros in front may be left out."))
    regon = NumberField("regon", label=gettext_lazy("REGON"))
    legal_form = LineField(
        label=gettext_lazy("Legal form"),
        help_text=gettext_lazy("For example: association, foundation, sports club."),
        required=False,
        max_length=120,
    )
    seat = LineField(label=gettext_lazy("Seat"), required=False, max_length=200)
    email = forms.EmailField(
        label=gettext_lazy("E-mail of the organisation"),
        help_text=gettext_lazy("The organisation's own address: everybody will see it. Never a person's."),
        required=False,
        max_length=200,
    )

    field_order = ("name", "krs", "regon", "legal_form", "seat", "email", "role", "decision_maker", "since", "until")

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self.errors and not data.get("krs") and not data.get("regon"):
            self.add_error("krs", _("Give KRS or REGON: by it the office finds the organisation."))
        return data

    def proposed(self) -> Proposed:
        return Proposed(**self.cleaned_data)


class ReasonForm(forms.Form):
    """Why something is refused."""

    clause = Nothing("why the office refuses something, in its own words")

    because = TextField(
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("The person will read it in a letter."),
        error_messages={"required": gettext_lazy("Write why: the person reads it.")},
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class EndForm(forms.Form):
    """The last day on which somebody spoke for an organisation."""

    clause = Nothing("the day on which something ends")

    until = a_day(gettext_lazy("Last day"))

    def __init__(self, *args: Any, since: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = timezone.localdate
        self._since = since

    def clean_until(self) -> Any:
        day = self.cleaned_data["until"]
        if day > today():
            raise ValidationError(_("Give today or a day that has passed."))
        if day < self._since:
            raise ValidationError(_("The end cannot come before the start."))
        return day


class ContactForm(OrganisationForm):
    """What one who speaks for an organisation may change: its contact data, district and fields of work."""

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        self._before = particulars_of(organisation)
        initial = {name: getattr(self._before, name) for name in OWN_FIELDS}
        super().__init__(*args, is_new=True, initial=initial, **kwargs)
        for name in set(self.fields) - set(OWN_FIELDS):
            del self.fields[name]

    def particulars(self, *, name_is_cut: bool = False) -> Particulars:
        data = dict(self.cleaned_data)
        data["themes"] = tuple(data["themes"])
        return Particulars(name=self._before.name, name_is_cut=name_is_cut, **data)
