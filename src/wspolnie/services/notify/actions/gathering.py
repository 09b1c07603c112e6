"""Verb of gathering: notices that are due become letters, one for each matter or one for a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import Min
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.mail import LetterText
from wspolnie.foundation.modules import registry
from wspolnie.services.notify.actions.queue import post
from wspolnie.services.notify.letters import city_signature, written
from wspolnie.services.notify.models import Notice
from wspolnie.services.notify.reading import link_to
from wspolnie.services.notify.states import Rank

ADDRESSES: Final = 100
"""Addresses whose letters are made in one transaction."""
LONGEST: Final = 50
"""Messages that one letter spells out; of the rest it says how many there are."""


def gather(city: City, *, limit: int = ADDRESSES) -> int:
    """Make letters of the city's due notices; returns how many. One worker at a time: another one passes by.

    Letters and what they were made of are written in one transaction, so each notice stands in one letter.
    """
    with in_city(city.id), override(settings.LANGUAGE_CODE):
        if not _is_mine(city):
            return 0
        due = Notice.objects.filter(letter__isnull=True, due_at__lte=datetime.now(UTC))
        first = due.values("mailbox_id").annotate(first=Min("told_at")).order_by("first", "mailbox_id")[:limit]
        heaps = _heaps(due.filter(mailbox_id__in=[row["mailbox_id"] for row in first]).select_related("mailbox"))
        for heap in heaps:
            _write(city, heap)
    return len(heaps)


def _is_mine(city: City) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended('notify.gather:' || %s, 0))", [str(city.pk)])
        return bool(cursor.fetchone()[0])


def _heaps(due: Iterable[Notice]) -> list[list[Notice]]:
    """Notices that go together, those that wait longest first: of one matter, or everything of a day."""
    heaps: dict[tuple[UUID, str], list[Notice]] = {}
    for notice in sorted(due, key=lambda notice: (notice.told_at, notice.pk)):
        heaps.setdefault((notice.mailbox_id, "" if notice.daily else notice.matter), []).append(notice)
    return list(heaps.values())


def _write(city: City, heap: Sequence[Notice]) -> None:
    first = heap[0]
    may_stop = {topic.name for topic in registry.topics() if topic.may_stop}
    topics = sorted({notice.topic for notice in heap} & may_stop)
    link = link_to(city, first.mailbox_id, topics) if topics else ""
    text = _worded(city, heap, link)
    letter_id = post(
        first.mailbox.address,
        subject=text.subject,
        body=text.body,
        matter=f"notices:{first.pk}",
        thread="daily" if first.daily else first.matter,
        reply_to=_shared({notice.reply_to for notice in heap}),
        unsubscribe=link,
        rank=Rank.NEWS,
    )
    Notice.objects.filter(pk__in=[notice.pk for notice in heap]).update(letter_id=letter_id)


def _worded(city: City, heap: Sequence[Notice], link: str) -> LetterText:
    count = ngettext("%(num)s message", "%(num)s messages", len(heap)) % {"num": len(heap)}
    values = {
        "title": heap[0].title,
        "subject": heap[0].subject,
        "count": count,
        "news": _by_matter(heap) if heap[0].daily else _one_after_another(heap),
        "off": _("You do not want such letters? Switch them off: %(url)s") % {"url": link} if link else "",
        "signature": _shared({notice.signature for notice in heap}) or city_signature(city),
    }
    if len(heap) == 1:
        return written("notify.one", {**values, "news": heap[0].line}, city)
    return written("notify.daily" if heap[0].daily else "notify.several", values, city)


def _by_matter(heap: Sequence[Notice]) -> str:
    """What happened, under the names of matters."""
    matters = [
        f"{title.upper()}\n\n{_one_after_another(list(of))}"
        for (_matter, title), of in groupby(
            sorted(heap, key=lambda notice: (notice.matter, notice.told_at)),
            key=lambda notice: (notice.matter, notice.title),
        )
    ]
    return "\n\n\n".join(matters)


def _one_after_another(heap: Sequence[Notice]) -> str:
    told = "\n\n* * *\n\n".join(notice.line for notice in heap[:LONGEST])
    more = len(heap) - LONGEST
    if more <= 0:
        return told
    return told + "\n\n" + ngettext("And %(num)s more message.", "And %(num)s more messages.", more) % {"num": more}


def _shared(values: set[str]) -> str:
    """What all say; nothing when they differ."""
    return values.pop() if len(values) == 1 else ""
