"""Verb of the last wording: what will be submitted, after the answers to remarks (E-41)."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.actions.steps import CLOSED
from wspolnie.tools.documents.actions.versions import next_version, paste_text
from wspolnie.tools.documents.actions.way import locked
from wspolnie.tools.documents.models import Document, Version
from wspolnie.tools.documents.reading import newest_version
from wspolnie.tools.documents.states import Life, VersionState


def prepare_wording(document: Document, source: str, *, by: Actor) -> Version:
    """Give the document the wording that will be submitted: a new version, a draft until the submission, in which
    paragraphs that stay keep their addresses.

    Raises:
        NotAllowed: when `by` may not.
        Refused: while remarks to the last wording are not answered, or once the document is submitted.
    """
    with transaction.atomic():
        held = locked(document, by)
        if held.state in CLOSED:
            raise Refused(_("The document is submitted: its text can no longer be changed."))
        if held.state == Life.CONSULTATION and held.answered_at is None:
            raise Refused(_("The last wording comes after the answers to all remarks."))
        version = newest_version(held)
        if version is not None and version.state == VersionState.PUBLISHED:
            next_version(version)
        return paste_text(held.entry.space, source, title=held.entry.title, by=by)
