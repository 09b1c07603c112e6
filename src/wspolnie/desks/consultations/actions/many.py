"""Verbs on many remarks at one press: only those that were shown change, and it can be undone until the publication."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.assigning import duty_of, pass_on
from wspolnie.desks.consultations.actions.groups import join_group, leave_group, new_group
from wspolnie.desks.consultations.actions.looking import ACTS, Look, Wish, look, undoing
from wspolnie.desks.consultations.actions.standing import show
from wspolnie.desks.consultations.actions.versions import newest, put, refuse_published, said_of
from wspolnie.desks.consultations.facts.many import ManyPressed, ManyUndone, RemarkHidden
from wspolnie.desks.consultations.models import (
    AnswerVersion,
    Assignment,
    BulkChange,
    BulkItem,
    Consultation,
    Remark,
    RemarkGroup,
    Round,
)
from wspolnie.desks.consultations.states import BulkAct, Ending, RemarkState
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


class ChangedMeanwhile(Refused):
    """Something that was shown is no longer so; nothing was done."""

    def __init__(self, reason: str, remarks: tuple[Remark, ...]) -> None:
        super().__init__(reason)
        self.remarks = remarks


def change_many(
    consultation: Consultation, round_: Round, wish: Wish, seen: Mapping[UUID, str], *, by: Actor
) -> BulkChange:
    """Do `wish` to exactly the remarks that `seen` names (id -> the stamp that was shown), or to none.

    Raises:
        NotAllowed: when `by` may not do it to one remark.
        ChangedMeanwhile: when one of them is no longer as it was shown, with those.
        Refused: without remarks, or after the publication.
    """
    require(by, ACTS[wish.act], consultation.pk)
    if not seen:
        raise Refused(_("No remark is chosen, or none would change."))
    if wish.act is BulkAct.ANSWER and wish.said is not None:
        wish.said.refuse()
    if wish.duty is not None:
        wish.duty.refuse(consultation)
    with transaction.atomic():
        held = refuse_published(round_.pk)
        looks = look(_locked(held, seen), wish, by=by)
        _refuse_changed(looks, seen)
        change = BulkChange(round=held, act=wish.act, by_id=by.person_id, at=instant())
        change.save(force_insert=True)
        group = _group(held, wish)
        insert([_done(consultation, change, wish, one, group, by) for one in looks])
        fact = ManyPressed(number=consultation.code, act=wish.act, remarks=len(looks))
        record(fact, subject=change.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return change


def undo_many(consultation: Consultation, change: BulkChange, seen: Mapping[UUID, str], *, by: Actor) -> int:
    """Put back what stood before, for exactly the remarks that `seen` names; those changed since stay as they are.

    Raises:
        NotAllowed: when `by` may not do what was done.
        ChangedMeanwhile: when one of them is no longer as it was shown.
        Refused: when nothing would go back, when it was undone, or after the publication.
    """
    require(by, ACTS[BulkAct(change.act)], consultation.pk)
    with transaction.atomic():
        held = refuse_published(change.round_id)
        fresh: BulkChange = BulkChange.objects.select_for_update().get(pk=change.pk)
        if fresh.undone_at is not None:
            raise Refused(_("This was undone already."))
        _locked(held, seen)
        pairs = undoing(fresh)
        back = [(item, one) for item, one in pairs if not one.why_not]
        if not back:
            raise Refused(_("Somebody changed each of these remarks since: nothing can be put back."))
        if {one.remark.pk: one.stamp for _item, one in back} != dict(seen):
            moved = tuple(one.remark for _item, one in pairs if seen.get(one.remark.pk, "") != one.stamp)
            raise ChangedMeanwhile(_("Somebody changed remarks while you looked. Nothing was done."), moved)
        for item, one in back:
            _put_back(consultation, item, one, by)
        BulkChange.objects.filter(pk=fresh.pk).update(undone_at=instant(), undone_by=by.person_id)
        fact = ManyUndone(number=consultation.code, act=fresh.act, remarks=len(back), left=len(pairs) - len(back))
        record(fact, subject=fresh.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return len(back)


def _locked(round_: Round, seen: Mapping[UUID, str]) -> list[UUID]:
    """The ids of those remarks of the round, held until the transaction ends; their authors wait meanwhile."""
    rows = Remark.objects.select_for_update(of=("self",)).filter(round=round_, pk__in=list(seen)).order_by("pk")
    return list(rows.values_list("pk", flat=True))


def _refuse_changed(looks: list[Look], seen: Mapping[UUID, str]) -> None:
    moved = tuple(one.remark for one in looks if one.why_not or one.stamp != seen[one.remark.pk])
    if moved or len(looks) != len(seen):
        raise ChangedMeanwhile(_("Somebody changed remarks while you looked. Nothing was done."), moved)


def _group(round_: Round, wish: Wish) -> RemarkGroup | None:
    if wish.act is not BulkAct.GROUP:
        return None
    return wish.group or new_group(round_, wish.name)


def _done(
    consultation: Consultation, change: BulkChange, wish: Wish, one: Look, group: RemarkGroup | None, by: Actor
) -> BulkItem:
    """One remark changed, and what is kept of it for the undoing."""
    before, state, remark = newest(one.remark.pk), one.remark.state, one.remark
    after: AnswerVersion | None = None
    assigned: Assignment | None = None
    group_after = one.group
    match wish.act:
        case BulkAct.RELEASE:
            show(consultation, remark, actor=by.person_id, capacity=by.capacity)
        case BulkAct.GROUP:
            assert group is not None
            join_group(consultation, group, [remark], by=by)
            group_after = group
        case BulkAct.UNGROUP:
            leave_group(consultation, [remark], by=by)
            last = newest(remark.pk)
            after = last if last != before else None
            group_after = None
        case BulkAct.ASSIGN:
            assigned = pass_on(consultation, remark, wish.duty, by=by)
        case _:
            after = put(consultation, remark, one.after, by=by)
    return BulkItem(
        change=change,
        remark=remark,
        before=before,
        after=after,
        group_before=one.group,
        group_after=group_after,
        assigned_before=one.assigned,
        assigned_after=assigned,
        state_before=state,
        state_after=remark.state,
    )


def _put_back(consultation: Consultation, item: BulkItem, one: Look, by: Actor) -> None:
    remark = one.remark
    if item.group_after_id != item.group_before_id:
        if item.group_after_id is not None:
            leave_group(consultation, [remark], by=by)
        if item.group_before is not None:
            join_group(consultation, item.group_before, [remark], by=by)
    if item.assigned_after_id is not None:
        pass_on(consultation, remark, duty_of(item.assigned_before), by=by, ending=Ending.UNDONE)
    if item.after is not None:
        put(consultation, remark, said_of(item.before), by=by, undo=True)
    if item.state_after != item.state_before:
        Remark.objects.filter(pk=remark.pk).update(state=RemarkState.RECEIVED)
        fact = RemarkHidden(number=consultation.code_of(remark), old=item.state_after, new=item.state_before)
        record(fact, subject=remark.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
