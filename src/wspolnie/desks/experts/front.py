"""What waits: invitations to answer for whoever got them, answers for whoever invited."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.experts.acts import ExpertAct
from wspolnie.desks.experts.models import ExpertCall
from wspolnie.desks.experts.states import CallState
from wspolnie.foundation.modules import Waiting
from wspolnie.spaces.policy import Actor, decide


def waiting(actor: Actor) -> Iterable[Waiting]:
    """Invitations that the person has not answered, each with its hour."""
    if actor.person is None:
        return
    for one in ExpertCall.objects.filter(person=actor.person, state=CallState.SENT).order_by("due_at", "pk"):
        yield Waiting(
            _("The office invites you"),
            _("Answer: %(matter)s") % {"matter": one.matter},
            reverse("expert_call", args=[one.pk]),
            one.due_at,
            since=one.sent_at,
        )


def sent(actor: Actor) -> Iterable[Waiting]:
    """Invitations of somebody of the office that nobody has answered yet."""
    if actor.person is None or not decide(actor, ExpertAct.INVITE):
        return
    mine = ExpertCall.objects.filter(by=actor.person, state=CallState.SENT).select_related("person")
    for one in mine.order_by("due_at", "pk"):
        yield Waiting(
            _("answer of %(name)s") % {"name": one.person.name if one.person else ""},
            one.matter,
            reverse("expert_call", args=[one.pk]),
            one.due_at,
            since=one.sent_at,
        )
