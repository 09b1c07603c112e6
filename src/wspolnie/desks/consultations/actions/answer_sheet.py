"""Verb of the queue's spreadsheet: rows change answers, all at one press that can be put back until the publication. An
answer that somebody changed meanwhile is not written over; the same file again changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.versions import Said, newest, put, said_of
from wspolnie.desks.consultations.acts import CLERKS, ConsultationAct
from wspolnie.desks.consultations.facts.many import ManyPressed
from wspolnie.desks.consultations.models import (
    AnswerVersion,
    BulkChange,
    BulkItem,
    GroupedRemark,
    Remark,
    RemarkGroup,
    Round,
)
from wspolnie.desks.consultations.numbers import RemarkNumber
from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.desks.consultations.sheets.answers import (
    LONGEST,
    NUMBER,
    REASON,
    STATE,
    VERDICT,
    VERSION,
    WORDING,
    state_called,
    state_label,
    verdict_called,
)
from wspolnie.desks.consultations.sheets.reading import CellRefused, column_key
from wspolnie.desks.consultations.states import ANSWER_MOVES, LIVE, WORDED, AnswerState, BulkAct, RoundState
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row, Target
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor, asks_for_another


@dataclass(frozen=True, slots=True)
class Sheet:
    """The round whose answers a file speaks of, as it stands: everything by the number of the remark."""

    round: Round
    by: Actor
    remarks: Mapping[int, Remark]
    versions: Mapping[UUID, int]


@dataclass(frozen=True, slots=True)
class Change:
    """A row that changes an answer."""

    row: int
    remark: Remark
    before: Said | None
    after: Said


def target(round_id: UUID) -> Target | None:
    """The round of an id, once it has been announced."""
    round_: Round | None = (
        Round.objects.exclude(state=RoundState.DRAFT).filter(pk=round_id).select_related("consultation__space").first()
    )
    if round_ is None:
        return None
    space = round_.consultation.space
    url = f"{reverse('answers_queue', args=[space.slug])}?tura={round_.number}"
    return Target(round_.pk, space.pk, space.name, url)


def refuse_columns(columns: Sequence[str]) -> str:
    """Without these nothing can be read out of a row, or somebody's change could be written over."""
    needed = [name for name in (NUMBER, VERDICT, REASON, VERSION) if column_key(name) not in columns]
    return _("These columns are missing: %(names)s.") % {"names": ", ".join(needed)} if needed else ""


def keys(values: Mapping[str, str]) -> tuple[str, ...]:
    """A row is known by the number of its remark."""
    number = values.get(NUMBER, "")
    return (f"number {number}",) if number else ()


def take(rows: Sequence[Row], doer: Doer, dry_run: bool) -> list[Outcome]:
    """The whole file in the running transaction; a dry run only says what would happen."""
    sheet = _sheet(rows, doer, locked=not dry_run)
    outcomes: list[Outcome] = []
    changes: list[Change] = []
    for row in rows:
        try:
            change = _change(row, sheet)
        except CellRefused as refusal:
            outcomes.append(Outcome(row.number, Result.REFUSED, refusal.column, refusal.reason))
            continue
        if change is None:
            outcomes.append(Outcome(row.number, Result.UNCHANGED, told=_("This answer stands so already.")))
        else:
            changes.append(change)
    changes = _common(changes)
    if changes and not dry_run:
        _press(sheet, changes)
    return outcomes + [
        Outcome(one.row, Result.CHANGED if one.before else Result.CREATED, told=_told(one) if dry_run else "")
        for one in changes
    ]


def _sheet(rows: Sequence[Row], doer: Doer, *, locked: bool) -> Sheet:
    """`locked`: others that change answers of the round wait; a dry run is shown by a page that only reads."""
    rounds = Round.objects.select_related("consultation__space", "consultation__city")
    held: Round = (rounds.select_for_update(of=("self",)) if locked else rounds).get(pk=str(doer.target))
    # Whoever began the run was asked then whether they may (`imports.actions`); a worker acts with that right.
    person = Person.objects.filter(pk=doer.person_id).first() if doer.person_id else None
    by = Actor(person=person, capacity=doer.capacity, space_roles={held.consultation_id: CLERKS})
    numbers = {number for row in rows if (number := _number(row.values.get(NUMBER, ""), held)) is not None}
    remarks = list(Remark.objects.filter(round=held, number__in=numbers).select_related("answer", "paragraph"))
    counted = AnswerVersion.objects.filter(remark__in=remarks).values_list("remark_id").annotate(Max("number"))
    return Sheet(held, by, {one.number: one for one in remarks}, dict(counted.order_by()))


def _number(cell: str, round_: Round) -> int | None:
    found, consultation = RemarkNumber.parse(cell), round_.consultation
    ours = (consultation.city.code, consultation.year, consultation.number)
    return found.remark if found is not None and (found.city, found.year, found.consultation) == ours else None


def _change(row: Row, sheet: Sheet) -> Change | None:
    """What a row changes; None when nothing.

    Raises:
        CellRefused: for the first cell that cannot be taken.
    """
    number = _number(row.values.get(NUMBER, ""), sheet.round)
    remark = sheet.remarks.get(number) if number is not None else None
    if remark is None:
        raise CellRefused(NUMBER, _("No remark here has this number."))
    before = said_of(getattr(remark, "answer", None))
    after = _said(row.values, before)
    if after is None or after == before:
        return None
    if sheet.round.state == RoundState.ANSWERED:
        raise CellRefused(NUMBER, _("Answers are published: they can only be corrected in public."))
    if remark.state not in LIVE:
        raise CellRefused(NUMBER, _("This remark was withdrawn or set aside: it is not answered."))
    stands = sheet.versions.get(remark.pk, 0)
    if row.values.get(VERSION, "").strip().split(".")[0] not in ({str(stands)} | ({""} if not stands else set())):
        raise CellRefused(
            VERSION, _("Somebody changed this answer meanwhile: take the sheet from the queue again, and change that.")
        )
    if before is not None and after.state not in ANSWER_MOVES[before.state]:
        raise CellRefused(STATE, _("The answer cannot go on from where it is."))
    same = before is not None and before.words == after.words
    after = replace(after, author_id=before.author_id if before is not None and same else sheet.by.person_id)
    mine = after.state == AnswerState.ACCEPTED and after.author_id == sheet.by.person_id
    if mine and asks_for_another(ConsultationAct.ACCEPT):
        raise CellRefused(STATE, _("Four eyes: you wrote this answer, so somebody else accepts it."))
    return Change(row.number, remark, before, after)


def _said(values: Mapping[str, str], before: Said | None) -> Said | None:
    """What the cells say; None when they say nothing. What differs only in spaces is the same."""
    verdict_cell, reason = values.get(column_key(VERDICT), ""), values.get(column_key(REASON), "")
    wording = values.get(column_key(WORDING), "") if column_key(WORDING) in values else before.wording if before else ""
    if not verdict_cell and not reason:
        return None
    verdict = verdict_called(verdict_cell)
    if verdict is None:
        raise CellRefused(VERDICT, _("This is no verdict. Write one of those that the page of the file lists."))
    for column, cell in ((REASON, reason), (WORDING, wording)):
        if len(cell) > LONGEST:
            raise CellRefused(column, _("This text is longer than %(longest)s characters.") % {"longest": LONGEST})
    if not reason:
        raise CellRefused(REASON, _("Write the reason: people read it first."))
    if wording and verdict not in WORDED:
        raise CellRefused(WORDING, _("A new wording belongs to a remark that is accepted, wholly or in part."))
    if before is not None:
        reason = before.reason if reason.split() == before.reason.split() else reason
        wording = before.wording if wording.split() == before.wording.split() else wording
    state = _state(values.get(column_key(STATE), ""), before, (verdict, reason, wording))
    if before is not None and before.words == (verdict, reason, wording):
        return before if state == before.state else replace(before, state=state, comment="")
    return Said(verdict, reason, wording, state)


def _state(cell: str, before: Said | None, words: tuple[str, str, str]) -> AnswerState:
    same = before is not None and before.words == words
    if not cell:
        return before.state if before is not None and same else AnswerState.DRAFT
    state = state_called(cell)
    if state is None or (state is AnswerState.RETURNED and not (before and before.state is AnswerState.RETURNED)):
        raise CellRefused(STATE, _("Write draft, to be looked through or accepted, or leave it empty."))
    if state is AnswerState.RETURNED:
        return state if same else AnswerState.DRAFT
    return state


def _common(changes: Sequence[Change]) -> list[Change]:
    """The same, where every live remark of a group gets the same words as the group's common answer."""
    places = GroupedRemark.objects.filter(remark__in=[one.remark.pk for one in changes]).select_related("group")
    group_of = {place.remark_id: place.group_id for place in places}
    words = {one.remark.pk: one.after.words for one in changes}
    whole: set[UUID] = set()
    for group in RemarkGroup.objects.filter(pk__in=set(group_of.values())):
        members = GroupedRemark.objects.filter(group=group, remark__state__in=sorted(LIVE))
        said = {words.get(pk) for pk in members.values_list("remark_id", flat=True)}
        if len(said) == 1 and None not in said:
            whole.add(group.pk)
    common = {remark: group if group in whole else None for remark, group in group_of.items()}
    return [
        replace(one, after=replace(one.after, group_id=common.get(one.remark.pk)))
        if one.before is None or one.before.words != one.after.words
        else one
        for one in changes
    ]


def _press(sheet: Sheet, changes: Sequence[Change]) -> None:
    """All of them as one change of many, which can be put back until the publication."""
    consultation, by = sheet.round.consultation, sheet.by
    press = BulkChange(round=sheet.round, act=BulkAct.SHEET, by_id=by.person_id, at=instant())
    press.save(force_insert=True)
    places = GroupedRemark.objects.filter(remark__in=[one.remark.pk for one in changes])
    groups = dict(places.values_list("remark_id", "group_id"))
    items = []
    for one in changes:
        before = newest(one.remark.pk)
        after = put(consultation, one.remark, one.after, by=by)
        group, state = groups.get(one.remark.pk), one.remark.state
        item = BulkItem(change=press, remark=one.remark, before=before, after=after)
        item.group_before_id = item.group_after_id = group
        item.state_before = item.state_after = state
        items.append(item)
    insert(items)
    fact = ManyPressed(number=consultation.code, act=BulkAct.SHEET, remarks=len(items))
    record(fact, subject=press.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def _told(one: Change) -> str:
    """From what to what, for whoever looks before the file is taken."""
    return "\n\n".join(
        (_("Before: %(said)s") % {"said": _line(one.before)}, _("After: %(said)s") % {"said": _line(one.after)})
    )


def _line(said: Said | None) -> str:
    if said is None:
        return _("no answer")
    wording = f" · {_('New wording of the paragraph')}: {said.wording}" if said.wording else ""
    return f"{verdict_label(said.verdict)} ({state_label(said.state)}). {said.reason}{wording}"
