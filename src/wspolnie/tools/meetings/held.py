"""Where texts of meetings name somebody. What meetings hold is counts and posts; notes are written freely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Mention
from wspolnie.foundation.personal import around
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import address_of


def mentions(words: Sequence[str]) -> Iterable[Mention]:
    """Meetings in whose notes, host, reason, agenda or list of decision makers one of the words stands."""
    columns = ("notes", "host", "reason", "agenda__words", "decision_makers__words")
    found = reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns for word in words), Q(pk=None))
    ids = Meeting.objects.filter(found).values("pk")
    for meeting in Meeting.objects.filter(pk__in=ids).select_related("space").in_order():
        lists = (*meeting.agenda.order_by("position"), *meeting.decision_makers.order_by("position"))
        text = around((meeting.notes, meeting.host, meeting.reason, *map(str, lists)), words)
        yield Mention(_("Meeting %(name)s") % {"name": meeting.name}, text, address_of(meeting))
