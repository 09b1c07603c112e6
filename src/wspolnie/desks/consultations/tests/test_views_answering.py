"""The answering page and presses on many: with the keyboard alone, without JavaScript, exactly what was shown."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.models import Answer, BulkChange, GroupedRemark, Remark
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.desks.consultations.tests.test_four_eyes import switch_on
from wspolnie.desks.consultations.views.answering import difference

pytestmark = pytest.mark.django_db
ADDRESS = "/konsultacje/program-wspolpracy/odpowiedzi/"
TEXT = "Termin 30 dni jest za długi dla małych organizacji."


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


def given(verdict: str = "partly", reason: str = "Skrócimy.", **more: str) -> dict[str, str]:
    return {"verdict": verdict, "reason": reason, "wording": "", **more}


def test_the_queue_leads_through_all_of_them(matter: Matter, desk: Client) -> None:
    numbers = [matter.remark().number for _ in range(3)]
    page = text_of(desk.get(ADDRESS + "?etap=do-napisania"))
    assert all(f"U-{number:04d}" in page for number in numbers)
    at = f"{ADDRESS}{numbers[1]}/?etap=do-napisania"
    answer = desk.post(at, given(krok="dalej"))
    assert (answer.status_code, answer["Location"]) == (302, f"{ADDRESS}{numbers[2]}/?etap=do-napisania#uwaga")
    answer = desk.post(answer["Location"], given(krok="dalej"))
    assert answer["Location"] == f"{ADDRESS}{numbers[0]}/?etap=do-napisania#uwaga"
    answer = desk.post(answer["Location"], given(krok="dalej"))
    assert answer["Location"] == f"{ADDRESS}?etap=do-napisania"
    assert "Nic tu nie czeka" in text_of(desk.get(answer["Location"]))
    assert Answer.objects.filter(state="accepted").count() == 3


def test_saving_what_is_shown_changes_nothing(matter: Matter, desk: Client) -> None:
    remark = matter.remark()
    desk.post(f"{ADDRESS}{remark.number}/", given(wording="Nowe brzmienie.", krok="szkic"))
    seen = Seen(desk.get(f"{ADDRESS}{remark.number}/").content.decode())
    assert seen.fields["wording"].strip() == "Nowe brzmienie."
    desk.post(f"{ADDRESS}{remark.number}/", given(wording="Nowe brzmienie.", krok="szkic"))
    assert remark.answer_versions.count() == 1


def test_errors_are_told_and_nothing_is_saved(matter: Matter, desk: Client) -> None:
    remark = matter.remark()
    answer = desk.post(f"{ADDRESS}{remark.number}/", given(reason=""))
    assert answer.status_code == 422
    assert "Napisz uzasadnienie" in Seen(text_of(answer)).problem
    answer = desk.post(f"{ADDRESS}{remark.number}/", given("noted", wording="Nowe."))
    assert (answer.status_code, Answer.objects.count()) == (422, 0)


def test_a_second_person_reads_it_where_the_city_says_so(matter: Matter, desk: Client) -> None:
    switch_on("four_eyes_accept")
    remark = matter.remark()
    assert "Przekaż do przejrzenia i pokaż następną" in text_of(desk.get(f"{ADDRESS}{remark.number}/"))
    desk.post(f"{ADDRESS}{remark.number}/", given(krok="dalej"))
    assert Answer.objects.get().state == "review"
    answer = desk.post(f"{ADDRESS}{remark.number}/przyjecie/", {"krok": "przyjecie"})
    assert answer.status_code == 403
    answer = desk.post(f"{ADDRESS}{remark.number}/przyjecie/", {"krok": "oddanie", "comment": ""})
    assert answer.status_code == 422
    desk.post(f"{ADDRESS}{remark.number}/przyjecie/", {"krok": "oddanie", "comment": "Prościej."})
    assert "Prościej." in text_of(desk.get(f"{ADDRESS}{remark.number}/"))


def test_similar_ones_are_joined_and_answered_together(matter: Matter, desk: Client) -> None:
    one, two, other = matter.remark(TEXT), matter.remark(TEXT), matter.remark("Więcej ławek w parku.")
    page = text_of(desk.get(f"{ADDRESS}{one.number}/"))
    assert "1 podobna uwaga" in page
    assert "ta sama treść" in page
    asked = desk.get(f"{ADDRESS}zbiorczo/?akt=grupa&u={one.number}&u={two.number}")
    assert "2 zaznaczone uwagi" in text_of(asked)
    press(desk, "grupa", [one, two], name="Krótsze terminy")
    assert GroupedRemark.objects.count() == 2
    assert "1. Krótsze terminy" in text_of(desk.get(ADDRESS + "grupy/"))
    desk.post(f"{ADDRESS}{one.number}/", given(krok="dalej", together="on"))
    assert set(Answer.objects.values_list("remark", flat=True)) == {one.pk, two.pk}
    assert not Answer.objects.filter(remark=other).exists()


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found is not None
    return found[1]


def shown(desk: Client, act: str, remarks: list[Remark], **fields: str) -> dict[str, str]:
    """The page that says what will change, as the form would send it on."""
    numbers = ",".join(str(remark.number) for remark in remarks)
    page = desk.post(ADDRESS + "zbiorczo/", {"akt": act, "numery": numbers, "krok": "sprawdz", **fields})
    assert page.status_code == 200
    seen = hidden(page.content.decode(), "seen")
    return {"akt": act, "numery": numbers, "seen": seen, "krok": "zapis", **fields}


def press(desk: Client, act: str, remarks: list[Remark], **fields: str) -> HttpResponse:
    return desk.post(ADDRESS + "zbiorczo/", shown(desk, act, remarks, **fields))


def test_many_are_answered_shown_first_and_put_back(matter: Matter, desk: Client) -> None:
    remarks = [matter.remark() for _ in range(3)]
    fields = given("noted", "Dziękujemy.", state="accepted")
    numbers = ",".join(str(one.number) for one in remarks[:2])
    page = text_of(desk.post(ADDRESS + "zbiorczo/", {"akt": "odpowiedz", "numery": numbers, **fields}))
    assert "Zmienią się 2 uwagi" in page
    assert "bez odpowiedzi" in page
    assert not Answer.objects.exists()
    answer = press(desk, "odpowiedz", remarks[:2], **fields)
    assert answer.status_code == 302
    assert Answer.objects.count() == 2
    back = desk.get(answer["Location"])
    assert "Przywróć to, co było" in text_of(back)
    desk.post(answer["Location"], {"seen": hidden(back.content.decode(), "seen")})
    assert not Answer.objects.exists()
    assert BulkChange.objects.get().undone_at is not None


def test_a_change_between_the_look_and_the_press_stops_it(matter: Matter, desk: Client) -> None:
    one, two = matter.remark(), matter.remark()
    sent = shown(desk, "odpowiedz", [one, two], **given("noted", "Dziękujemy.", state="accepted"))
    matter.answer(two, reason="Ktoś był szybszy.")
    answer = desk.post(ADDRESS + "zbiorczo/", sent)
    assert answer.status_code == 409
    assert "Nic nie zrobiono" in text_of(answer)
    assert f"U-{two.number:04d}" in text_of(answer)
    assert list(Answer.objects.values_list("reason", flat=True)) == ["Ktoś był szybszy."]
    again = sent | {"seen": hidden(answer.content.decode(), "seen")}
    assert desk.post(ADDRESS + "zbiorczo/", again).status_code == 302


def test_all_of_a_filter_means_those_that_are_listed(matter: Matter, desk: Client) -> None:
    todo, done = matter.remark(), matter.remark()
    matter.answer(done)
    page = text_of(desk.get(ADDRESS + "zbiorczo/?akt=upublicznienie&wszystkie=1&etap=do-napisania"))
    assert f"U-{todo.number:04d}" in page
    assert f"U-{done.number:04d}" not in page


@pytest.mark.parametrize("query", ["", "?akt=nic", "?akt=grupa&u=x", "?akt=przyjecie&u=99999999999"])
def test_odd_addresses_are_answered(matter: Matter, desk: Client, query: str) -> None:
    assert desk.get(ADDRESS + "zbiorczo/" + query).status_code in {200, 404}
    assert desk.get(ADDRESS + "grupy/").status_code == desk.get(ADDRESS + "zmiany/").status_code == 200


def test_what_changes_is_marked_word_by_word() -> None:
    found = list(difference("Odpowiada w terminie 30 dni.", "Odpowiada w terminie 14 dni."))
    assert found == [("=", "Odpowiada w terminie "), ("-", "30 "), ("+", "14 "), ("=", "dni.")]


def test_the_page_of_sixty_remarks_asks_a_bounded_number_of_times(matter: Matter, desk: Client) -> None:
    first = matter.remark(TEXT)
    with CaptureQueriesContext(connection) as few:
        desk.get(f"{ADDRESS}{first.number}/")
    for _ in range(20):
        matter.remark(TEXT)
    with CaptureQueriesContext(connection) as many:
        desk.get(f"{ADDRESS}{first.number}/")
    assert len(many) <= len(few) + 3
