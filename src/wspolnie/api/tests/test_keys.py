"""Keys: made and shown once, in one capacity, asked for again at each use, revoked, gone with their person."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from wspolnie.api.actions.tokens import MOST, erase, make_token, revoke_token
from wspolnie.api.models import ApiSending, ApiToken
from wspolnie.api.tests.conftest import Program, key_for
from wspolnie.api.tests.test_frame import is_problem
from wspolnie.api.tokens import TOKEN, digest_of
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Membership, Space
from wspolnie.spaces.policy import Actor

pytestmark = pytest.mark.django_db
PAGE = "/moje/klucze-api/"


@pytest.fixture
def anna(bound: City) -> Person:
    return register_person("Anna Próbna", email="anna@poczta.example")


@pytest.fixture
def browser(bound: City, anna: Person) -> Client:
    client = Client(headers={"host": bound.host})
    client.force_login(anna.account)  # type: ignore[arg-type]
    return client


def own(person: Person) -> Actor:
    return Actor(person=person, capacity="self")


def test_only_a_trace_of_the_key_is_kept(anna: Person) -> None:
    token, text = make_token(anna, "self", label="Strona", by=own(anna))
    kept = ApiToken.objects.get(pk=token.pk)
    assert TOKEN.fullmatch(text)
    assert bytes(kept.digest) == digest_of(text)
    assert text.startswith(kept.prefix)
    assert len(text) - len(kept.prefix) > 30
    assert text not in repr(kept.__dict__)


def test_nobody_makes_or_revokes_a_key_for_another(anna: Person, make: Makers) -> None:
    with pytest.raises(NotAllowed):
        make_token(anna, "self", by=make.clerk())
    token, _text = make_token(anna, "self", by=own(anna))
    with pytest.raises(NotAllowed):
        revoke_token(token, by=make.clerk())


def test_a_capacity_that_is_not_theirs_is_refused(anna: Person) -> None:
    office = Office.objects.earliest("slug")
    for capacity in (f"office:{office.pk}", f"organisation:{office.pk}"):
        with pytest.raises(Refused):
            make_token(anna, capacity, by=own(anna))


def test_a_lost_role_ends_the_key(anna: Person, bound: City) -> None:
    root, office = Space.objects.get(kind=SpaceKind.CITY), Office.objects.earliest("slug")
    system = Actor(capacity="system")
    role = give_role(anna, Role.CLERK, space=root, since=timezone.localdate(), by=system)
    program = Program(bound, key_for(anna, f"office:{office.pk}"))
    assert program.get("themes").status_code == 200
    from tests.architecture.two_cities import unguarded

    with unguarded():
        Membership.objects.filter(pk=role.pk).update(ended_at=instant())
    assert "urz" in is_problem(program.get("themes"), 403)["detail"]


def test_a_resident_s_key_has_no_right_of_the_office(resident_program: Program, make: Makers) -> None:
    draft = make.draft("Program Szkic")
    is_problem(resident_program.get(f"consultations/{draft.pk}"), 404)
    is_problem(resident_program.post(f"consultations/{draft.pk}/start"), 403)


def test_a_revoked_key_opens_nothing(anna: Person, bound: City) -> None:
    token, text = make_token(anna, "self", by=own(anna))
    program = Program(bound, text)
    assert program.get("themes").status_code == 200
    revoke_token(token, by=own(anna))
    is_problem(program.get("themes"), 401)


def test_a_key_of_one_city_is_none_in_another(anna: Person, other_city: City) -> None:
    _token, text = make_token(anna, "self", by=own(anna))
    is_problem(Program(other_city, text).get("themes"), 401)


def test_so_many_and_no_more(anna: Person) -> None:
    for _ in range(MOST):
        make_token(anna, "self", by=own(anna))
    with pytest.raises(Refused):
        make_token(anna, "self", by=own(anna))


def test_keys_go_with_their_person(anna: Person, make: Makers, bound: City) -> None:
    matter = make.consultation("Program Sowa")
    program = Program(bound, key_for(anna, "self"))
    program.post(f"consultations/{matter.pk}/remarks", {"channel": "web", "reason": "Słowo."}, key="raz")
    assert ApiSending.objects.count() == 1
    erase(anna.pk)
    assert (ApiToken.objects.count(), ApiSending.objects.count()) == (0, 0)
    is_problem(program.get("themes"), 401)


def test_the_page_makes_shows_once_and_revokes(browser: Client, bound: City) -> None:
    assert "Nie masz kluczy" in browser.get(PAGE).content.decode().replace("\xa0", " ")
    made = browser.post(PAGE, {"label": "Nasza strona", "capacity": "self"})
    text = TOKEN.search(made.content.decode())
    assert made["Cache-Control"] == "no-store"
    assert text is not None
    assert Program(bound, text[0]).get("themes").status_code == 200
    again = browser.get(PAGE).content.decode()
    assert TOKEN.search(again) is None
    assert "Nasza strona" in again
    key = ApiToken.objects.get()
    address = f"{PAGE}{key.pk}/uniewaznienie/"
    assert "Nasza strona" in browser.get(address).content.decode()
    assert browser.post(address).status_code == 302
    is_problem(Program(bound, text[0]).get("themes"), 401)
    assert browser.get(address).status_code == 404


def test_the_page_names_what_is_wrong(browser: Client) -> None:
    assert browser.post(PAGE, {"label": "", "capacity": "self"}).status_code == 422
    assert browser.post(PAGE, {"label": "x", "capacity": "office:x"}).status_code == 422


def test_a_stranger_signs_in_first(bound: City) -> None:
    assert Client(headers={"host": bound.host}).get(PAGE).status_code == 302
