"""Somebody of the office names their own deputy, who acts in their place; either of them ends it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.administration.tests.people import browser, somebody, words
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Deputyship

OWN = "/moje/zastepstwa/"


def typed(deputy: object, days: int = 7) -> dict[str, str]:
    today = timezone.localdate()
    return {"deputy": str(deputy), "since": today.isoformat(), "until": (today + timedelta(days=days)).isoformat()}


@pytest.mark.parametrize("ended_by", ["Ola Próbna", "Jan Zastępczy"])
def test_one_names_ones_own_deputy_and_either_ends_it(make: Makers, ended_by: str) -> None:
    ola, jan = somebody("Ola Próbna", Role.CLERK), somebody("Jan Zastępczy", Role.OFFICIAL)
    hers, his = browser(make.city, ola), browser(make.city, jan)
    assert f'href="{OWN}"' in hers.get("/moje/").content.decode()
    assert "urzędnik prowadzący" in words(hers.get(OWN).content)
    assert his.get("/konsultacje/nowa/").status_code == 403
    assert hers.post(OWN, typed(jan.pk)).status_code == 302
    for client in (hers, his):
        assert "Jan Zastępczy zastępuje: Ola Próbna" in words(client.get(OWN).content)
    assert his.get("/konsultacje/nowa/").status_code == 200
    stands = Deputyship.objects.get()
    stranger = browser(make.city, somebody("Karol Próbny", Role.COORDINATOR))
    assert stranger.post(f"{OWN}{stands.pk}/koniec/").status_code == 404
    client = hers if ended_by == "Ola Próbna" else his
    assert client.post(f"{OWN}{stands.pk}/koniec/").status_code == 302
    assert his.get("/konsultacje/nowa/").status_code == 403
    assert client.post(f"{OWN}{stands.pk}/koniec/").status_code == 404


def test_what_cannot_be_is_refused(make: Makers) -> None:
    ola, ewa = somebody("Ola Próbna", Role.CLERK), somebody("Ewa Mieszkanka")
    hers = browser(make.city, ola)
    for sent in (typed(ola.pk), typed(ewa.pk), typed("x"), typed(ola.pk, -400), {"csrfmiddlewaretoken": "x"}):
        answer = hers.post(OWN, sent)
        assert answer.status_code == 422
        assert "Nic nie zapisano" in words(answer.content)
    assert not Deputyship.objects.exists()
    assert f'href="{OWN}"' not in browser(make.city, ewa).get("/moje/").content.decode()
