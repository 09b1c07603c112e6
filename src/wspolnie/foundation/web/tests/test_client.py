"""Whose request it is, behind proxies and in front of liars."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from wspolnie.foundation.web.client import client_address


@pytest.mark.parametrize(
    ("peer", "stated", "address"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),  # a stranger's word about itself
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),  # what stands left of the stranger is invented
        ("10.0.0.1", "198.51.100.1, 10.0.0.2", "198.51.100.1"),  # two proxies of ours
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "nonsense", "nonsense"),
        ("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::"),
        ("10.0.0.1", "2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ("", "", ""),
    ],
)
def test_the_client_is_the_nearest_stranger(settings: Any, peer: str, stated: str, address: str) -> None:
    settings.TRUSTED_PROXIES = ("10.0.0.0/24",)
    request = RequestFactory().get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR=stated)
    assert client_address(request) == address
