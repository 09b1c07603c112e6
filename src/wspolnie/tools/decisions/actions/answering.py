"""Verbs of an office: it answers a recommendation, passes it on, says what it did, shows that it is done."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.kinds import DOCUMENTS
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.spaces.policy import Actor
from wspolnie.tools.decisions.actions.wording import locked, moved, tell
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.facts import (
    RecommendationAdvanced,
    RecommendationCarriedOut,
    RecommendationPassed,
    RecommendationReplied,
)
from wspolnie.tools.decisions.models import ProgressStep, Recommendation, Reply
from wspolnie.tools.decisions.reading import answers_for
from wspolnie.tools.decisions.states import PROMISES, RecommendationState, Verdict
from wspolnie.tools.decisions.words import Done, Said, digest_of


def reply(one: Recommendation, said: Said, *, by: Actor) -> Reply:
    """Answer; everybody reads it at once. A further answer stands beside the ones before.

    Raises:
        NotAllowed: when `by` does not answer for this office, or it was not sent, or it is done.
        Refused: without a reason; a yes without what will be done and by when; a no with it; a day that is over.
    """
    _refuse_unclear(said)
    with transaction.atomic():
        held = moved(one, DecisionAct.ANSWER, RecommendationState.ANSWERED, by)
        _refuse_others(held, by)
        now = instant()
        last = Reply.objects.filter(recommendation=held).count()
        made = Reply(
            recommendation=held,
            number=last + 1,
            verdict=said.verdict,
            reason=said.reason,
            will_do=said.will_do,
            do_by=said.do_by,
            office=held.office,
            at=now,
        )
        insert([made])
        Recommendation.objects.filter(pk=held.pk).update(
            state=RecommendationState.ANSWERED, answered_at=held.answered_at or now
        )
        fact = RecommendationReplied(
            title=held.title,
            office=held.office.name,
            number=made.number,
            verdict=said.verdict.value,
            do_by=said.do_by.isoformat() if said.do_by else "",
            sha256=digest_of(said.reason, said.will_do),
        )
        tell(held, fact, by)
        index_entry(held.pk)
    return made


def pass_on(one: Recommendation, to: Office, because: str, *, by: Actor) -> None:
    """Another office answers; its hour stays, because the body waits since it was sent.

    Raises:
        NotAllowed: when `by` does not answer for this office, or it was answered.
        Refused: without a reason, or when it is there already.
    """
    if not because.strip():
        raise Refused(_("Say why another office answers: everybody will read it."))
    with transaction.atomic():
        held = locked(one, DecisionAct.PASS, by)
        _refuse_others(held, by)
        if to.pk == held.office_id:
            raise Refused(_("This office has it already: choose another one."))
        Recommendation.objects.filter(pk=held.pk).update(office=to)
        fact = RecommendationPassed(title=held.title, old=held.office.name, new=to.name, because=because.strip())
        tell(held, fact, by)


def tell_progress(one: Recommendation, done: Done, *, by: Actor) -> ProgressStep:
    """Say what was done since; the last step closes the matter and shows its evidence.

    Raises:
        NotAllowed: when `by` does not answer for this office, or there is nothing to follow.
        Refused: without words; the last one without a link or a file; after a no; a file that cannot be kept.
    """
    if not done.words.strip():
        raise Refused(_("Write what was done."))
    if done.is_last and not done.link and done.file is None:
        raise Refused(_("Show that it is done: give a link or attach a file."))
    with transaction.atomic():
        held = locked(one, DecisionAct.FOLLOW, by)
        _refuse_others(held, by)
        newest = Reply.objects.filter(recommendation=held).order_by("-number").first()
        if newest is None or newest.verdict not in PROMISES:
            raise Refused(_("The office did not accept it. To do it after all, answer anew first."))
        kept = keep_file(done.file.chunks, name=done.file.name, kinds=DOCUMENTS) if done.file else None
        now = instant()
        made = ProgressStep(
            recommendation=held, words=done.words, link=done.link, file=kept, is_last=done.is_last, at=now
        )
        insert([made])
        digest = digest_of(done.words, done.link)
        if done.is_last:
            Recommendation.objects.filter(pk=held.pk).update(state=RecommendationState.DONE, done_at=now)
            tell(held, RecommendationCarriedOut(title=held.title, office=held.office.name, sha256=digest), by)
        else:
            tell(held, RecommendationAdvanced(title=held.title, sha256=digest), by)
        index_entry(held.pk)
    return made


def _refuse_others(held: Recommendation, by: Actor) -> None:
    if not answers_for(by, held.office_id):
        raise NotAllowed(_("%(office)s answers this: sign in as somebody of it.") % {"office": held.office.name})


def _refuse_unclear(said: Said) -> None:
    if not said.reason.strip():
        raise Refused(_("Give the reason: a recommendation is never answered without one."))
    if said.verdict is Verdict.REJECTED:
        if said.will_do or said.do_by is not None:
            raise Refused(_("After a no nothing is promised: choose “accepted in part”, or leave it empty."))
        return
    if not said.will_do.strip() or said.do_by is None:
        raise Refused(_("Write what will be done and by which day."))
    if said.do_by < timezone.localdate(instant()):
        raise Refused(_("The day by which it will be done is over. Choose a later one."))
