"""What a notice says besides its times: kind, basis, addressees, goal, themes, districts, places of publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import (
    Consultation,
    ConsultationDistrict,
    ConsultationTheme,
    PublicationPlace,
)
from wspolnie.desks.consultations.states import DocumentKind, Means, PlaceKind
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.db.rows import insert


@dataclass(frozen=True, slots=True)
class Place:
    """Where the notice can be read since a day: by a link, or in words (a notice board has no link)."""

    kind: PlaceKind
    published_on: date
    link: str = ""
    words: str = ""

    def __str__(self) -> str:
        """As the journal keeps it: `bip 2026-11-20 https://bip.example/1`."""
        return " ".join(part for part in (self.kind, self.published_on.isoformat(), self.link, self.words) if part)


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice says; everything may still be empty while a consultation is prepared."""

    kind: DocumentKind | None = None
    basis: str = ""
    addressees: str = ""
    goal: str = ""
    themes: tuple[Theme, ...] = ()
    districts: tuple[District, ...] = ()
    places: tuple[Place, ...] = ()
    means: tuple[Means, ...] = ()
    """How people are asked beside the text; none means that it is published alone."""

    @property
    def plain(self) -> dict[str, str]:
        """Its columns of the consultation that are text."""
        return {"kind": self.kind or "", "basis": self.basis, "addressees": self.addressees, "goal": self.goal}

    @property
    def columns(self) -> dict[str, Any]:
        """All its columns of the consultation."""
        return {**self.plain, "means": [one.value for one in self.means]}


def notice_of(consultation: Consultation) -> Notice:
    """What stands in the tables now, everything in a settled order."""
    themes = ConsultationTheme.objects.filter(consultation=consultation).select_related("theme")
    districts = ConsultationDistrict.objects.filter(consultation=consultation).select_related("district")
    places = {place.kind: place for place in PublicationPlace.objects.filter(consultation=consultation)}
    return Notice(
        kind=DocumentKind(consultation.kind) if consultation.kind else None,
        basis=consultation.basis,
        addressees=consultation.addressees,
        goal=consultation.goal,
        themes=tuple(row.theme for row in themes.order_by("theme__name_key")),
        districts=tuple(row.district for row in districts.order_by("district__name_key")),
        places=tuple(
            Place(kind, places[kind].published_on, places[kind].link, places[kind].words)
            for kind in PlaceKind
            if kind in places
        ),
        means=tuple(one for one in Means if one in consultation.means),
    )


def write_rows(consultation: Consultation, notice: Notice) -> None:
    """Put themes, districts and places of a notice in the stead of those that stand; inside a transaction."""
    for table in (ConsultationTheme, ConsultationDistrict, PublicationPlace):
        table.objects.filter(consultation=consultation).delete()
    insert([ConsultationTheme(consultation=consultation, theme=theme) for theme in notice.themes])
    insert([ConsultationDistrict(consultation=consultation, district=district) for district in notice.districts])
    insert(
        [
            PublicationPlace(
                consultation=consultation,
                kind=place.kind,
                link=place.link,
                words=place.words,
                published_on=place.published_on,
            )
            for place in notice.places
        ]
    )


def missing_in_notice(notice: Notice) -> Sequence[str]:
    """What a notice must say before the start (REQ-044), in words."""
    asked = (
        (notice.kind, _("What kind of document it is.")),
        (notice.basis, _("The legal basis of the consultation.")),
        (notice.addressees, _("To whom the consultation is addressed.")),
        (notice.goal, _("The goal: what the answers will be used for.")),
        (notice.places, _("A place of publication with its link or address and the day: at least one.")),
    )
    return [words for value, words in asked if not value]
