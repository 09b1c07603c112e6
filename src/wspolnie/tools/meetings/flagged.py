"""Public texts of meetings that anybody may report: the notes."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from wspolnie.foundation.flags import Flaggable, FlaggedText
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import address_of


def notes(key: UUID) -> FlaggedText | None:
    """What was noted at a meeting; its author is whoever arranged it."""
    found: Meeting | None = Meeting.objects.select_related("space", "entry__author__account").filter(pk=key).first()
    if found is None:
        return None
    url = address_of(found)
    is_public = Meeting.objects.visible_to(NOBODY).filter(pk=key).exists()
    return FlaggedText(
        name=_("notes from the meeting “%(name)s”") % {"name": found.name},
        matter=found.space.name,
        space_id=found.space_id,
        shown=found.notes if is_public else "",
        url=url,
        means=((_("Change the notes"), f"{url}przebieg/"),),
        author=found.entry.author,
    )


KINDS: Final = (Flaggable("notatka", gettext_noop("Notes from a meeting"), notes),)
