"""A kept file as an answer: to be saved, never opened in the site's name; the browser may ask for a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.utils.http import content_disposition_header, parse_etags

from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.files.disk import CHUNK, place_of
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.files.states import ScanState

Answer: TypeAlias = HttpResponse | StreamingHttpResponse
RANGE: Final = re.compile(r"bytes=(\d{0,12})-(\d{0,12})")
CLOSED: Final = "default-src 'none'; sandbox"
BESIDE: Final = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
"""For a scan that is shown in a frame of our own page."""


def file_answer(request: HttpRequest, file: StoredFile, *, inline: bool = False, private: bool = True) -> HttpResponse:
    """The file, or the part that was asked for (RFC 9110, 14), or that nothing changed since.

    Raises:
        Http404: when the scanner found something in it, or its bytes are gone.
    """
    place = place_of(current_city(), file.sha256)
    if file.scan_state == ScanState.INFECTED or not place.is_file():
        raise Http404
    tag = f'"{file.sha256}"'
    if tag in parse_etags(request.headers.get("If-None-Match", "")):
        answer: Answer = HttpResponseNotModified()
    else:
        answer = _bytes(request, place, file, tag)
    answer["ETag"] = tag
    answer["Content-Disposition"] = str(content_disposition_header(not inline, file.name))
    answer["Cache-Control"] = "no-store" if private else "no-cache"
    answer["Content-Security-Policy"] = BESIDE if inline else CLOSED
    answer["X-Content-Type-Options"] = "nosniff"
    answer["X-Robots-Tag"] = "noindex"
    if inline:
        answer["X-Frame-Options"] = "SAMEORIGIN"
    return cast(HttpResponse, answer)  # a stream of it: views say one type


def _bytes(request: HttpRequest, place: Path, file: StoredFile, tag: str) -> Answer:
    first, last, status = 0, file.size - 1, 200
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    if asked and (asked[1] or asked[2]) and request.headers.get("If-Range", tag) == tag:
        first = int(asked[1]) if asked[1] else max(0, file.size - int(asked[2]))
        last = min(int(asked[2]), last) if asked[1] and asked[2] else last
        if first > last:
            refused = HttpResponse(status=416)
            refused["Content-Range"] = f"bytes */{file.size}"
            return refused
        status = 206
    answer = StreamingHttpResponse(_pieces(place, first, last), content_type=file.mime, status=status)
    answer["Accept-Ranges"] = "bytes"
    answer["Content-Length"] = str(last - first + 1)
    if status == 206:
        answer["Content-Range"] = f"bytes {first}-{last}/{file.size}"
    return answer


def _pieces(place: Path, first: int, last: int) -> Iterator[bytes]:
    with place.open("rb") as content:
        content.seek(first)
        left = last - first + 1
        while left > 0 and (piece := content.read(min(CHUNK, left))):
            left -= len(piece)
            yield piece
