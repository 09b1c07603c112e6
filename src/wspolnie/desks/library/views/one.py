"""The page of one publication, and its file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.desks.library.acts import LibraryAct
from wspolnie.desks.library.models import Publication
from wspolnie.desks.library.states import PublicationState, category_label
from wspolnie.foundation.files.kinds import BY_MIME
from wspolnie.foundation.web.files import file_answer
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door


@door(LibraryAct.READ)
@kept
def publication(request: HttpRequest, slug: str) -> HttpResponse:
    """What it is, whose, and where it is read; a withdrawn one says why."""
    one = find(request, slug)
    context = {
        "publication": one,
        "category": category_label(one.category),
        "kind": BY_MIME[one.file.mime].word if one.file is not None and one.file.mime in BY_MIME else "",
        "states": PublicationState,
        "may_keep": bool(decide(actor_of(request), LibraryAct.KEEP)),
    }
    return page(request, "library/publication.html", context)


@door(LibraryAct.READ)
def file(request: HttpRequest, slug: str) -> HttpResponse:
    """The file; what was withdrawn is there for the office alone."""
    one = find(request, slug)
    public = one.state == PublicationState.PUBLISHED
    if one.file is None or not (public or actor_of(request).is_staff):
        raise Http404
    return file_answer(request, one.file, private=not public)


def find(request: HttpRequest, slug: str) -> Publication:
    """The publication of an address, for those who may see it."""
    seen = Publication.objects.visible_to(office=actor_of(request).is_staff)
    found: Publication | None = seen.select_related("file", "theme").filter(slug=slug).first()
    if found is None:
        raise Http404
    return found
