"""Pages of the office: the queue with counts, its file, one question and everything that is done to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.support.actions.answering import answer, assign, close, note, pass_on
from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.forms import AnswerForm, AssignForm, NoteForm, PassForm
from wspolnie.desks.support.models import Question, QuestionMessage
from wspolnie.desks.support.numbers import code_of
from wspolnie.desks.support.sheets import COLUMNS, WHICH, Filter, cells
from wspolnie.desks.support.states import OPEN, QuestionState, asker_label, message_label
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 25


@door(SupportAct.SEE)
def index(request: HttpRequest) -> HttpResponse:
    """Questions of the actor's desk; what is due first stands first."""
    actor, city = actor_of(request), city_of(request)
    looked, at_desk = Filter.asked(request.GET.dict()), Question.objects.at_desk_of(actor)
    found = looked.of(at_desk, actor, city).select_related("assignee", "office", "asking_office", "theme")
    where = leafing(asked_page(request), found.count(), PAGE)
    counts = [(Filter(which, "", "", "", ""), label) for which, label in looked.whiches if which in WHICH[:4]]
    context = {
        "questions": found[where.shown],
        "looked": looked,
        "counts": [(one.which, label, one.of(at_desk, actor, city).count()) for one, label in counts],
        "total": where.total,
        "current": where.current,
        "page_count": where.page_count,
        "prefix": f"?{looked.query}&strona=".replace("?&", "?"),
        "open": OPEN,
        "asker_label": asker_label,
        "now": instant(),
    }
    return page(request, "support/desk.html", context, private=True)


@door(SupportAct.SEE)
def sheet(request: HttpRequest, form: str) -> HttpResponse:
    """Exactly what is filtered, whole, as a file for a spreadsheet."""
    if form not in SHEETS:
        raise Http404
    write, mime = SHEETS[form]
    actor, city = actor_of(request), city_of(request)
    found = Filter.asked(request.GET.dict()).of(Question.objects.at_desk_of(actor), actor, city)
    rows = [*cells(city, found.select_related("office", "asking_office"))]
    response = HttpResponse(write(COLUMNS, rows), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="punkt-pomocy.{form}"'
    response["Cache-Control"] = "no-store"
    return response


@door(SupportAct.SEE)
def question(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """One question: messages, what can be done with it now, what happened."""
    return _question_page(request, _find(request, year, number))


@door(SupportAct.ASSIGN, "POST")
def give(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Give it to somebody."""
    found = _find(request, year, number)
    form = AssignForm(request.POST, question=found)
    return _done(request, found, "assign", form, lambda data, by: assign(city_of(request), found, data["to"], by=by))


@door(SupportAct.ANSWER, "POST")
def reply(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Answer it."""
    found, city = _find(request, year, number), city_of(request)
    form = AnswerForm(request.POST)
    return _done(request, found, "answer", form, lambda data, by: answer(city, found, data["words"], by=by))


@door(SupportAct.NOTE, "POST")
def write_note(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Note something for the office."""
    found, city = _find(request, year, number), city_of(request)
    return _done(
        request, found, "note", NoteForm(request.POST), lambda data, by: note(city, found, data["words"], by=by)
    )


@door(SupportAct.PASS, "POST")
def pass_to(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Pass it to another office; whoever does not see it there goes back to the list."""
    found, city = _find(request, year, number), city_of(request)
    form = PassForm(request.POST)
    return _done(
        request, found, "pass", form, lambda data, by: pass_on(city, found, data["to"], data["because"], by=by)
    )


@door(SupportAct.CLOSE, "POST")
def end(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Close it."""
    found, city = _find(request, year, number), city_of(request)
    return _done(request, found, "close", Form(request.POST), lambda _data, by: close(city, found, by=by))


def _done(
    request: HttpRequest, found: Question, name: str, form: Form, verb: Callable[[dict[str, Any], Any], None]
) -> HttpResponse:
    if form.is_valid():
        try:
            verb(form.cleaned_data, actor_of(request))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            still = Question.objects.at_desk_of(actor_of(request)).filter(pk=found.pk).exists()
            return redirect("question", found.year, found.number) if still else redirect("questions")
    return _question_page(request, found, **{name: form})


def _find(request: HttpRequest, year: int, number: int) -> Question:
    at_desk = Question.objects.at_desk_of(actor_of(request)).filter(year=year, number=number)
    related = at_desk.select_related("assignee", "office", "asking_office", "theme", "organisation")
    found: Question | None = related.first() if year < 10_000 and number < 1_000_000_000 else None
    if found is None:
        raise Http404
    return found


def _question_page(request: HttpRequest, found: Question, **typed: Form) -> HttpResponse:
    actor = actor_of(request)
    failed = next((form for form in typed.values() if form.errors), None)
    mine = {"osoba-to": actor.person_id}
    context = {
        "question": found,
        "number": code_of(city_of(request), found),
        "messages": QuestionMessage.objects.filter(question=found).select_related("author").order_by("at", "pk"),
        "history": remembered(history_of(found.pk, public_only=False)),
        "failed": failed,
        "forms": {
            "assign": AssignForm(question=found, initial={"to": found.assignee_id or mine["osoba-to"]}),
            "answer": AnswerForm(),
            "note": NoteForm(),
            "pass": PassForm(),
        }
        | typed,
        "may": {act.name: decide(actor, act, None, found.stage).ok for act in SupportAct},
        "is_open": found.state in OPEN,
        "asker_label": asker_label,
        "message_label": message_label,
        "states": QuestionState,
    }
    return page(request, "support/question.html", context, status=422 if failed else 200, private=True)
