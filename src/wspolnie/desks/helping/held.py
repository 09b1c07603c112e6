"""What enquiries hold about a person, and where their texts name somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.helping.models import Enquiry
from wspolnie.desks.helping.states import enquiry_state_label
from wspolnie.foundation.modules import Held, Mention
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    person = Person.objects.select_related("account").get(pk=person_id)
    asked = Enquiry.objects.of(person).select_related("service").order_by("asked_at")
    yield Held(
        _("Enquiries to organisations"),
        tuple((f"{one}, {dates().exact(one.asked_at)}", _said(one)) for one in asked),
        _("Name, address, words and answers are removed. That something was asked and answered stays, as a number."),
    )


def _said(one: Enquiry) -> str:
    parts = (one.service.name, enquiry_state_label(one.state), one.name, one.email, one.words, one.answer)
    return "\n".join(filter(None, parts))


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Enquiries and answers in which one of the words stands; the page is the service's, for the office reads none."""
    found = reduce(or_, (Q(words__icontains=word) | Q(answer__icontains=word) for word in words), Q(pk=None))
    for one in Enquiry.objects.filter(found).select_related("service").order_by("asked_at"):
        url = reverse("service", args=[one.service.slug])
        yield Mention(_("Enquiry %(number)s") % {"number": one}, around((one.words, one.answer), words), url)
