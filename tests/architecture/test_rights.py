"""Who may do what, generated from the declarations: role × act × stage is what the one deciding place says, the page
for people says the same, and what the rooms' own tables (written by hand) say of stages is what is declared."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.utils import translation

from wspolnie.cli.rights import PAGE, page
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.tests.verbs import VERBS
from wspolnie.foundation.modules import Act, Stage, registry
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import STAFF, Role, role_label
from wspolnie.spaces.policy import NOBODY, Actor, Loan, decide
from wspolnie.spaces.rights import SPACE, Right, rights

SOMEBODY = Person(city_id=SPACE, name="")
READERS = frozenset({Role.AUDITOR, Role.MEMBER})
"""Roles that look on: an act that they may do is one of reading."""
PARTAKES = frozenset({"decisions.draft"})
"""Acts of members of a body, who do not look on there: they word what it may adopt."""


def holder(role: Role) -> Actor:
    return Actor(person=SOMEBODY, capacity="office", city_roles=frozenset({role}))


def deputy(role: Role) -> Actor:
    return Actor(person=SOMEBODY, capacity="self", loans=(Loan(uuid4(), uuid4(), frozenset({role})),))


def table() -> list[Right]:
    with translation.override("pl"):
        return list(rights())


def test_every_declared_act_stands_in_the_table() -> None:
    assert [right.act for right in table()] == list(registry.acts())
    assert len(table()) >= 20


@pytest.mark.parametrize("right", table(), ids=lambda right: right.word)
def test_the_table_is_what_is_decided(right: Right) -> None:
    """Role × stage, in the city, in one space, as a deputy."""
    space = uuid4()
    stages: tuple[Stage | None, ...] = (None, *(stage for stage, _possible in right.stages))
    possible: dict[Stage | None, bool] = {None: True, **dict(right.stages)}
    for stage in stages:
        assert decide(NOBODY, right.act, None, stage).ok is (right.stranger and possible[stage])
        for role in Role:
            expected = role in right.roles and possible[stage]
            assert decide(holder(role), right.act, None, stage).ok is expected, (role, stage)
            assert decide(deputy(role), right.act, None, stage).ok is expected, (role, stage)
            there = Actor(person=SOMEBODY, space_roles={space: frozenset({role})})
            assert decide(there, right.act, space, stage).ok is expected, (role, stage)
            if not right.person:
                assert not decide(there, right.act, uuid4(), stage), "a role in one space reaches another"


@pytest.mark.parametrize("right", table(), ids=lambda right: right.word)
def test_a_no_has_a_reason_that_names_who_may(right: Right) -> None:
    refused = [role for role in Role if role not in right.roles]
    with translation.override("pl"):
        for role in refused:
            reason = decide(holder(role), right.act).reason
            assert all(role_label(able) in reason for able in right.roles), reason
        for stage, possible in right.stages:
            if not possible and right.roles:
                reason = decide(holder(next(iter(right.roles))), right.act, None, stage).reason
                assert stage.label in reason


def test_one_act_has_stages_of_one_kind() -> None:
    for right in table():
        assert len({type(stage) for stage, _possible in right.stages}) <= 1
        labels = [stage.label for stage, _possible in right.stages]
        assert len(set(labels)) == len(labels)


def test_who_only_looks_on_changes_nothing() -> None:
    """An auditor may do what everybody may, and acts whose very name says that they read."""
    for right in table():
        if READERS & right.roles and not right.person and not right.stranger:
            if right.word in PARTAKES and Role.AUDITOR not in right.roles:
                continue
            name = right.act.name
            assert name.startswith(("READ", "SEE")), f"{right.word} is open to those who only look on"


def test_roles_of_the_office_are_known() -> None:
    assert {Role.ADMINISTRATOR, Role.AUDITOR} <= STAFF
    assert Role.MEMBER not in STAFF


WORDS: dict[str, Act] = {
    "paste": ConsultationAct.PLAN,
    "start": ConsultationAct.START,
    "remark": ConsultationAct.REMARK,
    "enter": ConsultationAct.ENTER,
    "change": ConsultationAct.CHANGE,
    "withdraw": ConsultationAct.CHANGE,
    "set_aside": ConsultationAct.SET_ASIDE,
    "take_back": ConsultationAct.SET_ASIDE,
    "release": ConsultationAct.RELEASE,
    "answer": ConsultationAct.ANSWER,
    "assign": ConsultationAct.ASSIGN,
    "invite": ConsultationAct.INVITE,
    "note": ConsultationAct.NOTE,
    "accept": ConsultationAct.ACCEPT,
    "publish": ConsultationAct.PUBLISH,
}


@pytest.mark.parametrize(("row", "role"), [cell for cell in VERBS if ":" in cell[0]])
def test_declared_stages_are_what_the_verbs_do(row: str, role: str) -> None:
    """The table by hand is run against the verbs themselves in the room's own test."""
    from wspolnie.desks.consultations.states import Phase

    stage, verb = row.split(":")
    actor = {"stranger": NOBODY, "person": Actor(person=SOMEBODY, capacity="self")}.get(role)
    actor = actor or holder(Role(role))
    cell = VERBS[row, role]
    act = WORDS[verb]
    assert decide(actor, act).ok is (cell != "-")
    assert decide(actor, act, None, Phase(stage)).ok is (cell == "+")


def test_the_page_for_people_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew: ./wspolnie rights"
