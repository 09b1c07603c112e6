"""“Moje sprawy”: grouped by time, with what one sent, in whose name, in whose place, at which office."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.cli.bench.pages import counted
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.states import Side, Verdict
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import Waiting
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import confirm_representation, declare_representation
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.portal.matters import groups, mandates, title, waiting
from wspolnie.services.imports.reading import read_sheet
from wspolnie.spaces.actions import name_deputy
from wspolnie.spaces.capacities import capacities_of
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import actor_today

DAY = timedelta(days=1)


def browser(make: Makers, person: Person | None) -> Client:
    assert person is not None
    client = Client(headers={"host": make.city.host})
    client.force_login(person.account)
    return client


def text(client: Client, path: str = "/moje/") -> str:
    return spaced(client.get(path).content.decode())


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "Nic na ciebie nie czeka"),
        (1, "Czeka na ciebie jedna sprawa"),
        (3, "Czekają na ciebie trzy sprawy"),
        (5, "Czeka na ciebie pięć spraw"),
        (12, "Czeka na ciebie 12 spraw"),
        (22, "Czekają na ciebie 22 sprawy"),
    ],
)
def test_the_title_counts_in_words(count: int, said: str) -> None:
    assert spaced(title(count)).lower() == said.lower()


def test_a_week_ends_on_sunday_night() -> None:
    wednesday = date(2026, 9, 9)
    zone = timezone.get_default_timezone()

    def due(day: int, hour: int) -> Waiting:
        return Waiting("", f"{day}", "/", datetime(2026, 9, day, hour, tzinfo=zone))

    items = [due(9, 15), due(13, 23), due(14, 0), Waiting("", "bez", "/")]
    found = {anchor: [item.title for item in shown] for anchor, _heading, shown in groups(items, wednesday)}
    assert found == {"teraz": ["9", "13"], "pozniej": ["14"], "bez-terminu": ["bez"]}
    assert groups([], wednesday) == []


def test_an_author_waits_for_the_city_and_then_reads_the_answer(make: Makers) -> None:
    now = datetime.now(UTC)
    bridge = register_organisation(Particulars(name="Fundacja Kładka", krs="37904"))
    anna = register_person("Anna Próbna", email="anna@poczta.example")
    held = declare_representation(bridge, anna, role="prezeska", since=date(2026, 3, 1), until=date(2099, 3, 31))
    confirm_representation(held, how=Confirmation.CLERK)
    matter = make.consultation("Sale", opens=now - 9 * DAY, closes=now - DAY)
    with taken_at(now - 2 * DAY):
        words = Words(reason="Bo tak.", side=Side.ORGANISATION, capacity=f"organisation:{bridge.pk}")
        remark = receive_remark(matter, make.round(matter), words, by=Actor(anna, "self"))
    client = browser(make, anna)
    before = text(client)
    assert "Wysłane, czekasz na miasto" in before
    assert f"Uwaga {remark}, Sale" in before
    assert before.index("Wszystko zrobione") < before.index("Wysłane, czekasz") < before.index("W czyim imieniu")
    assert "prezeska, do 31 marca 2099" in before
    assert "Przeczytaj, co miasto odpisało" not in before
    answer_remark(matter, remark, verdict=Verdict.ACCEPTED, reason="Dopisaliśmy.", by=make.clerk())
    publish_answers(matter, by=make.clerk())
    after = text(client)
    assert "Czeka na ciebie jedna sprawa" in after
    assert f"Przeczytaj, co miasto odpisało na uwagę {remark}" in after
    assert "jako Fundacja Kładka" in after
    assert "Wysłane, czekasz na miasto" not in after
    with taken_at(now + 15 * DAY):
        assert waiting(actor_today(anna)) == []


def test_a_deputy_sees_what_waits_for_the_absent_one(make: Makers) -> None:
    make.remark(make.consultation())
    clerk = make.clerk().person
    assert clerk is not None
    deputy = register_person("Zofia Zastępcza", email="zofia@wroclaw.example")
    assert waiting(actor_today(deputy)) == []
    today = timezone.localdate()
    name_deputy(clerk, deputy, since=today, until=today + DAY, by=actor_today(clerk))
    items = waiting(actor_today(deputy))
    assert items
    assert all(clerk.name in item.stands_in for item in items)
    assert clerk.name in text(browser(make, deputy))
    acting = actor_today(deputy)
    oneself, absent = mandates(acting, capacities_of(acting), items)
    assert (oneself.count, absent.count) == (0, len(items)), "each matter is counted in the name in which it waits"
    assert clerk.name in absent.label
    assert absent.note == "urzędnik prowadzący"
    own = waiting(actor_today(clerk))
    assert [(item.title, item.url) for item in own] == [(item.title, item.url) for item in items]
    assert not any(item.stands_in for item in own)


def test_the_desk_of_an_office_is_filtered_and_downloaded(make: Makers) -> None:
    make.remark(make.consultation("Program"))
    register_organisation(Particulars(name="Klub", email="klub@zolw.example"))
    anna = register_person("Anna Próbna", email="anna@poczta.example")
    declare_representation(register_organisation(Particulars(name="Koło")), anna, role="x", since=date(2026, 3, 1))
    client = browser(make, make.clerk().person)
    items = waiting(actor_today(make.clerk().person or anna))
    assert {item.title for item in items} == {"Program", "1 osoba do potwierdzenia"}
    (office,) = {item.office for item in items if item.office}
    page = text(client)
    assert "1 osoba do potwierdzenia" in page
    rows = read_sheet(client.get("/moje/csv/").content).rows
    assert {row.values["sprawa"] for row in rows} == {"Program", "1 osoba do potwierdzenia"}
    rows = read_sheet(client.get("/moje/csv/", {"wydzial": office}).content).rows
    assert {row.values["sprawa"] for row in rows} == {"Program"}
    assert "Moje sprawy (<b>2</b>)" in page


def test_the_page_costs_the_same_however_many_wait(make: Makers) -> None:
    anna = register_person("Anna Próbna", email="anna@poczta.example")
    matter = make.consultation()
    client = browser(make, anna)

    def statements() -> int:
        with counted() as seen:
            client.get("/moje/")
        return len(seen)

    make.remark(matter, by=Actor(anna, "self"))
    statements()  # what the process keeps is read
    one = statements()
    for _ in range(9):
        make.remark(matter, by=Actor(anna, "self"))
    assert statements() == one
    assert one <= 16
