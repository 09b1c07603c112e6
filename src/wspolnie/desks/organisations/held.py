"""What the register's desk holds about a person: letters to organisations that name them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.desks.organisations.actions.proposing import told_of
from wspolnie.desks.organisations.actions.representing import answered, asked
from wspolnie.foundation.modules import Held
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.models import Proposal, Representation
from wspolnie.services.notify.models import Letter, Notice


def holds(person_id: UUID) -> Iterable[Held]:
    """In the order of time; the texts name the person, so subjects are told and not addresses."""
    spoken = Representation.objects.filter(person_id=person_id).values_list("pk", flat=True)
    proposed = Proposal.objects.filter(person_id=person_id).values_list("pk", flat=True)
    matters = [*(matter(pk) for pk in spoken for matter in (asked, answered)), *(told_of(pk) for pk in proposed)]
    notices = Notice.objects.filter(key__in=matters).values("letter_id")
    letters = Letter.objects.filter(Q(matter__in=matters) | Q(pk__in=notices)).order_by("queued_at")
    yield Held(
        _("Letters about whom the person speaks for"),
        tuple((one.subject, dates().exact(one.sent_at or one.queued_at)) for one in letters),
        _("They are removed."),
    )
