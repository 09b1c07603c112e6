"""Verbs of parameters: a value from a day on, withdrawing one that has not begun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.administration.acts import AdministrationAct
from wspolnie.desks.administration.facts import ParameterChanged, ParameterWithdrawn
from wspolnie.desks.administration.reading.parameters import subject_of
from wspolnie.foundation.cities.actions import change_parameter, withdraw_parameter
from wspolnie.foundation.cities.models import Parameter
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import ParameterSpec, Refused
from wspolnie.spaces.policy import Actor, require

FARTHEST: Final = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Change:
    """What a change would do, for the preview: `old` is what would hold on that day otherwise ("" for nothing)."""

    spec: ParameterSpec
    old: str
    new: str
    since: date
    article: str

    @property
    def last_day(self) -> date:
        """The last day of the value before."""
        return self.since - timedelta(days=1)


def look_at_change(spec: ParameterSpec, *, value: str, since: date, article: str) -> Change:
    """What would change; nothing is written.

    Raises:
        Refused: when the value is not of the kind, the day has passed, or the change would change nothing.
    """
    today = timezone.localdate(instant())
    if since < today:
        raise Refused(_("The past is not rewritten: choose today or a later day."))
    if since > today + FARTHEST:
        raise Refused(_("Choose a day within ten years."))
    if Parameter.objects.filter(name=spec.name, since__gte=since).exists():
        raise Refused(_("A value begins on that day or later already. Withdraw it first, or choose a later day."))
    new, old = spec.cleaned(value), parameter(spec.name, since)
    if new == old:
        raise Refused(_("It is this value on that day already."))
    if not article.strip():
        raise Refused(_("Say on what grounds: an article of law or a decision of the city."))
    return Change(spec, old, new, since, article.strip())


def set_parameter(spec: ParameterSpec, *, value: str, since: date, article: str, by: Actor) -> Parameter:
    """Raises NotAllowed, and Refused as `look_at_change` does."""
    require(by, AdministrationAct.CHANGE_PARAMETERS)
    with transaction.atomic():
        change = look_at_change(spec, value=value, since=since, article=article)
        changed = change_parameter(spec.name, value=change.new, since=since, article=change.article)
        fact = ParameterChanged(
            name=spec.name, old=change.old, new=change.new, since=since.isoformat(), article=change.article
        )
        record(fact, subject=subject_of(spec.name), actor=by.person_id, capacity=by.capacity)
    return changed


def withdraw(coming: Parameter, *, by: Actor) -> None:
    """Raises NotAllowed, and Refused when it has begun."""
    require(by, AdministrationAct.CHANGE_PARAMETERS)
    since = coming.since
    with transaction.atomic():
        withdraw_parameter(coming, today=timezone.localdate(instant()))
        assert since is not None, "what has always held was refused above"
        fact = ParameterWithdrawn(
            name=coming.name, old=coming.value, new=parameter(coming.name, since), since=since.isoformat()
        )
        record(fact, subject=subject_of(coming.name), actor=by.person_id, capacity=by.capacity)
