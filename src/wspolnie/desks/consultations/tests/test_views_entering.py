"""The page on which a clerk types letters: what it keeps, what it refuses, and who gets the letter itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkContact, RemarkFile
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.desks.consultations.views.reading import paragraphs_of
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.files.states import ScanState
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.services.privacy.models import ContactAccess
from wspolnie.spaces.kinds import Role
from wspolnie.tools.documents.numbers import named

pytestmark = pytest.mark.django_db(databases=["default", "side"])
DESK = "/konsultacje/program-wspolpracy/biurko/"
NEW = f"{DESK}nowa/"
WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    return make.consultation()


def text_of(answer: HttpResponse) -> str:
    return spaced(answer.content.decode())


def typed(desk: Client, **changed: object) -> dict[str, object]:
    """A fresh form with a letter typed in: paper of today, hour unknown."""
    fields = Seen(desk.get(NEW).content.decode()).fields
    return {**fields, "channel": "paper", "hour_unknown": "on", "reason": "Bo tak.", **changed}


def _chosen(answer: HttpResponse) -> str:
    """The way that stands in the form."""
    return answer.content.decode().partition('" selected>')[0].rpartition('"')[2]


def test_a_letter_is_entered_and_the_page_comes_back_for_the_next(consultation: Consultation, desk: Client) -> None:
    day = datetime.now(WARSAW).date()
    data = typed(
        desk, office_number="RPW/7/2026", paragraph="§1 ust 2", contact="anna@poczta.example", day=f"{day:%d.%m.%Y}"
    )
    answer = desk.post(NEW, data)
    assert answer.status_code == 302
    remark = Remark.objects.get()
    assert (remark.channel, remark.hour_unknown, remark.timeliness) == ("paper", True, "on_time")
    assert (remark.office_number, remark.quoted, remark.side) == ("RPW/7/2026", "Drugi ustęp.", "resident")
    assert remark.received_at.astimezone(WARSAW).date() == day
    assert remark.author_id is None
    assert RemarkContact.objects.get().address == "anna@poczta.example"
    back = desk.get(answer.headers["Location"])
    assert "U-0001 zapisana" in text_of(back)
    assert "w terminie, godzina nieznana · § 1 ust. 2 · Mieszkaniec" in " ".join(text_of(back).split())
    fields = Seen(back.content.decode()).fields
    assert fields["day"] == f"{day:%d.%m.%Y}"
    assert _chosen(back) == "paper"
    assert [fields[name] for name in ("office_number", "paragraph", "reason", "contact")] == [""] * 4
    html = back.content.decode()
    assert html.count("autofocus") == 1
    assert "autofocus" in next(tag for tag in html.split("<input") if 'name="office_number"' in tag)


def test_the_same_form_sent_twice_enters_one(consultation: Consultation, desk: Client) -> None:
    data = typed(desk)
    places = {desk.post(NEW, data).headers["Location"] for _ in range(2)}
    assert (len(places), Remark.objects.count()) == (1, 1)
    desk.post(NEW, typed(desk))
    assert Remark.objects.count() == 2, "the same words on another form are another letter"


def test_an_hour_decides_to_the_minute(make: Makers, desk: Client) -> None:
    closes = datetime.now(WARSAW).replace(hour=15, minute=45, second=0, microsecond=0) - timedelta(days=2)
    make.consultation(opens=closes - timedelta(days=3), closes=closes)
    day = f"{closes:%d.%m.%Y}"
    for hour in ("15:45", "15.46"):
        assert desk.post(NEW, typed(desk, channel="email", hour_unknown="", day=day, hour=hour)).status_code == 302
    early = closes - timedelta(days=4)
    assert desk.post(NEW, typed(desk, day=f"{early:%Y-%m-%d}", postmarked_on=f"{early:%d.%m.%Y}")).status_code == 302
    rows = Remark.objects.order_by("number").values_list("timeliness", "channel", "hour_unknown")
    assert list(rows) == [("on_time", "email", False), ("late", "email", False), ("early", "paper", True)]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"channel": "web"}, "Wybierz poprawną wartość"),
        ({"channel": "email"}, "Bez godziny przychodzi tylko papier"),
        ({"hour_unknown": ""}, "Wpisz godzinę albo zaznacz"),
        ({"hour_unknown": "", "hour": "25:00"}, "Podaj godzinę, na przykład 15:45."),
        ({"hour_unknown": "", "hour": "2:30", "day": "29.03.2026"}, "zegar przeskoczył tę godzinę"),
        ({"day": "31.02.2026"}, "Podaj dzień, na przykład 9.09.2026."),
        ({"day": "1.01.0001"}, "Popraw rok."),
        ({"day": "1.01.9999"}, "Popraw rok."),
        ({"postmarked_on": "31.12.9999"}, "Stempel pocztowy jest późniejszy"),
        ({"reason": ""}, "na pustą uwagę nie da się odpowiedzieć"),
        ({"paragraph": "§ 99"}, "W projekcie nie ma takiego akapitu: § 99."),
        ({"office_number": "R" * 61}, "60"),
        ({"key": ""}, "Formularz przyszedł bez klucza"),
        ({"proof": SimpleUploadedFile("skan.pdf", b"")}, "Plik jest pusty."),
    ],
)
def test_mistakes_say_what_to_do_and_keep_what_was_typed(
    consultation: Consultation, desk: Client, changed: dict[str, object], message: str
) -> None:
    answer = desk.post(NEW, typed(desk, organisation="Fundacja Łąka", **changed))
    assert answer.status_code == 422
    assert message in text_of(answer)
    assert 'value="Fundacja Łąka"' in answer.content.decode()
    assert not Remark.objects.exists()
    assert Seen(answer.content.decode()).fields["key"], "it can be mended and sent"


def test_an_organisation_is_found_by_its_number_and_stays_declared(consultation: Consultation, desk: Client) -> None:
    register_organisation(Particulars(name="Fundacja Łąka", krs="0000123456"))
    desk.post(NEW, typed(desk, organisation="123456"))
    remark = Remark.objects.get()
    assert (remark.organisation, remark.standing, remark.side) == ("Fundacja Łąka", "declared", "organisation")
    assert "podaje się za: Fundacja Łąka" in text_of(desk.get(f"{NEW}?zapisana=1"))


@pytest.mark.parametrize(
    "query", ["?dzien=x&kanal=web&zapisana=²", "?dzien=0000-00-00&zapisana=99999999999", "?kanal=%00"]
)
def test_an_address_that_says_nonsense_shows_an_empty_form(
    consultation: Consultation, desk: Client, query: str
) -> None:
    answer = desk.get(NEW + query)
    assert answer.status_code == 200
    assert _chosen(answer) == "paper"


def aside() -> list[ContactAccess]:
    """Looks are written on a connection of their own."""
    with in_city(City.objects.get(slug="wroclaw").pk, using="side"):
        return list(ContactAccess.objects.using("side").order_by("at"))


def test_the_letter_is_for_the_office_and_every_look_is_written_down(
    make: Makers, consultation: Consultation, desk: Client
) -> None:
    letter = SimpleUploadedFile("skan <b>.pdf", b"%PDF-1.7 Anna Probna", content_type="text/html")
    assert desk.post(NEW, typed(desk, proof=letter)).status_code == 302
    kept = RemarkFile.objects.get()
    where = f"{DESK}1/dowod/{kept.pk}/"
    assert where in desk.get(f"{DESK}1/").content.decode()
    official = browser()
    person = make.actor(Role.OFFICIAL).person
    assert person is not None
    official.force_login(person.account)
    assert where not in official.get(f"{DESK}1/").content.decode()
    assert (official.post(where).status_code, browser().post(where).status_code) == (403, 302)
    assert aside() == []
    answer = desk.post(where)
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 Anna Probna"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert (answer.headers["Content-Type"], answer.headers["Cache-Control"]) == ("application/pdf", "no-store")
    (look,) = aside()
    assert (look.what, look.subject_id, look.path) == ("remark_proof", kept.remark_id, where)
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert desk.post(where, headers={"if-none-match": answer.headers["ETag"]}).status_code == 304
    with unguarded():
        StoredFile.objects.filter(pk=kept.file_id).update(scan_state=ScanState.INFECTED)
    assert desk.post(where).status_code == 404
    assert len(aside()) == 2
    other = make.remark(consultation)
    assert desk.post(f"{DESK}{other.number}/dowod/{kept.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2", "Drugi ustęp."), ("02", "Drugi ustęp."), ("§ 1 ust. 2", "Drugi ustęp."), ("§1ust2", "Drugi ustęp."),
        ("paragraf 1 ustęp 2", "Drugi ustęp."), ("par. 2 ust. 1.", "Trzeci ustęp."), ("§ 12", None), ("ust. 2", None),
        ("...", None), ("0", None),
    ],
)  # fmt: skip
def test_paragraphs_are_called_as_people_call_them(
    make: Makers, consultation: Consultation, written: str, text: str | None
) -> None:
    found = named(paragraphs_of(make.round(consultation)), written)
    assert [one.text for one in found] == ([text] if text else [])


def test_nothing_is_entered_before_it_is_announced(make: Makers, desk: Client) -> None:
    make.draft()
    assert desk.get(NEW).status_code == 404
    now = datetime.now(UTC)
    make.consultation("Inne", opens=now + timedelta(days=1), closes=now + timedelta(days=3))
    assert desk.get("/konsultacje/inne/biurko/nowa/").status_code == 200
