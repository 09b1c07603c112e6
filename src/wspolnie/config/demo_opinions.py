"""Opinions of councils in the demo: one that is awaited, one that was given with its votes. Every text is invented."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from django.utils import timezone

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions import ask_opinion
from wspolnie.tools.documents.actions.councils import Voted, opine
from wspolnie.tools.documents.actions.opinions import OPEN
from wspolnie.tools.documents.models import Document, Version
from wspolnie.tools.documents.states import Stance

COUNCILS: Final = {
    "wroclaw": "Wrocławska Rada Działalności Pożytku Publicznego",
    "dabrowa-gornicza": "Rada Pożytku Publicznego Miasta Dąbrowa Górnicza",
    "warszawa": "Warszawska Rada Działalności Pożytku Publicznego",
    "krakow": "Krakowska Rada Działalności Pożytku Publicznego",
}
TEXT: Final = "Rada popiera projekt. Prosi, żeby terminy naborów były znane do końca roku."
SEPARATE: Final = "Dwoje członków uważa, że kwoty w projekcie są za niskie, by organizacje mogły planować pracę."


def ask_councils(city: City, by: Actor) -> None:
    """The oldest draft that is worked on has an opinion, the newest waits for one."""
    council = Space.objects.get(name=COUNCILS[city.slug])
    with_text = Version.objects.filter(paragraphs__isnull=False).values("document")
    rows = Document.objects.filter(state__in=OPEN, opinions=None, entry__published_at__isnull=False, pk__in=with_text)
    drafts = list(rows.select_related("entry__space", "city").order_by("entry__published_at"))
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    if not drafts:
        return
    with taken_at(now - timedelta(days=4)):
        ask_opinion(drafts[-1], council=council, on=timezone.localdate(instant()), by=by)
    if len(drafts) == 1:
        return
    with taken_at(now - timedelta(days=20)):
        opinion = ask_opinion(drafts[0], council=council, on=timezone.localdate(instant()), by=by)
    with taken_at(now - timedelta(days=11)):
        said = Voted(stance=Stance.WITH_REMARKS, text=TEXT, separate=SEPARATE, votes=(6, 2, 1))
        opine(opinion, said, by=by)
