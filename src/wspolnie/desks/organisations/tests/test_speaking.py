"""Speaking for an organisation: declared, confirmed in three ways, refused, ended; who may, and who sees whom."""

from __future__ import annotations

import html
import re
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.organisations.actions import proposing, representing
from wspolnie.desks.organisations.actions.representing import Declaration
from wspolnie.desks.organisations.front import proposed, waiting
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.proposals import Proposed
from wspolnie.parties.organisations.actions.register import Particulars, change_organisation, register_organisation
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import Confirmation, RepresentationState
from wspolnie.parties.people.actions import register_person
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.capacities import capacities_of, speaks_for
from wspolnie.spaces.policy import Actor

MAILBOX = "biuro@kladka.example"
SAID = Declaration("prezeska zarządu", date(2026, 3, 1), decision_maker=True)


@pytest.fixture
def bridge(make: Makers) -> Organisation:
    return register_organisation(Particulars(name="Fundacja Kładka", krs="37904", email=MAILBOX))


def somebody(name: str = "Anna Próbna", email: str = "anna@poczta.example") -> Actor:
    return Actor(person=register_person(name, email=email), capacity="self")


def link() -> str:
    """The address in the newest letter to the organisation."""
    letter = Letter.objects.filter(address=MAILBOX).latest("queued_at")
    found = re.search(r"https?://[^/]+(/organizacje/potwierdzenie/\S+)", letter.body)
    assert found is not None, letter.body
    return found[1]


def browser(make: Makers, actor: Actor | None = None) -> Client:
    client = Client(headers={"host": make.city.host})
    if actor is not None and actor.person is not None:
        client.force_login(actor.person.account)
    return client


def words(content: bytes) -> str:
    return " ".join(html.unescape(content.decode()).replace("\u00a0", " ").split())


def test_who_reads_the_mail_of_the_register_confirms_without_an_account(make: Makers, bridge: Organisation) -> None:
    anna = somebody()
    made = representing.declare(bridge, SAID, by=anna)
    assert [capacity.confirmed for capacity in capacities_of(anna)] == [True, False]
    client, address = browser(make), link()
    opened = words(client.get(address).content)
    assert "Anna Próbna" in opened
    assert "prezeska zarządu" in opened
    assert Representation.objects.get().state == RepresentationState.DECLARED, "opening a page changes nothing"
    assert "Potwierdzone" in words(client.post(address, {"answer": "yes"}).content)
    made.refresh_from_db()
    assert (made.state, made.how_confirmed) == ("confirmed", Confirmation.MAIL)
    line = Line.objects.get(fact="organisations.RepresentationConfirmed")
    assert (line.actor_id, line.capacity) == (None, f"organisation:{bridge.pk}")
    assert all(capacity.confirmed for capacity in capacities_of(anna))
    again = client.post(address, {"answer": "no"})
    assert "Potwierdzone" in words(again.content), "a link is used once"
    assert Letter.objects.filter(address="anna@poczta.example").count() == 1


def test_the_organisation_may_say_no(make: Makers, bridge: Organisation) -> None:
    anna = somebody()
    representing.declare(bridge, SAID, by=anna)
    assert "Odmówiono" in words(browser(make).post(link(), {"answer": "no"}).content)
    assert Representation.objects.get().state == RepresentationState.REFUSED
    assert "ze swojego adresu" in Letter.objects.get(address="anna@poczta.example").body
    assert len(capacities_of(anna)) == 1
    representing.declare(bridge, SAID, by=anna)
    assert Representation.objects.waiting().count() == 1, "who was refused can say it again"


def test_a_link_dies_with_its_days_and_with_its_address(make: Makers, bridge: Organisation) -> None:
    representing.declare(bridge, SAID, by=somebody())
    address, client = link(), browser(make)
    with time_machine.travel(timezone.now() + timedelta(days=6, hours=23)):
        assert client.get(address).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=7, hours=1)):
        assert client.get(address).status_code == 404
    change_parameter("confirmation_link_days", value="1", since=timezone.localdate(), article="zarządzenie")
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert client.get(address).status_code == 404
    assert client.get(address[:-3] + "xy/").status_code == 404
    assert client.get("/organizacje/potwierdzenie/bzdura/").status_code == 404
    change_organisation(bridge, Particulars(name="Fundacja Kładka", krs="37904", email="inny@kladka.example"))
    assert client.post(address, {"answer": "yes"}).status_code == 404
    assert Representation.objects.get().state == RepresentationState.DECLARED


def test_a_clerk_and_another_representative_confirm_and_nobody_oneself(make: Makers, bridge: Organisation) -> None:
    anna, jan, ola = somebody(), somebody("Jan Próbny", "jan@p.example"), somebody("Ola Próbna", "ola@p.example")
    hers = representing.declare(bridge, SAID, by=anna)
    his = representing.declare(bridge, SAID, by=jan)
    for stranger in (anna, ola):
        with pytest.raises(NotAllowed):
            representing.confirm(hers, by=stranger)
    representing.confirm(hers, by=make.clerk())
    assert Representation.objects.get(pk=hers.pk).how_confirmed == Confirmation.CLERK
    with pytest.raises(NotAllowed):
        representing.refuse(his, because="Nie.", by=ola)
    representing.confirm(his, by=anna)
    assert Representation.objects.get(pk=his.pk).how_confirmed == Confirmation.REPRESENTATIVE
    line = Line.objects.filter(fact="organisations.RepresentationConfirmed").latest("seq")
    assert (line.actor_id, line.capacity) == (anna.person_id, f"organisation:{bridge.pk}")
    assert speaks_for(jan) == {bridge.pk}
    representing.end(hers, until=timezone.localdate(), by=jan)
    assert speaks_for(anna) == frozenset(), "it ends at once"
    with pytest.raises(NotAllowed):
        representing.end(his, until=timezone.localdate(), by=anna)


def test_a_clerk_who_declared_themselves_is_confirmed_by_somebody_else(make: Makers, bridge: Organisation) -> None:
    clerk = make.clerk()
    made = representing.declare(bridge, SAID, by=clerk)
    with pytest.raises(NotAllowed):
        representing.confirm(made, by=clerk)


def test_a_refusal_has_a_reason_that_the_person_reads(make: Makers, bridge: Organisation) -> None:
    anna = somebody()
    made = representing.declare(bridge, SAID, by=anna)
    client = browser(make, make.clerk())
    path = f"/organizacje/{bridge.slug}/przedstawiciele/{made.pk}/odmowa/"
    assert client.post(path, {"because": ""}).status_code == 422
    assert client.post(path, {"because": "Nie ma takiej osoby w zarządzie."}).status_code == 302
    mine = words(browser(make, anna).get("/moje/reprezentacje/").content)
    assert "nie potwierdzono" in mine
    assert "Nie ma takiej osoby w zarządzie." in mine
    assert "Nie ma takiej osoby" in Letter.objects.get(address="anna@poczta.example").body


def test_strangers_see_how_many_and_as_what_never_whom(make: Makers, bridge: Organisation) -> None:
    anna, jan = somebody(), somebody("Jan Próbny", "jan@p.example")
    made = representing.declare(bridge, SAID, by=anna)
    representing.confirm(made, by=make.clerk())
    representing.declare(bridge, Declaration("skarbnik", date(2026, 3, 1)), by=jan)
    path = f"/organizacje/{bridge.slug}/przedstawiciele/"
    stranger = words(browser(make).get(path).content)
    assert "reprezentuje 1 potwierdzona osoba" in stranger
    assert "prezeska zarządu" in stranger
    for hidden in ("Anna Próbna", "Jan Próbny", "skarbnik"):
        assert hidden not in stranger
    hers = words(browser(make, anna).get(path).content)
    assert "Jan Próbny" in hers, "one who is confirmed sees all of the own organisation"
    his = words(browser(make, jan).get(path).content)
    assert "Jan Próbny" in his
    assert "Anna Próbna" not in his, "one who is not confirmed sees only themselves"


def test_a_letter_again_only_after_a_day(make: Makers, bridge: Organisation) -> None:
    anna = somebody()
    made = representing.declare(bridge, SAID, by=anna)
    with pytest.raises(Refused):
        representing.ask_again(made, by=anna)
    with time_machine.travel(timezone.now() + timedelta(days=1, minutes=1)):
        representing.ask_again(made, by=anna)
    assert Letter.objects.filter(address=MAILBOX).count() == 1
    with pytest.raises(NotAllowed):
        representing.ask_again(made, by=somebody("Jan Próbny", "jan@p.example"))


def test_who_speaks_for_it_keeps_contact_data_and_nothing_else(make: Makers, bridge: Organisation) -> None:
    anna = somebody()
    made = representing.declare(bridge, SAID, by=anna)
    client, path = browser(make, anna), f"/organizacje/{bridge.slug}/kontakt/"
    assert client.get(path).status_code == 404
    representing.confirm(made, by=make.clerk())
    assert client.get(path).status_code == 200
    sent = client.post(path, {"email": "nowe@kladka.example", "www": "kladka.example", "name": "Inna", "krs": "1"})
    assert sent.status_code == 302
    kept = Organisation.objects.get(pk=bridge.pk)
    assert (kept.email, kept.www) == ("nowe@kladka.example", "https://kladka.example")
    assert (kept.name, kept.krs) == ("Fundacja Kładka", "0000037904")
    line = Line.objects.get(fact="organisations.OrganisationChanged")
    assert line.capacity == f"organisation:{bridge.pk}"


def test_an_organisation_that_is_missing_is_proposed_and_entered(make: Makers, bridge: Organisation) -> None:
    anna, today = somebody(), timezone.localdate()
    client = browser(make, anna)
    lost = words(client.get("/organizacje/?q=0000012345").content)
    assert "Zgłoś ją do rejestru" in lost
    assert "/organizacje/zgloszenie/?krs=0000012345" in lost
    form = {
        "name": "Klub Zegarynka",
        "krs": "12345",
        "role": "prezeska",
        "since": today.isoformat(),
        "email": "k@z.example",
    }
    assert client.post("/organizacje/zgloszenie/", {**form, "krs": ""}).status_code == 422
    assert "już w rejestrze" in words(client.post("/organizacje/zgloszenie/", {**form, "krs": "37904"}).content)
    assert client.post("/organizacje/zgloszenie/", form)["Location"] == "/moje/reprezentacje/"
    assert client.post("/organizacje/zgloszenie/", form).status_code == 422, "it waits already"
    assert "czeka na urząd" in words(client.get("/moje/reprezentacje/").content)
    assert not Organisation.objects.filter(krs="0000012345").exists()
    clerk = browser(make, make.clerk())
    (row,) = [item for item in waiting(make.clerk()) if "zgłoszona" in item.title]
    assert proposed() == row.title == "1 zgłoszona organizacja", "the administration's page says so too"
    listed = clerk.get(row.url).content.decode()
    assert "Moje sprawy</a>" in spaced(listed), "the frame's own names are not taken"
    address = re.search(r"/organizacje/zgloszenia/[0-9a-f-]{36}/", listed)
    assert address is not None
    accepted = clerk.post(address[0], {"name": "Klub Zegarynka", "krs": "12345", "email": "k@z.example"})
    made = Organisation.objects.get(krs="0000012345")
    assert accepted["Location"] == f"/organizacje/{made.slug}/przedstawiciele/"
    declared = Representation.objects.get(organisation=made)
    assert (declared.person, declared.state) == (anna.person, "declared")
    assert Letter.objects.filter(address="k@z.example").count() == 1
    assert clerk.post(address[0], {"name": "Klub Zegarynka"}).status_code == 422, "a proposal is decided once"


def test_a_proposal_is_refused_with_a_reason(make: Makers) -> None:
    anna = somebody()
    proposal = proposing.propose(Proposed(name="Klub", role="prezeska", since=date(2026, 3, 1)), by=anna)
    with pytest.raises(NotAllowed):
        proposing.refuse(proposal, because="Nie.", by=anna)
    with pytest.raises(Refused):
        proposing.refuse(proposal, because="", by=make.clerk())
    proposing.refuse(proposal, because="To nie jest organizacja.", by=make.clerk())
    assert "To nie jest organizacja." in Letter.objects.get(address="anna@poczta.example").body
    with pytest.raises(Refused):
        proposing.accept(proposal, Particulars(name="Klub"), by=make.clerk())
    assert proposed() == ""


def test_what_waits_is_on_the_list_of_those_who_can_answer(make: Makers, bridge: Organisation) -> None:
    anna, jan = somebody(), somebody("Jan Próbny", "jan@p.example")
    made = representing.declare(bridge, SAID, by=anna)
    assert [item.title for item in waiting(make.clerk())] == ["1 osoba do potwierdzenia"]
    assert list(waiting(anna)) == []
    representing.confirm(made, by=make.clerk())
    representing.declare(bridge, SAID, by=jan)
    assert [(item.title, item.capacity) for item in waiting(anna)] == [("Fundacja Kładka", f"organisation:{bridge.pk}")]
    assert list(waiting(jan)) == []
