"""Comments: said by anybody signed in, answered and removed by the office."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.procedures.actions.commenting import answer as answer_comment
from wspolnie.desks.procedures.actions.commenting import remove as remove_comment
from wspolnie.desks.procedures.actions.commenting import say
from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.forms import AnswerForm, CommentForm, RemoveForm
from wspolnie.desks.procedures.models import ProcedureComment
from wspolnie.desks.procedures.states import COMMENT_MOVES, CommentState, comment_state_label, side_label
from wspolnie.desks.procedures.views.reading import find, shown, spoken
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 50


@door(ProcedureAct.COMMENT, "POST")
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what is unclear."""
    one = find(request, slug)
    form = CommentForm(request.POST, spoken=spoken(request))
    if form.is_valid():
        said = form.cleaned_data["words"]
        try:
            say(one, said, organisation=form.chosen(), city=city_of(request), by=actor_of(request))
        except Refused as refusal:
            form.add_error("words", refusal.reason)
        else:
            return redirect("procedure", one.slug)
    return shown(request, one, form=form)


@door(ProcedureAct.ANSWER)
def index(request: HttpRequest) -> HttpResponse:
    """Every comment: those that wait first, the most urgent on top."""
    rows = ProcedureComment.objects.select_related("procedure", "organisation")
    waiting = rows.to_answer().order_by("due_at", "pk")
    rest = rows.exclude(state=CommentState.WAITING).order_by("-at", "pk")
    where = leafing(asked_page(request), rest.count(), PAGE)
    context = {
        "to_answer": waiting,
        "rest": [(one, comment_state_label(one.state)) for one in rest[where.shown]],
        "where": where,
        "side_label": side_label,
    }
    return page(request, "procedures/comments.html", context, private=True)


@door(ProcedureAct.ANSWER)
def sheet(request: HttpRequest) -> HttpResponse:
    """All comments, without names of people."""
    columns = (
        _("procedure"), _("side"), _("organisation"), _("comment"), _("came"), _("answer due"), _("state"),
        _("answer"), _("answered"),
    )  # fmt: skip
    rows = [
        (
            one.procedure.name, side_label(one.side), one.organisation.name if one.organisation else "", one.words,
            dates().iso(one.at), dates().iso(one.due_at), comment_state_label(one.state), one.answer,
            dates().iso(one.answered_at) if one.answered_at else "",
        )
        for one in ProcedureComment.objects.select_related("procedure", "organisation").order_by("at", "pk")
    ]  # fmt: skip
    return csv_answer(write_csv(columns, rows), _("comments-on-procedures"))


def _find(key: UUID) -> ProcedureComment:
    rows = ProcedureComment.objects.select_related("procedure", "organisation", "version", "author")
    found: ProcedureComment | None = rows.filter(pk=key).first()
    if found is None:
        raise Http404
    return found


@door(ProcedureAct.ANSWER, "GET", "POST")
def one(request: HttpRequest, comment: UUID) -> HttpResponse:
    """One comment, to be answered."""
    found = _find(comment)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            answer_comment(found, form.cleaned_data["words"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("words", refusal.reason)
        else:
            return redirect("procedure_comments")
    return _page(request, found, answering=form)


@door(ProcedureAct.ANSWER, "POST")
def remove(request: HttpRequest, comment: UUID) -> HttpResponse:
    """Take its words away, with a reason."""
    found = _find(comment)
    form = RemoveForm(request.POST)
    if form.is_valid():
        try:
            remove_comment(found, form.cleaned_data["reason"], by=actor_of(request))
        except Refused as refusal:
            form.add_error("reason", refusal.reason)
        else:
            return redirect("procedure_comments")
    return _page(request, found, removing=form)


def _page(
    request: HttpRequest,
    found: ProcedureComment,
    *,
    answering: AnswerForm | None = None,
    removing: RemoveForm | None = None,
) -> HttpResponse:
    context = {
        "comment": found,
        "side": side_label(found.side),
        "state": comment_state_label(found.state),
        "states": CommentState,
        "moves": COMMENT_MOVES[CommentState(found.state)],
        "answering": answering or AnswerForm(),
        "removing": removing or RemoveForm(),
    }
    wrong = any(form is not None and form.errors for form in (answering, removing))
    return page(request, "procedures/comment.html", context, status=422 if wrong else 200, private=True)
