"""The one place where an answer changes: the row that stands, its next version, and the fact, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from wspolnie.desks.consultations.facts.answers import AnswerMoved, AnswerTakenBack, RemarkAnswered
from wspolnie.desks.consultations.models import Answer, AnswerVersion, Consultation, Remark, Round
from wspolnie.desks.consultations.states import ANSWER_MOVES, LIVE, WORDED, AnswerState, RoundState, Verdict
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor


@dataclass(frozen=True, slots=True)
class Said:
    """What the office says to a remark, and how far that is."""

    verdict: Verdict
    reason: str
    wording: str = ""
    state: AnswerState = AnswerState.ACCEPTED
    comment: str = ""
    group_id: UUID | None = None
    author_id: UUID | None = None
    """Who wrote it; when the words stay, whoever wrote them stays too."""

    @property
    def words(self) -> tuple[str, str, str]:
        return self.verdict, self.reason, self.wording

    def refuse(self) -> None:
        """Raises Refused when it does not say enough, or too much."""
        if not self.reason:
            raise Refused(_("Write the reason: people read it first."))
        if self.wording and self.verdict not in WORDED:
            raise Refused(_("A new wording belongs to a remark that is accepted, wholly or in part."))


def said_of(row: Answer | AnswerVersion | None) -> Said | None:
    """What a row says; None for no answer."""
    if row is None or not row.state:
        return None
    author = row.author_id if isinstance(row, AnswerVersion) else row.by_id
    state = AnswerState(row.state)
    return Said(Verdict(row.verdict), row.reason, row.wording, state, row.comment, row.group_id, author)


def refuse_published(round_id: UUID) -> Round:
    """The round, locked until the transaction ends: answers of one round change one after another.

    Raises:
        Refused: when its answers are published.
    """
    held: Round = Round.objects.select_for_update().get(pk=round_id)
    if held.state == RoundState.ANSWERED:
        raise Refused(_("Answers are published: they can only be corrected in public."))
    return held


def refuse_gone(remark: Remark) -> None:
    """Raises Refused for what was withdrawn or set aside."""
    if remark.state not in LIVE:
        raise Refused(_("This remark was withdrawn or set aside: it is not answered."))


def newest(remark_id: UUID) -> AnswerVersion | None:
    version: AnswerVersion | None = AnswerVersion.objects.filter(remark=remark_id).order_by("-number").first()
    return version


def put(
    consultation: Consultation, remark: Remark, said: Said | None, *, by: Actor, undo: bool = False
) -> AnswerVersion | None:
    """Let `said` stand from now on (None: nothing), inside the caller's transaction. Returns the version that says so;
    None when it stood already. An undo may go back where a step may not."""
    answer: Answer | None = Answer.objects.filter(remark=remark).first()
    before = said_of(answer)
    if said == before:
        return None
    if not undo and said is not None and before is not None and said.state not in ANSWER_MOVES[before.state]:
        raise Refused(_("The answer was changed meanwhile. Look at it again."))
    _write(answer, remark, said)
    version = add_version(remark, said, by=by.person_id)
    fact = _fact(consultation.code_of(remark), before, said)
    if fact is not None:
        record(fact, subject=remark.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return version


def add_version(remark: Remark, said: Said | None, *, by: UUID | None) -> AnswerVersion:
    """Write down how the answer stands after a step."""
    last = newest(remark.pk)
    version = AnswerVersion(remark_id=remark.pk, number=last.number + 1 if last else 1, by_id=by, at=instant())
    if said is not None:
        version.verdict, version.reason, version.wording = said.words
        version.state, version.comment = said.state, said.comment
        version.group_id, version.author_id = said.group_id, said.author_id
    insert([version])
    return version


def _write(answer: Answer | None, remark: Remark, said: Said | None) -> None:
    if said is None:
        if answer is not None:
            answer.delete()
        return
    row = answer or Answer(remark=remark)
    row.verdict, row.reason, row.wording = said.words
    row.state, row.comment, row.group_id, row.by_id = said.state, said.comment, said.group_id, said.author_id
    row.changed_at = instant()
    row.save()


def _fact(
    number: str, before: Said | None, after: Said | None
) -> RemarkAnswered | AnswerMoved | AnswerTakenBack | None:
    if after is None:
        return AnswerTakenBack(number=number, verdict=before.verdict, reason=before.reason) if before else None
    if before is not None and before.words == after.words:
        if (before.state, before.comment) == (after.state, after.comment):
            return None
        return AnswerMoved(number=number, old=before.state, new=after.state, comment=after.comment)
    return RemarkAnswered(
        number=number,
        verdict=after.verdict,
        state=after.state,
        old_verdict=before.verdict if before else "",
        old_reason=before.reason if before else "",
        reason=after.reason,
        old_wording=before.wording if before else "",
        wording=after.wording,
    )


def tied_to(remark: Remark) -> list[Remark]:
    """The remark, and others that share its answer as a group, in order; a step of the answer is one for all."""
    answer: Answer | None = Answer.objects.filter(remark=remark).first()
    if answer is None or answer.group_id is None:
        return [remark]
    return list(Remark.objects.filter(answer__group=answer.group_id).live().in_order())
