"""What one press would do to many remarks: each with what stands, what will stand, or why it is passed over. Reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.assigning import Duty, duty_of
from wspolnie.desks.consultations.actions.versions import Said, said_of
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import (
    AnswerVersion,
    Assignment,
    BulkChange,
    BulkItem,
    GroupedRemark,
    Remark,
    RemarkGroup,
)
from wspolnie.desks.consultations.states import ANSWER_MOVES, LIVE, AnswerState, BulkAct, RemarkState
from wspolnie.spaces.policy import Actor, asks_for_another

MOST: Final = 3_000
"""Remarks of one press."""
ACTS: Final = {
    BulkAct.ANSWER: ConsultationAct.ANSWER,
    BulkAct.SEND: ConsultationAct.ANSWER,
    BulkAct.ACCEPT: ConsultationAct.ACCEPT,
    BulkAct.GROUP: ConsultationAct.ANSWER,
    BulkAct.UNGROUP: ConsultationAct.ANSWER,
    BulkAct.RELEASE: ConsultationAct.RELEASE,
    BulkAct.ASSIGN: ConsultationAct.ASSIGN,
    BulkAct.SHEET: ConsultationAct.ANSWER,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall be done: `said` for answers; a `group` that is there, or a `name` for a new one, for groups;
    `duty` for assigning."""

    act: BulkAct
    said: Said | None = None
    group: RemarkGroup | None = None
    name: str = ""
    duty: Duty | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One remark of a press."""

    remark: Remark
    before: Said | None
    after: Said | None
    group: RemarkGroup | None
    """In which it stands."""
    version: int
    """The number of its answer's newest version; 0 without one."""
    why_not: str = ""
    """Why it is passed over; empty when it will change."""
    assigned: Assignment | None = None
    """Who answers it now; looked at only where that changes."""
    duty: Duty | None = None
    """Who will."""

    @property
    def stamp(self) -> str:
        """Differs as soon as anything of the remark that a press shows or changes has changed."""
        touched = int(self.remark.changed_at.timestamp() * 1_000_000) if self.remark.changed_at else 0
        stamp = f"{self.version}.{self.group.number if self.group else 0}.{self.remark.state}.{touched}"
        return f"{stamp}.{self.assigned.pk.hex}" if self.assigned else stamp


def look(remarks: Iterable[UUID], wish: Wish, *, by: Actor) -> list[Look]:
    """Every remark of these ids, in order of receipt, with what `wish` would do to it now."""
    wanted = list(remarks)
    found = Remark.objects.filter(pk__in=wanted).select_related("answer", "paragraph").in_order()
    places = GroupedRemark.objects.filter(remark__in=wanted).select_related("group")
    groups = {place.remark_id: place.group for place in places}
    numbers = AnswerVersion.objects.filter(remark__in=wanted).values_list("remark_id").annotate(Max("number"))
    versions = dict(numbers.order_by())
    if wish.act is BulkAct.ASSIGN:
        held = Assignment.objects.by_remark(wanted)
        return [_assigned(one, wish, groups.get(one.pk), versions.get(one.pk, 0), held.get(one.pk)) for one in found]
    whole = _whole_groups(wanted, groups)
    return [_looked(one, wish, groups.get(one.pk), versions.get(one.pk, 0), whole, by) for one in found]


def _assigned(remark: Remark, wish: Wish, group: RemarkGroup | None, version: int, held: Assignment | None) -> Look:
    """What assigning does to one remark; its answer stays."""
    said, before, why_not = said_of(getattr(remark, "answer", None)), duty_of(held), ""
    if remark.state not in LIVE:
        why_not = _("it was withdrawn or set aside")
    elif said is not None and said.state == AnswerState.ACCEPTED:
        why_not = _("its answer is accepted already")
    elif before is not None and wish.duty is not None and before.key == wish.duty.key:
        why_not = _("this stands there already")
    return Look(remark, said, said, group, version, why_not, held, before if why_not else wish.duty)


def _whole_groups(wanted: list[UUID], groups: dict[UUID, RemarkGroup]) -> set[UUID]:
    """Groups all of whose live remarks are among those wanted: their answer is the group's."""
    chosen = set(wanted)
    members = GroupedRemark.objects.filter(group__in=set(groups.values()), remark__state__in=sorted(LIVE))
    left = {group for remark, group in members.values_list("remark_id", "group_id") if remark not in chosen}
    return {group.pk for group in groups.values()} - left


def _looked(remark: Remark, wish: Wish, group: RemarkGroup | None, version: int, whole: set[UUID], by: Actor) -> Look:
    before = said_of(getattr(remark, "answer", None))
    after, why_not = before, ""
    if wish.act is BulkAct.RELEASE:
        why_not = "" if remark.state == RemarkState.RECEIVED else _("it does not wait for release")
    elif remark.state not in LIVE:
        why_not = _("it was withdrawn or set aside")
    elif wish.act is BulkAct.GROUP:
        if group is not None:
            why_not = _("it stands in group %(group)s already") % {"group": group.number}
    elif wish.act is BulkAct.UNGROUP:
        why_not = "" if group is not None else _("it stands in no group")
        after = replace(before, group_id=None) if before is not None else None
    else:
        after, why_not = _answered(before, wish, group, whole, by)
    return Look(remark, before, before if why_not else after, group, version, why_not)


def _answered(
    before: Said | None, wish: Wish, group: RemarkGroup | None, whole: set[UUID], by: Actor
) -> tuple[Said | None, str]:
    """What the answer becomes, or why it does not change."""
    if wish.said is not None:
        author = before.author_id if before is not None and before.words == wish.said.words else by.person_id
        common = group.pk if group is not None and group.pk in whole else None
        after = replace(wish.said, author_id=author, group_id=common)
    elif before is None:
        return None, _("it has no answer yet")
    else:
        to = AnswerState.REVIEW if wish.act is BulkAct.SEND else AnswerState.ACCEPTED
        if to == AnswerState.REVIEW and before.state == AnswerState.ACCEPTED:
            return before, _("its answer is accepted already")
        after = replace(before, state=to, comment="")
    if after == before:
        return before, _("this stands there already")
    if before is not None and after.state not in ANSWER_MOVES[before.state]:
        return before, _("its answer cannot go on from where it is")
    if (
        after.state == AnswerState.ACCEPTED
        and after.author_id == by.person_id
        and asks_for_another(ConsultationAct.ACCEPT)
    ):
        return before, _("you wrote its answer: somebody else accepts it")
    return after, ""


def undoing(change: BulkChange) -> list[tuple[BulkItem, Look]]:
    """Every remark of a change with what undoing puts back; `why_not` for those that somebody changed since."""
    items = list(
        BulkItem.objects.filter(change=change)
        .select_related("before", "after", "group_before", "group_after", "remark__paragraph", "remark__answer")
        .select_related("assigned_before__office", "assigned_before__person")
        .order_by("remark__received_at", "remark_id")
    )
    ids = [item.remark_id for item in items]
    groups = {
        place.remark_id: place.group for place in GroupedRemark.objects.filter(remark__in=ids).select_related("group")
    }
    numbers = AnswerVersion.objects.filter(remark__in=ids).values_list("remark_id").annotate(Max("number"))
    versions = dict(numbers.order_by())
    if change.act == BulkAct.ASSIGN:
        return _unassigning(items, groups, versions)
    found = []
    for item in items:
        group, version = groups.get(item.remark_id), versions.get(item.remark_id, 0)
        stood = item.after or item.before
        left = stood.number if stood else 0
        same = version == left and (group and group.pk) == item.group_after_id and item.remark.state == item.state_after
        why_not = "" if same else _("somebody changed it since")
        before = said_of(getattr(item.remark, "answer", None))
        after = before if why_not else said_of(item.before) if item.after else before
        found.append((item, Look(item.remark, before, after, group, version, why_not)))
    return found


def _unassigning(
    items: list[BulkItem], groups: dict[UUID, RemarkGroup], versions: dict[UUID, int]
) -> list[tuple[BulkItem, Look]]:
    """The same for assigning: what the answers became meanwhile does not matter."""
    now = Assignment.objects.by_remark([item.remark_id for item in items])
    found = []
    for item in items:
        held, said = now.get(item.remark_id), said_of(getattr(item.remark, "answer", None))
        same = held is not None and held.pk == item.assigned_after_id
        why_not = "" if same else _("somebody changed it since")
        group, version = groups.get(item.remark_id), versions.get(item.remark_id, 0)
        before = duty_of(item.assigned_before)
        found.append((item, Look(item.remark, said, said, group, version, why_not, held, before)))
    return found
