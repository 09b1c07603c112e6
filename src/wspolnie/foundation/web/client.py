"""Whose request it is: the client's address behind our own proxies, by which tries are counted. It is never kept."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress

from django.conf import settings
from django.http import HttpRequest

IPV6_HOME = 64
"""Bits of an IPv6 address that one subscriber has; the rest they choose freely."""


def is_trusted(address: str) -> bool:
    """Whether the address is of one of our proxies (WSPOLNIE_TRUSTED_PROXIES)."""
    try:
        host = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(host in ipaddress.ip_network(network) for network in settings.TRUSTED_PROXIES)


def client_address(request: HttpRequest) -> str:
    """The nearest address that is not of our proxies; of IPv6 the subscriber's network.

    A proxy adds to `X-Forwarded-For` on the right, so what stands left of the first stranger is the stranger's word.
    """
    address: str = request.META.get("REMOTE_ADDR", "")
    stated = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    while stated and is_trusted(address):
        address = stated.pop()
    try:
        host = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(host, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((host, IPV6_HOME), strict=False).network_address)
    return str(host)


def sealed_key(key: str, prefix: str, version: int) -> str:
    """The name of a counter in the table: a keyed hash, because the sign-in library puts addresses into its own."""
    text = f"{prefix}:{version}:{key}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()
