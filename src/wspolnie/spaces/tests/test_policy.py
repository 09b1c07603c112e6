"""Who may give roles, who sees what for whom: tables written by hand, against the one place where it is decided."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import translation

from tests.factories import Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, table, trial
from wspolnie.foundation.modules import NotAllowed, Refused, registry
from wspolnie.foundation.text.spacing import plain
from wspolnie.parties.people.actions import register_person
from wspolnie.spaces.actions import give_role, name_deputy, open_entry, open_space, publish_space
from wspolnie.spaces.acts import SpaceAct
from wspolnie.spaces.kinds import Audience, EntryKind, Role, SpaceKind
from wspolnie.spaces.models import Entry, Space
from wspolnie.spaces.policy import NOBODY, Actor, decide, require
from wspolnie.spaces.tests.conftest import today

ACTS = table("""
what              stranger person official clerk coordinator administrator
give_role         -        -      -        -     -           +
name_deputy       -        -      -        -     -           +     # for somebody else
""")

SPACES = table("""
what              stranger person official clerk coordinator administrator   # + sees it
public:draft      -        -      +        +     +           +
public:active     +        +      +        +     +           +
city_ngo:active   -        -      +        +     +           +
members:active    -        -      +        +     +           +
office:active     -        -      +        +     +           +
""")

ENTRIES = table("""
what                     stranger person official clerk coordinator administrator   # audience of space and entry
public:public            +        +      +        +     +           +
public:city_ngo          -        -      +        +     +           +
public:members           -        -      +        +     +           +
public:office            -        -      +        +     +           +
public:named             -        -      -        -     -           -     # for those named, and for nobody else
members:public           -        -      +        +     +           +     # the narrower audience wins
members:members          -        -      +        +     +           +
office:public            -        -      +        +     +           +
""")


@pytest.fixture
def people(make: Makers) -> Cast:
    return cast(make.city)


def space(audience: Audience, *, draft: bool = False) -> Space:
    made = open_space(
        SpaceKind.GROUP, slug=f"grupa-{audience}-{draft}", name="Grupa", audience=audience, by=Actor(capacity="system")
    )
    if not draft:
        publish_space(made, by=Actor(capacity="system"))
    return made


def test_acts_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    newcomer = register_person("Nowa Osoba")
    root = Space.objects.get(kind=SpaceKind.CITY)
    day = today()
    holder, other = register_person("Druga Osoba"), register_person("Trzecia Osoba")
    give_role(holder, Role.CLERK, space=root, since=day, by=Actor(capacity="system"))
    verbs = {
        "give_role": lambda by: give_role(newcomer, Role.CLERK, space=root, since=day, by=by),
        "name_deputy": lambda by: name_deputy(holder, other, since=day, until=day, by=by),
    }
    for name, verb in verbs.items():
        for role in ROLES:
            try:
                with trial(), translation.override("pl"):
                    verb(people.actors[role])
                    actual[name, role] = "+"
            except NotAllowed as refusal:
                said = plain(refusal.reason)
                actual[name, role] = "-" if said.endswith((": administrator.", "którą miasto zna.")) else said
    assert differences(ACTS, actual) == []
    assert {f"{act.name.lower()}" for act in SpaceAct} == {row for row, _ in ACTS}


def test_spaces_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for audience in Audience:
        for state in ("draft", "active"):
            row = f"{audience}:{state}"
            if (row, "person") not in SPACES:
                continue
            made = space(audience, draft=state == "draft")
            for role in ROLES:
                seen = Space.objects.visible_to(people.actors[role]).filter(pk=made.pk).exists()
                actual[row, role] = "+" if seen else "-"
    assert differences(SPACES, actual) == []


def test_entries_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row in {row for row, _ in ENTRIES}:
        reach, narrowed = (Audience(word) for word in row.split(":"))
        home = Space.objects.filter(slug=f"grupa-{reach}-False").first() or space(reach)
        entry = open_entry(
            home, EntryKind.DOCUMENT, title=row, by=Actor(capacity="system"), audience=narrowed, published=True
        )
        for role in ROLES:
            seen = Entry.objects.visible_to(people.actors[role]).filter(pk=entry.pk).exists()
            actual[row, role] = "+" if seen else "-"
    assert differences(ENTRIES, actual) == []


def member_of(made: Space, role: Role = Role.MEMBER) -> Actor:
    person = register_person("Członkini")
    give_role(person, role, space=made, since=today(), by=Actor(capacity="system"))
    return Actor(person=person, capacity="self", space_roles={made.pk: frozenset({role})})


def test_a_member_sees_what_is_for_members_and_nothing_elsewhere(people: Cast) -> None:
    mine, other = space(Audience.MEMBERS), space(Audience.OFFICE)
    actor = member_of(mine)
    for_members = open_entry(mine, EntryKind.DOCUMENT, title="a", by=actor, published=True)
    for_office = open_entry(mine, EntryKind.DOCUMENT, title="b", by=actor, audience=Audience.OFFICE, published=True)
    draft = open_entry(mine, EntryKind.DOCUMENT, title="c", by=actor)
    elsewhere = open_entry(other, EntryKind.DOCUMENT, title="d", by=actor, published=True)
    asked = Entry.objects.filter(pk__in=[for_members.pk, for_office.pk, draft.pk, elsewhere.pk])
    assert set(asked.visible_to(actor)) == {for_members}
    assert set(Space.objects.visible_to(actor).filter(pk__in=[mine.pk, other.pk])) == {mine}


def test_roles_of_a_space_hold_there_only(people: Cast) -> None:
    """Roles in the city's root space hold below it; others are not inherited."""
    here, there = space(Audience.MEMBERS), space(Audience.PUBLIC)
    administrator = Actor(person=people.actors["person"].person, space_roles={here.pk: frozenset({Role.ADMINISTRATOR})})
    assert decide(administrator, SpaceAct.GIVE_ROLE, here.pk)
    assert not decide(administrator, SpaceAct.GIVE_ROLE, there.pk)
    assert not decide(administrator, SpaceAct.GIVE_ROLE)
    assert decide(people.actors["administrator"], SpaceAct.GIVE_ROLE, there.pk)


def test_every_refusal_has_a_reason_in_polish(people: Cast) -> None:
    for act in registry.acts():
        for role in ROLES:
            with translation.override("pl"):
                decision = decide(people.actors[role], act)
            with translation.override("en"):
                english = decide(people.actors[role], act).reason
            assert decision.ok == (decision.reason == "")
            assert decision.ok or decision.reason != english
            if not decision:
                with pytest.raises(NotAllowed):
                    require(people.actors[role], act)


def test_a_role_that_this_kind_of_space_does_not_have_is_refused(people: Cast) -> None:
    with pytest.raises(Refused, match="no such role") as refusal, translation.override("en"):
        give_role(
            register_person("Nowa"),
            Role.OFFICIAL,
            space=space(Audience.PUBLIC),
            since=today() - timedelta(days=1),
            by=people.actors["administrator"],
        )
    assert not isinstance(refusal.value, NotAllowed)


def test_nobody_is_nobody() -> None:
    assert (NOBODY.person_id, NOBODY.is_staff, NOBODY.spaces()) == (None, False, ())
