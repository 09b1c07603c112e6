"""People in front of an administrator: found, entered, given roles, deputised, let go; addresses stay covered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.administration.actions.people import enter_person
from wspolnie.desks.administration.reading.people import masked
from wspolnie.desks.administration.tests.people import browser, somebody, words
from wspolnie.desks.administration.views import people as views
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.people.models import Person
from wspolnie.services.imports.reading import read_sheet
from wspolnie.services.privacy.states import Looked
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Deputyship, Membership, Space

PEOPLE = "/administracja/osoby/"


@pytest.fixture
def keeper(make: Makers) -> Client:
    return browser(make.city, somebody("Alicja Próbna", Role.ADMINISTRATOR))


@pytest.fixture
def ola(make: Makers) -> Person:
    return somebody("Ola Żółcińska", Role.CLERK, email="ola@urzad.example")


def page_of(person: Person) -> str:
    return f"{PEOPLE}{person.pk}/"


def day(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def role(role: Role = Role.CLERK, **others: str) -> dict[str, str]:
    root = Space.objects.get(kind=SpaceKind.CITY)
    return {"role": role.value, "space": str(root.pk), "since": day(0), **others}


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("", ("Ola Żółcińska",), ("Ewa Mieszkanka",)),
        ("?q=zolcin", ("Ola Żółcińska",), ("Alicja Próbna",)),
        ("?q=ewa", ("Ewa Mieszkanka",), ()),
        ("?q=OLA@urzad.example", ("Ola Żółcińska",), ("Alicja Próbna",)),
        ("?q=ola@urzad", (), ("Ola Żółcińska",)),
        ("?rola=urzednik", ("Ola Żółcińska",), ("Alicja Próbna",)),
        ("?stan=bez-roli", ("Ewa Mieszkanka",), ("Ola Żółcińska",)),
        ("?stan=byli", (), ("Ola Żółcińska", "Ewa Mieszkanka")),
        ("?stan=wszyscy", ("Ola Żółcińska", "Ewa Mieszkanka"), ()),
        ("?rola=bzdura&stan=%00&wydzial=%00", ("Ola Żółcińska",), ()),
        ("?wydzial=nie-ma", (), ("Ola Żółcińska",)),
        ("?q=%25", (), ("Ola Żółcińska",)),
    ],
)
def test_the_list_and_the_file_show_the_same(
    keeper: Client, ola: Person, query: str, shown: tuple[str, ...], hidden: tuple[str, ...]
) -> None:
    somebody("Ewa Mieszkanka")
    page = words(keeper.get(f"{PEOPLE}{query}").content)
    rows = read_sheet(keeper.get(f"{PEOPLE}csv/{query}").content).rows
    names = {row.values["osoba"] for row in rows}
    for name in shown:
        assert f">{name}</a>" in page
        assert name in names
    for name in hidden:
        assert f">{name}</a>" not in page
        assert name not in names
    assert b"ola@urzad.example" not in keeper.get(PEOPLE).content


def test_somebody_is_entered_and_becomes_a_clerk(keeper: Client, make: Makers) -> None:
    sent = keeper.post(f"{PEOPLE}nowa/", {"name": " Jan Nowy ", "email": "JAN@urzad.example"})
    jan = Person.objects.get(name="Jan Nowy")
    assert sent["Location"] == f"{page_of(jan)}role/nowa/"
    office = Office.objects.earliest("slug")
    given = keeper.post(sent["Location"], role(office=str(office.pk), until=day(30)))
    assert given["Location"] == page_of(jan)
    held = Membership.objects.get(person=jan)
    assert (held.role, held.office, held.until) == (Role.CLERK, office, timezone.localdate() + timedelta(days=30))
    page = words(keeper.get(page_of(jan)).content)
    assert office.name in page
    assert "Wpisano osobę: Jan Nowy" in page
    assert browser(make.city, jan).get("/konsultacje/nowe/").status_code in {200, 404}


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"name": "", "email": "x@urzad.example"}, "Nic nie zapisano"),
        ({"name": "Jan", "email": "jan"}, "To nie jest adres"),
        ({"name": "Jan", "email": "OLA@urzad.example"}, "jest już w serwisie: Ola Żółcińska"),
        ({"name": "Jan\x00", "email": "x@urzad.example"}, "Nic nie zapisano"),
        ({"name": "J" * 121, "email": "x@urzad.example"}, "120"),
        ({"name": "Jan", "email": "x" * 250 + "@urzad.example"}, "Nic nie zapisano"),
    ],
)
def test_a_person_that_cannot_be_entered(keeper: Client, ola: Person, sent: dict[str, str], said: str) -> None:
    before = Person.objects.count()
    answer = keeper.post(f"{PEOPLE}nowa/", sent)
    assert answer.status_code == 422
    assert said in words(answer.content)
    assert Person.objects.count() == before


def test_only_an_administrator_enters_people(make: Makers, ola: Person) -> None:
    with pytest.raises(NotAllowed):
        enter_person("Jan", "jan@urzad.example", by=make.clerk())
    with pytest.raises(Refused):
        enter_person("Ola", "ola@urzad.example", by=make.actor(Role.ADMINISTRATOR))


def test_the_address_is_covered_and_a_look_is_noted(
    keeper: Client, ola: Person, make: Makers, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted: list[tuple[object, object]] = []
    monkeypatch.setattr(
        views, "note_access", lambda by, *, what, subjects, path: noted.append((what, [one.person for one in subjects]))
    )
    covered = keeper.get(page_of(ola)).content.decode()
    assert "ola@urzad.example" not in covered
    assert masked("ola@urzad.example") in covered
    assert noted == []
    assert "ola@urzad.example" in keeper.get(f"{page_of(ola)}?adres=tak").content.decode()
    auditor = browser(make.city, somebody("Adam Kontrolny", Role.AUDITOR))
    assert "ola@urzad.example" not in auditor.get(f"{page_of(ola)}?adres=tak").content.decode()
    assert noted == [(Looked.PERSON_CONTACTS, [ola.pk])]
    assert masked("a@b") == "a…@b"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"until": day(-1)}, "Ostatni dzień"),
        ({"since": "0026-01-01"}, "między rokiem 1990"),
        ({"role": "krol"}, "krol"),
        ({"space": "x"}, "Nic nie zapisano"),
        ({"organisation": "0000000099"}, "nie ma takiej organizacji"),
        ({"side": "lewa"}, "lewa"),
    ],
)
def test_a_role_that_cannot_be_given(keeper: Client, ola: Person, changed: dict[str, str], said: str) -> None:
    answer = keeper.post(f"{page_of(ola)}role/nowa/", role(Role.OFFICIAL) | changed)
    assert answer.status_code == 422
    assert said in words(answer.content)
    assert Membership.objects.filter(person=ola).count() == 1


def test_the_same_role_is_not_given_twice(keeper: Client, ola: Person) -> None:
    answer = keeper.post(f"{page_of(ola)}role/nowa/", role())
    assert answer.status_code == 422
    assert "Nic nie zapisano" in words(answer.content)
    assert Membership.objects.filter(person=ola).count() == 1


def test_a_member_speaks_for_an_organisation_from_a_side(keeper: Client, ola: Person) -> None:
    register_organisation(Particulars(name="Klub Żółw", krs="37904"))
    keeper.post(f"{page_of(ola)}role/nowa/", role(Role.MEMBER, organisation="37904", side="organisation"))
    assert "Klub Żółw · strona: organizacje" in words(keeper.get(page_of(ola)).content)


def test_a_role_is_taken_away_after_a_look(keeper: Client, ola: Person, make: Makers) -> None:
    held = Membership.objects.get(person=ola)
    address = f"{page_of(ola)}role/{held.pk}/koniec/"
    assert "Rola przestaje działać od tej chwili" in words(keeper.get(address).content)
    assert keeper.post(address).status_code == 302
    held.refresh_from_db()
    assert held.ended_at is not None
    page = words(keeper.get(page_of(ola)).content)
    assert "Role, które się skończyły" in page
    assert keeper.post(address).status_code == 404
    alicja = Membership.objects.get(person__name="Alicja Próbna")
    assert keeper.get(f"{page_of(ola)}role/{alicja.pk}/koniec/").status_code == 404


def test_a_deputy_is_named_and_ended(keeper: Client, ola: Person, make: Makers) -> None:
    jan = somebody("Jan Zastępczy", Role.OFFICIAL)
    form = keeper.get(f"{page_of(ola)}zastepstwa/nowe/").content.decode()
    assert f'value="{jan.pk}"' in form
    assert f'value="{ola.pk}"' not in form
    sent = {"deputy": str(jan.pk), "since": day(0), "until": day(7)}
    assert keeper.post(f"{page_of(ola)}zastepstwa/nowe/", sent).status_code == 302
    stands = Deputyship.objects.get(person=ola)
    for one in (ola, jan):
        assert "Jan Zastępczy zastępuje: Ola Żółcińska" in words(keeper.get(page_of(one)).content)
    again = keeper.post(f"{page_of(ola)}zastepstwa/nowe/", sent)
    assert again.status_code == 422
    alicja = Person.objects.get(name="Alicja Próbna")
    assert keeper.post(f"{page_of(alicja)}zastepstwa/{stands.pk}/koniec/").status_code == 404
    assert keeper.post(f"{page_of(jan)}zastepstwa/{stands.pk}/koniec/").status_code == 302
    assert Line.objects.filter(fact="spaces.DeputyshipEnded", subject_id=ola.pk).exists()
    assert keeper.post(f"{page_of(ola)}zastepstwa/nowe/", {**sent, "until": day(-3)}).status_code == 422


def test_who_leaves_is_a_stranger_at_the_next_click(keeper: Client, ola: Person, make: Makers) -> None:
    theirs = browser(make.city, ola)
    assert theirs.get("/moje/").status_code == 200
    make.consultation("Sprawa, która czeka")
    look = words(keeper.get(f"{page_of(ola)}odejscie/").content)
    assert "Kończy się rola: urzędnik prowadzący" in look
    assert "1 sesja" in look
    assert theirs.get("/moje/").status_code == 200, "a look ends nothing"
    assert keeper.post(f"{page_of(ola)}odejscie/").status_code == 302
    assert theirs.get("/moje/").status_code == 302
    assert not Membership.objects.filter(person=ola, ended_at__isnull=True).exists()


def test_the_last_administrator_stays(keeper: Client) -> None:
    keeping = list(Membership.objects.filter(role=Role.ADMINISTRATOR).select_related("person"))
    alicja = Person.objects.get(name="Alicja Próbna")
    for held in keeping:
        if held.person_id != alicja.pk:
            assert keeper.post(f"{page_of(held.person)}odejscie/").status_code == 302
    last = Membership.objects.filter(role=Role.ADMINISTRATOR, ended_at__isnull=True)
    for address in ("odejscie/", f"role/{last.get().pk}/koniec/"):
        answer = keeper.post(f"{page_of(alicja)}{address}")
        assert answer.status_code == 409
    assert "administrator" in words(answer.content)
    assert last.count() == 1


def test_who_would_leave_a_role_empty_is_told(keeper: Client, make: Makers) -> None:
    adam = somebody("Adam Kontrolny", Role.AUDITOR)
    assert "Tych ról nie ma nikt inny" in words(keeper.get(f"{page_of(adam)}odejscie/").content)


def test_people_of_another_city_are_unknown(keeper: Client, other_city: City) -> None:
    with in_city(other_city.id):
        stranger = somebody("Obcy Człowiek", Role.CLERK)
    assert keeper.get(page_of(stranger)).status_code == 404
    assert keeper.post(f"{page_of(stranger)}odejscie/").status_code == 404
    assert "Obcy Człowiek" not in words(keeper.get(f"{PEOPLE}?stan=wszyscy").content)


def test_people_are_counted_by_the_side_they_come_from(keeper: Client, ola: Person) -> None:
    """REQ-006: business and public institutions are counted apart from the city and the organisations."""
    for number, side in enumerate(("business", "business", "institution")):
        person = somebody(f"Osoba {number}", Role.MODERATOR, email=f"osoba-{number}@firma.example")
        keeper.post(f"{page_of(person)}role/nowa/", role(Role.MEMBER, side=side))
    shown = words(keeper.get(PEOPLE).content)
    table = shown[shown.index("Z której strony, dziś") :]
    assert '<th scope="row">biznes</th><td class="num">2</td>' in table
    assert '<th scope="row">instytucje publiczne</th><td class="num">1</td>' in table
    assert "nie podano" in table
