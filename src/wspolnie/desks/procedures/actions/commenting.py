"""Verbs of comments: said, answered, removed with a reason."""

from __future__ import annotations

from datetime import datetime, time
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.facts import ProcedureCommented, ProcedureCommentMoved
from wspolnie.desks.procedures.letters import answer_letter
from wspolnie.desks.procedures.models import LONGEST, Procedure, ProcedureComment
from wspolnie.desks.procedures.reading import shown_version
from wspolnie.desks.procedures.states import COMMENT_MOVES, CommentSide, CommentState, ProcedureState
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.working import working_days_on
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.text.plain import HostileText
from wspolnie.foundation.text.visible import visible
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.notify.actions import post
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, require

DAYS: Final = "procedure_answer_days"
"""The parameter: in how many working days a comment is answered."""
HOUR: Final = "procedure_answer_hour"
"""The parameter: by which hour of the last day."""
MOST_WAITING: Final = 5
"""Comments of one person on one procedure that wait for an answer at once."""


def say(
    procedure: Procedure, words: str, *, organisation: Organisation | None = None, city: City, by: Actor
) -> ProcedureComment:
    """Say what is unclear in the version that everybody reads, for oneself or for an organisation.

    Raises:
        NotAllowed: when `by` is not signed in, or does not speak for the organisation.
        Refused: without words, of a procedure that is not published, or when too many of one's own wait.
    """
    require(by, ProcedureAct.COMMENT)
    if organisation is not None and organisation.pk not in speaks_for(by):
        raise NotAllowed(_("You do not speak for this organisation."))
    _require_words(words, _("Write what is unclear, or what you would change."))
    with transaction.atomic():
        held: Procedure = Procedure.objects.select_for_update().get(pk=procedure.pk)
        version = shown_version(held, office=False)
        if held.state != ProcedureState.PUBLISHED or version is None:
            raise Refused(_("Comments are for procedures that are published."))
        own = ProcedureComment.objects.to_answer().filter(procedure=held, author=by.person)
        if own.count() >= MOST_WAITING:
            raise Refused(_("Your earlier comments wait for an answer. Write again when the office has answered."))
        now = instant()
        made = ProcedureComment(procedure=held, version=version, author=by.person, words=words.strip(), at=now)
        made.side, made.organisation = _side(organisation, by), organisation
        made.due_at = due_after(city, now)
        made.save(force_insert=True)
        fact = ProcedureCommented(
            name=held.name,
            number=version.number,
            side=made.side,
            organisation=organisation.name if organisation else "",
        )
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)
    return made


def _require_words(words: str, otherwise: str) -> None:
    if not words.strip() or len(words) > LONGEST:
        raise Refused(otherwise)
    try:
        visible(words)
    except HostileText as fault:
        raise Refused(str(fault)) from fault


def _side(organisation: Organisation | None, by: Actor) -> CommentSide:
    if organisation is not None:
        return CommentSide.ORGANISATION
    return CommentSide.OFFICE if by.is_staff else CommentSide.RESIDENT


def due_after(city: City, moment: datetime) -> datetime:
    """The instant by which a comment of a moment is answered."""
    today = timezone.localdate(moment)
    hour = time.fromisoformat(parameter(HOUR, today))
    return working_days_on(moment, int(parameter(DAYS, today)), hour, city.zone)


def answer(comment: ProcedureComment, words: str, *, by: Actor) -> None:
    """The office answers; whoever wrote gets a letter.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without words, or when it was answered or removed before.
    """
    require(by, ProcedureAct.ANSWER)
    _require_words(words, _("Write the answer: what you will change, or why not."))
    with transaction.atomic():
        held, old = _moved(comment, CommentState.ANSWERED)
        held.answer, held.answered_at = words.strip(), instant()
        held.save(update_fields=["state", "answer", "answered_at"])
        _tell(held, old, by)
        author = held.author
        if author is not None and author.account is not None and author.account.is_active:
            letter = answer_letter(held)
            post(author.account.email, subject=letter.subject, body=letter.body, matter=matter_of(held))


def remove(comment: ProcedureComment, reason: str, *, by: Actor) -> None:
    """Words that break the rules are taken away for ever; the reason stands in their place.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without a reason, or when it was removed before.
    """
    require(by, ProcedureAct.ANSWER)
    _require_words(reason, _("Say why it is removed: the reason stands in its place."))
    with transaction.atomic():
        held, old = _moved(comment, CommentState.REMOVED)
        held.words, held.reason = "", reason.strip()[:300]
        held.save(update_fields=["state", "words", "reason"])
        _tell(held, old, by)


def matter_of(comment: ProcedureComment) -> str:
    """By what the letter about a comment is known."""
    return f"procedure-comment:{comment.pk}"


def _moved(comment: ProcedureComment, to: CommentState) -> tuple[ProcedureComment, CommentState]:
    rows = ProcedureComment.objects.select_for_update(of=("self",)).select_related("author__account", "procedure")
    held: ProcedureComment = rows.get(pk=comment.pk)
    old = CommentState(held.state)
    if to not in COMMENT_MOVES[old]:
        raise Refused(_("This comment was answered or removed meanwhile. Look at it again."))
    held.state = to
    return held, old


def _tell(held: ProcedureComment, old: CommentState, by: Actor) -> None:
    in_time = instant() <= held.due_at
    fact = ProcedureCommentMoved(name=held.procedure.name, old=old, new=held.state, in_time=in_time, reason=held.reason)
    record(fact, subject=held.procedure_id, actor=by.person_id, capacity=by.doing(ProcedureAct.ANSWER).capacity)
