"""The queue: filters that stand in the address and find just what they say, order, files, progress, what is beside."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions.assigning import Duty
from wspolnie.desks.consultations.actions.notes import write_note
from wspolnie.desks.consultations.models import Assignment, Remark
from wspolnie.desks.consultations.reading.progress import progress_of, total
from wspolnie.desks.consultations.states import AnswerState
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.desks.consultations.tests.shared_out import in_days, offices, official, share_out
from wspolnie.desks.consultations.tests.test_answers import Matter
from wspolnie.desks.consultations.views.queue import _whose
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
ADDRESS = "/konsultacje/program-wspolpracy/odpowiedzi/"


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def text_of(desk: Client, path: str = ADDRESS) -> str:
    answer = desk.get(path)
    assert answer.status_code == 200
    return spaced(answer.content.decode())


def listed(desk: Client, query: str) -> list[int]:
    """Numbers of the queue at the left, in their order."""
    return [int(number) for number in re.findall(r'name="u" value="(\d+)" aria', text_of(desk, ADDRESS + query))]


def assign(matter: Matter, remarks: list[Remark], duty: Duty) -> None:
    share_out(matter.consultation, remarks, duty, by=matter.make.clerk())


def test_whose_they_are(matter: Matter) -> None:
    (first, second), me = offices(), official("Anna Próbna", offices()[0])
    named, ours, theirs, free = (matter.remark() for _ in range(4))
    alone = official("Jan Przykładny")
    assign(matter, [named], Duty(second, me, in_days(2)))
    assign(matter, [ours], Duty(first, None, in_days(3)))
    assign(matter, [theirs], Duty(second, alone, in_days(4)))
    desk = browser()
    desk.force_login(me.account)
    assert listed(desk, "?komu=moje") == [named.number, ours.number]
    assert listed(desk, "?komu=nikt") == [free.number]
    assert listed(desk, f"?komu=biuro-{second.pk}") == [named.number, theirs.number]
    assert listed(desk, f"?komu=osoba-{alone.pk}") == [theirs.number]
    assert listed(desk, "?komu=bez-biura") == []
    page = text_of(desk)
    assert f'value="osoba-{alone.pk}">Jan Przykładny' in page
    assert "nikomu nieprzydzielone" in page


@pytest.mark.parametrize(
    "word",
    ["", "x", "biuro-", "biuro-1", "osoba-' OR 1=1", "za-\0", "moje-2", "biuro-" + "9" * 300, "inne-" + "0" * 32],
)
def test_words_that_the_queue_does_not_know_filter_nothing(word: str) -> None:
    assert _whose(word) == ""


def test_how_far_they_are(matter: Matter, desk: Client) -> None:
    fresh, draft, review, done, late = (matter.remark() for _ in range(5))
    matter.answer(draft, state=AnswerState.DRAFT)
    matter.answer(review, state=AnswerState.REVIEW)
    matter.answer(done)
    with taken_at(in_days(-0.02)):
        assign(matter, [late, draft], Duty(offices()[0], None, in_days(-0.01)))
        assign(matter, [review], Duty(offices()[0], None, in_days(-0.01)))
    write_note(matter.consultation, fresh, "Czy?", asks=Duty(offices()[1], None, in_days(1)), by=matter.make.clerk())
    for step, found in {
        "do-napisania": [fresh, draft, late],
        "bez-szkicu": [fresh, late],
        "szkice": [draft],
        "do-przejrzenia": [review],
        "przyjete": [done],
        "po-terminie": [draft, late],
        "na-opinii": [fresh],
    }.items():
        assert listed(desk, f"?etap={step}") == [one.number for one in found], step
    page = text_of(desk)
    assert "Po terminie (2)" in page.replace("po terminie", "Po terminie")
    assert "czeka na opinię (1)" in page


def test_orders(matter: Matter, desk: Client) -> None:
    one, two, three = (matter.remark() for _ in range(3))
    places = list(Paragraph.objects.filter(version=matter.make.round(matter.consultation).version).order_by("position"))
    with unguarded():
        later = three.received_at + timedelta(seconds=5)
        Remark.objects.filter(pk=one.pk).update(paragraph=places[4], received_at=later)
        Remark.objects.filter(pk=two.pk).update(paragraph=places[1])
    assign(matter, [three], Duty(offices()[0], None, in_days(2)))
    assign(matter, [one], Duty(offices()[0], None, in_days(3)))
    assert listed(desk, "") == [two.number, three.number, one.number]
    assert listed(desk, "?porzadek=numer") == [one.number, two.number, three.number]
    assert listed(desk, "?porzadek=przepis") == [two.number, one.number, three.number]
    assert listed(desk, "?porzadek=termin") == [three.number, one.number, two.number]
    page = text_of(desk, f"{ADDRESS}{one.number}/?porzadek=termin")
    assert f'{three.number}/?porzadek=termin#uwaga" rel="prev"' in page
    assert f'{two.number}/?porzadek=termin#uwaga" rel="next"' in page


def test_the_filter_goes_along_to_the_next_and_to_many(matter: Matter, desk: Client) -> None:
    remarks = [matter.remark() for _ in range(3)]
    assign(matter, remarks[::2], Duty(offices()[0], None, in_days(2)))
    query = f"?etap=do-napisania&komu=biuro-{offices()[0].pk}&porzadek=termin"
    sent = {"verdict": "noted", "reason": "Tak.", "wording": "", "krok": "dalej"}
    answer = desk.post(f"{ADDRESS}{remarks[0].number}/{query}", sent)
    assert answer["Location"] == f"{ADDRESS}{remarks[2].number}/{query}#uwaga"
    page = text_of(desk, f"{ADDRESS}zbiorczo/{query}&akt=upublicznienie&wszystkie=1")
    assert f"U-{remarks[2].number:04d}" in page
    assert f"U-{remarks[1].number:04d}" not in page


def test_beyond_one_page_the_one_in_hand_is_shown(matter: Matter, desk: Client) -> None:
    numbers = [matter.remark().number for _ in range(14)]
    assert listed(desk, "") == numbers[:12]
    assert listed(desk, f"{numbers[13]}/") == numbers[12:]
    assert listed(desk, "?strona=2") == numbers[12:]


def test_the_hour_of_the_answers_counts_down_also_while_remarks_are_taken(make: Makers, desk: Client) -> None:
    make.remark(make.consultation())
    page = text_of(desk)
    assert "Zacznie się za" not in page
    assert re.search(r'class="deadline-left" data-left="\d+">Zostało', page)


def test_one_is_assigned_on_its_page_after_a_look(matter: Matter, desk: Client) -> None:
    remark, office = matter.remark(), offices()[0]
    person = official("Anna Próbna", office)
    assert f"{remark.number}/przydzial/?etap=bez-szkicu" in text_of(desk, f"{ADDRESS}{remark.number}/?etap=bez-szkicu")
    led = desk.get(f"{ADDRESS}{remark.number}/przydzial/?etap=bez-szkicu")["Location"]
    assert led == f"{ADDRESS}zbiorczo/?etap=bez-szkicu&akt=przydzial&u={remark.number}"
    form = filled(text_of(desk, led))
    due = matter.make.round(matter.consultation).answers_due_at
    assert form["due_at"][0].startswith(f"{timezone.localtime(due):%Y-%m-%d}T")
    assert form["numery"] == [str(remark.number)]
    sent = {name: values[0] for name, values in form.items()} | {"who": f"osoba-{person.pk}"}
    looked = desk.post(ADDRESS + "zbiorczo/", sent | {"krok": "sprawdz"})
    page = spaced(looked.content.decode())
    assert "Zmieni się 1 uwaga" in page
    assert f"Anna Próbna, {office.name}" in page
    assert not Assignment.objects.exists()
    again = {name: values[0] for name, values in filled(page).items()} | {"krok": "zapis"}
    done = desk.post(ADDRESS + "zbiorczo/", again)
    assert done.status_code == 302
    row = Assignment.objects.get()
    assert (row.person, row.office) == (person, office)
    assert row.due_at == due.replace(second=0, microsecond=0)
    page = text_of(desk, done["Location"])
    assert "Kto odpowie i do kiedy" in page
    back = {name: values[0] for name, values in filled(page).items()}
    desk.post(done["Location"], back)
    assert not Assignment.objects.current().exists()


def test_wrong_words_of_the_form_are_told(matter: Matter, desk: Client) -> None:
    sent = {"akt": "przydzial", "numery": str(matter.remark().number), "krok": "sprawdz"}
    for wrong in ({}, {"who": "biuro-1", "due_at": "2199-01-01T12:00"}, {"who": f"biuro-{offices()[0].pk}"},
                  {"who": f"biuro-{offices()[0].pk}", "due_at": "2001-01-01T12:00"}):  # fmt: skip
        answer = desk.post(ADDRESS + "zbiorczo/", sent | wrong)
        assert answer.status_code == 422
    assert "Ta godzina już minęła" in spaced(answer.content.decode())


def test_it_is_given_back_on_its_page(matter: Matter) -> None:
    remark, me = matter.remark(), official("Anna Próbna")
    assign(matter, [remark], Duty(None, me, in_days(2)))
    desk = browser()
    desk.force_login(me.account)
    at = f"{ADDRESS}{remark.number}/oddanie/?komu=moje"
    assert desk.post(at, {"why": ""}).status_code == 422
    assert "/przydzial/" not in text_of(desk, f"{ADDRESS}{remark.number}/")
    assert desk.post(at, {"why": "<b>Nie</b> moje."})["Location"] == f"{ADDRESS}{remark.number}/?komu=moje#uwaga"
    page = text_of(desk, f"{ADDRESS}{remark.number}/")
    assert "Dlaczego: &lt;b&gt;Nie&lt;/b&gt; moje." in page
    assert "Oddaj uwagę" not in page


def test_answers_to_the_same_paragraph_stand_beside(matter: Matter, desk: Client) -> None:
    one, same, other, open_ = (matter.remark(f"Uwaga {word}.") for word in ("A", "B", "C", "D"))
    places = list(Paragraph.objects.filter(version=matter.make.round(matter.consultation).version).order_by("position"))
    with unguarded():
        Remark.objects.filter(pk__in=[one.pk, same.pk, open_.pk]).update(paragraph=places[2])
        Remark.objects.filter(pk=other.pk).update(paragraph=places[3])
    matter.answer(same, reason="Bo to samo miejsce.")
    matter.answer(other, reason="Bo inne miejsce.")
    page = text_of(desk, f"{ADDRESS}{one.number}/")
    assert "1 odpowiedź do tego samego przepisu" in page
    assert "Bo to samo miejsce." in page
    assert "Bo inne miejsce." not in page


def test_the_list_as_a_file_is_the_list_that_is_shown(matter: Matter, desk: Client) -> None:
    one, two = matter.remark(), matter.remark()
    due = in_days(2)
    assign(matter, [two], Duty(offices()[0], official("=Anna Próbna", offices()[0]), due))
    matter.answer(two, state=AnswerState.DRAFT)
    lines = desk.get(f"{ADDRESS}arkusz/csv/?komu=nikt").content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines[1:]] == [matter.consultation.code_of(one)]
    book = load_workbook(io.BytesIO(desk.get(f"{ADDRESS}arkusz/xlsx/?porzadek=termin").content))
    rows = list(book.active.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == [matter.consultation.code_of(row) for row in (two, one)]
    first = dict(zip(rows[0], rows[1], strict=True))
    assert (first["komórka"], first["osoba"]) == (offices()[0].name, "=Anna Próbna")
    assert first["stan odpowiedzi"] == "szkic"
    csv = desk.get(f"{ADDRESS}arkusz/csv/").content.decode("utf-8-sig")
    assert "'=Anna Próbna" in csv
    assert desk.get(f"{ADDRESS}arkusz/pdf/").status_code == 404


def test_figures_of_progress_agree_with_the_lists_behind_them(matter: Matter, desk: Client) -> None:
    remarks = [matter.remark() for _ in range(7)]
    (first, second), alone = offices(), official("Jan Przykładny")
    with taken_at(in_days(-0.02)):
        assign(matter, remarks[:2], Duty(first, None, in_days(-0.01)))
    assign(matter, remarks[2:4], Duty(second, official("Anna Próbna", second), in_days(2)))
    assign(matter, [remarks[4]], Duty(None, alone, in_days(2)))
    matter.answer(remarks[0])
    matter.answer(remarks[2], state=AnswerState.REVIEW)
    matter.answer(remarks[3], state=AnswerState.DRAFT)
    rows = progress_of(matter.make.round(matter.consultation), in_days(0))
    assert [(row.assigned, row.overdue) for row in rows] == [(2, 1), (2, 0), (1, 0), (2, 0)]
    assert total(rows).assigned == len(remarks)
    page = text_of(desk, ADDRESS + "postep/")
    links = re.findall(r'<td class="num"><a href="([^"]+)">(\d+)</a>', page)
    assert len(links) == sum(1 for row in rows for _step, figure in row.figures if figure)
    for link, figure in links:
        query = link.replace("&amp;", "&").partition("?")[2]
        assert len(listed(desk, f"?{query}")) == int(figure), link
    sheet = desk.get(ADDRESS + "postep/arkusz/csv/").content.decode("utf-8-sig").splitlines()
    assert sheet[-1] == "Razem;7;4;1;1;1;1"


def test_progress_of_an_empty_round_says_so(matter: Matter, desk: Client) -> None:
    assert "Nie ma jeszcze żadnej uwagi" in text_of(desk, ADDRESS + "postep/")
    assert desk.get(ADDRESS + "postep/arkusz/xlsx/").status_code == 200


def test_pages_ask_a_bounded_number_of_times(matter: Matter, desk: Client) -> None:
    def cost(path: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert desk.get(path).status_code == 200
        return len(asked)

    first = matter.remark()
    paths = [ADDRESS + "?porzadek=termin&komu=moje", ADDRESS + f"{first.number}/?porzadek=termin", ADDRESS + "postep/",
             ADDRESS + "arkusz/csv/"]  # fmt: skip
    assign(matter, [first], Duty(offices()[0], official("Anna Próbna"), in_days(2)))
    before = [cost(path) for path in paths]
    more = [matter.remark() for _ in range(30)]
    assign(matter, more, Duty(offices()[1], official("Jan Przykładny"), in_days(2)))
    for remark in more[:5]:
        write_note(
            matter.consultation, remark, "Czy?", asks=Duty(offices()[1], None, in_days(1)), by=matter.make.clerk()
        )
        write_note(matter.consultation, first, "Czy?", by=matter.make.clerk())
    after = [cost(path) for path in paths]
    assert all(late <= early + 3 for early, late in zip(before, after, strict=True)), (before, after)
