"""After the answers: what changed because of remarks, the document's way on the page, the next year's consultation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import given
from hypothesis import strategies as some

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.cloning import clone_consultation, next_title, year_later
from wspolnie.desks.consultations.actions.effects import take_effect_back, tell_effect
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Effect, EffectRemark, PublicationPlace, Remark, Round
from wspolnie.desks.consultations.states import RoundState, Verdict
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.actions import name_document
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.documents.reading import document_of, newest_version
from wspolnie.tools.documents.states import Genre, Life
from wspolnie.tools.documents.way import way_of

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC).replace(second=0, microsecond=0)
OPENS, CLOSES = NOW - timedelta(days=40), NOW - timedelta(days=20)
PAGE = "/konsultacje/program-na-2027-rok/"


def answered(make: Makers, verdict: Verdict = Verdict.ACCEPTED) -> tuple[Consultation, Remark]:
    consultation = make.consultation("Program na 2027 rok", opens=OPENS, closes=CLOSES)
    with taken_at(OPENS + timedelta(days=1)):
        remark = receive_remark(consultation, make.round(consultation), Words(reason="Za darmo w soboty."), by=NOBODY)
    with taken_at(CLOSES + timedelta(days=1)):
        release_remark(consultation, remark, by=make.clerk())
        answer_remark(consultation, remark, verdict=verdict, reason="Tak będzie.", by=make.clerk())
        publish_answers(consultation, by=make.clerk())
    return consultation, remark


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


def test_a_change_names_the_remarks_that_brought_it(make: Makers, visitor: Client) -> None:
    consultation, remark = answered(make)
    effect = tell_effect(
        consultation, text="Sale są za darmo w soboty.", anchor="par-1", remarks=[remark.pk], by=make.clerk()
    )
    page = text_of(visitor.get(PAGE))
    assert "Co zmieniły uwagi" in page
    assert "Sale są za darmo w soboty." in page
    assert f"{PAGE}#par-1" in page
    assert "W konsultacjach" in text_of(visitor.get(f"{PAGE}historia/"))
    take_effect_back(consultation, effect, by=make.clerk())
    assert "Sale są za darmo w soboty." not in text_of(visitor.get(PAGE))
    assert not Effect.objects.exists()
    assert not EffectRemark.objects.exists()


def test_only_accepted_remarks_of_published_answers_bring_changes(make: Makers) -> None:
    consultation, remark = answered(make, Verdict.NOT_ACCEPTED)
    for text, anchor, remarks in (("Zmiana.", "", [remark.pk]), ("Zmiana.", "", [])):
        with pytest.raises(Refused):
            tell_effect(consultation, text=text, anchor=anchor, remarks=remarks, by=make.clerk())
    other, theirs = make.consultation("Inne"), remark
    with pytest.raises(Refused):
        tell_effect(other, text="Zmiana.", anchor="", remarks=[theirs.pk], by=make.clerk())


def test_a_change_has_words_and_a_place_that_exists(make: Makers) -> None:
    consultation, remark = answered(make, Verdict.PARTLY)
    for text, anchor in (("", ""), ("z" * 601, ""), ("Zmiana.", "nie-ma")):
        with pytest.raises(Refused):
            tell_effect(consultation, text=text, anchor=anchor, remarks=[remark.pk], by=make.clerk())
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            tell_effect(consultation, text="Zmiana.", anchor="", remarks=[remark.pk], by=actor)


def test_a_clerk_says_it_on_the_page_and_takes_it_back(make: Makers, desk: Client) -> None:
    _consultation, remark = answered(make)
    said = {"text": "Zmiana.", "anchor": "", "remarks": [str(remark.pk)]}
    assert desk.post(f"{PAGE}skutki/", {**said, "remarks": []}).status_code == 422
    assert desk.post(f"{PAGE}skutki/", said).status_code == 302
    effect = Effect.objects.get()
    assert "Zmiana." in text_of(desk.get(f"{PAGE}skutki/"))
    assert desk.post(f"{PAGE}skutki/", {"taken": "nic"}).status_code == 404
    assert desk.post(f"{PAGE}skutki/", {"taken": str(effect.pk)}).status_code == 302
    assert desk.post(f"{PAGE}skutki/", {"taken": str(effect.pk)}).status_code == 404


def test_answers_open_the_way_to_submission(make: Makers) -> None:
    consultation, _ = answered(make)
    document = document_of(consultation.space)
    assert document is not None
    assert way_of(document, since_consultation=True) == []
    assert (document.state, document.answered_at) == (Life.CONSULTATION, CLOSES + timedelta(days=1))


def test_the_next_year_takes_the_text_and_no_remarks(make: Makers, desk: Client, visitor: Client) -> None:
    consultation, _ = answered(make)
    before = document_of(consultation.space)
    assert before is not None
    name_document(before, genre=Genre.ANNUAL_PROGRAMME, year=2027, by=make.clerk())
    page = text_of(desk.get(f"{PAGE}kopia/"))
    assert "Przygotujesz: Program na 2028 rok" in page
    assert desk.post(f"{PAGE}kopia/").headers["Location"] == "/konsultacje/program-na-2028-rok/plan/"
    made = Consultation.objects.select_related("space", "city").get(space__slug="program-na-2028-rok")
    first, last = Round.objects.get(consultation=made), make.round(consultation)
    assert first.state == RoundState.DRAFT
    assert first.closes_at == year_later(last.closes_at, consultation)
    after = document_of(made.space)
    assert after is not None
    assert (after.genre, after.year, after.state) == (Genre.ANNUAL_PROGRAMME, 2028, Life.DRAFT)
    texts = [
        list(Paragraph.objects.filter(version=version).order_by("position").values_list("anchor", "label", "text"))
        for version in (newest_version(before), first.version)
    ]
    assert texts[0] == texts[1]
    assert not Remark.objects.filter(round=first).exists()
    assert not PublicationPlace.objects.filter(consultation=made).exists()
    assert visitor.get("/konsultacje/program-na-2028-rok/").status_code == 404


def test_only_those_who_plan_clone(make: Makers) -> None:
    consultation = make.consultation()
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            clone_consultation(consultation, by=actor)


@given(title=some.text(max_size=80), year=some.integers(1900, 2198))
def test_years_in_a_title_are_one_later_and_nothing_else_changes(title: str, year: int) -> None:
    plain = "".join(sign for sign in title if not sign.isdigit())
    assert next_title(f"{plain} {year} {plain}") == f"{plain} {year + 1} {plain}"
    assert next_title(plain) == plain


def test_a_year_later_is_the_same_day_and_hour_of_the_clock(make: Makers) -> None:
    consultation = make.consultation()
    zone = consultation.city.zone
    moments = (
        (datetime(2028, 2, 29, 15, 45, tzinfo=zone), datetime(2029, 2, 28, 15, 45, tzinfo=zone)),
        (datetime(2026, 3, 28, 2, 30, tzinfo=zone), datetime(2027, 3, 28, 3, 30, tzinfo=zone)),
        (datetime(2026, 10, 25, 12, 0, tzinfo=zone), datetime(2027, 10, 25, 12, 0, tzinfo=zone)),
    )
    for before, after in moments:
        assert year_later(before, consultation) == after


@pytest.mark.parametrize(
    ("opens", "closes", "said", "unsaid"),
    [
        (-1, 5, ("Zbieramy uwagi", "każda osoba i organizacja", "Odpowiedzi na wszystkie uwagi i raport"), ()),
        (1, 5, ("Zbieramy uwagi", "Odpowiedzi na wszystkie uwagi i raport"), ()),
        (-9, -2, ("Odpowiedzi na wszystkie uwagi i raport",), ("każda osoba i organizacja",)),
    ],
)
def test_what_comes_next_is_told_with_hours_while_it_runs(
    make: Makers, visitor: Client, opens: int, closes: int, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    make.consultation("Program na 2027 rok", opens=NOW + timedelta(days=opens), closes=NOW + timedelta(days=closes))
    page = text_of(visitor.get(PAGE))
    told = page[page.index('id="co-dalej"') :]
    told = told[: told.index("</section>")]
    assert "godz." in told
    assert [text for text in said if text not in told] == []
    assert [text for text in unsaid if text in told] == []
