"""Public pages of the help desk: frequent questions, one of them, figures, and the form."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from wspolnie.desks.support.actions.asking import ask, most_an_hour
from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.forms import AskForm, fresh_key
from wspolnie.desks.support.models import FrequentQuestion
from wspolnie.desks.support.report import COLUMNS, cells, figures
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import SHEETS
from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door


@door(SupportAct.READ)
def index(request: HttpRequest) -> HttpResponse:
    """Frequent questions by theme, and where to ask."""
    shown = FrequentQuestion.objects.visible_to(actor_of(request)).select_related("theme")
    themes = Theme.objects.filter(pk__in=shown.values("theme_id")).order_by("name_key")
    slug = request.GET.get("temat", "")
    chosen = next((theme for theme in themes if theme.slug == slug), None)
    found = shown.filter(theme=chosen) if chosen else shown
    context = {
        "frequent": found.order_by("theme__name_key", "number"),
        "themes": [("", _("all")), *((theme.slug, theme.name) for theme in themes)],
        "theme": chosen.slug if chosen else "",
        "may_see": decide(actor_of(request), SupportAct.SEE).ok,
    }
    return page(request, "support/index.html", context)


@door(SupportAct.READ)
def frequent(request: HttpRequest, number: int) -> HttpResponse:
    """One frequent question with its answer."""
    shown = FrequentQuestion.objects.visible_to(actor_of(request)).select_related("theme")
    found = shown.filter(number=number).first() if number < 1_000_000_000 else None
    if found is None:
        raise Http404
    may_withdraw = decide(actor_of(request), SupportAct.PUBLISH).ok
    return page(request, "support/frequent.html", {"one": found, "may_withdraw": may_withdraw})


@door(SupportAct.READ)
def numbers(request: HttpRequest) -> HttpResponse:
    """Asked, answered, in time, median of days; the office finds the rows behind each figure."""
    may_see = decide(actor_of(request), SupportAct.SEE).ok
    return page(request, "support/figures.html", {"rows": figures(city_of(request)), "may_see": may_see})


@door(SupportAct.READ)
def numbers_sheet(request: HttpRequest, form: str) -> HttpResponse:
    """The same as a file."""
    if form not in SHEETS:
        raise Http404
    write, mime = SHEETS[form]
    response = HttpResponse(write(COLUMNS, [*cells(figures(city_of(request)))]), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="punkt-pomocy-liczby.{form}"'
    return response


@door(SupportAct.ASK, "GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """The form, and a question that is sent."""
    known = actor_of(request).person is not None
    if request.method != "POST":
        get_token(request)
        return _form_page(request, AskForm(initial={"key": fresh_key()}, known=known))
    form = AskForm(request.POST, known=known)
    if not form.is_valid():
        return _form_page(request, form, status=422)
    try:
        count_try(request, "support", "", limit=most_an_hour(), within=timedelta(hours=1))
        made = ask(city_of(request), form.asked(request.META.get("CSRF_COOKIE", "")), by=actor_of(request))
    except TooManyTries:
        form.add_error(None, _("Too many questions came from your address within an hour. Try again later."))
        return _form_page(request, form, status=429)
    except Refused as refusal:
        form.add_error(None, refusal.reason)
        return _form_page(request, form, status=409)
    if known:
        return redirect("own_question", made.year, made.number)
    return redirect("question_sent")


def _form_page(request: HttpRequest, form: AskForm, *, status: int = 200) -> HttpResponse:
    return page(request, "support/ask.html", {"form": form}, status=status, private=True)


@door(SupportAct.ASK)
def sent(request: HttpRequest) -> HttpResponse:
    """What to do now: the link is in a letter."""
    return page(request, "support/sent.html", private=True)
