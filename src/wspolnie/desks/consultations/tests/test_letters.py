"""Letters as their reader gets them: whole, in Polish, signed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.conf import LazySettings
from django.utils.translation import override

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.actions.remarks import Channel, Receipt, Words, receive_remark, release_remark
from wspolnie.desks.consultations.letters import answer_letter, receipt_letter
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import Verdict

pytestmark = pytest.mark.django_db
OPENS = datetime(2026, 8, 20, 8, 0, tzinfo=ZoneInfo("Europe/Warsaw"))
CLOSES = datetime(2026, 9, 11, 15, 45, tzinfo=ZoneInfo("Europe/Warsaw"))


@pytest.fixture
def consultation(make: Makers, settings: LazySettings) -> Consultation:
    settings.SITE_ADDRESS = "https://{host}"
    return make.consultation(opens=OPENS, closes=CLOSES)


def remark_at(make: Makers, consultation: Consultation, at: datetime, **words: str) -> Remark:
    given = {"reason": "Bo w parku brakuje cienia.", "contact": "jan@example.org", **words}
    said, receipt = Words(**given), Receipt(Channel.EMAIL, at)  # type: ignore[arg-type]
    return receive_remark(consultation, make.round(consultation), said, by=make.clerk(), receipt=receipt)


def test_the_receipt(make: Makers, consultation: Consultation) -> None:
    remark = remark_at(make, consultation, CLOSES + timedelta(seconds=59), proposed="Zasadzić drzewa.")
    letter = receipt_letter(consultation, make.round(consultation), remark)
    number = consultation.code_of(remark)
    assert spaced(letter.subject) == f"Potwierdzenie wpływu uwagi {number}"
    office = consultation.office
    assert spaced(letter.body).split("\n\n") == [
        "Dzień dobry,",
        "Potwierdzamy, że wpłynęła twoja uwaga. Konsultacje: Program współpracy",
        f"Numer: {number}\nWpłynęła: 11 września 2026, 15:45:59\nKod: {remark_code(remark.pk)}",
        "Twoja uwaga wpłynęła w terminie. Urząd na nią odpowie.",
        (
            "Odpowiedzi opublikujemy do piątku 25 września 2026, godz. 15:45. "
            "Odpowiedź na twoją uwagę wyślemy też na ten adres."
        ),
        "Stan uwagi sprawdzisz po numerze i kodzie na stronie: https://wroclaw.localhost/uwaga/",
        "Twój tekst:",
        "Zasadzić drzewa.",
        "Bo w parku brakuje cienia.",
        (
            f"-- \n{office.name}\nUrząd Miejski Wrocławia, {office.address}\n"
            "Tę wiadomość wysłało Wspólnie – serwis, w którym miasto współpracuje z mieszkańcami i organizacjami.\n"
        ),
    ]


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (CLOSES + timedelta(minutes=1), "wpłynęła po terminie. Zachowamy ją i wymienimy w zestawieniu jako spóźnioną."),
        (OPENS - timedelta(seconds=1), "wpłynęła przed rozpoczęciem konsultacji. Zachowamy ją i wymienimy osobno."),
    ],
)
def test_a_receipt_says_when_it_was_not_in_time(
    make: Makers, consultation: Consultation, at: datetime, said: str
) -> None:
    letter = receipt_letter(consultation, make.round(consultation), remark_at(make, consultation, at))
    assert said in spaced(letter.body)


def test_a_late_remark_is_not_promised_an_answer(make: Makers, consultation: Consultation) -> None:
    late = remark_at(make, consultation, CLOSES + timedelta(minutes=1))
    body = spaced(receipt_letter(consultation, make.round(consultation), late).body)
    assert "Odpowiedź na twoją uwagę wyślemy" not in body


def test_the_answer(make: Makers, consultation: Consultation) -> None:
    remark = remark_at(make, consultation, CLOSES)
    answer_remark(consultation, remark, verdict=Verdict.PARTLY, reason="Drzewa tak, fontanna nie.", by=make.clerk())
    remark.refresh_from_db()
    letter = answer_letter(consultation, remark)
    number = consultation.code_of(remark)
    assert spaced(letter.subject) == f"Odpowiedź na twoją uwagę {number}"
    body = spaced(letter.body)
    beginning = f"Odpowiedzieliśmy na twoją uwagę {number}. Konsultacje: Program współpracy"
    assert body.startswith(f"{beginning}\n\n")
    assert "\n\nRozstrzygnięcie: Uwzględniona w części\n\nUzasadnienie:\n\nDrzewa tak, fontanna nie.\n\n" in body
    assert body.endswith("Odpowiedź w serwisie: https://wroclaw.localhost/uwaga/\n")
    assert remark_code(remark.pk) not in body
    release_remark(consultation, remark, by=make.clerk())
    remark.refresh_from_db()
    there = f"https://wroclaw.localhost/konsultacje/program-wspolpracy/uwagi/{remark.number}/?tura=1"
    assert there in answer_letter(consultation, remark).body


def test_a_letter_has_no_percent_left_over(make: Makers, consultation: Consultation) -> None:
    remark = remark_at(make, consultation, datetime.now(UTC), reason="100 % zieleni, %(number)s i {x}")
    body = receipt_letter(consultation, make.round(consultation), remark).body
    assert "100 % zieleni, %(number)s i {x}" in body


def test_the_office_has_an_english_reader_too(make: Makers, consultation: Consultation) -> None:
    remark = remark_at(make, consultation, CLOSES)
    with override("en"):
        letter = receipt_letter(consultation, make.round(consultation), remark)
    assert letter.subject.endswith(f"{consultation.code_of(remark)} was received")
