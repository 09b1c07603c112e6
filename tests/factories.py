"""Makers of test data: everything goes through the verbs that people use."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from wspolnie.desks.consultations.actions.notices import Notice, Place
from wspolnie.desks.consultations.actions.planning import Plan, paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import DocumentKind, PlaceKind
from wspolnie.foundation.cities.models import City, District, Theme
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY, Actor

TEXT = "# Zasady\n\n§ 1. Cel\n\n1. Pierwszy ustęp.\n2. Drugi ustęp.\n\n§ 2. Pieniądze\n\n1. Trzeci ustęp.\n"


class Makers:
    """Makes things of one city; the city is bound by the fixture."""

    def __init__(self, city: City) -> None:
        self.city = city

    def actor(self, role: Role) -> Actor:
        """A person of the city holding a role in it."""
        person = Person.objects.filter(memberships__role=role, memberships__space__kind="city").earliest("id")
        return Actor(person=person, capacity="office", city_roles=frozenset({role}))

    def clerk(self) -> Actor:
        return self.actor(Role.CLERK)

    def plan(
        self, title: str = "Program współpracy", *, opens: datetime | None = None, closes: datetime | None = None
    ) -> Plan:
        now = datetime.now(UTC)
        opens = opens or now - timedelta(days=1)
        closes = closes or now + timedelta(days=7)
        return Plan(
            title=title,
            lead="O co chodzi w tej sprawie.",
            authority="Prezydent",
            office=Office.objects.order_by("slug").first(),
            opens_at=opens,
            closes_at=closes,
            answers_due_at=closes + timedelta(days=14),
            notice=self.notice(),
        )

    def notice(self) -> Notice:
        """All that a notice must say before the start, with the city's website as the place of publication."""
        return Notice(
            kind=DocumentKind.PROGRAMME,
            basis="Art. 5a ustawy o samorządzie gminnym.",
            addressees="Mieszkańcy i organizacje.",
            goal="Rada uchwali program po zebraniu uwag.",
            themes=tuple(Theme.objects.order_by("slug")[:1]),
            districts=tuple(District.objects.order_by("slug")[:1]),
            places=(Place(PlaceKind.SITE, date(2026, 1, 2), "https://miasto.example/ogloszenie"),),
        )

    def draft(self, title: str = "Program współpracy", *, text: str = TEXT, **times: datetime) -> Consultation:
        """A prepared consultation with its text."""
        consultation = plan_consultation(self.plan(title, **times), by=self.clerk())
        paste_draft(consultation, text, by=self.clerk())
        return consultation

    def consultation(self, title: str = "Program współpracy", *, text: str = TEXT, **times: datetime) -> Consultation:
        """A started consultation; one whose time has passed is started before it opened."""
        plan = self.plan(title, **times)
        with taken_at(min(instant(), plan.opens_at)):
            consultation = self.draft(title, text=text, **times)
            start_consultation(consultation, by=self.clerk())
        return consultation

    def round(self, consultation: Consultation) -> Round:
        return Round.objects.select_related("version").get(consultation=consultation, number=1)

    def remark(
        self, consultation: Consultation, reason: str = "Bo tak będzie lepiej.", *, by: Actor = NOBODY
    ) -> Remark:
        return receive_remark(consultation, self.round(consultation), Words(reason=reason), by=by)
