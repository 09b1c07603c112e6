"""Pages of those who keep the library."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.library.actions.keeping import FIELDS, add_publication, describe_anew, put_file
from wspolnie.desks.library.actions.moving import move_publication
from wspolnie.desks.library.acts import LibraryAct
from wspolnie.desks.library.forms import FileForm, MoveForm, PublicationForm
from wspolnie.desks.library.models import Publication
from wspolnie.desks.library.reading import in_short
from wspolnie.desks.library.states import MOVES, PublicationState, state_label
from wspolnie.desks.library.views.one import find
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.views import actor_of, door


@door(LibraryAct.KEEP)
def index(request: HttpRequest) -> HttpResponse:
    """All of them, drafts first."""
    rows = Publication.objects.order_by("state", "name_key", "slug")
    where = leafing(asked_page(request), rows.count(), 50)
    context = {
        "publications": [(one, f"{state_label(one.state)} · {in_short(one)}") for one in rows[where.shown]],
        "total": where.total,
        "current": where.current,
        "page_count": where.page_count,
    }
    return page(request, "library/kept.html", context, private=True)


@door(LibraryAct.KEEP, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Describe one."""
    form = PublicationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_publication(form.said(), by=actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("publication_kept", made.slug)
    return page(request, "library/new.html", {"form": form}, status=422 if form.errors else 200, private=True)


@door(LibraryAct.KEEP, "GET", "POST")
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Describe it anew."""
    one = find(request, slug)
    typed = {name: getattr(one, name) for name in FIELDS}
    form = PublicationForm(request.POST) if request.method == "POST" else PublicationForm(initial=typed)
    if request.method == "POST" and form.is_valid():
        try:
            describe_anew(one, form.said(), by=actor_of(request))
        except Refused as refusal:
            form.add_error("link", refusal.reason)
        else:
            return redirect("publication", one.slug)
    return _page(request, one, form=form)


@door(LibraryAct.KEEP, "POST")
def put(request: HttpRequest, slug: str) -> HttpResponse:
    """Give it a file."""
    one = find(request, slug)
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        sent = form.cleaned_data["file"]
        try:
            put_file(one, sent.chunks(), name=sent.name, by=actor_of(request))
        except Refused as refusal:
            form.add_error("file", refusal.reason)
        else:
            return redirect("publication_kept", one.slug)
    return _page(request, one, upload=form)


@door(LibraryAct.KEEP, "POST")
def move(request: HttpRequest, slug: str) -> HttpResponse:
    """Publish or withdraw it."""
    one = find(request, slug)
    form = MoveForm(request.POST)
    if form.is_valid():
        to = PublicationState(form.cleaned_data["to"])
        try:
            move_publication(one, to, reason=form.cleaned_data["reason"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("reason", refusal.reason)
        else:
            return redirect("publication", one.slug)
    return _page(request, one, moving=form)


def _page(
    request: HttpRequest,
    one: Publication,
    *,
    form: PublicationForm | None = None,
    upload: FileForm | None = None,
    moving: MoveForm | None = None,
) -> HttpResponse:
    """The forms of a publication; the one that was sent says what is wrong with it."""
    typed = {name: getattr(one, name) for name in FIELDS}
    context = {
        "form": form or PublicationForm(initial=typed),
        "upload": upload or FileForm(),
        "moving": moving or MoveForm(),
        "publication": one,
        "state": state_label(one.state),
        "states": PublicationState,
        "moves": MOVES[PublicationState(one.state)],
    }
    wrong = any(sent is not None and sent.errors for sent in (form, upload, moving))
    return page(request, "library/form.html", context, status=422 if wrong else 200, private=True)
