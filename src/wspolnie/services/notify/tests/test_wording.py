"""The city's own words: seen before they hold, kept by days, used in the letters that go out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from tests.clones import past_the_guard
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.foundation.cities.models import City, LetterTemplate
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.mail import LetterKind
from wspolnie.foundation.modules import NotAllowed, Refused, registry
from wspolnie.services.notify.actions import change_letter, preview
from wspolnie.services.notify.letters import written
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
BODY = "Szanowni Państwo,\n\n{news}\n\n{off}"


def today(city: City) -> datetime:
    return datetime.now(UTC).astimezone(city.zone)


@pytest.mark.parametrize("kind", registry.letters(), ids=lambda kind: kind.name)
def test_every_kind_can_be_looked_at_with_its_examples(kind: LetterKind) -> None:
    with translation.override("pl"):
        seen = preview(kind.name, translation.gettext(kind.subject), translation.gettext(kind.body))
    assert "{" not in seen.subject + seen.body
    for variable in kind.variables:
        assert variable.example in seen.subject + seen.body


def test_a_preview_writes_nothing_and_shows_the_words(bound: City) -> None:
    seen = preview("notify.one", "Miasto: {subject}", BODY.replace("\n", "\r\n"))
    assert seen.subject == "Miasto: Odpowiedź na twoją uwagę"
    assert seen.body.startswith("Szanowni Państwo,\n\nUrząd odpowiedział na uwagę.\n\nNie chcesz")
    assert not LetterTemplate.objects.exists()


@pytest.mark.parametrize(
    ("subject", "body", "said"),
    [
        ("", BODY, "Puste miejsce: temat."),
        ("x", "", "Puste miejsce: treść."),
        ("x" * 201, BODY, "najwyżej 200 znaków"),
        ("{temat}", BODY, "nie ma zmiennej {temat}"),
        ("x", "{news}", "musi być zmienna {off}"),
        ("x", BODY + "{", "nawias klamrowy"),
    ],
)
def test_wrong_words_are_refused_with_what_is_wrong(make: Makers, subject: str, body: str, said: str) -> None:
    with translation.override("pl"):
        with pytest.raises(Refused) as seen:
            preview("notify.one", subject, body)
        with pytest.raises(Refused) as changed:
            change_letter("notify.one", subject, body, since=today(make.city).date(), by=make.actor(Role.COORDINATOR))
    assert said in spaced(seen.value.reason)
    assert changed.value.reason == seen.value.reason
    assert not LetterTemplate.objects.exists()


def test_new_words_are_on_record_with_those_before(make: Makers) -> None:
    coordinator, day = make.actor(Role.COORDINATOR), today(make.city).date()
    change_letter("notify.one", "1: {subject}", BODY, since=day, by=coordinator)
    change_letter("notify.one", "2: {subject}", BODY, since=day + timedelta(days=9), by=coordinator)
    first, second = Line.objects.filter(fact="notify.LetterWorded").order_by("seq")
    assert first.data["plain"]["old_subject"] == "{subject}"
    assert (second.data["plain"]["old_subject"], second.data["plain"]["subject"]) == ("1: {subject}", "2: {subject}")
    assert (second.actor_id, second.capacity) == (coordinator.person_id, "office")
    assert list(LetterTemplate.objects.order_by("since").values_list("until", flat=True)) == [
        day + timedelta(days=8),
        None,
    ]


def test_yesterday_is_not_written_anew(make: Makers) -> None:
    yesterday = today(make.city).date() - timedelta(days=1)
    with translation.override("pl"), pytest.raises(Refused, match=r"od\sdziś"):
        change_letter("notify.one", "{subject}", BODY, since=yesterday, by=make.actor(Role.COORDINATOR))


@pytest.mark.parametrize("role", [Role.CLERK, Role.OFFICIAL])
def test_not_everybody_words_the_city_s_letters(make: Makers, role: Role) -> None:
    with pytest.raises(NotAllowed):
        change_letter("notify.one", "{subject}", BODY, since=today(make.city).date(), by=make.actor(role))
    with pytest.raises(KeyError):
        preview("notify.nothing", "x", "x")


def test_letters_go_out_in_the_words_of_their_day_and_city(make: Makers, other_city: City) -> None:
    coordinator, day = make.actor(Role.COORDINATOR), today(make.city).date()
    said = "Numer {number}, {at}, kod {code}: {url}"
    change_letter("consultations.receipt", "Mamy uwagę {number}", said, since=day, by=coordinator)
    change_letter("notify.one", "Jutro: {subject}", BODY, since=day + timedelta(days=1), by=coordinator)
    consultation = make.consultation()
    words = Words(reason="{number} i 100 %", contact="jan@example.org")
    remark = receive_remark(consultation, make.round(consultation), words, by=NOBODY)
    letter = Letter.objects.get()
    assert letter.subject == f"Mamy uwagę {consultation.code_of(remark)}"
    assert letter.body.startswith(f"Numer {consultation.code_of(remark)}, ")
    values = registry.letter("notify.one").examples
    assert written("notify.one", values, make.city).subject == "Odpowiedź na twoją uwagę"
    with in_city(other_city.id):
        values = registry.letter("consultations.receipt").examples
        assert not written("consultations.receipt", values, other_city).subject.startswith("Mamy")


def test_words_that_a_later_release_cannot_fill_give_way_to_the_built_in_ones(make: Makers) -> None:
    change_letter("notify.one", "{subject}!", BODY, since=today(make.city).date(), by=make.actor(Role.COORDINATOR))
    past_the_guard("UPDATE cities_lettertemplate SET body = 'Dawna zmienna {gone}'")
    text = written("notify.one", registry.letter("notify.one").examples, make.city)
    assert text.subject == "Odpowiedź na twoją uwagę"
