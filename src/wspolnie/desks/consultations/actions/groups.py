"""Verbs of groups: remarks that ask for the same are put together by a clerk and get one answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.answers import written_by
from wspolnie.desks.consultations.actions.versions import Said, put, refuse_gone, refuse_published, said_of
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.many import RemarkGrouped, RemarkUngrouped
from wspolnie.desks.consultations.models import Answer, Consultation, GroupedRemark, Remark, RemarkGroup, Round
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


def make_group(
    consultation: Consultation, round_: Round, *, name: str, remarks: Sequence[Remark], by: Actor
) -> RemarkGroup:
    """Put remarks together under a name.

    Raises:
        NotAllowed: when `by` may not answer.
        Refused: without a name, for remarks that are gone or stand in another group, after the publication.
    """
    require(by, ConsultationAct.ANSWER, consultation.pk)
    with transaction.atomic():
        refuse_published(round_.pk)
        group = new_group(round_, name)
        join_group(consultation, group, remarks, by=by)
    return group


def new_group(round_: Round, name: str) -> RemarkGroup:
    """A group without remarks yet, with the next number of its round (which the caller has locked)."""
    if not name:
        raise Refused(_("Give the group a name: what its remarks ask for."))
    last: int | None = RemarkGroup.objects.filter(round=round_).aggregate(last=Max("number"))["last"]
    group = RemarkGroup(round=round_, number=(last or 0) + 1, name=name)
    group.save(force_insert=True)
    return group


def join_group(consultation: Consultation, group: RemarkGroup, remarks: Sequence[Remark], *, by: Actor) -> None:
    """Add remarks to a group.

    Raises:
        NotAllowed: when `by` may not answer.
        Refused: for a remark that is gone, of another round, or in another group; after the publication.
    """
    require(by, ConsultationAct.ANSWER, consultation.pk)
    with transaction.atomic():
        refuse_published(group.round_id)
        taken = dict(GroupedRemark.objects.filter(remark__in=remarks).values_list("remark_id", "group__number"))
        for remark in Remark.objects.filter(pk__in=[one.pk for one in remarks]).in_order():
            refuse_gone(remark)
            if remark.round_id != group.round_id:
                raise Refused(_("Remarks of one round can be put together."))
            if remark.pk in taken:
                raise Refused(
                    _("Remark %(remark)s stands in group %(group)s already.")
                    % {"remark": remark, "group": taken[remark.pk]}
                )
            insert([GroupedRemark(remark=remark, group=group)])
            _record(RemarkGrouped, consultation, remark, group, by)


def leave_group(consultation: Consultation, remarks: Sequence[Remark], *, by: Actor) -> None:
    """Take remarks out of their groups. An answer that came from the group stays, as the remark's own.

    Raises:
        NotAllowed: when `by` may not answer.
        Refused: for a remark in no group; after the publication.
    """
    require(by, ConsultationAct.ANSWER, consultation.pk)
    with transaction.atomic():
        for remark in remarks:
            refuse_published(remark.round_id)
            place: GroupedRemark | None = GroupedRemark.objects.filter(remark=remark).select_related("group").first()
            if place is None:
                raise Refused(_("Remark %(remark)s stands in no group.") % {"remark": remark})
            place.delete()
            _record(RemarkUngrouped, consultation, remark, place.group, by)
            said = said_of(Answer.objects.filter(remark=remark).first())
            if said is not None and said.group_id is not None:
                put(consultation, remark, replace(said, group_id=None), by=by)


def answer_group(consultation: Consultation, group: RemarkGroup, said: Said, *, by: Actor) -> int:
    """Give one answer to every live remark of a group; each author gets it. Returns to how many.

    Raises:
        NotAllowed: also when it shall be accepted, the city asks for a second person, and `by` wrote it.
        Refused: without a reason, without a live remark, or after the publication.
    """
    require(by, ConsultationAct.ANSWER, consultation.pk)
    said.refuse()
    with transaction.atomic():
        refuse_published(group.round_id)
        remarks = list(Remark.objects.filter(grouped__group=group).live().in_order())
        if not remarks:
            raise Refused(_("Nothing in this group waits for an answer."))
        for remark in remarks:
            put(consultation, remark, written_by(remark, replace(said, group_id=group.pk), by), by=by)
    return len(remarks)


def _record(
    fact: type[RemarkGrouped | RemarkUngrouped],
    consultation: Consultation,
    remark: Remark,
    group: RemarkGroup,
    by: Actor,
) -> None:
    record(
        fact(number=consultation.code_of(remark), group=group.number, name=group.name),
        subject=remark.pk,
        space=consultation.pk,
        actor=by.person_id,
        capacity=by.capacity,
    )
