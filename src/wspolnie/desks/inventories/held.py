"""What inventories hold about a person, and where their texts name somebody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.inventories.facts import way_label
from wspolnie.desks.inventories.models import Campaign, CampaignPerson, Contact
from wspolnie.foundation.modules import Held, Mention
from wspolnie.foundation.personal import around
from wspolnie.foundation.text.spoken import dates


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time."""
    carried = CampaignPerson.objects.filter(person_id=person_id).select_related("campaign").order_by("pk")
    yield Held(
        _("Inventories carried out"),
        tuple((one.campaign.name, dates().exact(one.campaign.opens_at)) for one in carried),
        _("They are no longer named there."),
    )
    logged = Contact.objects.filter(person_id=person_id).select_related("row__organisation").order_by("at", "pk")
    yield Held(
        _("Contacts written down in inventories"),
        tuple(
            (f"{one.row.organisation.name}, {dates().exact(one.at)}", f"{way_label(one.way)}\n{one.note}".strip())
            for one in logged
        ),
        _("That there was a contact stays, without the note and without who wrote it."),
    )


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Notes of the log, purposes and summaries in which one of the words stands."""
    noted = reduce(or_, (Q(note__icontains=word) for word in words), Q(pk=None))
    contacts = Contact.objects.filter(noted).select_related("row__campaign", "row__organisation").order_by("at", "pk")
    for one in contacts:
        url = reverse("inventory_row", args=[one.row.campaign.slug, one.row.organisation.slug])
        yield Mention(_("Contact with %(name)s") % {"name": one.row.organisation.name}, around((one.note,), words), url)
    texts = ("name", "purpose", "summary")
    said = reduce(or_, (Q(**{f"{text}__icontains": word}) for text in texts for word in words), Q(pk=None))
    for campaign in Campaign.objects.filter(said).order_by("opens_at", "pk"):
        found = around((campaign.name, campaign.purpose, campaign.summary), words)
        yield Mention(campaign.name, found, reverse("inventory", args=[campaign.slug]))
