"""What the office types about a body, and about a seat in it."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from wspolnie.desks.bodies.models import NAME_LENGTH, Body
from wspolnie.desks.bodies.states import SeatTitle, title_label
from wspolnie.desks.bodies.words import Regulated, Seating, Told
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, a_count, a_day, choose, choose_from
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.kinds import Side, side_label

NOT_STATED: Final = gettext_lazy("not stated")


def _count(side: Side, which: str) -> forms.IntegerField:
    words = _("%(side)s: at least") if which == "least" else _("%(side)s: at most")
    return a_count(words % {"side": side_label(side)}, most=1_000)


class BodyForm(forms.Form):
    """A body; rules of composition stand below it, two numbers for each side."""

    clause = Nothing("what the city says of a body; contact is by role, and nobody is named")

    name = LineField(
        label=gettext_lazy("Name"),
        max_length=NAME_LENGTH,
        error_messages={"required": gettext_lazy("Write the name.")},
    )
    kind = forms.ChoiceField(
        label=pgettext_lazy("body", "Kind"), error_messages={"required": gettext_lazy("Choose the kind.")}
    )
    purpose = TextField(
        label=gettext_lazy("What it talks about"),
        help_text=gettext_lazy("One or two sentences that everybody understands."),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    since = a_day(gettext_lazy("At work since"))
    until = a_day(
        gettext_lazy("Last day of its term"),
        required=False,
        help_text=gettext_lazy("Leave it empty when none is set."),
    )
    theme: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Theme"), queryset=None, required=False, to_field_name="slug", empty_label=NOT_STATED
    )
    district: forms.ModelChoiceField[District] = forms.ModelChoiceField(
        label=gettext_lazy("District"), queryset=None, required=False, to_field_name="slug",
        empty_label=pgettext_lazy("body", "the whole city"),
    )  # fmt: skip
    parent = forms.ChoiceField(label=gettext_lazy("Body above it"), required=False)
    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=gettext_lazy("Office that serves it"), queryset=None, required=False, to_field_name="slug",
        empty_label=NOT_STATED,
    )  # fmt: skip
    basis = TextField(
        label=gettext_lazy("Legal basis"),
        help_text=gettext_lazy("Acts and resolutions with their articles."),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    contact = LineField(
        label=gettext_lazy("Whom to ask"),
        help_text=gettext_lazy("By role and hours, without names: “secretariat, Tuesdays 9–11”."),
        required=False,
        max_length=200,
    )
    email = forms.EmailField(label=gettext_lazy("E-mail of the body"), required=False, max_length=254)

    def __init__(self, *args: Any, kinds: dict[str, dict[str, str]], own: Body | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate(instant())
        choose(self, "kind", [("", _("choose")), *((slug, one["name"]) for slug, one in kinds.items())])
        choose_from(self, "theme", Theme.objects.order_by("name_key"))
        choose_from(self, "district", District.objects.order_by("name_key"))
        choose_from(self, "office", Office.objects.standing(today).order_by("name_key"))
        others = Body.objects.select_related("space").exclude(pk=own.pk if own else None).order_by("space__name")
        choose(self, "parent", [("", pgettext("body", "none")), *((one.space.slug, one.space.name) for one in others)])
        for side in Side:
            self.fields[f"least_{side.value}"] = _count(side, "least")
            self.fields[f"most_{side.value}"] = _count(side, "most")

    def rule_rows(self) -> list[tuple[Any, Any]]:
        """The two fields of each side."""
        return [(self[f"least_{side.value}"], self[f"most_{side.value}"]) for side in Side]

    def plain_fields(self) -> list[Any]:
        """All others, in order."""
        return [bound for bound in self if not bound.name.startswith(("least_", "most_"))]

    def said(self) -> Told:
        """As the verbs take it."""
        data = dict(self.cleaned_data)
        rules = []
        for side in Side:
            least, most = data.pop(f"least_{side.value}"), data.pop(f"most_{side.value}")
            if least or most is not None:
                rules.append((side, least or 0, most))
        return Told(**data, rules=tuple(sorted(rules)))


def given(told: Told) -> dict[str, Any]:
    """What stands, as the form shows it."""
    names = ("name", "kind", "purpose", "since", "until", "parent", "basis", "contact", "email")
    rules = {
        f"{which}_{side.value}": value
        for side, least, most in told.rules
        for which, value in (("least", least), ("most", most))
    }
    slugs = {name: one.slug if (one := getattr(told, name)) else "" for name in ("theme", "district", "office")}
    return {name: getattr(told, name) for name in names} | slugs | rules


class DissolveForm(forms.Form):
    """Why a body is dissolved."""

    clause = Nothing("a reason about a body, not about people")

    reason = LineField(
        label=gettext_lazy("Why it is dissolved"),
        help_text=gettext_lazy("Everybody will read it, for example the resolution."),
        max_length=300,
        error_messages={"required": gettext_lazy("Say why it is dissolved: everybody will read it.")},
    )


class SeatForm(forms.Form):
    """A seat; a person is entered only when they sign in here."""

    clause = "bodies"

    side = forms.ChoiceField(
        label=gettext_lazy("On whose side"), error_messages={"required": gettext_lazy("Choose the side.")}
    )
    organisation = LineField(
        label=gettext_lazy("Organisation"),
        help_text=gettext_lazy("Its name or KRS number, as in the register."),
        required=False,
        max_length=300,
    )
    office: forms.ModelChoiceField[Office] = forms.ModelChoiceField(
        label=pgettext_lazy("seat", "Office"),
        queryset=None,
        required=False,
        to_field_name="slug",
        empty_label=NOT_STATED,
    )
    title = forms.ChoiceField(label=gettext_lazy("As what"))
    basis = LineField(
        label=gettext_lazy("What the mandate rests on"),
        help_text=gettext_lazy("A resolution, an order, a choice by vote, a delegation."),
        required=False,
        max_length=300,
    )
    since = a_day(gettext_lazy("First day"))
    until = a_day(gettext_lazy("Last day"), required=False, help_text=gettext_lazy("Leave it empty when none is set."))
    decides = forms.BooleanField(label=gettext_lazy("Decides for the organisation or office"), required=False)
    name = LineField(
        label=gettext_lazy("Name and surname"),
        help_text=gettext_lazy("Only for those who will sign in here. A seat may stand without a person."),
        required=False,
        max_length=120,
    )
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False, max_length=254)
    is_named = forms.BooleanField(
        label=gettext_lazy("Agreed to be named in public, or has a public function"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "side", [("", _("choose")), *((side.value, side_label(side)) for side in Side)])
        choose(self, "title", [(one.value, title_label(one)) for one in SeatTitle])
        self.initial.setdefault("title", SeatTitle.MEMBER.value)
        choose_from(self, "office", Office.objects.standing(timezone.localdate(instant())).order_by("name_key"))

    def clean_organisation(self) -> Organisation | None:
        typed = self.cleaned_data["organisation"]
        if not typed:
            return None
        rows = Organisation.objects.filter(merged_into__isnull=True)
        found = list(rows.filter(krs=typed.zfill(10))[:1] if typed.isascii() and typed.isdigit() else ())
        found = found or list(rows.filter(name__iexact=typed)[:2])
        if len(found) != 1:
            raise forms.ValidationError(_("The register knows no one organisation by this. Write its KRS number."))
        return found[0]

    def said(self) -> Seating:
        """As the verbs take it."""
        data = dict(self.cleaned_data)
        return Seating(**data | {"side": Side(data["side"]), "title": SeatTitle(data["title"])})


class EndForm(forms.Form):
    """With which day a seat ends."""

    clause = Nothing("the last day of a seat, without who sat there")

    until = a_day(gettext_lazy("Last day"))


class RegulationsForm(forms.Form):
    """A version of a body's regulations."""

    clause = Nothing("rules of a body; nobody is named")

    source = TextField(
        label=gettext_lazy("Text of the regulations"),
        help_text=gettext_lazy("Paste it with its numbers. Headings and paragraphs are recognised."),
        widget=forms.Textarea(attrs={"rows": 18}),
        error_messages={"required": gettext_lazy("Paste the text.")},
    )
    adopted = LineField(
        label=gettext_lazy("By whom and how it was adopted"),
        help_text=gettext_lazy("“by consensus on 4 March 2026”, “order no. 12/2026”"),
        max_length=300,
        error_messages={"required": gettext_lazy("Write by whom and how the regulations were adopted.")},
    )
    in_force_from = a_day(gettext_lazy("Holds from"))

    def said(self) -> Regulated:
        """As the verb takes it."""
        return Regulated(**self.cleaned_data)
