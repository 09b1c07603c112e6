"""The declaration of offices: the structure, its posts and who holds them. Their pages are a desk's."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from wspolnie.foundation.modules import Held, Module
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.offices.actions.appointments import forget_person
from wspolnie.parties.offices.actions.structure import refresh_names
from wspolnie.parties.offices.models import Appointment


def holds(person_id: UUID) -> Iterator[Held]:
    """The posts that a person holds and held."""
    theirs = Appointment.objects.filter(person_id=person_id).select_related("post__office").order_by("since", "id")
    for one in theirs:
        rows = [
            (gettext("Office or unit"), one.post.office.name),
            (gettext("Since"), dates().day(one.since)),
            (gettext("Until"), dates().day(one.until) if one.until else ""),
            (gettext("Appointed by"), one.authority),
            (gettext("Basis"), one.basis),
            (gettext("Scope of the mandate"), one.scope),
            (gettext("Everybody may know the name"), gettext("yes") if one.name_public else gettext("no")),
        ]
        yield Held(
            gettext("Post: %(title)s") % {"title": one.post.title},
            tuple(row for row in rows if row[1]),
            gettext("That the post was held stays, without the person."),
        )


MODULE = Module(name="offices", label=_("Offices"), nightly=(refresh_names,), holds=holds, erase=forget_person)
