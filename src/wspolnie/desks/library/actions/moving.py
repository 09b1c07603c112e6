"""Verb of publications: published, withdrawn with a reason, published again."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.library.acts import LibraryAct
from wspolnie.desks.library.facts import PublicationMoved
from wspolnie.desks.library.models import Publication
from wspolnie.desks.library.states import MOVES, PublicationState
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


def move_publication(publication: Publication, to: PublicationState, *, reason: str = "", by: Actor) -> None:
    """Publish or withdraw; everybody reads the reason of a withdrawal.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it does not go there from where it is, leads nowhere, or is withdrawn without a reason.
    """
    require(by, LibraryAct.KEEP)
    with transaction.atomic():
        held: Publication = Publication.objects.select_for_update().get(pk=publication.pk)
        old = PublicationState(held.state)
        if to not in MOVES[old]:
            raise Refused(_("The publication cannot be moved so from where it is now. Look at it again."))
        if held.file is None and not held.link:
            raise Refused(_("Put a file or a link first, so that there is something to read."))
        said = reason.strip() if to is PublicationState.WITHDRAWN else ""
        if to is PublicationState.WITHDRAWN and not said:
            raise Refused(_("Write why it is withdrawn: everybody who has its address reads it."))
        Publication.objects.filter(pk=held.pk).update(state=to, reason=said, changed_at=instant())
        fact = PublicationMoved(name=held.name, old=old, new=to, reason=said)
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)
