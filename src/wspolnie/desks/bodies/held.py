"""What bodies hold about a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.bodies.models import Body, Regulations, Seat
from wspolnie.desks.bodies.states import title_label
from wspolnie.foundation.modules import Held, Mention
from wspolnie.foundation.personal import around


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    rows = Seat.objects.filter(person_id=person_id).select_related("body__space").order_by("since", "pk")
    told = tuple(
        (one.body.space.name, f"{title_label(one.title)}, {one.since.isoformat()}–{one.until or ''}") for one in rows
    )
    yield Held(_("Seats in groups and councils"), told, _("They stay, without who sat there."))


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Bodies and seats in whose texts one of the words stands."""
    columns = ("space__name", "space__purpose", "basis", "contact", "email", "reason")
    said = reduce(or_, (Q(**{f"{name}__icontains": word}) for name in columns for word in words), Q(pk=None))
    for body in Body.objects.filter(said).select_related("space").order_by("space__name"):
        texts = (body.space.name, body.space.purpose, body.basis, body.contact, body.email, body.reason)
        yield Mention(_("Body"), around(texts, words), reverse("body", args=[body.space.slug]))
    based = reduce(or_, (Q(basis__icontains=word) for word in words), Q(pk=None))
    for seat in Seat.objects.filter(based).select_related("body__space").order_by("since", "pk"):
        yield Mention(_("Seat"), around((seat.basis,), words), reverse("body_seats", args=[seat.body.space.slug]))
    ruled = reduce(or_, (Q(source__icontains=word) | Q(adopted__icontains=word) for word in words), Q(pk=None))
    for version in Regulations.objects.filter(ruled).select_related("body__space").order_by("in_force_from", "pk"):
        url = f"{reverse('body_regulations', args=[version.body.space.slug])}?wersja={version.number}"
        yield Mention(_("Regulations"), around((version.adopted, version.source), words), url)
