"""Organisations are invited to a consultation once, by letter; what became of it is counted from records."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import Makers
from wspolnie.desks.consultations.actions.invitations import (
    follow_invitation,
    invite,
    stop_invitations,
    welcome_invitations,
)
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.actions.standing import make_known
from wspolnie.desks.consultations.models import Consultation, Invitation, InvitationStop
from wspolnie.desks.consultations.numbers import invitation_code, invitation_of
from wspolnie.desks.consultations.reading.invitations import Choice, chosen_of, invited_to
from wspolnie.desks.consultations.states import Side, Standing
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.modules import Refused
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import confirm_representation, declare_representation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.actions import register_person
from wspolnie.services.notify.actions import choose
from wspolnie.services.notify.models import Notice
from wspolnie.services.notify.states import HowOften
from wspolnie.spaces.policy import NOBODY, Actor

pytestmark = pytest.mark.django_db
KLUB = Choice(words="Klub")


def club(name: str, email: str = "", **said: object) -> Organisation:
    return register_organisation(Particulars(name=name, email=email, **said))  # type: ignore[arg-type]


def addresses() -> set[str]:
    return {notice.mailbox.address for notice in Notice.objects.filter(topic="consultations.invitations")}


def sent(make: Makers, consultation: Consultation, choice: Choice = KLUB) -> int:
    expected = len(chosen_of(consultation, choice).reached)
    return invite(consultation, choice, word="Zapraszamy.", expected=expected, by=make.clerk())


def test_each_organisation_is_invited_once(make: Makers) -> None:
    one = make.consultation()
    club("Klub Żółw", "klub@zolw.example")
    club("Klub bez adresu")
    seen = chosen_of(one, KLUB)
    assert [len(seen.reached), [other.name for other in seen.unreached]] == [1, ["Klub bez adresu"]]
    assert sent(make, one) == 1
    assert addresses() == {"klub@zolw.example"}
    with pytest.raises(Refused):
        sent(make, one)
    club("Klub Nowy", "klub@nowy.example")
    assert sent(make, one) == 1
    assert [row.invitation.organisation.name for row in invited_to(one)] == ["Klub Nowy", "Klub Żółw"]


def test_a_list_that_changed_is_looked_at_again(make: Makers) -> None:
    one = make.consultation()
    club("Klub Żółw", "klub@zolw.example")
    with pytest.raises(Refused):
        invite(one, KLUB, word="", expected=2, by=make.clerk())
    assert not Invitation.objects.exists()


def test_people_who_speak_for_it_get_the_letter_unless_they_said_no(make: Makers) -> None:
    organisation = club("Klub Żółw", "klub@zolw.example")
    person = register_person("Anna Próbna", email="anna@zolw.example")
    held = declare_representation(organisation, person, role="prezeska", since=timezone.localdate())
    confirm_representation(held, how=Confirmation.CLERK)
    sent(make, make.consultation())
    assert addresses() == {"anna@zolw.example"}
    choose({"consultations.invitations": HowOften.NEVER}, by=Actor(person, "self"))
    sent(make, make.consultation("Inny program"))
    assert addresses() == {"klub@zolw.example"}


def test_a_theme_chooses(make: Makers) -> None:
    theme = Theme.objects.earliest("slug")
    club("Klub Żółw", "klub@zolw.example", themes=(theme,))
    club("Klub Bocian", "klub@bocian.example")
    seen = chosen_of(make.consultation(), Choice(theme=theme, words="klub"))
    assert [one.name for one in seen.reached] == ["Klub Żółw"]


def test_a_link_is_followed_stopped_and_welcomed(make: Makers) -> None:
    one = make.consultation()
    club("Klub Żółw", "klub@zolw.example")
    sent(make, one)
    code = invitation_code(Invitation.objects.get().pk)
    follow_invitation(code)
    first = Invitation.objects.get().opened_at
    follow_invitation(code)
    assert first is not None
    assert Invitation.objects.get().opened_at == first
    stop_invitations(code)
    stop_invitations(code)
    other = make.consultation("Inny program")
    seen = chosen_of(other, KLUB)
    assert (len(seen.reached), seen.stopped) == (0, 1)
    welcome_invitations(code)
    assert not InvitationStop.objects.exists()
    assert sent(make, other) == 1
    assert invitation_of("zły~kod") is None
    with pytest.raises(Refused):
        follow_invitation("zly")


def test_responded_means_a_remark_known_to_be_theirs(make: Makers) -> None:
    one = make.consultation()
    organisation = club("Klub Żółw", "klub@zolw.example")
    sent(make, one)
    said = Words(reason="Bo tak.", side=Side.ORGANISATION, organisation="Klub Żółw")
    remark = receive_remark(one, make.round(one), said, by=NOBODY)
    assert remark.represents_id == organisation.pk
    assert [row.responded for row in invited_to(one)] == [False]
    make_known(remark, Standing.CLERK)
    assert [row.responded for row in invited_to(one)] == [True]


def test_after_the_end_nobody_is_invited(make: Makers) -> None:
    now = datetime.now(UTC)
    one = make.consultation(opens=now - timedelta(days=9), closes=now - timedelta(days=2))
    club("Klub Żółw", "klub@zolw.example")
    with pytest.raises(Refused):
        sent(make, one)


def test_pages_of_the_office_and_of_the_link(make: Makers, desk: Client, visitor: Client) -> None:
    one = make.consultation()
    club("Klub Żółw", "klub@zolw.example")
    club("Klub bez adresu")
    where = f"/konsultacje/{one.space.slug}/zaproszenia/"
    shown = desk.get(f"{where}nowe/?q=klub").content.decode()
    assert "Klub bez adresu" in shown
    answer = desk.post(f"{where}nowe/?q=klub", {"word": "Zapraszamy.", "expected": "1"})
    assert (answer.status_code, answer.headers["Location"]) == (302, where)
    link = f"/zaproszenie/{invitation_code(Invitation.objects.get().pk)}/"
    assert link in Notice.objects.get(topic="consultations.invitations").line
    assert visitor.get(link).status_code == 200
    assert Invitation.objects.get().opened_at is None
    assert visitor.post(link, {"what": "go"}).headers["Location"] == f"/konsultacje/{one.space.slug}/"
    assert Invitation.objects.get().opened_at is not None
    assert visitor.post(link, {"what": "stop"}).headers["Location"] == link
    assert "Zapraszajcie nas znowu" in visitor.get(link).content.decode()
    public = visitor.get(where).content.decode()
    assert "Klub Żółw" in public
    assert "klub@zolw.example" not in public
    file = desk.get(f"{where}arkusz/csv/").content.decode()
    assert "Klub Żółw" in file
    assert "@" not in file
