"""Verbs of wording: the city words a kind of letter from a day on, after it has seen how it reads."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import assert_never

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.cities.actions import change_wording
from wspolnie.foundation.cities.models import City, LetterTemplate
from wspolnie.foundation.cities.reading import wording
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.mail import LONGEST_SUBJECT, LetterKind, LetterText, Mistake, Slip, fill, mistake_in
from wspolnie.foundation.modules import Refused, registry
from wspolnie.services.notify.acts import NotifyAct
from wspolnie.services.notify.facts import LetterWorded
from wspolnie.spaces.policy import Actor, require


def preview(name: str, subject: str, body: str) -> LetterText:
    """How a kind of letter would read in these words, with example values; nothing is written.

    Raises:
        Refused: when the words are wrong, with what is wrong.
        KeyError: when there is no such kind of letter.
    """
    kind = registry.letter(name)
    subject, body = _cleaned(subject), _cleaned(body)
    _refuse_mistake(kind, subject, body)
    return fill(subject, body, kind.examples)


def change_letter(name: str, subject: str, body: str, *, since: date, by: Actor) -> LetterTemplate:
    """From `since` on the city writes a kind of letter in these words; earlier words keep their days.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the words are wrong, the day has passed, or a later wording exists already.
    """
    require(by, NotifyAct.EDIT_LETTERS)
    kind = registry.letter(name)
    subject, body = _cleaned(subject), _cleaned(body)
    _refuse_mistake(kind, subject, body)
    if since < datetime.now(UTC).astimezone(City.objects.get(pk=current_city()).zone).date():
        raise Refused(_("New words can hold from today or a later day: letters that went out do not change."))
    before = wording(name, since)
    with transaction.atomic():
        changed = change_wording(name, subject=subject, body=body, since=since)
        record(
            LetterWorded(
                name=name,
                since=since.isoformat(),
                old_subject=before.subject if before else kind.subject,
                subject=subject,
                old_body=before.body if before else kind.body,
                body=body,
            ),
            subject=changed.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return changed


def _cleaned(text: str) -> str:
    """As it is kept: line ends of one kind, no empty lines around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def _refuse_mistake(kind: LetterKind, subject: str, body: str) -> None:
    mistake = mistake_in(kind, subject, body)
    if mistake is not None:
        raise Refused(_said(mistake))


def _said(mistake: Mistake) -> str:
    where = _("subject") if mistake.field == "subject" else _("text")
    variable = "{" + mistake.variable + "}"
    match mistake.slip:
        case Slip.EMPTY:
            return _("The letter needs a subject and a text; the %(where)s is empty.") % {"where": where}
        case Slip.LONG:
            return _("The subject may have at most %(most)s characters.") % {"most": LONGEST_SUBJECT}
        case Slip.BRACE:
            return _("There is a brace in the %(where)s that belongs to no variable.") % {"where": where}
        case Slip.UNKNOWN:
            return _("This letter has no variable %(variable)s.") % {"variable": variable}
        case Slip.MISSING:
            return _("The text must have the variable %(variable)s.") % {"variable": variable}
        case _:
            assert_never(mistake.slip)
