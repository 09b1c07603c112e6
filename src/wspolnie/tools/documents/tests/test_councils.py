"""A council that works here is asked for its opinion, hears of it, gives it in time with its votes, or waives it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from tests.architecture.two_cities import unguarded
from tests.bodies import dissolved, group
from tests.factories import Makers
from tests.listening import tell_all
from tests.policy import ROLES, Cell, cast, differences, table, trial
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.journal.actions.lines import SYSTEM
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.models import Notice
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import actor_today
from wspolnie.tools.documents.actions import Attached, ask_opinion
from wspolnie.tools.documents.actions.councils import Voted, opine, remind_councils
from wspolnie.tools.documents.models import Opinion
from wspolnie.tools.documents.reading import today
from wspolnie.tools.documents.states import Stance
from wspolnie.tools.documents.tests.way import of

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
COUNCIL = "Rada Pożytku"
PAGES = table("""
what     stranger person official clerk coordinator administrator
GET:own  302      403    403      200   200         403
POST:own 302      403    403      422   422         403
""")


def asked(make: Makers) -> tuple[Space, Opinion]:
    """A council that was asked today for its opinion on a draft."""
    council = group(make, COUNCIL)
    return council, ask_opinion(of(make.consultation()), council=council, on=today(), by=make.clerk())


def sitting(council: Space, role: Role, email: str = "sekretariat@testowo.example") -> Actor:
    person = register_person("Ewa Próbna", email=email)
    give_role(person, role, space=council, since=today(), by=Actor(capacity=SYSTEM))
    return actor_today(Person.objects.get(pk=person.pk))


def said(**more: object) -> Voted:
    return Voted(**{"stance": Stance.POSITIVE, "text": "Popieramy.", "votes": (5, 1, 0)} | more)  # type: ignore[arg-type]


def browser(actor: Actor) -> Client:
    client = Client(headers={"host": "wroclaw.localhost"})
    assert actor.person is not None
    client.force_login(actor.person.account)
    return client


def test_a_council_is_called_by_its_name(make: Makers) -> None:
    council, opinion = asked(make)
    assert (opinion.body, opinion.space) == (COUNCIL, council)
    closed = dissolved(make, council)
    with pytest.raises(Refused, match="nie działa"):
        ask_opinion(of(make.consultation("Drugi")), council=closed, on=today(), by=make.clerk())


def test_who_runs_the_council_gives_its_opinion(make: Makers) -> None:
    council, opinion = asked(make)
    with pytest.raises(NotAllowed):
        opine(opinion, said(), by=sitting(council, Role.MEMBER, "czlonek@testowo.example"))
    with pytest.raises(NotAllowed):
        opine(opinion, said(), by=sitting(group(make, "Inna"), Role.SECRETARIAT, "inna@testowo.example"))
    opine(opinion, said(separate="Za mało."), by=sitting(council, Role.SECRETARIAT))
    opinion.refresh_from_db()
    assert (opinion.stance, opinion.votes_for, opinion.separate) == (Stance.POSITIVE, 5, "Za mało.")
    assert opinion.given_on == today()
    with pytest.raises(Refused, match="już"):
        opine(opinion, said(), by=make.clerk())


@pytest.mark.parametrize(
    ("wrong", "reason"), [({"text": " "}, "plik"), ({"votes": (3, 3, 9)}, "więcej"), ({"votes": (0, 0, 1)}, "więcej")]
)
def test_what_is_no_opinion_is_refused(make: Makers, wrong: dict[str, object], reason: str) -> None:
    _council, opinion = asked(make)
    with pytest.raises(Refused, match=reason):
        opine(opinion, said(**wrong), by=make.clerk())


def test_a_file_is_enough(make: Makers) -> None:
    _council, opinion = asked(make)
    opine(opinion, said(text="", file=Attached([PDF], "opinia.pdf")), by=make.clerk())
    opinion.refresh_from_db()
    assert opinion.file is not None


def test_after_its_last_minute_the_council_is_silent(make: Makers) -> None:
    _council, opinion = asked(make)
    with taken_at(opinion.silent_from), pytest.raises(Refused, match="23:59"):
        opine(opinion, said(), by=make.clerk())
    with taken_at(opinion.silent_from - timedelta(seconds=1)):
        opine(opinion, said(), by=make.clerk())


def test_members_hear_that_they_are_asked_and_once_more(make: Makers) -> None:
    council, opinion = asked(make)
    sitting(council, Role.MEMBER, "czlonek@testowo.example")
    tell_all()
    tell_all()
    first = Notice.objects.get(mailbox__address="czlonek@testowo.example")
    assert f"/grupy/{council.slug}/opinie/{opinion.pk}/" in first.line
    with taken_at(opinion.silent_from - timedelta(days=4)):
        assert remind_councils() == 0
    with taken_at(opinion.silent_from - timedelta(days=2)):
        assert remind_councils() == 1
        assert remind_councils() == 0
    subjects = Notice.objects.filter(mailbox__address="czlonek@testowo.example").values_list("subject", flat=True)
    assert "Kończy się czas na opinię Twojej rady" in subjects


def test_the_page_of_the_council(make: Makers) -> None:
    council, opinion = asked(make)
    people = cast(make.city)
    path = f"/grupy/{council.slug}/opinie/{opinion.pk}/"
    actual: dict[Cell, str] = {}
    for cell in ("GET:own", "POST:own"):
        for role in ROLES:
            method = cell.split(":")[0]
            with trial():
                actual[cell, role] = str(people.send(role, method, path + "wydanie/" * (method == "POST")).status_code)
    assert differences(PAGES, actual) == []
    member = browser(sitting(council, Role.MEMBER, "czlonek@testowo.example"))
    shown = member.get(path).content.decode()
    assert "Pierwszy ustęp" in shown, "the wording itself"
    assert "Opublikuj opinię" not in shown
    assert member.post(f"{path}wydanie/", {"stance": "positive", "text": "Tak."}).status_code == 403
    secretary = browser(sitting(council, Role.SECRETARIAT))
    assert secretary.get("/moje/").content.decode().count(opinion.document.entry.title) >= 1
    half = {"stance": "positive", "text": "Tak.", "votes_for": 4}
    assert secretary.post(f"{path}wydanie/", half).status_code == 422
    assert secretary.post(f"{path}wydanie/", half | {"votes_against": 0, "votes_abstained": 1}).status_code == 302
    stranger = Client(headers={"host": "wroclaw.localhost"})
    public = stranger.get(f"/dokumenty/{opinion.document.entry.space.slug}/").content.decode()
    assert "pozytywna" in public
    assert "Za: 4" in public.replace("\xa0", " ")
    assert "pozytywna" in stranger.get(f"/grupy/{council.slug}/").content.decode()


def test_a_draft_that_nobody_else_reads_is_read_by_the_council(make: Makers) -> None:
    council = group(make, COUNCIL)
    opinion = ask_opinion(of(make.draft()), council=council, on=today(), by=make.clerk())
    member = browser(sitting(council, Role.MEMBER))
    assert "Pierwszy ustęp" in member.get(f"/grupy/{council.slug}/opinie/{opinion.pk}/").content.decode()
    assert member.get(f"/dokumenty/{opinion.document.entry.space.slug}/").status_code == 404
    other = group(make, "Inna")
    assert member.get(f"/grupy/{other.slug}/opinie/{opinion.pk}/").status_code in (403, 404)


def test_the_database_keeps_votes_whole(make: Makers) -> None:
    _council, opinion = asked(make)
    for wrong in ({"stance": "positive"}, {"votes_for": 3}, {"stance": "unknown", "given_on": date(2026, 1, 1)}):
        with pytest.raises(IntegrityError), unguarded(), transaction.atomic():
            Opinion.objects.filter(pk=opinion.pk).update(**wrong)
    assert datetime.now(UTC) < opinion.silent_from - MINUTE
