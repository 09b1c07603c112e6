"""Who may do what: every declared act against every role and stage, asked of the one place that decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Act, Stage, registry
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import KINDS, Role, SpaceKind, role_label
from wspolnie.spaces.policy import NOBODY, Actor, decide

ROLES: Final = tuple(Role)
"""Columns after those of strangers and of people without a role."""
SPACE: Final = UUID(int=0)
"""A space that nobody has: roles in it are asked about, no row is read."""


@dataclass(frozen=True, slots=True)
class Right:
    """One act: who may do it, where, at which stages, and whether a second person can be asked for.

    `stranger` and `person` (signed in, without a role); `roles` held in the city; `space_roles` that are enough when
    held in one space alone. `stages` are (stage, whether it is possible then), empty when it depends on none.
    """

    room: str
    act: Act
    label: str
    stranger: bool
    person: bool
    roles: frozenset[Role]
    space_roles: frozenset[Role]
    stages: tuple[tuple[Stage, bool], ...]
    four_eyes: str

    @property
    def word(self) -> str:
        return self.act.word

    def who(self) -> str:
        """In words: everybody, everybody signed in, or the roles."""
        if self.stranger:
            return _("everybody")
        if self.person:
            return _("everybody signed in")
        return "; ".join(role_label(role) for role in ROLES if role in self.roles)

    def when(self) -> str:
        """In words: the stages at which it is possible; empty when it depends on none."""
        return "; ".join(stage.label for stage, possible in self.stages if possible)


def rights() -> tuple[Right, ...]:
    """Every declared act in the order of the rooms; labels are in the reader's language."""
    return tuple(_right(_(module.label), act) for module in registry.all() if module.acts for act in module.acts)


def _right(room: str, act: Act) -> Right:
    somebody = Person(city_id=SPACE, name="")
    rule = act.rule
    stages = tuple(type(rule.states[0])) if rule.states else ()
    in_a_space = frozenset(
        role for spec in (KINDS[kind] for kind in SpaceKind if kind != SpaceKind.CITY) for role in spec.roles
    )
    may = {
        role: decide(Actor(person=somebody, capacity="office", city_roles=frozenset({role})), act).ok for role in ROLES
    }
    there = {
        role: decide(Actor(person=somebody, space_roles={SPACE: frozenset({role})}), act, SPACE).ok
        for role in in_a_space
    }
    return Right(
        room=room,
        act=act,
        label=_(rule.label),
        stranger=decide(NOBODY, act).ok,
        person=decide(Actor(person=somebody, capacity="self"), act).ok,
        roles=frozenset(role for role, yes in may.items() if yes),
        space_roles=frozenset(role for role, yes in there.items() if yes),
        stages=tuple((stage, stage in rule.states) for stage in stages),
        four_eyes=rule.four_eyes,
    )
