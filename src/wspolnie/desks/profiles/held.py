"""What profiles hold about a person, and where their texts name somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.profiles.models import Evidence, Profile, Resource, RoleContact, Suggestion
from wspolnie.desks.profiles.states import contact_label, suggestion_label
from wspolnie.foundation.modules import Held, Mention
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates


def holds(person_id: UUID) -> Iterable[Held]:
    """Contacts that name the person, and what they suggested to organisations."""
    shown = RoleContact.objects.filter(person_id=person_id).select_related("organisation").order_by("agreed_at", "pk")
    yield Held(
        _("Contacts of organisations that name the person"),
        tuple(
            (
                f"{one.organisation.name}: {contact_label(one.role)}",
                "\n".join(
                    filter(
                        None, (one.name, one.email, one.phone, dates().exact(one.agreed_at) if one.agreed_at else "")
                    )
                ),
            )
            for one in shown
        ),
        _("They are removed."),
    )
    made = Suggestion.objects.filter(person_id=person_id).select_related("organisation").order_by("made_at", "pk")
    yield Held(
        _("Descriptions suggested to organisations"),
        tuple(
            (
                f"{one.organisation.name}, {dates().exact(one.made_at)}",
                "\n".join(filter(None, (suggestion_label(one.state), one.short, one.why))),
            )
            for one in made
        ),
        _("What they say of the organisation stays, without who suggested it and why."),
    )


TEXTS = (
    (Profile, ("short", "description", "target_groups", "hours")),
    (Suggestion, ("short", "description", "target_groups", "hours", "why", "because")),
    (Resource, ("name", "description", "place", "terms")),
    (RoleContact, ("name", "email", "hours")),
    (Evidence, ("title", "link")),
)


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Texts of profiles, suggestions, resources, contacts and evidence in which one of the words stands."""
    for model, names in TEXTS:
        said = reduce(or_, (Q(**{f"{name}__icontains": word}) for name in names for word in words), Q(pk=None))
        for one in model.objects.filter(said).select_related("organisation").order_by("pk"):
            found = around(tuple(getattr(one, name) for name in names), words)
            yield Mention(one.organisation.name, found, reverse("organisation", args=[one.organisation.slug]))
