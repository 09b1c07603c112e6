"""A page as it was made for a stranger: what others get of it, and until when it is right by the clock."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import CityStanding
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.pages import REVALIDATED, is_known

MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a stranger, packed; right from `since` on, before `until`, while nothing happened after `standing`."""

    standing: CityStanding
    since: datetime
    until: datetime
    packed: bytes
    etag: str
    content_type: str

    @property
    def size(self) -> int:
        return len(self.packed) + 1024  # what it costs beside its text

    def answer(self, request: HttpRequest) -> HttpResponse:
        """What this visitor gets: the page packed or plain, or word that they hold it already.

        `Server-Timing` says how old its countdowns are; the script in the browser takes that off.
        """
        if is_known(self.etag, request.META.get("HTTP_IF_NONE_MATCH", "")):
            response: HttpResponse = HttpResponseNotModified()
        elif "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
            response = HttpResponse(self.packed, content_type=self.content_type)
            response["Content-Encoding"] = "gzip"
        else:
            response = HttpResponse(gzip.decompress(self.packed), content_type=self.content_type)
        response["Cache-Control"] = REVALIDATED
        response["ETag"] = f"W/{self.etag}" if "Content-Encoding" in response else self.etag
        response["Server-Timing"] = f"age;dur={(instant() - self.since) / timedelta(milliseconds=1):.0f}"
        patch_vary_headers(response, ("Cookie", "Accept-Encoding"))
        return response


def end_of_page(now: datetime) -> datetime:
    """Until when a page made now is right by the clock: its minute, or the moment inside it when something turns."""
    minute = now.replace(second=0, microsecond=0) + MINUTE
    turns = [turn for module in registry.all() if module.turns for turn in module.turns(now, minute)]
    return min([minute, *(turn for turn in turns if now < turn)])
