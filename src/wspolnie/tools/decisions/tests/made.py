"""Bodies, offices and recommendations for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions.lines import SYSTEM
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person
from wspolnie.spaces.actions import give_role
from wspolnie.spaces.kinds import Role, SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.views import actor_today
from wspolnie.tools.decisions.actions.answering import reply
from wspolnie.tools.decisions.actions.sending import send_recommendation
from wspolnie.tools.decisions.actions.wording import adopt_recommendation, word_recommendation
from wspolnie.tools.decisions.models import Recommendation
from wspolnie.tools.decisions.states import Verdict, Way
from wspolnie.tools.decisions.words import Agreed, Said, Worded

TODAY = timezone.localdate()


def offices() -> tuple[Office, Office]:
    """Two offices of the city."""
    first, second = Office.objects.order_by("slug")[:2]
    return first, second


def worded(**said: Any) -> Worded:
    plain = Worded(
        title="Zwolnić z opłat ogródki deszczowe",
        words="Zmienić uchwałę o opłatach tak, by ogródek deszczowy na gruncie miasta nic nie kosztował.",
        office=Office.objects.order_by("slug")[0],
        grounds="Na jedenastu podwórkach opłata była wyższa niż rośliny.",
    )
    return replace(plain, **said)


def draft(make: Makers, space: Space, **said: Any) -> Recommendation:
    return word_recommendation(space, worded(**said), by=make.clerk())


def agreed(**said: Any) -> Agreed:
    return replace(Agreed(way=Way.CONSENSUS, on=timezone.localdate(instant())), **said)


def adopted(make: Makers, space: Space, **said: Any) -> Recommendation:
    one = draft(make, space, **said)
    adopt_recommendation(one, agreed(), by=make.clerk())
    return again(one)


def sent(make: Makers, space: Space, **said: Any) -> Recommendation:
    one = adopted(make, space, **said)
    send_recommendation(one, by=make.clerk())
    return again(one)


def yes(days: int = 60, **said: Any) -> Said:
    plain = Said(
        verdict=Verdict.ACCEPTED,
        reason="To słuszne i tanie.",
        will_do="Przygotujemy projekt uchwały.",
        do_by=TODAY + timedelta(days=days),
    )
    return replace(plain, **said)


def no() -> Said:
    return Said(verdict=Verdict.REJECTED, reason="Ustawa na to nie pozwala.")


def answered(make: Makers, space: Space, said: Said | None = None, **words: Any) -> Recommendation:
    one = sent(make, space, **words)
    reply(one, said or yes(), by=make.clerk())
    return again(one)


def again(one: Recommendation) -> Recommendation:
    """As the database has it now."""
    return Recommendation.objects.select_related("space", "office", "city").get(pk=one.pk)


def official_of(office: Office, email: str = "urzednik@testowo.example") -> Actor:
    """Somebody who answers for an office alone."""
    root = Space.objects.get(kind=SpaceKind.CITY)
    return _with_role(Role.OFFICIAL, root, email, office=office)


def member_of(space: Space, role: Role = Role.MEMBER, email: str = "czlonkini@testowo.example") -> Actor:
    """Somebody who sits in a body."""
    return _with_role(role, space, email)


def _with_role(role: Role, space: Space, email: str, office: Office | None = None) -> Actor:
    person = register_person("Ewa Próbna", email=email)
    system = Actor(capacity=SYSTEM)
    give_role(person, role, space=space, since=TODAY, office=office, by=system)
    return actor_today(Person.objects.get(pk=person.pk))


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)
