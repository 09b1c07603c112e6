"""What a notice says besides its times, and where it was published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from wspolnie.desks.consultations.actions.notices import Notice, Place
from wspolnie.desks.consultations.actions.planning import Plan
from wspolnie.desks.consultations.forms.planning import PlanForm, ripeness
from wspolnie.desks.consultations.notice_words import kind_label, means_label, place_label
from wspolnie.desks.consultations.states import DocumentKind, Means, PlaceKind
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField, TextField, choose_from

LINKED = (PlaceKind.BIP, PlaceKind.SITE, PlaceKind.OTHER)
"""Kinds of places that have an address in the web."""
WORDED = (PlaceKind.BOARD, PlaceKind.OTHER)
"""Kinds of places that are said in words."""


OF_ROUND = ("round_name", "consulted")
"""What is said of the round beside its times."""


class NoticeForm(PlanForm):
    """The whole plan of a consultation that is prepared; to be kept it needs its title, its office and its times."""

    clause = Nothing("what the office says of a matter, nobody's own data")

    round_name = LineField(
        label=gettext_lazy("Name of the round"),
        help_text=gettext_lazy("For example: assumptions. Leave it empty when there will be one round."),
        required=False,
        max_length=120,
    )
    consulted = ripeness()
    kind = forms.ChoiceField(label=gettext_lazy("Kind of document"), required=False)
    basis = TextField(
        label=gettext_lazy("Legal basis"),
        help_text=gettext_lazy("For example: art. 5a of the Act on municipal self-government."),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    addressees = TextField(
        label=gettext_lazy("To whom it is addressed"),
        help_text=gettext_lazy("For example: residents and non-governmental organisations of the city."),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    goal = TextField(
        label=pgettext_lazy("consultation", "Goal"),
        help_text=gettext_lazy("What the remarks will be used for and who decides in the end."),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    themes: forms.ModelMultipleChoiceField[Theme] = forms.ModelMultipleChoiceField(
        label=pgettext_lazy("consultation", "Themes"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    districts: forms.ModelMultipleChoiceField[District] = forms.ModelMultipleChoiceField(
        label=pgettext_lazy("consultation", "Districts"),
        help_text=gettext_lazy("None chosen means the whole city."),
        queryset=None,
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )

    means = forms.TypedMultipleChoiceField(
        label=gettext_lazy("How people are asked besides"),
        help_text=gettext_lazy("Beside remarks to the text. With none chosen the draft is published alone."),
        required=False,
        choices=lambda: [(one, means_label(one)) for one in Means],
        coerce=Means,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, zone=zone, **kwargs)
        kinds: Any = self.fields["kind"]
        kinds.choices = [("", _("Choose")), *((kind, kind_label(kind)) for kind in DocumentKind)]
        choose_from(self, "themes", Theme.objects.order_by("name_key"))
        choose_from(self, "districts", District.objects.order_by("name_key"))
        for place in PlaceKind:
            if place in WORDED:
                self.fields[f"{place}_words"] = LineField(
                    label=_("Where it hangs or lies"), required=False, max_length=200
                )
            if place in LINKED:
                self.fields[f"{place}_link"] = LineField(
                    label=_("Address of the page"),
                    help_text=_("For example: https://bip.city.example/notice/12"),
                    required=False,
                    max_length=400,
                )
            self.fields[f"{place}_on"] = forms.DateField(
                label=_("Day of publication"),
                required=False,
                error_messages={"invalid": _("Give a day, for example 2026-03-01.")},
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )

    def by_place(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """The name of each place of publication with its fields."""
        for place in PlaceKind:
            names = [f"{place}_{part}" for part in ("words", "link", "on") if f"{place}_{part}" in self.fields]
            yield place_label(place), [self[name] for name in names]

    def matter(self) -> list[forms.BoundField]:
        """The fields besides the places."""
        placed = {bound.name for _label, bounds in self.by_place() for bound in bounds}
        return [bound for bound in self if bound.name not in placed]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        for place in PlaceKind:
            words, link = data.get(f"{place}_words") or "", data.get(f"{place}_link") or ""
            if link and not link.lower().startswith(("http://", "https://")):
                link = data[f"{place}_link"] = f"https://{link}"
            if link and (any(sign.isspace() for sign in link) or "." not in link):
                self.add_error(
                    f"{place}_link", _("Write the address of a page, for example https://bip.city.example/12.")
                )
            where = f"{place}_link" if place in LINKED else f"{place}_words"
            day, on = data.get(f"{place}_on"), f"{place}_on"
            if day and not (words or link) and where not in self.errors:
                self.add_error(where, _("Say where it was published on that day."))
            if (words or link) and not day and on not in self.errors:
                self.add_error(on, _("Give the day on which it was published there."))
        return data

    def plan(self) -> Plan:
        """What was typed."""
        said = self.cleaned_data
        notice = Notice(
            kind=DocumentKind(said["kind"]) if said["kind"] else None,
            basis=said["basis"],
            addressees=said["addressees"],
            goal=said["goal"],
            themes=tuple(said["themes"]),
            districts=tuple(said["districts"]),
            places=tuple(
                Place(place, said[f"{place}_on"], said.get(f"{place}_link", ""), said.get(f"{place}_words", ""))
                for place in PlaceKind
                if said[f"{place}_on"]
            ),
            means=tuple(one for one in Means if one in said["means"]),
        )
        plain = {name: said[name] for name in (*PlanForm.base_fields, *OF_ROUND)}
        return Plan(**plain, notice=notice)


def given(plan: Plan) -> dict[str, Any]:
    """A plan as its form shows it."""
    notice = plan.notice
    places = {
        f"{place.kind}_{part}": value
        for place in notice.places
        for part, value in (("words", place.words), ("link", place.link), ("on", place.published_on))
    }
    plain = {name: getattr(plan, name) for name in (*PlanForm.base_fields, *OF_ROUND)}
    return {**plain, **notice.columns, "themes": notice.themes, "districts": notice.districts, **places}
