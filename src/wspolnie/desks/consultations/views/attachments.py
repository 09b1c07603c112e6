"""Files of a consultation: everybody downloads them, a clerk adds, orders and takes them down."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.attachments import add_file, change_easy_ways, raise_file, remove_file
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.attachments import AttachmentForm, EasyForm, RemovalForm
from wspolnie.desks.consultations.states import Phase
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.listing import attachments, files_told
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.files.limits import MEGABYTE, largest
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.files import file_answer
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.actions.attachments import WordsMissing
from wspolnie.spaces.models import Attachment
from wspolnie.spaces.states import SpaceState
from wspolnie.spaces.views import door


@door(ConsultationAct.READ)
def attachment(request: HttpRequest, slug: str, file: UUID) -> HttpResponse:
    """The file itself; one that was taken down is there for the office alone."""
    matter = find(request, slug)
    found = _find(matter, file)
    if found.removed_at is not None and not matter.can["attach"]:
        raise Http404
    is_public = matter.consultation.space.state != SpaceState.DRAFT and found.removed_at is None
    return file_answer(request, found.file, private=not is_public)


@door(ConsultationAct.READ)
@kept
def easy(request: HttpRequest, slug: str) -> HttpResponse:
    """The matter in words that are easy to read."""
    matter = find(request, slug)
    if not matter.consultation.easy_text:
        raise Http404
    return page(request, "consultations/easy.html", shown(matter))


@door(ConsultationAct.ATTACH, "GET", "POST", within=True)
def files(request: HttpRequest, slug: str) -> HttpResponse:
    """All files, and the form for one more."""
    matter = find(request, slug)
    form = AttachmentForm(request.POST, request.FILES) if request.method == "POST" else AttachmentForm()
    if request.method == "POST" and form.is_valid():
        try:
            add_file(matter.consultation, form.brought(), by=matter.actor)
        except Refused as refusal:
            form.add_error("alt" if isinstance(refusal, WordsMissing) else "file", refusal.reason)
        else:
            return redirect("consultation_files", slug)
    return _files_page(request, matter, form, EasyForm(initial=EasyForm.of(matter.consultation)))


@door(ConsultationAct.ATTACH, "POST", within=True)
def easy_ways(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep the easy text and the film's address."""
    matter = find(request, slug)
    form = EasyForm(request.POST)
    if form.is_valid():
        try:
            change_easy_ways(matter.consultation, **form.cleaned_data, by=matter.actor)
        except Refused as refusal:
            form.add_error("film_link", refusal.reason)
        else:
            return redirect("consultation_files", slug)
    return _files_page(request, matter, AttachmentForm(), form)


@door(ConsultationAct.ATTACH, "POST", within=True)
def order(request: HttpRequest, slug: str, file: UUID) -> HttpResponse:
    """One place up."""
    matter = find(request, slug)
    raise_file(matter.consultation, _find(matter, file), by=matter.actor)
    return redirect("consultation_files", slug)


@door(ConsultationAct.ATTACH, "GET", "POST", within=True)
def removal(request: HttpRequest, slug: str, file: UUID) -> HttpResponse:
    """What will happen when the file is taken down, and the button."""
    matter = find(request, slug)
    found = _find(matter, file)
    if found.removed_at is not None:
        raise Http404
    is_draft = matter.consultation.space.state == SpaceState.DRAFT
    form = RemovalForm(request.POST if request.method == "POST" else None)
    form.fields["because"].required = not is_draft
    if form.is_valid():
        remove_file(matter.consultation, found, because=form.cleaned_data["because"], by=matter.actor)
        return redirect("consultation_files", slug)
    context = shown(matter) | {"form": form, "found": found, "is_draft": is_draft}
    return page(request, "consultations/file_removal.html", context, status=422 if form.errors else 200, private=True)


def _find(matter: Matter, file: UUID) -> Attachment:
    found: Attachment | None = attachments(matter.consultation).select_related("entry", "file").filter(pk=file).first()
    if found is None:
        raise Http404
    return found


def _files_page(request: HttpRequest, matter: Matter, form: AttachmentForm, easy_form: EasyForm) -> HttpResponse:
    context = shown(matter) | files_told(matter.consultation)
    context |= {
        "form": form,
        "easy_form": easy_form,
        "every": [one for one in attachments(matter.consultation) if one.removed_at is None],
        "is_draft": matter.phase is Phase.DRAFT and matter.consultation.space.state == SpaceState.DRAFT,
        "most": {"file": largest(film=False) // MEGABYTE, "film": largest(film=True) // MEGABYTE},
    }
    status = 422 if form.errors or easy_form.errors else 200
    return page(request, "consultations/files.html", context, status=status, private=True)
