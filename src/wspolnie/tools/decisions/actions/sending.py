"""Verbs of a body: an adopted recommendation is sent to its office, or passed on to another body."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.decisions.actions.wording import locked, moved, refuse_closed, tell, word_recommendation
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.facts import (
    ForwardingDeclined,
    ForwardingTaken,
    RecommendationForwarded,
    RecommendationSent,
)
from wspolnie.tools.decisions.models import Forwarding, Recommendation
from wspolnie.tools.decisions.reading import due_after, hour_of
from wspolnie.tools.decisions.states import RecommendationState
from wspolnie.tools.decisions.words import Worded


def send_recommendation(one: Recommendation, *, by: Actor, day: date | None = None) -> None:
    """The office gets it with the hour of its answer: that of the city's parameter, or of a later `day`.

    Raises:
        NotAllowed: when `by` may not, or it is not adopted or sent already.
        Refused: when the day leaves the office less time than the city gives it.
    """
    now = instant()
    with transaction.atomic():
        held = moved(one, DecisionAct.SEND, RecommendationState.SENT, by)
        due = least = due_after(held.city, now)
        if day is not None:
            due = hour_of(held.city, day, timezone.localdate(now))
        if due < least:
            raise Refused(
                _("The city gives its offices time %(until)s. Choose that day or a later one.")
                % {"until": dates().until(least)}
            )
        Recommendation.objects.filter(pk=held.pk).update(state=RecommendationState.SENT, sent_at=now, due_at=due)
        fact = RecommendationSent(title=held.title, body=held.space.name, office=held.office.name, due_at=due)
        tell(held, fact, by)


def forward_recommendation(one: Recommendation, to: Space, why: str, *, by: Actor) -> Forwarding:
    """Pass it on to another body, which takes it over or declines; it goes its own way here all the same.

    Raises:
        NotAllowed: when `by` may not, or it is no adopted one.
        Refused: without a reason, to itself, to a body that works no more, or one that has it already.
    """
    if not why.strip():
        raise Refused(_("Say why you pass it on: both bodies will read it."))
    refuse_closed(to)
    with transaction.atomic():
        held = locked(one, DecisionAct.FORWARD, by)
        if to.pk == held.space_id:
            raise Refused(_("It is a recommendation of this body: choose another one."))
        made = Forwarding(recommendation=held, to=to, why=why.strip(), at=instant())
        if not insert([made], once=True):
            raise Refused(_("This body has it already."))
        fact = RecommendationForwarded(title=held.title, giver=held.space.name, receiver=to.name, why=why.strip())
        tell(held, fact, by)
    return made


def take_over(forwarding: Forwarding, *, by: Actor) -> Recommendation:
    """The receiving body words it as its own draft, which it can change, adopt and send.

    Raises:
        NotAllowed: when `by` runs nothing in that body.
        Refused: when it was taken over or declined already.
    """
    require(by, DecisionAct.RECEIVE, forwarding.to_id)
    with transaction.atomic():
        held = _open(forwarding)
        first = held.recommendation
        said = Worded(title=first.title, words=first.words, office=first.office, grounds=first.grounds)
        made = word_recommendation(held.to, said, by=by, origin=first)
        Forwarding.objects.filter(pk=held.pk).update(closed_at=instant())
        tell(first, ForwardingTaken(title=first.title, receiver=held.to.name), by)
    return made


def decline_forwarded(forwarding: Forwarding, reason: str, *, by: Actor) -> None:
    """The receiving body leaves it alone; it can be passed on to it again later.

    Raises:
        NotAllowed: when `by` runs nothing in that body.
        Refused: without a reason, or when it was taken over or declined already.
    """
    require(by, DecisionAct.RECEIVE, forwarding.to_id)
    if not reason.strip():
        raise Refused(_("Say why the body does not take it over."))
    with transaction.atomic():
        held = _open(forwarding)
        Forwarding.objects.filter(pk=held.pk).update(declined_why=reason.strip(), closed_at=instant())
        first = held.recommendation
        tell(first, ForwardingDeclined(title=first.title, receiver=held.to.name, reason=reason.strip()), by)


def _open(forwarding: Forwarding) -> Forwarding:
    rows = Forwarding.objects.select_for_update(of=("self",))
    held: Forwarding = rows.select_related("to", "recommendation__space", "recommendation__office").get(
        pk=forwarding.pk
    )
    if held.closed_at is not None:
        raise Refused(_("This was decided already."))
    return held
