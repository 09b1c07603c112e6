"""Procedures for everybody: the list, one of them, its versions."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.procedures.acts import ProcedureAct
from wspolnie.desks.procedures.forms import CommentForm
from wspolnie.desks.procedures.models import Procedure, ProcedureVersion
from wspolnie.desks.procedures.reading import (
    comments_of,
    compared,
    in_order,
    shown_version,
    steps_of,
    total_days,
    wordings_of,
)
from wspolnie.desks.procedures.states import CommentState, ProcedureState, comment_state_label, side_label
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.sheets import write_csv
from wspolnie.foundation.text.spoken import dates
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.foundation.web.sheets import csv_answer
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import actor_of, door

PAGE: Final = 30


def find(request: HttpRequest, slug: str) -> Procedure:
    """The procedure of an address, for those who may see it."""
    seen = Procedure.objects.visible_to(office=actor_of(request).is_staff)
    found: Procedure | None = seen.select_related("theme", "office").filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _asked(request: HttpRequest) -> tuple[str, str]:
    given = {name: " ".join(request.GET.get(name, "").replace("\x00", " ").split())[:200] for name in ("q", "temat")}
    return given["q"], given["temat"]


@door(ProcedureAct.READ)
def index(request: HttpRequest) -> HttpResponse:
    """Published ones, by word and field."""
    words, theme = _asked(request)
    found = in_order(words=words, theme=theme)
    where = leafing(asked_page(request), found.count(), PAGE)
    context = {
        "procedures": found[where.shown],
        "where": where,
        "words": words,
        "theme": theme,
        "themes": [("", _("all")), *Theme.objects.order_by("name_key").values_list("slug", "name")],
        "may_keep": bool(decide(actor_of(request), ProcedureAct.KEEP)),
        "drafts": Procedure.objects.exclude(state=ProcedureState.PUBLISHED).order_by("name_key")
        if actor_of(request).is_staff
        else (),
    }
    return page(request, "procedures/index.html", context)


@door(ProcedureAct.READ)
def sheet(request: HttpRequest) -> HttpResponse:
    """Exactly what is filtered, a step a row."""
    words, theme = _asked(request)
    columns = (_("procedure"), _("version"), _("step"), _("who"), _("what they do"), _("days at most"), _("address"))
    rows = []
    found = list(in_order(words=words, theme=theme))
    wordings = wordings_of(found)
    for one in found:
        version, steps = wordings[one.pk]
        url = request.build_absolute_uri(reverse("procedure", args=[one.slug]))
        for number, step in enumerate(steps, 1):
            days = "" if step.days is None else str(step.days)
            rows.append((one.name, str(version.number), str(number), step.who, step.what, days, url))
    return csv_answer(write_csv(columns, rows), _("procedures"))


@door(ProcedureAct.READ)
@kept
def procedure(request: HttpRequest, slug: str) -> HttpResponse:
    """How it is done, and what was said of it."""
    return shown(request, find(request, slug))


def shown(request: HttpRequest, one: Procedure, *, form: CommentForm | None = None) -> HttpResponse:
    """The page of a procedure; a form that was refused says what is wrong."""
    actor = actor_of(request)
    version = shown_version(one, office=actor.is_staff)
    if version is None:
        raise Http404
    may_say = one.state == ProcedureState.PUBLISHED and actor.person is not None
    steps = steps_of(version)
    context = {
        "procedure": one,
        "version": version,
        "steps": steps,
        "total": total_days(steps),
        "comments": comments_of(one),
        "states": ProcedureState,
        "comment_states": CommentState,
        "comment_state_label": comment_state_label,
        "side_label": side_label,
        "form": form or (CommentForm(spoken=spoken(request)) if may_say else None),
        "may_keep": bool(decide(actor, ProcedureAct.KEEP)),
        "may_answer": bool(decide(actor, ProcedureAct.ANSWER)),
        "is_known": actor.person is not None,
        "mine": actor.person_id,
    }
    return page(request, "procedures/procedure.html", context, status=422 if form and form.errors else 200)


def spoken(request: HttpRequest) -> list[Organisation]:
    """Organisations for which the reader may write."""
    keys = speaks_for(actor_of(request))
    return list(Organisation.objects.filter(pk__in=keys).order_by("name_key")) if keys else []


@door(ProcedureAct.READ)
@kept
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """Every wording that was published, the newest first."""
    one = find(request, slug)
    rows = ProcedureVersion.objects.visible_to(office=actor_of(request).is_staff).filter(procedure=one)
    return page(request, "procedures/versions.html", {"procedure": one, "versions": rows.order_by("-number")})


@door(ProcedureAct.READ)
@kept
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One wording beside the one before."""
    one = find(request, slug)
    rows = ProcedureVersion.objects.visible_to(office=actor_of(request).is_staff).filter(procedure=one)
    found = rows.filter(number=number).first() if number < 32_767 else None
    if found is None:
        raise Http404
    before = rows.filter(number__lt=number).order_by("-number").first()
    labels = {"new": _("new"), "changed": _("changed"), "gone": _("gone"), "same": ""}
    changes = compared(steps_of(before), steps_of(found)) if before else []
    context: dict[str, Any] = {
        "procedure": one,
        "version": found,
        "before": before,
        "steps": steps_of(found),
        "changes": [(change, labels[change.how]) for change in changes],
        "day": dates().day(found.published_at or found.saved_at),
    }
    return page(request, "procedures/version.html", context)
