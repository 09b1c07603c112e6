"""A remark above the limit of one address keeps its instant and waits apart until its author or a clerk confirms it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.test import Client

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions import confirming
from wspolnie.desks.consultations.actions.answers import readiness
from wspolnie.desks.consultations.actions.aside import set_aside, take_back
from wspolnie.desks.consultations.actions.confirming import confirm_by_clerk, confirm_by_mail, of_code
from wspolnie.desks.consultations.actions.own import change_remark
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.facts.remarks import RemarkConfirmed
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkConfirmation
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.desks.consultations.views import remarks as views
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.actions import TooManyTries
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
MATTER: Final = "/konsultacje/program-wspolpracy/"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=1), closes=now + timedelta(days=30))


def waiting(consultation: Consultation, make: Makers, contact: str = "anna@example.org") -> Remark:
    words = Words(reason="Czekam osobno.", contact=contact)
    return receive_remark(consultation, make.round(consultation), words, by=NOBODY, confirmed=False)


def link() -> str:
    """The address in the letter."""
    (found,) = re.findall(r"/uwaga/autor/[^/\s]+/", Letter.objects.get(address="anna@example.org").body)
    return str(found)


def test_it_counts_and_blocks_only_once_confirmed(consultation: Consultation, make: Makers, desk: Client) -> None:
    remark = waiting(consultation, make)
    assert readiness(make.round(consultation)).open_remarks == ()
    assert Remark.objects.live().count() == 0
    with pytest.raises(Refused, match="Nikt nie potwierdził"):
        release_remark(consultation, remark, by=make.clerk())
    for path, there in (
        (f"{MATTER}biurko/?stan=do-potwierdzenia", True),
        (f"{MATTER}biurko/?stan=bez-odpowiedzi", False),
    ):
        assert ("Czekam osobno." in spaced(desk.get(path).content.decode())) is there
    assert "Czekam osobno." not in spaced(browser().get(f"{MATTER}uwagi/").content.decode())
    with pytest.raises(NotAllowed):
        confirm_by_clerk(consultation, remark, by=NOBODY)
    assert desk.post(f"{MATTER}biurko/{remark.number}/potwierdzenie/").status_code == 302
    kept = Remark.objects.get(pk=remark.pk)
    assert (kept.state, kept.received_at) == (RemarkState.RECEIVED, remark.received_at)
    assert readiness(make.round(consultation)).open_remarks == (remark.pk,)
    with pytest.raises(Refused, match="nie czeka na potwierdzenie"):
        confirm_by_clerk(consultation, remark, by=make.clerk())


def test_the_link_shows_and_the_button_confirms_once(consultation: Consultation, make: Makers) -> None:
    remark = waiting(consultation, make)
    path, reader = link(), browser()
    for _ in range(2):
        assert "Czekam osobno." in spaced(reader.get(path).content.decode())
    assert Remark.objects.get().state == RemarkState.UNCONFIRMED
    assert reader.post(path).status_code == 302
    assert Remark.objects.get().state == RemarkState.RECEIVED
    assert consultation.code_of(remark) in spaced(reader.get("/uwaga/potwierdzenie/").content.decode())
    assert reader.get(path).status_code == reader.post(path).status_code == 404
    with pytest.raises(Refused, match="nie działa"):
        confirm_by_mail(path.split("/")[-2])
    (line,) = Line.objects.filter(fact=RemarkConfirmed.word())
    assert fact_of(line).sentence().startswith("Autor potwierdził")


def test_the_code_is_kept_hashed_and_ends(consultation: Consultation, make: Makers) -> None:
    remark = waiting(consultation, make)
    code = link().split("/")[-2]
    kept = RemarkConfirmation.objects.get(remark=remark)
    assert code.encode() not in bytes(kept.digest)
    assert kept.ends_at == remark.received_at + timedelta(days=7)
    for at, good in ((kept.ends_at - timedelta(microseconds=1), True), (kept.ends_at, False)):
        with taken_at(at):
            assert (of_code(code) is not None) is good
    assert of_code(code + "x") is None


def test_without_an_address_the_receipt_says_who_confirms(
    consultation: Consultation, make: Makers, visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise TooManyTries("pełno")

    monkeypatch.setattr(views, "count_try", full)
    form = {
        **filled(visitor.get(f"{MATTER}uwagi/nowa/").content.decode()),
        "reason": "Ponad limitem.",
        "side": "resident",
    }
    assert visitor.post(f"{MATTER}uwagi/nowa/", form).status_code == 302
    remark = Remark.objects.get()
    assert remark.state == RemarkState.UNCONFIRMED
    assert not RemarkConfirmation.objects.exists()
    receipt = spaced(visitor.get("/uwaga/potwierdzenie/").content.decode())
    assert "nie jest jeszcze potwierdzona" in receipt
    assert "Urząd ją przeczyta i potwierdzi." in receipt


def test_the_limit_is_counted_by_address(
    consultation: Consultation, visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "most_an_hour", lambda: 2)
    network = "198.51.100.77"
    for reason in ("Raz.", "Dwa.", "Trzy."):
        form = filled(visitor.get(f"{MATTER}uwagi/nowa/").content.decode())
        said = {**form, "reason": reason, "side": "resident"}
        assert visitor.post(f"{MATTER}uwagi/nowa/", said, REMOTE_ADDR=network).status_code == 302
    states = Remark.objects.order_by("number").values_list("state", flat=True)
    assert list(states) == [RemarkState.RECEIVED, RemarkState.RECEIVED, RemarkState.UNCONFIRMED]
    assert confirming.most_an_hour() == 60


def test_its_author_may_change_it_and_a_clerk_may_set_it_aside(consultation: Consultation, make: Makers) -> None:
    remark = waiting(consultation, make)
    assert change_remark(consultation, remark, proposed="", reason="Inaczej.", code=remark_code(remark.pk), by=NOBODY)
    assert Remark.objects.get().state == RemarkState.UNCONFIRMED
    set_aside(consultation, remark, RemarkState.ABUSE, by=make.clerk())
    assert of_code(link().split("/")[-2]) is None
    take_back(consultation, remark, by=make.clerk())
    assert Remark.objects.get().state == RemarkState.RECEIVED
