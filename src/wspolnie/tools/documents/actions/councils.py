"""Verbs of a council that works here: it gives its opinion itself, hears that it was asked, and is reminded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.kinds import DOCUMENTS
from wspolnie.foundation.modules import Refused, Told, Topic
from wspolnie.foundation.text.spoken import dates
from wspolnie.services.notify.actions import tell as tell_somebody
from wspolnie.services.notify.letters import city_signature
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.actions.opinions import Attached
from wspolnie.tools.documents.actions.way import tell
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.facts.way import OpinionAsked, OpinionGiven
from wspolnie.tools.documents.models import Document, Opinion
from wspolnie.tools.documents.reading import opinion_address, today
from wspolnie.tools.documents.states import Stance

REMINDER: Final = "council_reminder_days"
"""The parameter: so many days before its last minute a council is reminded; 0 reminds it never."""
COUNCIL: Final = Topic(
    "documents.council",
    gettext_noop("Drafts on which my council is asked for its opinion"),
    gettext_noop("When the city asks, and shortly before the council's last minute."),
)
SITTING: Final = frozenset({Role.MEMBER, Role.MODERATOR, Role.SECRETARIAT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voted:
    """What a council says, with its votes for, against and abstained where they were counted."""

    stance: Stance
    text: str = ""
    separate: str = ""
    votes: tuple[int, int, int] | None = None
    file: Attached | None = None


def opine(opinion: Opinion, said: Voted, *, by: Actor) -> None:
    """A council gives the opinion that it was asked for; everybody reads it at once.

    Raises:
        NotAllowed: when `by` does not run that council.
        Refused: without words and file, when the votes do not carry it, when its time is over or it is given already.
    """
    require(by, DocumentAct.OPINE, opinion.space_id)
    if not said.text.strip() and said.file is None:
        raise Refused(_("Attach the file of the opinion, or paste its text."))
    if said.votes is not None and said.votes[0] <= said.votes[1]:
        raise Refused(_("The council did not adopt it: no more votes were for it than against it."))
    with transaction.atomic():
        held: Opinion = Opinion.objects.select_for_update(of=("self",)).get(pk=opinion.pk)
        if not held.is_waiting:
            raise Refused(_("This opinion has been recorded already."))
        if instant() >= held.silent_from:
            raise Refused(
                _("The council could speak %(until)s. Send the opinion to the office, which attaches it.")
                % {"until": dates().until(held.silent_from - MINUTE)}
            )
        kept = keep_file(said.file.chunks, name=said.file.name, kinds=DOCUMENTS) if said.file else None
        votes = said.votes or (None, None, None)
        Opinion.objects.filter(pk=held.pk).update(
            given_on=today(),
            text=said.text,
            file=kept,
            stance=said.stance,
            separate=said.separate,
            votes_for=votes[0],
            votes_against=votes[1],
            votes_abstained=votes[2],
        )
        document = Document.objects.select_related("entry__space").get(pk=held.document_id)
        on = today().isoformat()
        tell(document, OpinionGiven(title=document.entry.title, body=held.body, on=on, stance=said.stance.value), by)


def tell_council(told: Told) -> None:
    """Listener: whoever sits in a council that was asked hears until when it may speak."""
    assert isinstance(told.fact, OpinionAsked)
    asked = Opinion.objects.filter(document=told.subject_id, body=told.fact.body, space__isnull=False)
    for opinion in asked.filter(version__number=told.fact.version, given_on=None, silence_at=None):
        _write(opinion, _("Your council is asked for its opinion"), key=f"opinion-asked:{opinion.pk}")


def remind_councils() -> int:
    """Councils whose last minute comes are reminded once; returns how many."""
    now = instant()
    days = int(parameter(REMINDER, timezone.localdate(now)))
    if not days:
        return 0
    with transaction.atomic():
        near = Opinion.objects.filter(space__isnull=False, given_on=None, silence_at=None, reminded_at=None)
        rows = near.filter(silent_from__gt=now, silent_from__lte=now + timedelta(days=days))
        found = list(rows.select_for_update(of=("self",), skip_locked=True))
        Opinion.objects.filter(pk__in=[one.pk for one in found]).update(reminded_at=now)
        for opinion in found:
            _write(opinion, _("The opinion of your council is due soon"), key=f"opinion-soon:{opinion.pk}")
    return len(found)


def _write(opinion: Opinion, subject: str, *, key: str) -> None:
    document = Document.objects.select_related("entry__space", "city").get(pk=opinion.document_id)
    held = Membership.objects.on(timezone.localdate(instant())).filter(space=opinion.space_id, role__in=SITTING)
    people = {one.person_id: one.person for one in held.select_related("person__account").order_by("since", "pk")}
    with override(settings.LANGUAGE_CODE):
        line = _(
            "%(body)s may give its opinion on “%(title)s” %(until)s. After that minute silence means a waiver."
        ) % {
            "body": opinion.body,
            "title": document.entry.title,
            "until": dates().until(opinion.silent_from - MINUTE),
        }
        site = settings.SITE_ADDRESS.format(host=document.city.host)
        for person in people.values():
            tell_somebody(
                person,
                topic=COUNCIL.name,
                matter=f"opinion:{opinion.pk}",
                key=key,
                title=document.entry.title,
                subject=subject,
                line=f"{line}\n\n{site}{opinion_address(opinion)}",
                signature=city_signature(document.city),
            )
