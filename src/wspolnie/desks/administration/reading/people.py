"""People as the administration shows them: found by name or whole address, with roles, deputies and what waits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Count, Exists, F, Func, OuterRef, Prefetch, Q, QuerySet, TextField, Value
from django.db.models.functions import Lower

from wspolnie.foundation.modules import Fact, Waiting, registry
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.people.facts import PersonErased, PersonRegistered, PersonRenamed, SecondFactorLost
from wspolnie.parties.people.models import Person
from wspolnie.spaces.facts import DeputyNamed, DeputyshipEnded, PersonLetGo, RoleEnded, RoleGiven
from wspolnie.spaces.kinds import Role, Side, SpaceKind
from wspolnie.spaces.models import Deputyship, Membership
from wspolnie.spaces.views import actor_today

WITH_ROLE: Final = "z-rola"
WITHOUT: Final = "bez-roli"
ENDED: Final = "byli"
ENDING: Final = "koncza"
ALL: Final = "wszyscy"
STATES: Final = (WITH_ROLE, WITHOUT, ENDED, ENDING, ALL)
SOON: Final = timedelta(days=30)
"""A role that ends so soon is worth a look."""
ROLES: Final = {
    "administrator": Role.ADMINISTRATOR,
    "koordynator": Role.COORDINATOR,
    "urzednik": Role.CLERK,
    "odpowiadajacy": Role.OFFICIAL,
    "audytor": Role.AUDITOR,
    "moderator": Role.MODERATOR,
    "sekretariat": Role.SECRETARIAT,
    "czlonek": Role.MEMBER,
}
"""Words of addresses for roles."""
LETTERS: Final = ("ąćęłńóśźż", "acelnoszz")
TOLD: Final[tuple[type[Fact], ...]] = (
    PersonRegistered, PersonRenamed, PersonErased, RoleGiven, RoleEnded, PersonLetGo, DeputyNamed, DeputyshipEnded,
    SecondFactorLost,
)  # fmt: skip
"""What the history on a person's page tells: roles and deputies, no contact data."""


def by_side(today: date) -> list[tuple[str, int]]:
    """(side, how many persons) of those who hold something today, in the order of the sides; the ones of whom no side
    is known last, under "". Somebody who sits on two sides counts on both."""
    rows = Membership.objects.on(today).values_list("side").annotate(people=Count("person", distinct=True))
    counted = dict(rows)
    return [(side, counted[side]) for side in (*Side, "") if counted.get(side)]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose; words that mean nothing choose nothing. `word` is an address's word for a role."""

    words: str = ""
    word: str = ""
    office: str = ""
    state: str = ""

    @property
    def shown_state(self) -> str:
        """Who is listed: those with a role, unless a word is looked for."""
        return self.state or (ALL if self.words else WITH_ROLE)


def people(choice: Choice, today: date) -> QuerySet[Person]:
    """Those who were chosen, in Polish order, with what they hold today or will."""
    mine = Membership.objects.filter(person=OuterRef("pk"))
    standing = mine.filter(pk__in=Membership.objects.standing(today).values("pk"))
    found: QuerySet[Person] = Person.objects.exclude(name="").filter(named_like(choice.words))
    if choice.word:
        standing = standing.filter(role=ROLES[choice.word])
    if choice.office:
        standing = standing.filter(office__slug=choice.office)
    if choice.shown_state == ENDING:
        standing = standing.filter(pk__in=ending(today).values("pk"))
    if choice.word or choice.office or choice.shown_state in {WITH_ROLE, ENDING}:
        found = found.filter(Exists(standing))
    elif choice.shown_state == WITHOUT:
        found = found.filter(~Exists(mine))
    elif choice.shown_state == ENDED:
        found = found.filter(Exists(mine), ~Exists(standing))
    held = Membership.objects.standing(today).select_related("space", "office", "organisation").order_by("since", "pk")
    key = Func(F("name"), function="pl_key", output_field=TextField(db_collation="C"))
    return found.prefetch_related(Prefetch("memberships", held, to_attr="held")).order_by(key, "pk")


def ending(today: date) -> QuerySet[Membership]:
    """Roles that end within thirty days."""
    return Membership.objects.standing(today).filter(until__lte=today + SOON)


def named_like(words: str) -> Q:
    """Every word in the name, Polish letters or not; a whole address finds its person, a part of one nobody."""
    if "@" in words:
        return Q(account__email=words.strip().lower())
    folded = Func(Lower("name"), *map(Value, LETTERS), function="translate", output_field=TextField())
    hit = Q()
    for word in fold(words).split():
        hit &= Q(pk__in=Person.objects.annotate(folded=folded).filter(folded__contains=word).values("pk"))
    return hit


@dataclass(frozen=True, slots=True)
class Leaving:
    """What ends, and what stays without a hand, when somebody leaves now."""

    held: tuple[Membership, ...]
    deputyships: tuple[Deputyship, ...]
    sessions: int
    waiting: tuple[Waiting, ...]
    alone: tuple[Membership, ...]
    """Roles that nobody else holds in the same space."""


def leaving(person: Person, today: date) -> Leaving:
    """Asked before the button is shown; nothing is written."""
    held = tuple(roles_of(person, today))
    actor = actor_today(person)
    return Leaving(
        held=held,
        deputyships=tuple(deputyships_of(person, today)),
        sessions=person.account.sessions.count() if person.account else 0,
        waiting=tuple(item for module in registry.all() if module.todo for item in module.todo(actor)),
        alone=tuple(one for one in held if not _others(one, today)),
    )


def _others(one: Membership, today: date) -> bool:
    same = Membership.objects.on(today).filter(space_id=one.space_id, role=one.role)
    return same.exclude(person_id=one.person_id).exists()


def roles_of(person: Person, today: date) -> QuerySet[Membership]:
    """What somebody holds today or will, the oldest first."""
    return (
        Membership.objects.standing(today)
        .filter(person=person)
        .select_related("space", "office", "organisation")
        .order_by("since", "pk")
    )


def former_roles_of(person: Person, today: date) -> QuerySet[Membership]:
    """What somebody held, the newest first."""
    over = Q(ended_at__isnull=False) | Q(until__lt=today)
    return (
        Membership.objects.filter(over, person=person)
        .select_related("space", "office", "organisation")
        .order_by("-since", "-pk")
    )


def deputyships_of(person: Person, today: date) -> QuerySet[Deputyship]:
    """Who stands in for somebody and for whom they stand in, now or later."""
    return (
        Deputyship.objects.standing(today)
        .filter(Q(person=person) | Q(deputy=person))
        .select_related("person", "deputy")
        .order_by("since", "pk")
    )


def people_of_the_office(today: date, *, but: UUID) -> QuerySet[Person]:
    """Those who hold a role in the city today or will: from them a deputy is chosen."""
    held = Membership.objects.standing(today).filter(person=OuterRef("pk"), space__kind=SpaceKind.CITY)
    key = Func(F("name"), function="pl_key", output_field=TextField(db_collation="C"))
    return Person.objects.exclude(pk=but).exclude(name="").filter(Exists(held)).order_by(key, "pk")


def masked(email: str) -> str:
    """a…@poczta.example: enough to tell two people apart, not enough to write to them."""
    name, _at, domain = email.rpartition("@")
    return f"{name[:1]}…@{domain}"


def facts_told() -> Iterable[str]:
    """Words of the facts that a person's history tells."""
    return [fact.word() for fact in TOLD]
