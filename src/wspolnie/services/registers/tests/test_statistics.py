"""Asking REGON by NIP: sign in, search, report; natural persons are never read, nothing is lost when it goes wrong."""

from __future__ import annotations

import pytest
from django.test import Client, override_settings
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import Makers
from tests.krs import extract, register_at
from tests.polish import spaced
from tests.regon import KEY, NOBODY, rows, statistics_at, unit, wrapped
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.services.registers.actions import ask_register, take_over
from wspolnie.services.registers.kinds import Register
from wspolnie.services.registers.models import RegisterEntry
from wspolnie.services.registers.reading import differences
from wspolnie.services.registers.transport import regon

pytestmark = pytest.mark.django_db
NIP = "8970001004"
REPORT = {"praw_numerWRejestrzeEwidencji": "0009100011", "praw_adresEmail": "BIURO@PROBNA.EXAMPLE"}


def test_a_nip_gives_the_court_number_and_the_regon(make: Makers) -> None:
    one, clerk = register_organisation(Particulars(name="Fundacja Próbna", nip=NIP)), make.clerk()
    with statistics_at({NIP: rows(unit(NIP))}, REPORT) as asked:
        entry = ask_register(one, Register.REGON, by=clerk)
    assert asked == [f"Zaloguj {KEY}", f"DaneSzukajPodmioty {NIP}", "DanePobierzPelnyRaport 123456785"]
    assert [change.field for change in differences(entry, one)] == ["krs", "regon", "seat", "email"]
    assert take_over(entry, ["krs", "regon"], by=clerk)
    one.refresh_from_db()
    assert (one.krs, one.regon, one.email) == ("0009100011", "123456785", "")


def test_natural_persons_and_their_places_are_not_read(make: Makers) -> None:
    one = register_organisation(Particulars(name="Klub", nip=NIP))
    person = unit(NIP, Nazwa="MALOWANIE JAN PRÓBNY", Typ="F")
    with statistics_at({NIP: rows(person, person | {"Typ": "LF"})}) as asked:
        entry = ask_register(one, Register.REGON, by=make.clerk())
    assert (entry.found, entry.name) == (False, "")
    assert len(asked) == 2, "and no report is asked for"
    with statistics_at({NIP: rows(person, unit(NIP))}):
        assert ask_register(one, Register.REGON, by=make.clerk()).name == "FUNDACJA PRÓBNA"


def test_an_unknown_number_and_a_wrong_key(make: Makers) -> None:
    one, clerk = register_organisation(Particulars(name="Klub", nip=NIP)), make.clerk()
    with statistics_at({NIP: NOBODY}):
        assert not ask_register(one, Register.REGON, by=clerk).found
    with statistics_at({}, key="zły"), pytest.raises(Refused, match="klucz"):
        ask_register(one, Register.REGON, by=clerk)
    with override_settings(REGON_URL="http://127.0.0.1:9/", REGON_KEY=""), pytest.raises(Refused, match="nie pyta"):
        ask_register(one, Register.REGON, by=clerk)
    with override_settings(REGON_URL="http://127.0.0.1:9/", REGON_KEY=KEY), pytest.raises(Refused, match="nie odpow"):
        ask_register(one, Register.REGON, by=clerk)


ENTITIES = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">'
BOMB = f"<!DOCTYPE r [{ENTITIES}]><root><dane><Typ>P</Typ><Nazwa>&b;</Nazwa></dane></root>"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"--x\r\n\r\n",
        b"\r\n--uuid\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n--uuid--",
        wrapped("Inne", "nic"),
        wrapped("DaneSzukajPodmioty", "<root>"),
        wrapped("DaneSzukajPodmioty", "\x0bnie xml".replace("\x0b", "")),
        wrapped("DaneSzukajPodmioty", "<root><dane><ErrorCode>7</ErrorCode></dane></root>"),
        wrapped("DaneSzukajPodmioty", rows(unit("8970001010"))),
        b" " * 2_100_000,
    ],
)
def test_bad_answers_are_refused_and_nothing_changes(make: Makers, answer: bytes) -> None:
    one, clerk = register_organisation(Particulars(name="Klub", nip=NIP)), make.clerk()
    with statistics_at({NIP: rows(unit(NIP))}):
        before = ask_register(one, Register.REGON, by=clerk)
    with statistics_at({NIP: answer}), pytest.raises(Refused):
        ask_register(one, Register.REGON, by=clerk)
    assert RegisterEntry.objects.get().asked_at == before.asked_at


def test_entities_are_not_unfolded(make: Makers) -> None:
    one = register_organisation(Particulars(name="Klub", nip=NIP))
    with statistics_at({NIP: wrapped("DaneSzukajPodmioty", BOMB)}):
        assert "aaaa" not in ask_register(one, Register.REGON, by=make.clerk()).name


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = regon._rows(text)
    except Refused:
        return
    assert all(isinstance(value, str) for row in found for value in row.values())


def test_a_new_organisation_is_filled_in_by_its_number(make: Makers) -> None:
    clerk = make.clerk()
    assert clerk.person is not None
    office = Client(headers={"host": make.city.host})
    office.force_login(clerk.person.account)
    new = "/organizacje/nowa/"
    assert "Wypełnij z rejestru" not in spaced(office.get(new).content.decode()), "no register is set up"
    with register_at({"0009100011": extract("0009100011", nip=NIP)}), statistics_at({NIP: rows(unit(NIP))}, REPORT):
        assert "Wypełnij z rejestru" in spaced(office.get(new).content.decode())
        court = spaced(office.get(f"{new}?rejestr=court&numer=9100011").content.decode())
        assert 'value="FUNDACJA PRÓBNA"' in court
        assert f'value="{NIP}"' in court
        statistics = office.get(f"{new}?rejestr=regon&numer=897-000-10-04").content.decode()
        assert 'value="0009100011"' in statistics
        unknown = office.get(f"{new}?rejestr=court&numer=9100099")
        assert unknown.status_code == 422
        assert "nie zna takiego numeru" in spaced(unknown.content.decode())
        for query in (
            "rejestr=court&numer=",
            "rejestr=court&numer=12x",
            "rejestr=nic&numer=1",
            "numer=1",
            "rejestr=regon&numer=1234567890",
        ):
            assert office.get(f"{new}?{query}").status_code == 422, query
