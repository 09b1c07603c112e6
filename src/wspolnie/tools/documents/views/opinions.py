"""Pages of the council's opinion: hand over, attach, note the silence; the file for everybody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.files.states import ScanState
from wspolnie.foundation.web.city import city_of
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.spaces.models import Space
from wspolnie.spaces.states import SpaceState
from wspolnie.spaces.views import door
from wspolnie.tools.documents.actions.opinions import OPEN, Attached, ask_opinion, give_opinion, note_silence
from wspolnie.tools.documents.acts import DocumentAct
from wspolnie.tools.documents.forms.opinions import OpinionForm, OpinionGivenForm
from wspolnie.tools.documents.models import Opinion
from wspolnie.tools.documents.reading import newest_version, opinion_term, today
from wspolnie.tools.documents.views.found import Found, find
from wspolnie.tools.documents.views.recording import recorded

COUNCIL = "Rada Działalności Pożytku Publicznego"


@door(DocumentAct.RECORD, "GET", "POST", within=True)
def opinion(request: HttpRequest, slug: str) -> HttpResponse:
    """The opinion that is awaited, with its last minute; else a draft can be handed over."""
    found = find(request, slug)
    document = found.document
    waiting = Opinion.objects.filter(document=document, given_on=None, silence_at=None).first()
    if waiting is not None:
        return _awaited(request, found, waiting)
    days, article = opinion_term(today())
    councils = Space.objects.filter(kind=SpaceKind.BODY, state=SpaceState.ACTIVE).exists()
    form = OpinionForm(request.POST or None, initial={"body": "" if councils else COUNCIL, "on": today()})
    version = newest_version(document)
    context = {
        "awaited": None,
        "days": days,
        "article": article,
        "version": version,
        "possible": version is not None and document.state in OPEN,
    }

    def verb(said: dict[str, Any]) -> None:
        ask_opinion(document, **said, by=found.actor)

    return recorded(request, found, form, verb, "documents/opinion.html", context, back="document_opinion")


def _awaited(request: HttpRequest, found: Found, waiting: Opinion) -> HttpResponse:
    if request.POST.get("what") == "silence":
        note_silence(found.document, waiting, by=found.actor)
        return redirect("document", found.document.entry.space.slug)
    form = OpinionGivenForm(request.POST or None, request.FILES or None)
    context = {
        "awaited": waiting,
        "until": waiting.silent_from - MINUTE,
        "is_over": instant() >= waiting.silent_from,
    }

    def verb(said: dict[str, Any]) -> None:
        given = said["file"]
        file = Attached(given.chunks(), given.name) if given else None
        give_opinion(found.document, waiting, on=said["on"], text=said["text"], file=file, by=found.actor)

    return recorded(request, found, form, verb, "documents/opinion.html", context)


@door(DocumentAct.READ)
def attached(request: HttpRequest, slug: str, file: UUID) -> HttpResponse:
    """The file of an opinion, to be kept and never opened in the site's name."""
    found = find(request, slug)
    given = Opinion.objects.filter(pk=file, document=found.document, file__isnull=False).select_related("file").first()
    if given is None or given.file is None or given.file.scan_state == ScanState.INFECTED:
        raise Http404
    content = place_of(city_of(request).id, given.file.sha256).read_bytes()
    response = HttpResponse(content, content_type=given.file.mime)
    response["Content-Disposition"] = str(content_disposition_header(True, given.file.name))
    response["Cache-Control"] = "private, no-cache"
    return response
