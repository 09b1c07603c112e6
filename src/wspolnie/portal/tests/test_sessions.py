"""What a request tells its session: the place, and a few words about the device."""

from __future__ import annotations

import pytest
from django.test import Client

from wspolnie.foundation.cities.models import City
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Session
from wspolnie.portal.sessions import device_of

LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (LINUX, "Firefox, Linux"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/19.0 Safari/605.1.15", "Safari, Mac"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_a_device_is_known_by_a_few_words(agent: str, device: str) -> None:
    assert device_of(agent) == device


def test_a_signed_in_request_leaves_place_and_device_but_no_address(bound: City) -> None:
    person = register_person("Anna Próbna", email="anna@poczta.example")
    client = Client(headers={"host": bound.host, "user-agent": LINUX}, REMOTE_ADDR="203.0.113.7")
    assert person.account is not None
    client.force_login(person.account)
    assert client.get("/moje/").status_code == 200
    row = Session.objects.get()
    assert row.account == person.account
    assert "203.0.113.7" not in str(row.get_decoded())
    assert LINUX not in str(row.get_decoded())
