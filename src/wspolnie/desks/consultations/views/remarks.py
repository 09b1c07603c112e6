"""Remarks of a consultation: the public list, and the form for a new one."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import get_template

from wspolnie.desks.consultations.actions.confirming import most_an_hour
from wspolnie.desks.consultations.actions.files import most_files, receive_with_files
from wspolnie.desks.consultations.actions.remarks import Sending, Words
from wspolnie.desks.consultations.actions.standing import shown_at_once
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.files import FilesForm
from wspolnie.desks.consultations.forms.remarks import NO_PARAGRAPH, RemarkForm
from wspolnie.desks.consultations.models import Remark
from wspolnie.desks.consultations.reading.corrections import corrections_by_remark
from wspolnie.desks.consultations.report.rows import Chosen
from wspolnie.desks.consultations.states import LIVE, Phase, RemarkState, Side
from wspolnie.desks.consultations.views.files import public_files
from wspolnie.desks.consultations.views.follow import SENT, remember, remembered
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.reading import WORDS, paragraphs_of, shown
from wspolnie.desks.consultations.views.report import may_read
from wspolnie.desks.consultations.views.report_rows import rows
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.files.limits import MEGABYTE, largest
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.keeping import kept_with_every_line
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.pieces import shelf
from wspolnie.spaces.capacities import Capacity, capacities_of
from wspolnie.spaces.views import door
from wspolnie.tools.documents.models import Paragraph

PAGE: Final = 50
WITHIN: Final = timedelta(hours=1)
"""The time in which remarks from one address are counted."""
CAPACITY: Final = "capacity"
"""Under this word a session holds in which capacity somebody wrote last."""


@door(ConsultationAct.READ)
@kept_with_every_line
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Released and withdrawn remarks in the order of receipt, with answers once they are published."""
    matter = find(request, slug)
    chosen = Chosen.asked(request.GET.dict())
    if chosen.counts and may_read(matter):
        return rows(request, matter, chosen)
    paragraph = _paragraph(matter, request.GET.get("akapit", ""))
    number = asked_page(request)
    listed = shelf.piece(
        "remarks", matter.round.pk, matter.phase, matter.asked, paragraph and paragraph.pk, number,
        space=matter.consultation.pk,
        make=lambda: list_of(matter, paragraph, number),
    )  # fmt: skip
    context = shown(matter) | {"paragraph": paragraph, "listed": listed}
    return page(request, "consultations/remarks.html", context)


def list_of(matter: Matter, paragraph: Paragraph | None, number: int, *, newest: bool = False, prefix: str = "") -> str:
    """One page of the list as HTML: what all readers see alike until a remark is released or answers are published.

    `newest` begins with the last one; `prefix` is the address of its pages up to their number.
    """
    remarks = (
        Remark.objects.filter(round=matter.round)
        .listed()
        .select_related("paragraph", "answer", "said__meeting")
        .in_order()
    )
    if paragraph is not None:
        remarks = remarks.about(paragraph.pk)
    if newest:
        remarks = remarks.reverse()
    where = leafing(number, remarks.count(), PAGE)
    listed = list(remarks[where.shown])
    context = {
        "remarks": listed,
        "files": public_files(listed),
        "struck": corrections_by_remark(one.pk for one in listed) if matter.phase is Phase.ANSWERED else {},
        "asked": matter.asked,
        "where": where,
        "states": Remark.objects.filter(round=matter.round).by_state(),
        "prefix": prefix
        or (f"?{matter.asked}akapit={paragraph.anchor}&strona=" if paragraph else f"?{matter.asked}strona="),
        "consultation": matter.consultation,
        "round": matter.round,
        "answered": matter.phase is Phase.ANSWERED,
        "is_open": matter.phase is Phase.OPEN,
        "slug": matter.slug,
        **WORDS,
    }
    return get_template("consultations/_remarks.html").render(context)


@door(ConsultationAct.REMARK, "GET", "POST")
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """The form for a remark. What is sent after closing is kept as late and says so."""
    matter = find(request, slug)
    if matter.phase is Phase.DRAFT:
        raise Http404
    if request.method == "POST":
        return _take(request, matter)
    paragraph = _paragraph(matter, request.GET.get("akapit", ""))
    about = {"paragraph": paragraph.anchor, "proposed": paragraph.text} if paragraph else {}
    capacities = capacities_of(matter.actor)
    side = _last_capacity(request, capacities)
    form = RemarkForm(initial={"key": fresh_key(), "side": side, **about}, capacities=capacities)
    return _form_page(request, matter, form, paragraph)


def _files(request: HttpRequest) -> FilesForm:
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    return FilesForm(*given, most=most_files(), megabytes=largest(film=False) // MEGABYTE)


def _take(request: HttpRequest, matter: Matter) -> HttpResponse:
    form = RemarkForm(
        request.POST, capacities=capacities_of(matter.actor), paragraphs=lambda: paragraphs_of(matter.round)
    )
    paragraph = _paragraph(matter, request.POST.get("paragraph", ""))
    if form.is_valid() and form.cleaned_data["paragraph"] and paragraph is None:
        form.add_error("paragraph", NO_PARAGRAPH)
    files = _files(request)
    if form.errors or not files.is_valid():
        return _form_page(request, matter, form, paragraph, status=422)
    sending = Sending(visitor=request.META.get("CSRF_COOKIE", ""), key=form.cleaned_data["key"])
    words = form.words(paragraph)
    twin = None if "again" in request.POST else _twin(request, matter, words, sending)
    if twin is not None:
        return _form_page(request, matter, form, paragraph, status=409, twin=twin)
    known = matter.actor.person is not None or below_limit(request)
    try:
        remark = receive_with_files(
            matter.consultation, matter.round, words, files.sent(), by=matter.actor, sending=sending, confirmed=known
        )
    except Refused as refusal:
        if not files.files:
            raise
        return _form_page(request, matter, form, paragraph, status=422, refused=refusal.reason)
    if matter.actor.person is not None:
        request.session[CAPACITY] = words.capacity
    response = remember(redirect("remark_receipt"), remark)
    return remember(response, remark, name=SENT, path="/konsultacje/", said=words.digest())


def below_limit(request: HttpRequest) -> bool:
    """Whether fewer remarks than the city's limit came from this address within the hour; this one is counted."""
    try:
        count_try(request, "remark", "", limit=most_an_hour(), within=WITHIN)
    except TooManyTries:
        return False
    return True


def _last_capacity(request: HttpRequest, capacities: Sequence[Capacity]) -> str:
    """The capacity in which this person wrote last, while it is still theirs."""
    last = request.session.get(CAPACITY, "") if capacities else ""
    return last if last in {capacity.word for capacity in capacities} else Side.RESIDENT.value


def _twin(request: HttpRequest, matter: Matter, words: Words, sending: Sending) -> Remark | None:
    """The very remark that this browser sent last, when its text comes from another form: the way back was taken,
    or somebody else writes the same at a shared screen. Only they know, so they are asked."""
    last = remembered(request, SENT)
    if last is None or last[1] != words.digest():
        return None
    earlier = (
        Remark.objects.filter(state__in=LIVE | {RemarkState.UNCONFIRMED}).filter(pk=last[0], round=matter.round).first()
    )
    return None if earlier is None or bytes(earlier.submission or b"") == sending.digest(words) else earlier


def _form_page(
    request: HttpRequest,
    matter: Matter,
    form: RemarkForm,
    paragraph: Paragraph | None,
    *,
    status: int = 200,
    twin: Remark | None = None,
    refused: str = "",
) -> HttpResponse:
    get_token(request)
    files = _files(request)
    if refused:
        files.add_error("attached", refused)
    if form.is_bound:
        files.choose_again()
    if form.is_bound:
        typed = request.POST.copy()
        for name, fresh in (("key", fresh_key()), ("paragraph", "")):
            if name in form.errors:
                typed[name] = fresh
        form.data = typed
    context: dict[str, Any] = {
        "form": form,
        "files": files,
        "paragraph": paragraph,
        "closed": matter.phase is not Phase.OPEN and not form.is_bound,
        "twin": twin,
        "writes_as": _writes_as(form),
        "shown_at_once": shown_at_once(),
    }
    return page(request, "consultations/remark_new.html", shown(matter) | context, status=status, private=True)


def _writes_as(form: RemarkForm) -> str:
    """The name of the chosen capacity, as it stands in the form; empty for a resident."""
    chosen = form["side"].value()
    named = dict(form.fields["side"].choices)  # type: ignore[attr-defined]
    return str(named[chosen]) if chosen in named and ":" in str(chosen) else ""


def fresh_key() -> str:
    return secrets.token_urlsafe(18)


def _paragraph(matter: Matter, anchor: str) -> Paragraph | None:
    if not anchor or "\0" in anchor or matter.round.version_id is None:
        return None
    found = _paragraph_at(version_id=matter.round.version_id, anchor=anchor[:40])
    return found[0] if found else None


_paragraph_at = Kept(
    lambda version_id, anchor: Paragraph.objects.filter(version_id=version_id, anchor=anchor, number__isnull=False),
    version_id=UUID,
    anchor=str,
)
