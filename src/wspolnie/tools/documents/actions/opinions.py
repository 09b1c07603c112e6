"""Verbs of the council's opinion: the draft is handed over, the opinion is attached, or its silence is noted once its
days are over (art. 41i of the Act of 24 April 2003)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE, limit_at
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.kinds import DOCUMENTS
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor
from wspolnie.spaces.states import SpaceState
from wspolnie.tools.documents.actions.way import locked, refuse_future, tell
from wspolnie.tools.documents.facts.way import OpinionAsked, OpinionGiven, OpinionWaived
from wspolnie.tools.documents.models import Document, Opinion
from wspolnie.tools.documents.reading import LAST_MINUTE, newest_version, opinion_term
from wspolnie.tools.documents.states import Life

OPEN = frozenset({Life.DRAFT, Life.CONSULTATION, Life.REJECTED, Life.WITHDRAWN})
"""States in which the council can still say something that counts."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file as it came."""

    chunks: Iterable[bytes]
    name: str


def ask_opinion(document: Document, *, body: str = "", on: date, council: Space | None = None, by: Actor) -> Opinion:
    """Record that the newest wording was handed to the council on a day; its days run from the next one. A `council`
    that works here gives its opinion itself; of another one `body` is the name.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without a text, twice for one wording, or when the document is past that.
    """
    refuse_future(on)
    body = council.name if council is not None else body
    if not body:
        raise Refused(_("Write which council it is."))
    if council is not None and council.state != SpaceState.ACTIVE:
        raise Refused(_("This council is not at work."))
    days, article = opinion_term(on)
    with transaction.atomic():
        held = locked(document, by)
        version = newest_version(held)
        if version is None or held.state not in OPEN:
            raise Refused(_("An opinion is asked of a draft that is not submitted yet."))
        if Opinion.objects.filter(document=held, version=version, body=body).exists():
            raise Refused(_("This wording was handed to this council already."))
        last = on + timedelta(days=days)
        silent_from = limit_at(last, LAST_MINUTE, held.city.zone) + MINUTE
        made = Opinion(
            document=held,
            version=version,
            body=body,
            space=council,
            delivered_on=on,
            days=days,
            article=article,
            silent_from=silent_from,
        )
        made.save(force_insert=True)
        fact = OpinionAsked(
            title=held.entry.title,
            version=version.number,
            body=body,
            on=on.isoformat(),
            last_day=last.isoformat(),
            article=article,
        )
        tell(held, fact, by)
    return made


def _open(document: Document, opinion: Opinion, by: Actor) -> tuple[Document, Opinion]:
    held = locked(document, by)
    found = Opinion.objects.select_for_update(of=("self",)).filter(pk=opinion.pk, document=held).first()
    if found is None or not found.is_waiting:
        raise Refused(_("This opinion has been recorded already."))
    return held, found


def give_opinion(
    document: Document, opinion: Opinion, *, on: date, text: str = "", file: Attached | None = None, by: Actor
) -> None:
    """Attach the council's opinion as a text, a file or both; one that came late is attached all the same.

    Raises:
        NotAllowed: when `by` may not.
        Refused: without text and file, or with a day before the draft was handed over.
    """
    refuse_future(on)
    if not text and file is None:
        raise Refused(_("Attach the file of the opinion, or paste its text."))
    with transaction.atomic():
        held, found = _open(document, opinion, by)
        if on < found.delivered_on:
            raise Refused(_("An opinion comes after the draft was handed over."))
        kept = keep_file(file.chunks, name=file.name, kinds=DOCUMENTS) if file else None
        Opinion.objects.filter(pk=found.pk).update(given_on=on, text=text, file=kept)
        tell(held, OpinionGiven(title=held.entry.title, body=found.body, on=on.isoformat()), by)


def note_silence(document: Document, opinion: Opinion, *, by: Actor) -> None:
    """Note that the council said nothing in its days: it waived its opinion.

    Raises:
        NotAllowed: when `by` may not.
        Refused: while its days are not over, with the last minute.
    """
    with transaction.atomic():
        held, found = _open(document, opinion, by)
        if instant() < found.silent_from:
            raise Refused(
                _("The council may still speak %(until)s. Its silence can be noted after that minute.")
                % {"until": dates().until(found.silent_from - MINUTE)}
            )
        Opinion.objects.filter(pk=found.pk).update(silence_at=instant())
        last = (found.silent_from - MINUTE).astimezone(held.city.zone).date()
        fact = OpinionWaived(title=held.entry.title, body=found.body, last_day=last.isoformat(), article=found.article)
        tell(held, fact, by)
