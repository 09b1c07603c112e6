"""Verbs of a consultation's files: what is shown with it, and the easy text and the film on top of its page."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.attachments import EasyWaysSet
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.actions.attachments import Brought, attach, detach, move_up
from wspolnie.spaces.models import Attachment
from wspolnie.spaces.policy import Actor, require


def add_file(consultation: Consultation, brought: Brought, *, by: Actor) -> Attachment:
    """Show a file with a consultation; after the start everybody reads in its history that it came.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the file is not taken, lacks a title, or a picture lacks words.
    """
    require(by, ConsultationAct.ATTACH, consultation.pk)
    front = consultation.space.front
    assert front is not None  # each space is made with one
    return attach(front, brought, by=by)


def remove_file(consultation: Consultation, attachment: Attachment, *, because: str, by: Actor) -> None:
    """Take a file down; after the start its name and the reason stay on the page.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was taken down already, or without a reason after the start.
    """
    require(by, ConsultationAct.ATTACH, consultation.pk)
    detach(attachment, because=because, by=by)


def raise_file(consultation: Consultation, attachment: Attachment, *, by: Actor) -> None:
    """Put a file before the one above it, while the consultation is prepared."""
    require(by, ConsultationAct.ATTACH, consultation.pk)
    move_up(attachment, by=by)


def change_easy_ways(consultation: Consultation, *, easy_text: str, film_link: str, by: Actor) -> bool:
    """Put the easy text and the link of the film that are no files; returns whether anything changed.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the link is no address of the web.
    """
    require(by, ConsultationAct.ATTACH, consultation.pk)
    if film_link:
        try:
            URLValidator(schemes=["https", "http"])(film_link)
        except ValidationError as fault:
            raise Refused(_("Write the whole address of the film, from https:// on.")) from fault
    with transaction.atomic():
        held = Consultation.objects.select_for_update().get(pk=consultation.pk)
        if (held.easy_text, held.film_link) == (easy_text, film_link):
            return False
        Consultation.objects.filter(pk=held.pk).update(easy_text=easy_text, film_link=film_link)
        record(
            EasyWaysSet(text=easy_text, film=film_link),
            subject=held.pk,
            space=held.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return True
