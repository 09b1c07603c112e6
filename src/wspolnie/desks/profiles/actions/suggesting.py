"""Verbs of suggestions: the office suggests, the organisation takes over or refuses with a reason."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.actions.writing import FIELDS, Telling, put, refuse_telling, telling_of
from wspolnie.desks.profiles.acts import ProfileAct
from wspolnie.desks.profiles.facts import ProfileSuggested, SuggestionAnswered
from wspolnie.desks.profiles.models import Suggestion
from wspolnie.desks.profiles.policy import may_suggest, speak_as
from wspolnie.desks.profiles.states import SUGGESTION_MOVES, SuggestionState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.policy import Actor


def suggest(organisation: Organisation, said: Telling, why: str = "", *, by: Actor) -> Suggestion:
    """Suggest what the profile of an organisation should say; it changes nothing until the organisation agrees.

    Raises:
        NotAllowed: when `by` may not, or nobody is there to decide.
        Refused: when one waits already, or it says nothing.
    """
    decision = may_suggest(by, organisation.pk)
    if not decision:
        raise NotAllowed(decision.reason)
    refuse_telling(said)
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        if waiting_of(organisation) is not None:
            raise Refused(_("One suggestion waits for this organisation already. It decides first."))
        made = Suggestion(
            organisation=organisation, why=why.strip(), person_id=by.person_id, made_at=instant(), **_plain(said)
        )
        made.save(force_insert=True)
        capacity = by.doing(ProfileAct.SUGGEST).capacity
        record(ProfileSuggested(organisation=organisation.name), subject=made.pk, actor=by.person_id, capacity=capacity)
    return made


def accept_suggestion(suggestion: Suggestion, *, by: Actor) -> None:
    """The profile says what was suggested from now on.

    Raises:
        NotAllowed: when `by` does not speak for the organisation.
        Refused: when it was answered already.
    """
    capacity = speak_as(by, suggestion.organisation_id)
    with transaction.atomic():
        old = suggestion.state
        held = _moved(suggestion, SuggestionState.ACCEPTED)
        held.save(update_fields=["state"])
        fact = SuggestionAnswered(organisation=held.organisation.name, old=old, new=held.state)
        record(fact, subject=held.pk, actor=by.person_id, capacity=capacity)
        put(held.organisation, telling_of(held), actor=by.person_id, capacity=capacity)


def refuse_suggestion(suggestion: Suggestion, because: str, *, by: Actor) -> None:
    """The profile stays as it is; whoever suggested reads why.

    Raises:
        NotAllowed: when `by` does not speak for the organisation.
        Refused: when it was answered already, or no reason is given.
    """
    capacity = speak_as(by, suggestion.organisation_id)
    if not because.strip():
        raise Refused(_("Write why the organisation does not want it."))
    with transaction.atomic():
        old = suggestion.state
        held = _moved(suggestion, SuggestionState.REFUSED)
        held.because = because.strip()
        held.save(update_fields=["state", "because"])
        fact = SuggestionAnswered(organisation=held.organisation.name, old=old, new=held.state, because=held.because)
        record(fact, subject=held.pk, actor=by.person_id, capacity=capacity)


def waiting_of(organisation: Organisation) -> Suggestion | None:
    """The suggestion that waits for an organisation."""
    found: Suggestion | None = Suggestion.objects.filter(
        organisation=organisation, state=SuggestionState.WAITING
    ).first()
    return found


def _plain(said: Telling) -> dict[str, object]:
    return {name: getattr(said, name) for name in FIELDS}


def _moved(suggestion: Suggestion, to: SuggestionState) -> Suggestion:
    """The row, held, when its state may become `to`."""
    rows = Suggestion.objects.select_for_update(of=("self",)).select_related("organisation")
    held: Suggestion = rows.get(pk=suggestion.pk)
    if to not in SUGGESTION_MOVES[SuggestionState(held.state)]:
        raise Refused(_("This suggestion was answered already."))
    held.state = to.value
    return held
