"""Verbs of answers: each remark is answered, all answers are published at one moment, authors are told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from wspolnie.desks.consultations.actions.paper import lay_out
from wspolnie.desks.consultations.actions.versions import Said, put, refuse_gone, refuse_published, said_of
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.answers import AnswersPublished
from wspolnie.desks.consultations.letter_states import Way
from wspolnie.desks.consultations.letters import ANSWERS, OUTCOMES, answer_letter, signature, thread
from wspolnie.desks.consultations.models import Answer, Consultation, Remark, RemarkContact, RemarkQuerySet, Round
from wspolnie.desks.consultations.reading.ways import ways_of
from wspolnie.desks.consultations.states import (
    ROUND_MOVES,
    AnswerState,
    RemarkState,
    RoundState,
    Verdict,
)
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import Refused, Told
from wspolnie.services.notify.actions import tell
from wspolnie.spaces.policy import Actor, require, require_another
from wspolnie.tools.documents.actions import answered


def answer_remark(
    consultation: Consultation,
    remark: Remark,
    *,
    verdict: Verdict,
    reason: str,
    wording: str = "",
    state: AnswerState = AnswerState.ACCEPTED,
    by: Actor,
) -> Answer:
    """Write or change the answer to a remark; it stays inside the office until all are published.

    Raises:
        NotAllowed: also when it shall be accepted, the city asks for a second person, and `by` wrote it.
        Refused: without a reason, for a remark that is gone, or after the publication.
    """
    require(by, ConsultationAct.ANSWER, consultation.pk)
    said = Said(verdict, reason, wording, state)
    said.refuse()
    with transaction.atomic():
        refuse_published(remark.round_id)
        refuse_gone(Remark.objects.get(pk=remark.pk))
        put(consultation, remark, written_by(remark, said, by), by=by)
    return Answer.objects.get(remark=remark)


def written_by(remark: Remark, said: Said, by: Actor) -> Said:
    """The same with its author: whoever wrote these words first.

    Raises:
        NotAllowed: when that person may not accept their own words.
    """
    before = said_of(Answer.objects.filter(remark=remark).first())
    author = before.author_id if before is not None and before.words == said.words else by.person_id
    if said.state == AnswerState.ACCEPTED:
        require_another(by, ConsultationAct.ACCEPT, [author])
    return replace(said, author_id=author)


@dataclass(frozen=True, slots=True)
class Readiness:
    """What publishing would do, and what stands in its way."""

    answers: int
    letters: int
    """How many authors are told by e-mail."""
    on_paper: int
    """How many get a letter on paper."""
    untold: int
    """How many left no way to be told."""
    late: int
    unreleased: int
    open_remarks: tuple[UUID, ...]
    still_open: bool

    @property
    def is_ready(self) -> bool:
        return not self.open_remarks and not self.still_open


def readiness(round_: Round) -> Readiness:
    """Counted from the rows, not typed."""
    remarks = Remark.objects.filter(round=round_).live()
    answered = remarks.filter(answer__state=AnswerState.ACCEPTED)
    ways = Counter(ways_of(answered).values())
    return Readiness(
        answers=answered.count(),
        letters=ways[Way.MAIL],
        on_paper=ways[Way.PAPER],
        untold=ways[Way.NOWHERE],
        late=remarks.filter(~Q(timeliness=Timeliness.ON_TIME)).count(),
        unreleased=remarks.filter(state=RemarkState.RECEIVED).count(),
        open_remarks=tuple(remarks.open().in_order().values_list("pk", flat=True)),
        still_open=instant() < round_.window.ends_at,
    )


def publish_answers(consultation: Consultation, *, round_: Round | None = None, by: Actor) -> Readiness:
    """Make all accepted answers of a round public at one moment; without one named, of the newest.

    Raises:
        NotAllowed: also when the city asks for a second person and `by` wrote one of the answers.
        Refused: while remarks are still taken, or while one that was on time has no accepted answer.
    """
    require(by, ConsultationAct.PUBLISH, consultation.pk)
    with transaction.atomic():
        rounds = Round.objects.select_for_update().filter(consultation=consultation)
        held: Round = rounds.get(pk=round_.pk) if round_ else rounds.latest("number")
        if RoundState.ANSWERED not in ROUND_MOVES[RoundState(held.state)]:
            raise Refused(_("Answers can be published once, after the consultation has started."))
        written = Answer.objects.filter(remark__round=held).values_list("by_id", flat=True).distinct()
        require_another(by, ConsultationAct.PUBLISH, written)
        ready = readiness(held)
        if ready.still_open:
            raise Refused(_("Remarks are still taken: answers can be published after the closing minute."))
        if ready.open_remarks:
            count = len(ready.open_remarks)
            raise Refused(
                ngettext(
                    "%(count)s remark has no accepted answer yet.",
                    "%(count)s remarks have no accepted answer yet.",
                    count,
                )
                % {"count": count}
            )
        Round.objects.filter(pk=held.pk).update(state=RoundState.ANSWERED, answered_at=instant())
        if held.version is not None:
            answered(held.version)
        lay_out(_answered(held))
        record(
            AnswersPublished(number=consultation.code, answers=ready.answers, late=ready.late, round=held.number),
            subject=held.pk,
            space=consultation.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return ready


def tell_authors(told: Told) -> None:
    """Listener: each author who left an address, or sent the remark signed in, is told once what became of it."""
    round_: Round | None = (
        Round.objects.select_related("consultation__space", "consultation__city", "consultation__office")
        .filter(Q(pk=told.subject_id) | Q(consultation=told.subject_id, number=1))  # lines before there were rounds
        .first()
    )
    if round_ is None:
        return
    consultation = round_.consultation
    with override("pl"):
        tell_each(consultation, _answered(round_), answer_letter, key="remark-answered")


def _answered(round_: Round) -> RemarkQuerySet:
    """Remarks of a round whose answer is published with the others."""
    return Remark.objects.live().filter(round=round_, answer__state=AnswerState.ACCEPTED)


def tell_each(
    consultation: Consultation,
    remarks: RemarkQuerySet,
    letter_of: Callable[[Consultation, Remark], LetterText],
    *,
    key: str,
) -> None:
    """Tell the authors whom the platform reaches by itself, once for each `key`; others get a letter on paper, or have
    left no way to be told (see `paper.lay_out`)."""
    ways = ways_of(remarks)
    addresses = dict(RemarkContact.objects.filter(remark__in=remarks).values_list("remark_id", "address"))
    for remark in remarks.select_related("answer__group", "paragraph", "round", "author__account").in_order():
        way = ways.get(remark.pk)
        to = addresses.get(remark.pk) if way is Way.MAIL else remark.author if way is Way.ACCOUNT else None
        if to is None:
            continue
        letter = letter_of(consultation, remark)
        tell(
            to,
            topic=ANSWERS.name if way is Way.MAIL else OUTCOMES.name,
            matter=thread(consultation),
            key=f"{key}:{remark.pk}",
            title=consultation.space.name,
            subject=letter.subject,
            line=letter.body.rstrip("\n"),
            signature=signature(consultation),
            reply_to=consultation.office.email,
        )
