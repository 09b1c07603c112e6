"""Addresses in letters about enquiries: signed over the row, so that none can be guessed and nothing stands in them."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from wspolnie.desks.helping.models import Enquiry
from wspolnie.foundation.cities.models import City

OWN: Final = "enquiry_own"
"""The page of whoever asked."""
MAIL: Final = "enquiry_mail"
"""The page of the organisation, for an address of the register where nobody is confirmed to speak."""


def link_to(city: City, enquiry: Enquiry, what: str) -> str:
    """The full address of one of the two pages, by the name of its route."""
    return str(settings.SITE_ADDRESS.format(host=city.host)) + reverse(what, args=[code_of(enquiry, what)])


def code_of(enquiry: Enquiry, what: str) -> str:
    """The end of such an address."""
    return _signer(enquiry, what).sign(enquiry.pk.hex)


def enquiry_of(code: str, what: str) -> Enquiry | None:
    """The enquiry of an address; None when it was not made here, the row is gone, or the register's e-mail changed."""
    try:
        key = UUID(hex=code.partition("~")[0])
    except ValueError:
        return None
    found = (
        Enquiry.objects.select_related("service__organisation__city", "service__city", "city").filter(pk=key).first()
    )
    if found is None:
        return None
    try:
        _signer(found, what).unsign(code)
    except BadSignature:
        return None
    return found


def _signer(enquiry: Enquiry, what: str) -> Signer:
    address = enquiry.service.organisation.email.lower() if what == MAIL else ""
    return Signer(sep="~", salt=f"wspolnie.{what}:{address}")
