"""Asking the court register: entrepreneurs first, associations after a 404, nothing lost when it goes wrong."""

from __future__ import annotations

import json

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import Makers
from tests.krs import extract, register_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.registers.actions import ask_register, take_over
from wspolnie.services.registers.kinds import LIMITS
from wspolnie.services.registers.models import RegisterEntry
from wspolnie.services.registers.reading import differences
from wspolnie.services.registers.transport.court import told
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
KRS = "0009100011"


def club(**more: str) -> Organisation:
    return register_organisation(Particulars(**{"name": "Fundacja Próbna", "krs": KRS, **more}))  # type: ignore[arg-type]


def test_associations_are_asked_after_entrepreneurs_do_not_know_the_number(make: Makers) -> None:
    one = club()
    with register_at(
        {KRS: extract(KRS, regon="12345678500000", adresStronyInternetowej="WWW.PROBNA.EXAMPLE")}
    ) as asked:
        entry = ask_register(one, by=make.clerk())
    assert asked == [f"{KRS} P", f"{KRS} S"]
    assert (entry.found, entry.regon, entry.nip, entry.seat) == (True, "123456785", "", "WROCŁAW")
    assert [one.field for one in differences(entry, one)] == ["legal_form", "regon", "seat", "www"]
    with register_at({KRS: extract(KRS, register="RejP")}, only="P") as asked:
        ask_register(one, by=make.clerk())
    assert asked == [f"{KRS} P"]
    assert RegisterEntry.objects.get().regon == "", "the answer before is replaced"


def test_what_was_chosen_is_taken_over_and_nothing_else(make: Makers) -> None:
    one, clerk = club(seat="Oława"), make.clerk()
    with register_at({KRS: extract(KRS, nazwa="FUNDACJA PRÓBNA IM. NIKOGO", regon="123456785")}):
        entry = ask_register(one, by=clerk)
    with pytest.raises(Refused):
        take_over(entry, [], by=clerk)
    with pytest.raises(Refused):
        take_over(entry, ["email"], by=clerk)
    assert take_over(entry, ["regon"], by=clerk)
    one.refresh_from_db()
    assert (one.regon, one.seat, one.name) == ("123456785", "Oława", "Fundacja Próbna")
    assert [found.field for found in differences(entry, one)] == ["name", "legal_form", "seat"]
    with pytest.raises(Refused):
        take_over(entry, ["regon"], by=clerk)


def test_a_wrong_number_there_does_not_come_in(make: Makers) -> None:
    one, clerk = club(), make.clerk()
    with register_at({KRS: extract(KRS, nip="1234567890")}):
        entry = ask_register(one, by=clerk)
    with pytest.raises(Refused):
        take_over(entry, ["nip"], by=clerk)
    one.refresh_from_db()
    assert one.nip == ""


def test_an_unknown_number_is_remembered_as_such(make: Makers) -> None:
    one = club()
    with register_at({}):
        entry = ask_register(one, by=make.clerk())
    assert (entry.found, entry.name) == (False, "")
    assert Line.objects.filter(fact__endswith="RegisterAsked").count() == 1


def test_masked_people_are_never_read(make: Makers) -> None:
    with register_at({KRS: extract(KRS)}):
        entry = ask_register(club(), by=make.clerk())
    kept = " ".join(str(value) for value in RegisterEntry.objects.filter(pk=entry.pk).values()[0].values())
    assert "*" not in kept
    assert "PREZES" not in kept


def test_only_clerks_ask_and_only_with_a_number(make: Makers) -> None:
    one = club()
    for by in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            ask_register(one, by=by)
    with pytest.raises(Refused, match="KRS"):
        ask_register(register_organisation(Particulars(name="Bez numeru")), by=make.clerk())


@pytest.mark.parametrize(
    "answer",
    [
        (500, b"oops"),
        (302, b"http://127.0.0.1:9/"),
        b"",
        b"<html>",
        b"null",
        b"[]",
        b'{"odpis": 7}',
        b'{"odpis": {"naglowekA": {"numerKRS": "0000000001"}, "dane": {"dzial1": {"danePodmiotu": {}}}}}',
        b"[" * 100_000,
        b" " * 2_100_000,
    ],
    ids=["error", "redirect", "empty", "html", "null", "list", "number", "another", "deep", "huge"],
)
def test_bad_answers_are_refused_and_nothing_changes(make: Makers, answer: bytes | tuple[int, bytes]) -> None:
    one, clerk = club(), make.clerk()
    with register_at({KRS: extract(KRS)}):
        before = ask_register(one, by=clerk)
    with register_at({KRS: answer}), pytest.raises(Refused):
        ask_register(one, by=clerk)
    assert RegisterEntry.objects.get().asked_at == before.asked_at


def test_a_register_that_is_not_there_is_said(make: Makers) -> None:
    with override_settings(KRS_URL="http://127.0.0.1:9/api/krs"), pytest.raises(Refused, match="nie odpowiada"):
        ask_register(club(), by=make.clerk())
    with override_settings(KRS_URL=""), pytest.raises(Refused, match="nie pyta"):
        ask_register(club(krs="0009100022"), by=make.clerk())


VALUES = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(),
    lambda one: st.lists(one) | st.dictionaries(st.text(max_size=4), one),
    max_leaves=5,
)


@given(VALUES, VALUES, VALUES)
def test_any_shape_is_read_or_refused(body: object, numbers: object, place: object) -> None:
    first = {"danePodmiotu": body, "siedzibaIAdres": place}
    if isinstance(body, dict):
        body["identyfikatory"] = numbers
    content = json.dumps({"odpis": {"naglowekA": {"numerKRS": KRS}, "dane": {"dzial1": first}}}).encode()
    try:
        said = told(content, KRS)
    except Refused:
        return
    assert set(said) == set(LIMITS)
    assert all(isinstance(value, str) for value in said.values())
