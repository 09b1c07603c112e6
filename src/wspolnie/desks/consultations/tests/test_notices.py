"""What a notice says, where it was published, and how a plan changes until the start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from lxml import html

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions.changing import change_plan, plan_of
from wspolnie.desks.consultations.actions.notices import Notice, Place, notice_of
from wspolnie.desks.consultations.actions.planning import plan_consultation, start_consultation, what_is_missing
from wspolnie.desks.consultations.facts.plans import ConsultationChanged
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import DocumentKind, PlaceKind
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import fact_of, history
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
BIP = Place(PlaceKind.BIP, date(2026, 7, 29), "https://bip.miasto.example/7")
BOARD = Place(PlaceKind.BOARD, date(2026, 7, 30), words="Sukiennice 9")


def changes(consultation: Consultation) -> list[ConsultationChanged]:
    facts = (fact_of(line) for line in history(consultation.pk, public_only=False))
    return [fact for fact in facts if isinstance(fact, ConsultationChanged)]


def test_an_empty_notice_lists_everything_that_it_must_say(make: Makers) -> None:
    consultation = plan_consultation(replace(make.plan(), notice=Notice()), by=make.clerk())
    missing = what_is_missing(consultation, make.round(consultation))
    with pytest.raises(Refused) as refusal:
        start_consultation(consultation, by=make.clerk())
    assert all(item in refusal.value.reason for item in missing)
    full = plan_consultation(make.plan(), by=make.clerk())
    assert len(missing) - len(what_is_missing(full, make.round(full))) == 5


@pytest.mark.parametrize("part", ["kind", "basis", "addressees", "goal", "places"])
def test_each_part_is_asked_for_before_the_start(make: Makers, part: str) -> None:
    without = replace(make.notice(), **{part: getattr(Notice(), part)})
    consultation = make.draft()
    start = partial(start_consultation, consultation, by=make.clerk())
    plan = plan_of(consultation, make.round(consultation))
    change_plan(consultation, replace(plan, notice=without), by=make.clerk())
    consultation = Consultation.objects.get(pk=consultation.pk)
    with pytest.raises(Refused):
        start()
    change_plan(consultation, plan, by=make.clerk())
    consultation = Consultation.objects.get(pk=consultation.pk)
    start()


def test_a_changed_plan_says_what_stood_there_before(make: Makers) -> None:
    consultation = make.draft()
    before = plan_of(consultation, make.round(consultation))
    notice = replace(before.notice, kind=DocumentKind.STATUTE, themes=(), goal="Nowy cel.", places=(BIP, BOARD))
    later = before.closes_at + timedelta(days=1)
    assert change_plan(consultation, replace(before, closes_at=later, notice=notice), by=make.clerk())
    held = Consultation.objects.select_related("space", "office").get(pk=consultation.pk)
    assert notice_of(held) == notice
    assert make.round(consultation).closes_at == later
    (told,) = changes(consultation)
    assert told.fields == ("closes_at", "kind", "goal", "themes", "places")
    assert told.old[1:3] == ("programme", "Rada uchwali program po zebraniu uwag.")
    assert told.new[1:4] == ("statute", "Nowy cel.", "")
    assert told.new[4] == "bip 2026-07-29 https://bip.miasto.example/7\nboard 2026-07-30 Sukiennice 9"
    sentence = told.sentence()
    assert "rodzaj dokumentu: „Statut albo regulamin”, przedtem „Program”" in sentence
    assert "Tablica ogłoszeń, 30 lipca 2026, Sukiennice 9" in sentence
    assert not told.public


def test_saving_the_same_plan_is_no_change(make: Makers) -> None:
    consultation = make.draft()
    assert not change_plan(consultation, plan_of(consultation, make.round(consultation)), by=make.clerk())
    assert changes(consultation) == []


def test_a_plan_is_closed_by_the_start_and_to_others(make: Makers) -> None:
    consultation = make.draft()
    plan = replace(plan_of(consultation, make.round(consultation)), lead="Inaczej.")
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            change_plan(consultation, plan, by=actor)
    with pytest.raises(Refused):
        change_plan(consultation, replace(plan, closes_at=plan.opens_at), by=make.clerk())
    start_consultation(consultation, by=make.clerk())
    with pytest.raises(Refused):
        change_plan(consultation, plan, by=make.clerk())
    assert Consultation.objects.get(pk=consultation.pk).lead != "Inaczej."


def test_a_place_says_where_and_stands_once(make: Makers) -> None:
    plan = make.plan()
    for places in ((BIP, BIP), (replace(BIP, link=""),)):
        with pytest.raises(IntegrityError), transaction.atomic():
            plan_consultation(replace(plan, notice=replace(plan.notice, places=places)), by=make.clerk())
    assert not Round.objects.exists()


FORM = {
    "title": "Program współpracy",
    "lead": "O co chodzi.",
    "authority": "Prezydent",
    "opens_at": "2099-09-01T08:00",
    "closes_at": "2099-09-11T15:45",
    "answers_due_at": "2099-09-30T15:00",
}


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"bip_link": "bip.example/1"}, "bip_on"),
        ({"bip_on": "2026-07-29"}, "bip_link"),
        ({"board_on": "2026-07-29"}, "board_words"),
        ({"site_link": "javascript:alert(1)", "site_on": "2026-07-29"}, "site_link"),
        ({"site_link": "strona miasta", "site_on": "2026-07-29"}, "site_link"),
        ({"site_link": "miasto.example", "site_on": "wczoraj"}, "site_on"),
        ({"kind": "ustawa"}, "kind"),
    ],
)
def test_mistakes_stand_at_their_fields(make: Makers, desk: Client, typed: dict[str, str], wrong: str) -> None:
    consultation = make.draft()
    data = {**FORM, "office": str(consultation.office_id), **typed}
    answer = desk.post(f"/konsultacje/{consultation.space.slug}/plan/", data)
    assert answer.status_code == 422
    assert f'href="#id_{wrong}"' in answer.content.decode()
    assert changes(consultation) == []


def test_the_form_shows_what_stands_and_saving_it_changes_nothing(make: Makers, desk: Client) -> None:
    hour = instant().replace(minute=5, second=0, microsecond=0)
    consultation = make.draft(opens=hour, closes=hour + timedelta(days=9))
    address = f"/konsultacje/{consultation.space.slug}/plan/"
    before = plan_of(consultation, make.round(consultation))
    shown = filled(desk.get(address).content.decode())
    assert shown["site_link"] == ["https://miasto.example/ogloszenie"]
    assert shown["kind"] == ["programme"]
    assert shown["closes_at"] == [f"{before.closes_at.astimezone(ZoneInfo('Europe/Warsaw')):%Y-%m-%dT%H:%M}"]
    assert desk.post(address, shown).status_code == 302
    consultation.refresh_from_db()
    assert plan_of(consultation, make.round(consultation)) == before
    assert changes(consultation) == []


def test_a_consultation_without_a_notice_still_says_which_office_runs_it(make: Makers) -> None:
    other = plan_consultation(replace(make.plan("Dawne"), notice=Notice()), by=make.clerk())
    page = desk_of(make).get(f"/konsultacje/{other.space.slug}/").content.decode()
    (notice,) = html.fromstring(page).xpath("//section[@aria-labelledby='ogloszenie']//dt")
    assert spaced(notice.text_content()) == "Wydział, który prowadzi i odpowiada"


def test_everybody_reads_where_the_office_takes_letters(make: Makers, visitor: Client) -> None:
    consultation = make.consultation()
    page = spaced(visitor.get(f"/konsultacje/{consultation.space.slug}/").content.decode())
    assert f'<a href="mailto:{consultation.office.email}">' in page
    assert f"{consultation.office.name}, {consultation.office.address}" in page


def desk_of(make: Makers) -> Client:
    client = Client(headers={"host": "wroclaw.localhost"})
    person = make.clerk().person
    assert person is not None
    client.force_login(person.account)
    return client
