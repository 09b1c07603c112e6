"""What procedures hold about a person, where their texts name somebody, what waits for the office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.models import ProcedureComment, ProcedureVersion
from wspolnie.foundation.modules import Held, Mention, Waiting
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.policy import Actor, decide


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    rows = ProcedureComment.objects.filter(author_id=person_id).select_related("procedure").order_by("at", "pk")
    yield Held(
        _("Comments on procedures"),
        tuple((f"{one.procedure.name}, {dates().exact(one.at)}", one.words) for one in rows),
        _("They stay, as everybody read them, without who wrote them."),
    )


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Comments, answers and versions in which one of the words stands."""
    said = reduce(or_, (Q(words__icontains=word) | Q(answer__icontains=word) for word in words), Q(pk=None))
    for one in ProcedureComment.objects.filter(said).select_related("procedure").order_by("at", "pk"):
        found = around((one.words, one.answer), words)
        yield Mention(_("Comment on a procedure"), found, reverse("procedure_comment", args=[one.pk]))
    names = ("purpose", "needed", "basis", "change")
    told = reduce(or_, (Q(**{f"{name}__icontains": word}) for name in names for word in words), Q(pk=None))
    for version in ProcedureVersion.objects.filter(told).select_related("procedure").order_by("saved_at", "pk"):
        found = around(tuple(getattr(version, name) for name in names), words)
        url = reverse("procedure_version", args=[version.procedure.slug, version.number])
        yield Mention(_("Procedure"), found, url)


def waiting(actor: Actor) -> Iterable[Waiting]:
    """For those who answer: comments, with the hour of the answer."""
    if not decide(actor, ProcedureAct.ANSWER):
        return
    for one in ProcedureComment.objects.to_answer().select_related("procedure").order_by("due_at", "pk"):
        yield Waiting(
            _("Comment on a procedure"),
            one.procedure.name,
            reverse("procedure_comment", args=[one.pk]),
            one.due_at,
            since=one.at,
            text=_("Answer it."),
            capacity=actor.capacity,
        )


def sent(actor: Actor) -> Iterable[Waiting]:
    """For whoever wrote: what the office has not answered yet."""
    if actor.person is None:
        return
    mine = ProcedureComment.objects.to_answer().filter(author=actor.person).select_related("procedure")
    for one in mine.order_by("due_at", "pk"):
        yield Waiting(
            _("Your comment on a procedure"),
            one.procedure.name,
            reverse("procedure", args=[one.procedure.slug]) + "#uwagi",
            one.due_at,
            since=one.at,
            text=_("The office answers by then."),
        )
