"""What is held about a person who knows, and where texts name somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.experts.models import Expert, ExpertCall
from wspolnie.desks.experts.states import call_state_label
from wspolnie.foundation.modules import Held, Mention
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates


def holds(person_id: UUID) -> Iterable[Held]:
    """What they said that they know, invitations that they got, and those that they sent."""
    listed = Expert.objects.filter(person_id=person_id).prefetch_related("themes__theme")
    yield Held(
        _("What the person knows"),
        tuple(
            (
                _("agreed on %(moment)s") % {"moment": dates().exact(one.agreed_at)},
                "\n".join(filter(None, (one.topics, one.about, *(held.theme.name for held in one.themes.all())))),
            )
            for one in listed
        ),
        _("It is removed."),
    )
    for heading, calls, fate in (
        (
            _("Invitations for what somebody knows"),
            ExpertCall.objects.filter(person_id=person_id),
            _("Their words are removed. That somebody was invited and what became of it stays, as a number."),
        ),
        (
            _("Invitations that the person sent for the office"),
            ExpertCall.objects.filter(by_id=person_id),
            _("They stay with whoever got them, without who sent them."),
        ),
    ):
        rows = tuple((dates().exact(one.sent_at), _said(one)) for one in calls.order_by("sent_at", "pk"))
        yield Held(heading, rows, fate)


def _said(one: ExpertCall) -> str:
    return "\n".join(filter(None, (one.matter, call_state_label(one.state), one.words, one.answer)))


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """What people say that they know, and invitations, in which one of the words stands."""
    for model, names in ((Expert, ("topics", "about")), (ExpertCall, ("matter", "words", "answer"))):
        said = reduce(or_, (Q(**{f"{name}__icontains": word}) for name in names for word in words), Q(pk=None))
        for one in model.objects.filter(said).order_by("pk"):
            route = "expert" if isinstance(one, Expert) else "expert_call"
            found = around(tuple(getattr(one, name) for name in names), words)
            yield Mention(_("People who know"), found, reverse(route, args=[one.pk]))
