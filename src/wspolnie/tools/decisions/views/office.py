"""Pages of an office: its answer, passing on to another one, what was done, the evidence."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from wspolnie.foundation.web.files import file_answer
from wspolnie.spaces.views import door
from wspolnie.tools.decisions.actions.answering import pass_on, reply, tell_progress
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.forms import PassingForm, ProgressForm, ReplyForm
from wspolnie.tools.decisions.models import ProgressStep
from wspolnie.tools.decisions.views.found import answered, find


@door(DecisionAct.ANSWER, "GET", "POST")
def answer(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Answer it, or anew."""
    found = find(request, home, slug, number)
    form = ReplyForm(request.POST or None)
    more = {"before": list(found.row.replies.order_by("-number"))}
    return answered(
        request, found, form, lambda: reply(found.row, form.said(), by=found.actor), "decisions/reply.html", more
    )


@door(DecisionAct.PASS, "GET", "POST")
def passing(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Another office answers."""
    found = find(request, home, slug, number)
    form = PassingForm(request.POST or None, own=found.row.office)
    return answered(
        request,
        found,
        form,
        lambda: pass_on(found.row, form.cleaned_data["office"], form.cleaned_data["because"], by=found.actor),
        "decisions/passing.html",
    )


@door(DecisionAct.FOLLOW, "GET", "POST")
def progress(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """What was done, or that it is done."""
    found = find(request, home, slug, number)
    form = ProgressForm(request.POST or None, request.FILES or None)
    return answered(
        request,
        found,
        form,
        lambda: tell_progress(found.row, form.said(), by=found.actor),
        "decisions/progress.html",
        {"newest": found.row.replies.order_by("-number").first()},
    )


@door(DecisionAct.READ)
def evidence(request: HttpRequest, home: str, slug: str, number: int, step: UUID) -> HttpResponse:
    """The file that shows what was done."""
    found = find(request, home, slug, number)
    rows = ProgressStep.objects.filter(pk=step, recommendation=found.row, file__isnull=False)
    shown: ProgressStep | None = rows.select_related("file").first()
    if shown is None or shown.file is None:
        raise Http404
    return file_answer(request, shown.file, private=False)
