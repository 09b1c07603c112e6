"""The declaration of decisions."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import EntrySpec, Module, Nothing, on
from wspolnie.spaces.kinds import EntryKind
from wspolnie.spaces.models import Entry
from wspolnie.tools.decisions.actions import telling
from wspolnie.tools.decisions.actions.reminding import remind_offices
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.api import ENDPOINTS
from wspolnie.tools.decisions.facts import (
    ForwardingDeclined,
    ForwardingTaken,
    RecommendationAdopted,
    RecommendationAdvanced,
    RecommendationCarriedOut,
    RecommendationForwarded,
    RecommendationPassed,
    RecommendationReplied,
    RecommendationSent,
    RecommendationWithdrawn,
)
from wspolnie.tools.decisions.front import of_office, turns, waiting
from wspolnie.tools.decisions.held import mentions
from wspolnie.tools.decisions.letters import BODY, WORK
from wspolnie.tools.decisions.models import ProgressStep, Recommendation, Reply
from wspolnie.tools.decisions.parameters import PARAMETERS
from wspolnie.tools.decisions.reading import addresses_of


def addresses(entries: Sequence[Entry]) -> dict[UUID, str]:
    """A recommendation is read below its body's home."""
    rows = Recommendation.objects.filter(pk__in=[entry.pk for entry in entries]).select_related("space")
    return addresses_of(rows)


def searchable(entry_id: UUID) -> str | None:
    """What is asked and why, what the office said, what was done; None when it is gone."""
    one = Recommendation.objects.select_related("office").filter(pk=entry_id).first()
    if one is None:
        return None
    said = Reply.objects.filter(recommendation=one).order_by("number").values_list("reason", "will_do")
    steps = ProgressStep.objects.filter(recommendation=one).order_by("at").values_list("words", flat=True)
    replies = [text for both in said for text in both]
    return "\n".join((one.title, one.words, one.grounds, one.office.name, *replies, *steps))


MODULE = Module(
    name="decisions",
    label=_("Recommendations"),
    urls="wspolnie.tools.decisions.urls",
    acts=DecisionAct,
    api=ENDPOINTS,
    entries=(EntrySpec(EntryKind.RECOMMENDATION, _("Recommendation"), addresses, searchable),),
    todo=waiting,
    office_matters=of_office,
    turns=turns,
    listens=(
        on(RecommendationSent, telling.tell_office_sent, from_the_start=False),
        on(RecommendationPassed, telling.tell_office_passed, from_the_start=False),
        on(RecommendationForwarded, telling.tell_receiver, from_the_start=False),
        on(RecommendationAdopted, telling.tell_adopted, from_the_start=False),
        on(RecommendationSent, telling.tell_sent, from_the_start=False),
        on(RecommendationPassed, telling.tell_passed, from_the_start=False),
        on(RecommendationReplied, telling.tell_replied, from_the_start=False),
        on(RecommendationAdvanced, telling.tell_advanced, from_the_start=False),
        on(RecommendationCarriedOut, telling.tell_carried_out, from_the_start=False),
        on(RecommendationWithdrawn, telling.tell_withdrawn, from_the_start=False),
        on(ForwardingTaken, telling.tell_taken, from_the_start=False),
        on(ForwardingDeclined, telling.tell_declined, from_the_start=False),
    ),
    watches=(remind_offices,),
    topics=(WORK, BODY),
    parameters=PARAMETERS,
    mentions=mentions,
    erase=Nothing("what bodies ask and offices answer: no row points at a person, the journal alone says who acted"),
)
