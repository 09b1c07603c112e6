"""Verbs of a body: a recommendation is worded, worded anew, adopted, withdrawn."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Fact, NotAllowed, Refused
from wspolnie.foundation.numbers.actions import numbers
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.spaces.actions import open_entry, publish_entry, rename_entry
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, decide, require
from wspolnie.spaces.states import SpaceState
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.facts import (
    RecommendationAdopted,
    RecommendationDropped,
    RecommendationReworded,
    RecommendationWithdrawn,
    RecommendationWorded,
)
from wspolnie.tools.decisions.models import Recommendation
from wspolnie.tools.decisions.reading import has_tool
from wspolnie.tools.decisions.states import MOVES, RecommendationState, Way
from wspolnie.tools.decisions.words import Agreed, Worded, digest_of


def word_recommendation(
    space: Space, said: Worded, *, by: Actor, origin: Recommendation | None = None
) -> Recommendation:
    """A draft that the body and the office alone read. `origin` is the one of another body that is taken over.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the space makes no recommendations, or works no more, or the meeting is not one of its own.
    """
    require(by, DecisionAct.DRAFT, space.pk)
    refuse_closed(space)
    _refuse_foreign(space, said)
    number = numbers.next(f"recommendations:{space.pk}", block=1)
    with transaction.atomic():
        entry = open_entry(space, EntryKind.RECOMMENDATION, title=said.title, by=by)
        made = Recommendation(entry=entry, space=space, number=number, origin=origin, **_plain(said))
        made.save(force_insert=True)
        tell(made, RecommendationWorded(title=said.title), by)
    return made


def reword_recommendation(one: Recommendation, said: Worded, *, by: Actor) -> bool:
    """Say in a draft something else; False when nothing changed.

    Raises:
        NotAllowed: when `by` may not, or it was adopted already.
        Refused: when the meeting is not one of its space.
    """
    _refuse_foreign(one.space, said)
    with transaction.atomic():
        held = locked(one, DecisionAct.DRAFT, by)
        if said_of(held) == said:
            return False
        Recommendation.objects.filter(pk=held.pk).update(**_plain(said))
        rename_entry(held.pk, said.title)
        digest = digest_of(said.words, said.grounds, said.office.slug)
        tell(held, RecommendationReworded(title=said.title, sha256=digest), by)
    return True


def adopt_recommendation(one: Recommendation, agreed: Agreed, *, by: Actor) -> None:
    """The body agreed; from now on everybody reads it, and its words stand for ever.

    Raises:
        NotAllowed: when `by` may not, or it is no draft.
        Refused: when the day is to come, votes lack, or those against are as many as those for.
    """
    if agreed.on > timezone.localdate(instant()):
        raise Refused(_("The day on which the body agreed is still to come."))
    votes = (agreed.votes_for, agreed.votes_against, agreed.votes_abstained)
    if agreed.way is Way.VOTE:
        _refuse_lost(votes)
    elif any(one is not None for one in votes):
        raise Refused(_("In consensus no votes are counted."))
    with transaction.atomic():
        held = moved(one, DecisionAct.ADOPT, RecommendationState.ADOPTED, by)
        Recommendation.objects.filter(pk=held.pk).update(
            state=RecommendationState.ADOPTED,
            way=agreed.way,
            adopted_on=agreed.on,
            votes_for=agreed.votes_for,
            votes_against=agreed.votes_against,
            votes_abstained=agreed.votes_abstained,
        )
        publish_entry(held.pk)
        fact = RecommendationAdopted(
            title=held.title,
            body=held.space.name,
            way=agreed.way.value,
            votes_for=agreed.votes_for,
            votes_against=agreed.votes_against,
            votes_abstained=agreed.votes_abstained,
            on=agreed.on.isoformat(),
            sha256=digest_of(held.title, held.words, held.grounds),
        )
        tell(held, fact, by)
        index_entry(held.pk)


def withdraw_recommendation(one: Recommendation, reason: str, *, by: Actor) -> None:
    """The body does not ask for it any more. One that was adopted stays readable with the reason.

    Raises:
        NotAllowed: when `by` may not, or the office answered already.
        Refused: without a reason.
    """
    if not reason.strip():
        raise Refused(_("Say why it is withdrawn: everybody will read it."))
    with transaction.atomic():
        held = moved(one, DecisionAct.WITHDRAW, RecommendationState.WITHDRAWN, by)
        Recommendation.objects.filter(pk=held.pk).update(state=RecommendationState.WITHDRAWN, reason=reason.strip())
        told: Fact = RecommendationDropped(title=held.title, reason=reason.strip())
        if held.adopted_on is not None:
            told = RecommendationWithdrawn(title=held.title, body=held.space.name, reason=reason.strip())
        tell(held, told, by)


def said_of(one: Recommendation) -> Worded:
    """What stands of a draft now."""
    return Worded(title=one.title, words=one.words, office=one.office, grounds=one.grounds, meeting=one.meeting)


def locked(one: Recommendation, act: DecisionAct, by: Actor) -> Recommendation:
    """The recommendation, held to the end of the transaction, for an act that `by` may do on it now.

    Raises:
        NotAllowed: with the reason.
    """
    rows = Recommendation.objects.select_for_update(of=("self",)).select_related("space", "office", "city", "meeting")
    held: Recommendation = rows.get(pk=one.pk)
    decision = decide(by, act, held.space_id, held.stage)
    if not decision:
        raise NotAllowed(decision.reason)
    return held


def moved(one: Recommendation, act: DecisionAct, to: RecommendationState, by: Actor) -> Recommendation:
    """As `locked`, for one that may go to a state.

    Raises:
        NotAllowed: as `locked`.
        Refused: when it may not go there.
    """
    held = locked(one, act, by)
    if to not in MOVES[held.stage]:
        raise Refused(_("The recommendation has moved on meanwhile. Open it again."))
    return held


def tell(one: Recommendation, fact: Fact, by: Actor | None) -> None:
    """Record what happened; without an actor it was the clock."""
    actor, capacity = (by.person_id, by.capacity) if by is not None else (None, "system")
    record(fact, subject=one.pk, space=one.space_id, actor=actor, capacity=capacity)


def refuse_closed(space: Space) -> None:
    """Only a body at work makes recommendations.

    Raises:
        Refused: with the reason.
    """
    if not has_tool(space):
        raise Refused(_("No recommendations are made here."))
    if space.state != SpaceState.ACTIVE:
        raise Refused(_("This body is not at work: it makes no recommendations."))


def _refuse_foreign(space: Space, said: Worded) -> None:
    if said.meeting is not None and (said.meeting.space_id, said.meeting.kind) != (space.pk, EntryKind.MEETING):
        raise Refused(_("Choose a meeting of this body."))


def _refuse_lost(votes: tuple[int | None, int | None, int | None]) -> None:
    in_favour, against, abstained = votes
    if in_favour is None or against is None or abstained is None:
        raise Refused(_("Write how many were for, against, and abstained."))
    if in_favour <= against:
        raise Refused(_("It was not adopted: no more votes were for it than against it."))


def _plain(said: Worded) -> dict[str, object]:
    names = ("title", "words", "grounds", "office", "meeting")
    return {name: getattr(said, name) for name in names}
