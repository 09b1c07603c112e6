"""Links in letters about following: signed over the row, so that no address stands in them and none can be guessed."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from wspolnie.foundation.cities.models import City
from wspolnie.spaces.models import Follow

BEGIN: Final = "follow_confirm"
END: Final = "follow_end"


def link_to(city: City, follow: Follow, what: str) -> str:
    """The full address at which a follow is confirmed or ended, by the name of its route."""
    return str(settings.SITE_ADDRESS.format(host=city.host)) + reverse(what, args=[_signer(what).sign(follow.pk.hex)])


def follow_of(token: str, what: str) -> Follow | None:
    """The follow that a link of this city is about; None when it was not made here, or the row is gone."""
    try:
        key = UUID(_signer(what).unsign(token))
    except (BadSignature, ValueError):
        return None
    found: Follow | None = Follow.objects.select_related("entry__space").filter(pk=key).first()
    return found


def _signer(what: str) -> Signer:
    return Signer(sep="~", salt=f"wspolnie.{what}")
