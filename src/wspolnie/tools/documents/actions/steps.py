"""Verbs of the checklist and of what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions.way import locked, tell
from wspolnie.tools.documents.elements import elements_of
from wspolnie.tools.documents.facts.steps import ElementTied, StepEnded, StepPlanned
from wspolnie.tools.documents.models import Document, ElementPlace, Paragraph, PlannedStep
from wspolnie.tools.documents.reading import newest_version, today
from wspolnie.tools.documents.states import Life

CLOSED = frozenset({Life.SUBMITTED, Life.ADOPTED})
"""States in which what was checked stays as it was."""


def tie_element(document: Document, key: str, anchors: Sequence[str], *, by: Actor) -> bool:
    """Say where in the newest wording an element stands: these paragraphs and no others. Returns whether it changed.

    Raises:
        NotAllowed: when `by` may not.
        Refused: for an element or a paragraph that is not there, or once the document is submitted.
    """
    with transaction.atomic():
        held = locked(document, by)
        if held.state in CLOSED:
            raise Refused(_("The document is submitted: its list can no longer be changed."))
        element = next((one for one in elements_of(held.genre, today()) if one.key == key), None)
        if element is None:
            raise Refused(_("The law does not ask this document for such an element."))
        version = newest_version(held)
        wanted = list(dict.fromkeys(anchors))
        known = set(Paragraph.objects.filter(version=version, anchor__in=wanted).values_list("anchor", flat=True))
        if known != set(wanted):
            raise Refused(_("There is no such paragraph any more. Look at the text again."))
        places = ElementPlace.objects.filter(document=held, element=key)
        if set(places.values_list("anchor", flat=True)) == known:
            return False
        places.exclude(anchor__in=wanted).delete()
        ElementPlace.objects.bulk_create(
            [ElementPlace(document=held, element=key, anchor=anchor) for anchor in wanted], ignore_conflicts=True
        )
        fact = ElementTied(
            title=held.entry.title, element=element.words, article=element.article, anchors=tuple(wanted)
        )
        tell(held, fact, by)
    return True


def plan_step(document: Document, *, label: str, body: str, on: date, by: Actor) -> PlannedStep:
    """Announce what comes next, by whom and when (REQ-036).

    Raises:
        NotAllowed: when `by` may not.
        Refused: for a day that has passed.
    """
    if on < today():
        raise Refused(_("A coming step has a day that is still to come."))
    if not label or not body:
        raise Refused(_("Write what comes next and who is responsible."))
    with transaction.atomic():
        held = locked(document, by)
        made = PlannedStep(document=held, label=label, body=body, planned_on=on)
        made.save(force_insert=True)
        tell(held, StepPlanned(title=held.entry.title, label=label, body=body, on=on.isoformat()), by)
    return made


def end_step(document: Document, step: PlannedStep, *, why: str = "", by: Actor) -> None:
    """A coming step was done today, or with a reason: it will not be done.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was ended already.
    """
    with transaction.atomic():
        held = locked(document, by)
        found = PlannedStep.objects.select_for_update(of=("self",)).filter(pk=step.pk, document=held).first()
        if found is None or found.done_on or found.dropped_why:
            raise Refused(_("This step was ended already."))
        day = today()
        PlannedStep.objects.filter(pk=found.pk).update(done_on=None if why else day, dropped_why=why)
        tell(held, StepEnded(title=held.entry.title, label=found.label, on=day.isoformat(), why=why), by)
