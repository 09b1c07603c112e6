"""Sector consultations of the demo: of the open one about a programme, with organisations of three fields."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from django.db.models import Count

from wspolnie.desks.consultations.actions.invitations import invite
from wspolnie.desks.consultations.actions.sectors import hold_for_sector
from wspolnie.desks.consultations.models import Round, SectorMeeting
from wspolnie.desks.consultations.reading.invitations import Choice, chosen_of
from wspolnie.desks.consultations.states import RoundState
from wspolnie.foundation.cities.models import City, Theme
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.organisations.models import OrganisationTheme
from wspolnie.spaces.policy import Actor
from wspolnie.tools.meetings.actions import Arranged, Course, plan_meeting, tell_of_meeting

DAYS: Final = (-1, 6, 8)
"""When each meets, counted from today."""
WORD: Final = "Weźcie ze sobą pomysły na zadania, które warto wpisać do programu."
NOTES: Final = (
    "Rozmawialiśmy o zadaniach na przyszły rok. Organizacje proszą o dwuletnie umowy i o wcześniejszy konkurs.\n\n"
    "Wydział odpowie na obie prośby w zestawieniu uwag."
)


def hold_sectors(city: City, by: Actor) -> None:
    """One that was held, two to come; whoever is in the register with that field is invited."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    rounds = Round.objects.filter(state=RoundState.STARTED, opens_at__lt=now, closes_at__gt=now)
    about = rounds.filter(consultation__space__name__icontains="współprac").select_related(
        "consultation__space", "consultation__office", "consultation__city"
    )
    round_ = about.order_by("closes_at").first()
    if round_ is None:
        return
    begun = max(round_.opens_at, now - timedelta(days=12))
    for theme, days in zip(_themes(), DAYS, strict=False):
        with taken_at(begun):
            sector = _planned(city, round_, theme, now + timedelta(days=days), by)
        if days < 0:
            course = Course({"organisation": 14, "advisory": 2, "office": 3}, ("Dyrektor wydziału",), NOTES)
            with taken_at(now - timedelta(hours=1)):
                tell_of_meeting(sector.meeting, course, by=by)


def _themes() -> list[Theme]:
    """Those of which the register knows most organisations."""
    counted = OrganisationTheme.objects.values("theme").annotate(count=Count("pk")).order_by("-count", "theme")
    known = Theme.objects.in_bulk([one["theme"] for one in counted[: len(DAYS)]])
    return sorted(known.values(), key=lambda one: one.name_key)


def _planned(city: City, round_: Round, theme: Theme, day: datetime, by: Actor) -> SectorMeeting:
    consultation = round_.consultation
    start = day.astimezone(city.zone).replace(hour=16, minute=30)
    said = Arranged(
        name=f"Rozmowa o programie: {theme.name}"[:200],
        starts_at=start,
        ends_at=start + timedelta(hours=2),
        host=consultation.office.name,
        place="Centrum Aktywności Lokalnej",
        address="ul. Próbna 4",
        access="Wejście bez schodów, winda i pętla indukcyjna.",
        agenda=("Co jest w projekcie", "Czego brakuje w tej branży", "Co zapisujemy i kto odpowie"),
    )
    sector = hold_for_sector(plan_meeting(consultation.space, said, by=by), theme=theme, year=start.year + 1, by=by)
    choice = Choice(theme=theme)
    reached = len(chosen_of(consultation, choice, sector).reached)
    if reached:
        invite(consultation, choice, word=WORD, expected=reached, by=by, sector=sector)
    return sector
