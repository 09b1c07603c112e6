"""In whose name a remark speaks: what is shown until it is known, and the three ways in which it becomes known."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.actions.remarks import Sending, Words, receive_remark
from wspolnie.desks.consultations.actions.standing import confirm_with_representation, find_organisation, make_known
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.states import STANDING_MOVES, Side, Standing
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Refused, Told
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import (
    confirm_representation,
    declare_representation,
    end_representation,
)
from wspolnie.parties.organisations.facts import RepresentationConfirmed
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.actions import register_person
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.policy import NOBODY, Actor

MAILBOX = "biuro@kladka.example"
ADDRESS = "/konsultacje/program-wspolpracy/"
NEW = f"{ADDRESS}uwagi/nowa/"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    return make.consultation()


@pytest.fixture
def bridge(make: Makers) -> Organisation:
    return register_organisation(Particulars(name="Fundacja Kładka", krs="37904", email=MAILBOX))


@pytest.fixture
def anna(make: Makers) -> Actor:
    return Actor(person=register_person("Anna Próbna", email="anna@poczta.example"), capacity="self")


def speaks(bridge: Organisation, actor: Actor, *, confirmed: bool = True) -> Representation:
    assert actor.person is not None
    made = declare_representation(bridge, actor.person, role="prezeska", since=date(2026, 3, 1))
    if confirmed:
        confirm_representation(made, how=Confirmation.CLERK)
    return made


def send(make: Makers, consultation: Consultation, by: Actor, **words: str) -> Remark:
    side = Side(words.pop("side", "organisation"))
    round_ = make.round(consultation)
    return receive_remark(consultation, round_, Words(reason="Bo tak.", side=side, **words), by=by)


def signed_in(make: Makers, actor: Actor) -> Client:
    client = Client(headers={"host": make.city.host})
    assert actor.person is not None
    assert actor.person.account is not None
    client.force_login(actor.person.account)
    return client


def text(client: Client, path: str) -> str:
    return spaced(client.get(path).content.decode())


def test_one_who_is_confirmed_speaks_for_it_at_once(
    make: Makers, consultation: Consultation, bridge: Organisation, anna: Actor
) -> None:
    speaks(bridge, anna)
    remark = send(make, consultation, anna, capacity=f"organisation:{bridge.pk}")
    assert (remark.represents, remark.standing, remark.organisation) == (bridge, "representation", "Fundacja Kładka")
    line = Line.objects.get(subject_id=remark.pk, fact="consultations.RemarkReceived")
    assert line.capacity == f"organisation:{bridge.pk}"
    assert remark.state == "released", "the city's parameter shows it at once"
    assert "jest publiczna od razu" in text(signed_in(make, anna), f"{ADDRESS}uwagi/nowa/"), "the form has said so"
    public = text(Client(headers={"host": make.city.host}), f"{ADDRESS}uwagi/")
    assert "Fundacja Kładka (potwierdzona)" in public
    assert "podaje się za" not in public
    assert not Letter.objects.filter(address=MAILBOX).exists()


def test_the_city_may_have_a_clerk_look_first(
    make: Makers, consultation: Consultation, bridge: Organisation, anna: Actor
) -> None:
    change_parameter("release_confirmed_at_once", value="no", since=date(2026, 1, 1), article="regulamin")
    speaks(bridge, anna)
    assert send(make, consultation, anna, capacity=f"organisation:{bridge.pk}").state == "received"


def test_a_capacity_of_somebody_else_is_refused(
    make: Makers, consultation: Consultation, bridge: Organisation, anna: Actor
) -> None:
    with pytest.raises(Refused):
        send(make, consultation, anna, capacity=f"organisation:{bridge.pk}")
    held = speaks(bridge, anna)
    end_representation(held, until=datetime.now(UTC).date())
    with pytest.raises(Refused):
        send(make, consultation, anna, capacity=f"organisation:{bridge.pk}")
    with pytest.raises(Refused):
        send(make, consultation, NOBODY, capacity=f"organisation:{bridge.pk}")
    assert not Remark.objects.exists()


@pytest.mark.parametrize("typed", ["37904", "0000037904", "fundacja kladka", " Fundacja  Kładka "])
def test_who_names_it_claims_to_be_it(
    make: Makers, consultation: Consultation, bridge: Organisation, typed: str
) -> None:
    remark = send(make, consultation, NOBODY, organisation=typed)
    assert (remark.represents, remark.standing, remark.organisation) == (bridge, "declared", "Fundacja Kładka")
    assert remark.state == "received"
    assert Line.objects.get(subject_id=remark.pk).capacity == "anonymous"
    assert Letter.objects.filter(address=MAILBOX).count() == 1


def test_equal_names_and_unknown_ones_are_nobody_s(make: Makers, consultation: Consultation) -> None:
    for krs in ("1", "2"):
        register_organisation(Particulars(name="Klub", krs=krs))
    assert find_organisation("Klub") is None
    assert find_organisation("2") == Organisation.objects.get(krs="0000000002")
    remark = send(make, consultation, NOBODY, organisation="Nieznana grupa")
    assert (remark.represents, remark.standing, remark.organisation) == (None, "declared", "Nieznana grupa")


def test_the_organisation_owns_up_from_its_mailbox(
    make: Makers, consultation: Consultation, bridge: Organisation
) -> None:
    first = send(make, consultation, NOBODY, organisation="37904")
    second = send(make, consultation, NOBODY, organisation="37904")
    letter = Letter.objects.get(address=MAILBOX)
    found = re.search(r"https?://[^/]+(/uwaga/organizacja/\S+)", letter.body)
    assert found is not None, letter.body
    client = Client(headers={"host": make.city.host})
    assert client.get(found[1]).content.decode().count('name="remark"') == 2, "one letter a day, its page shows all"
    assert client.post(found[1], {"remark": str(first.pk)}).status_code == 302
    kept = Remark.objects.get(pk=first.pk)
    assert (kept.standing, kept.state) == ("register_mail", "released")
    line = Line.objects.get(subject_id=first.pk, fact="consultations.RemarkSpeaksFor")
    assert (line.actor_id, line.capacity) == (None, f"organisation:{bridge.pk}")
    assert Remark.objects.get(pk=second.pk).standing == "declared"
    assert client.post(found[1], {"remark": str(first.pk)}).status_code == 409, "once"
    assert client.post(found[1], {"remark": "bzdura"}).status_code == 302
    elsewhere = make.consultation("Inna sprawa")
    other = send(make, elsewhere, NOBODY, organisation="37904")
    assert client.post(found[1], {"remark": str(other.pk)}).status_code == 409, "the link is for one consultation"
    assert client.get(found[1][:-2] + "/").status_code == 404


def test_a_clerk_confirms_and_finds_the_organisation(
    make: Makers, consultation: Consultation, bridge: Organisation, desk: Client
) -> None:
    remark = send(make, consultation, NOBODY, organisation="Kladka, ta z mostu")
    path = f"{ADDRESS}biurko/{remark.number}/imie/"
    assert "W rejestrze nie ma organizacji" in text(desk, f"{ADDRESS}biurko/{remark.number}/")
    assert desk.post(path, {"which": "Nieznana"}).status_code == 422
    assert desk.post(path, {"which": "37904"}).status_code == 302
    kept = Remark.objects.get()
    assert (kept.represents, kept.standing, kept.organisation) == (bridge, "clerk", "Fundacja Kładka")
    assert desk.post(path, {"which": "37904"}).status_code == 409
    resident = make.remark(consultation)
    assert desk.post(f"{ADDRESS}biurko/{resident.number}/imie/", {"which": "37904"}).status_code == 409


def test_whoever_is_confirmed_later_was_it_all_along(
    make: Makers, consultation: Consultation, bridge: Organisation, anna: Actor
) -> None:
    held = speaks(bridge, anna, confirmed=False)
    hers = send(make, consultation, anna, capacity=f"organisation:{bridge.pk}")
    somebody = send(make, consultation, NOBODY, organisation="37904")
    assert hers.standing == "declared"
    confirm_representation(held, how=Confirmation.MAIL)
    fact = RepresentationConfirmed(organisation="", old="", new="", how="", person="")
    told = Told(held.pk, fact, datetime.now(UTC), held.pk, None, None)
    for _ in range(2):
        confirm_with_representation(told)
    assert Remark.objects.get(pk=hers.pk).standing == "representation"
    assert Remark.objects.get(pk=somebody.pk).standing == "declared", "another author's stays as it was"
    assert Line.objects.filter(fact="consultations.RemarkSpeaksFor").count() == 1


def test_sides_are_counted_with_claims_apart(
    make: Makers, consultation: Consultation, bridge: Organisation, anna: Actor, desk: Client
) -> None:
    speaks(bridge, anna)
    send(make, consultation, anna, capacity=f"organisation:{bridge.pk}")
    send(make, consultation, NOBODY, organisation="Ktoś")
    for _ in range(2):
        make.remark(consultation)
    assert Remark.objects.all().by_side() == {"resident": 2, "organisation": 1, "declared": 1}
    page = text(desk, f"{ADDRESS}biurko/")
    assert "Mieszkańcy: 2 · potwierdzone organizacje: 1" in page
    assert "osobno, niepotwierdzone: 1" in page
    filtered = text(desk, f"{ADDRESS}biurko/?stan=niepotwierdzone")
    assert "podaje się za: Ktoś" in filtered
    assert "1 uwaga" in filtered


def test_the_form_offers_one_s_own_capacities_and_remembers(
    make: Makers, consultation: Consultation, bridge: Organisation, anna: Actor
) -> None:
    stranger = text(Client(headers={"host": make.city.host}), NEW)
    assert "organizacja, w jej imieniu" in stranger
    assert "inna organizacja" not in stranger
    speaks(bridge, anna)
    client = signed_in(make, anna)
    form = text(client, NEW)
    assert "Fundacja Kładka (potwierdzona)" in form
    assert "inna organizacja, w jej imieniu" in form
    assert "Piszesz jako" not in form
    fields = {**Seen(client.get(NEW).content.decode()).fields, "reason": "Bo tak.", "side": f"organisation:{bridge.pk}"}
    assert client.post(NEW, fields).status_code == 302
    assert Remark.objects.get().standing == "representation"
    again = client.get(NEW).content.decode()
    assert "Piszesz jako:" in spaced(again)
    assert re.search(rf'value="organisation:{bridge.pk}"[^>]*checked', again)
    end_representation(Representation.objects.get(), until=datetime.now(UTC).date())
    after = client.get(NEW).content.decode()
    assert "Fundacja Kładka" not in after
    fields = {**Seen(after).fields, "reason": "Inne.", "side": f"organisation:{bridge.pk}"}
    assert client.post(NEW, fields).status_code == 422


def test_an_office_may_remark_as_an_office(make: Makers, consultation: Consultation) -> None:
    clerk = make.clerk()
    remark = send(make, consultation, clerk, side="office", capacity=clerk.capacity)
    assert (remark.side, remark.standing) == ("office", "")
    assert Line.objects.get(subject_id=remark.pk).capacity == clerk.capacity
    resident = make.remark(consultation, by=clerk)
    assert Line.objects.get(subject_id=resident.pk, fact="consultations.RemarkReceived").capacity == "self"


def test_the_same_words_in_another_name_are_another_sending(bridge: Organisation) -> None:
    sending = Sending("visitor", "key")
    as_resident = Words(reason="Bo tak.")
    as_organisation = Words(reason="Bo tak.", side=Side.ORGANISATION, capacity=f"organisation:{bridge.pk}")
    assert sending.digest(as_resident) != sending.digest(as_organisation)


def test_what_is_known_stays_known(make: Makers, consultation: Consultation, bridge: Organisation) -> None:
    assert {to for moves in STANDING_MOVES.values() for to in moves} == set(Standing) - {Standing.DECLARED}
    remark = send(make, consultation, NOBODY, organisation="37904")
    make_known(remark, Standing.CLERK)
    with pytest.raises(Refused):
        make_known(remark, Standing.MAIL)
    with pytest.raises(Refused):
        make_known(make.remark(consultation), Standing.CLERK)


def test_a_link_ends_with_its_days(make: Makers, consultation: Consultation, bridge: Organisation) -> None:
    import time_machine

    send(make, consultation, NOBODY, organisation="37904")
    found = re.search(r"https?://[^/]+(/uwaga/organizacja/\S+)", Letter.objects.get(address=MAILBOX).body)
    assert found is not None
    with time_machine.travel(datetime.now(UTC) + timedelta(days=8)):
        assert Client(headers={"host": make.city.host}).get(found[1]).status_code == 404
