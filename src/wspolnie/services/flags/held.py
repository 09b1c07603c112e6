"""What flags hold about a person, where their texts name somebody, and what waits for a decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.foundation.modules import Held, Mention, Waiting
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person
from wspolnie.services.flags.acts import FlagAct
from wspolnie.services.flags.models import Flag
from wspolnie.services.flags.states import FlagState, reason_label
from wspolnie.spaces.policy import Actor, decide, decide_somewhere


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    person = Person.objects.select_related("account").get(pk=person_id)
    flags = list(Flag.objects.of(person).select_related("contact").order_by("received_at"))
    yield Held(
        _("Texts reported"),
        tuple((f"{flag}, {dates().exact(flag.received_at)}", _said(flag)) for flag in flags),
        _("That a text was reported and what was decided stays, without who reported it and what they wrote."),
    )
    yield Held(
        _("Addresses given with reports"),
        tuple((str(flag), flag.contact.address) for flag in flags if hasattr(flag, "contact")),
        _("They are removed, and the letters about these reports with them."),
    )


def _said(flag: Flag) -> str:
    return f"{reason_label(flag.reason)}\n{flag.words}".strip()


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Reports and reasons of decisions in which one of the words stands."""
    found = reduce(or_, (Q(words__icontains=word) | Q(why__icontains=word) for word in words), Q(pk=None))
    for flag in Flag.objects.filter(found).order_by("received_at"):
        url = reverse("flag", args=[flag.year, flag.number])
        yield Mention(_("Report %(number)s") % {"number": flag}, around((flag.words, flag.why), words), url)


def waiting(actor: Actor) -> Iterable[Waiting]:
    """For those who decide: each reported text with the hour by which it is decided."""
    if not decide_somewhere(actor, FlagAct.DECIDE):
        return
    for flag in Flag.objects.visible_to(actor).waiting().select_related("space").order_by("due_at", "pk"):
        if not decide(actor, FlagAct.DECIDE, flag.space_id):
            continue
        yield Waiting(
            _("Reported text"),
            f"{flag.space.name}: {reason_label(flag.reason)}",
            reverse("flag", args=[flag.year, flag.number]),
            flag.due_at,
            since=flag.received_at,
            text=_("Decide whether it stays, and say why."),
            capacity=actor.capacity,
        )


def attention() -> str:
    """How many texts wait, for the page of the administration; empty when none does."""
    count = Flag.objects.filter(state=FlagState.WAITING).count()
    if not count:
        return ""
    return ngettext("%(num)s text waits for a decision", "%(num)s texts wait for a decision", count) % {"num": count}
