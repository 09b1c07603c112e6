"""A browser's work confirms one waiting remark, once and in time; anything else confirms nothing."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import altcha
import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations import work
from wspolnie.desks.consultations.actions.confirming import confirm_by_proof
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.facts.remarks import RemarkConfirmed
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import RemarkState
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
WHERE: Final = "/uwaga/potwierdzenie/praca/"


@pytest.fixture(autouse=True)
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "parameter", lambda *_: "1")


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=1), closes=now + timedelta(days=30))


@pytest.fixture
def remark(consultation: Consultation, make: Makers) -> Remark:
    words = Words(reason="Ponad limitem.")
    return receive_remark(consultation, make.round(consultation), words, by=NOBODY, confirmed=False)


def solved(remark: Remark) -> dict[str, Any]:
    asked = altcha.Challenge.from_dict(work.challenge(remark.pk))
    found = altcha.solve_challenge(asked)
    assert found is not None
    return altcha.Payload(asked, found).to_dict()


def sent(payload: object) -> str:
    return base64.b64encode(json.dumps(payload).encode()).decode()


def test_work_confirms_once(consultation: Consultation, remark: Remark) -> None:
    solution = sent(solved(remark))
    confirm_by_proof(consultation, remark, solution)
    kept = Remark.objects.get()
    assert (kept.state, kept.received_at) == (RemarkState.RECEIVED, remark.received_at)
    with pytest.raises(Refused, match="nie czeka na potwierdzenie"):
        confirm_by_proof(consultation, remark, solution)
    assert Line.objects.filter(fact=RemarkConfirmed.word()).count() == 1


def test_work_for_another_remark_confirms_nothing(consultation: Consultation, remark: Remark, make: Makers) -> None:
    words = Words(reason="Druga.")
    other = receive_remark(consultation, make.round(consultation), words, by=NOBODY, confirmed=False)
    with pytest.raises(Refused, match="nie dotarł na czas"):
        confirm_by_proof(consultation, other, sent(solved(remark)))
    assert set(Remark.objects.values_list("state", flat=True)) == {RemarkState.UNCONFIRMED}


def test_work_is_good_for_half_an_hour(remark: Remark) -> None:
    asked = datetime.now(UTC).replace(microsecond=0)
    with taken_at(asked):
        solution = sent(solved(remark))
    for at, good in ((work.GOOD_FOR - timedelta(microseconds=1), True), (work.GOOD_FOR, False)):
        with taken_at(asked + at):
            assert work.is_solved(remark.pk, solution) is good
    with taken_at(asked - timedelta(hours=3)):
        old = sent(solved(remark))
    with taken_at(asked - timedelta(hours=3)):
        assert not work.is_solved(remark.pk, old), "the library's own clock says so too"


CHANGES: Final = st.one_of(
    st.tuples(st.just(("challenge", "parameters", "cost")), st.integers(2, 10**9)),
    st.tuples(st.just(("challenge", "parameters", "keyPrefix")), st.sampled_from(["", "0", "01", "ff"])),
    st.tuples(st.just(("challenge", "parameters", "expiresAt")), st.one_of(st.none(), st.integers(0, 10**12))),
    st.tuples(st.just(("challenge", "parameters", "data")), st.one_of(st.none(), st.just({"remark": str(uuid4())}))),
    st.tuples(st.just(("challenge", "signature")), st.one_of(st.none(), st.text(max_size=70))),
    st.tuples(st.just(("solution", "counter")), st.one_of(st.none(), st.integers(-5, 2**40), st.text(max_size=5))),
    st.tuples(st.just(("solution", "derivedKey")), st.one_of(st.none(), st.text(max_size=70))),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(change=CHANGES)
def test_whatever_is_changed_in_it_confirms_nothing(remark: Remark, change: tuple[tuple[str, ...], object]) -> None:
    payload = solved(remark)
    (*path, last), value = change
    place = payload
    for step in path:
        place = place[step]
    same = place.get(last) == value
    place[last] = value
    assert work.is_solved(remark.pk, sent(payload)) is same


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(text=st.one_of(st.text(max_size=80), st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["challenge", "solution", "parameters", "counter", "derivedKey", "algorithm", "nonce", "salt", "cost"]
    ), inner, max_size=4), max_leaves=9,
).map(sent)))  # fmt: skip
def test_nonsense_confirms_nothing(remark: Remark, text: str) -> None:
    assert not work.is_solved(remark.pk, text)


def test_the_receipt_asks_for_work_only_while_the_remark_waits(consultation: Consultation, remark: Remark) -> None:
    reader = browser()
    number = consultation.code_of(remark)
    assert reader.post("/uwaga/", {"number": number, "code": remark_code(remark.pk)}).status_code == 302
    page = reader.get("/uwaga/potwierdzenie/").text
    assert "data-work=" in page
    assert "hidden>" in page.split("data-work=")[1].split("<h2")[0], "without JavaScript it is not there"
    assert reader.post(WHERE, {"solution": "x"}).status_code == 409
    assert Remark.objects.get().state == RemarkState.UNCONFIRMED
    for _ in range(2):
        assert reader.post(WHERE, {"solution": sent(solved(remark))}).headers["Location"] == "/uwaga/potwierdzenie/"
    after = reader.get("/uwaga/potwierdzenie/").text
    assert "data-work=" not in after
    assert "nie jest jeszcze potwierdzona" not in spaced(after)
    assert Line.objects.filter(fact=RemarkConfirmed.word()).count() == 1


def test_a_stranger_has_no_remark_to_confirm(visitor: Client, consultation: Consultation) -> None:
    assert visitor.post(WHERE, {"solution": "x"}).headers["Location"] == "/uwaga/"
