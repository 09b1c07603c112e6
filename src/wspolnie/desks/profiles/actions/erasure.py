"""A person is taken out of profiles: their contacts go, what they suggested stays without them."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from wspolnie.desks.profiles.facts import SuggestionAnswered
from wspolnie.desks.profiles.models import RoleContact, Suggestion
from wspolnie.foundation.journal.actions import forget_named


def erase(person_id: UUID) -> None:
    """Contacts that name them are removed; their suggestions keep what they say of the organisation."""
    with transaction.atomic():
        RoleContact.objects.filter(person_id=person_id).delete()
        theirs = Suggestion.objects.filter(person_id=person_id)
        forget_named("because", facts=[SuggestionAnswered], subjects=list(theirs.values_list("pk", flat=True)))
        theirs.update(person=None, why="", because="")
