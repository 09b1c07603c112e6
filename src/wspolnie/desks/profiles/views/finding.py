"""Where the pages of one organisation's profile begin: the organisation, and whether the reader may write of it."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from wspolnie.desks.profiles.policy import may_write
from wspolnie.foundation.modules import NotAllowed
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.views import actor_of


def find(slug: str) -> Organisation:
    """The organisation of an address."""
    found: Organisation | None = Organisation.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def writable(request: HttpRequest, slug: str) -> Organisation:
    """The same for somebody who may write of it.

    Raises:
        NotAllowed: with the reason why they may not.
    """
    one = find(slug)
    decision = may_write(actor_of(request), one.pk)
    if not decision:
        raise NotAllowed(decision.reason)
    return one
