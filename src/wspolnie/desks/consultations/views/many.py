"""Many remarks at one press: what shall be done, exactly what will change, the press, and putting it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wspolnie.desks.consultations.actions.assigning import duty_of
from wspolnie.desks.consultations.actions.looking import ACTS, MOST, Look, Wish, look, undoing
from wspolnie.desks.consultations.actions.many import ChangedMeanwhile, change_many, undo_many
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.answering import ManyAnswersForm, ManyGroupForm
from wspolnie.desks.consultations.forms.assigning import WhoForm
from wspolnie.desks.consultations.models import BulkChange, Remark, RemarkGroup
from wspolnie.desks.consultations.reading.authors import authors_of
from wspolnie.desks.consultations.remark_words import verdict_label
from wspolnie.desks.consultations.sheets.answers import state_label
from wspolnie.desks.consultations.states import AnswerState, BulkAct, RoundState, Verdict
from wspolnie.desks.consultations.views.beside import who_form, whom
from wspolnie.desks.consultations.views.found import Matter, find
from wspolnie.desks.consultations.views.queue import Queue
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import asks_for_another, require
from wspolnie.spaces.views import door

WORDS: Final = {
    "odpowiedz": BulkAct.ANSWER,
    "przejrzenie": BulkAct.SEND,
    "przyjecie": BulkAct.ACCEPT,
    "grupa": BulkAct.GROUP,
    "wyjecie": BulkAct.UNGROUP,
    "upublicznienie": BulkAct.RELEASE,
    "przydzial": BulkAct.ASSIGN,
}
LAST: Final = 50
"""Changes shown in the list."""


def act_label(act: str) -> str:
    """What is done, as a heading."""
    return {
        BulkAct.ANSWER: _("One answer for many remarks"),
        BulkAct.SEND: _("Send answers to be looked through"),
        BulkAct.ACCEPT: _("Accept answers"),
        BulkAct.GROUP: _("Put remarks into a group"),
        BulkAct.UNGROUP: _("Take remarks out of their groups"),
        BulkAct.RELEASE: _("Release remarks to the public"),
        BulkAct.ASSIGN: _("Say who answers until when"),
        BulkAct.SHEET: _("Answers from a spreadsheet"),
    }[BulkAct(act)]


def button_label(act: str, count: int) -> str:
    """What the button will do, with the number."""
    return {
        BulkAct.ANSWER: ngettext("Answer %(num)s remark", "Answer %(num)s remarks", count),
        BulkAct.SEND: ngettext(
            "Send %(num)s answer to be looked through", "Send %(num)s answers to be looked through", count
        ),
        BulkAct.ACCEPT: ngettext("Accept %(num)s answer", "Accept %(num)s answers", count),
        BulkAct.GROUP: ngettext("Put %(num)s remark into the group", "Put %(num)s remarks into the group", count),
        BulkAct.UNGROUP: ngettext("Take %(num)s remark out", "Take %(num)s remarks out", count),
        BulkAct.RELEASE: ngettext("Release %(num)s remark", "Release %(num)s remarks", count),
        BulkAct.ASSIGN: ngettext("Assign %(num)s remark", "Assign %(num)s remarks", count),
    }[BulkAct(act)] % {"num": count}


def told(said: Said | None) -> str:
    """`Accepted in part (draft)`"""
    return f"{verdict_label(said.verdict)} ({state_label(said.state)})" if said else _("no answer")


@door(ConsultationAct.ANSWER, "GET", "POST", within=True)
def many(request: HttpRequest, slug: str) -> HttpResponse:
    """First what shall be done, then exactly what will change, then the press."""
    matter = find(request, slug)
    given = request.POST if request.method == "POST" else request.GET
    act = WORDS.get(given.get("akt", ""))
    if act is None:
        raise Http404
    require(matter.actor, ACTS[act], matter.consultation.pk)
    asked = Queue.asked(request, matter)
    chosen = _chosen(request, asked)
    form = _form(matter, act, request)
    wish = _wish(matter, act, form)
    if request.POST.get("krok") == "tresc" or wish is None:
        looks = look(chosen, Wish(act, group=None), by=matter.actor) if act is BulkAct.GROUP else _plain(chosen)
        return _page(request, asked, act, looks, form=form, status=422 if form and form.errors else 200)
    if request.method == "POST" and request.POST.get("krok") == "zapis":
        try:
            change = change_many(matter.consultation, matter.round, wish, seen_of(request, matter), by=matter.actor)
        except ChangedMeanwhile as moved:
            looks = look(chosen, wish, by=matter.actor)
            return _page(request, asked, act, looks, form=form, wish=wish, moved=moved, status=409)
        return redirect("many_change", slug, change.pk)
    return _page(request, asked, act, look(chosen, wish, by=matter.actor), form=form, wish=wish)


def _page(
    request: HttpRequest,
    asked: Queue,
    act: BulkAct,
    looks: list[Look],
    *,
    form: forms.Form | None,
    wish: Wish | None = None,
    moved: ChangedMeanwhile | None = None,
    status: int = 200,
) -> HttpResponse:
    changing = [one for one in looks if not one.why_not]
    context = shown(asked.matter) | {
        "act": act,
        "word": next(word for word, one in WORDS.items() if one is act),
        "heading": act_label(act),
        "label": button_label(act, len(changing)),
        "form": form,
        "wish": wish,
        "moved": moved,
        "looks": looks,
        "changing": changing,
        "passed": [one for one in looks if one.why_not],
        "numbers": ",".join(str(one.remark.number) for one in looks),
        "seen": stamps(changing),
        "told": told,
        "whom": whom,
        "duty_of": duty_of,
        "asked": asked,
        "back": asked.address(),
    }
    return page(request, "consultations/many.html", context, status=status, private=True)


def stamps(looks: list[Look]) -> str:
    """`12:3.0.released.0,…`: what the reader saw, in one field."""
    return ",".join(f"{one.remark.number}:{one.stamp}" for one in looks)


def seen_of(request: HttpRequest, matter: Matter) -> Mapping[UUID, str]:
    """The same read back: ids of remarks of this round -> what was seen of each."""
    pairs = dict(part.partition(":")[::2] for part in request.POST.get("seen", "").split(",")[:MOST] if ":" in part)
    numbers = {int(number): stamp for number, stamp in pairs.items() if number.isdecimal() and len(number) < 9}
    found = Remark.objects.filter(round=matter.round, number__in=numbers).values_list("pk", "number")
    return {pk: numbers[number] for pk, number in found}


def _chosen(request: HttpRequest, asked: Queue) -> list[UUID]:
    """Ids of the remarks that are ticked, or of all that fit the filter."""
    if request.method != "POST" and request.GET.get("wszystkie"):
        return list(asked.remarks.in_order().values_list("pk", flat=True)[:MOST])
    words = request.POST.get("numery", "").split(",") if request.method == "POST" else request.GET.getlist("u")
    numbers = [int(word) for word in words[:MOST] if word.isdecimal() and len(word) < 9]
    return list(
        Remark.objects.filter(round=asked.matter.round, number__in=numbers).in_order().values_list("pk", flat=True)
    )


def _plain(chosen: list[UUID]) -> list[Look]:
    """The remarks alone, before it is known what shall be done."""
    found = Remark.objects.filter(pk__in=chosen).select_related("paragraph").in_order()
    return [Look(one, None, None, None, 0) for one in found]


def _form(matter: Matter, act: BulkAct, request: HttpRequest) -> forms.Form | None:
    data = request.POST if request.method == "POST" else None
    if act is BulkAct.ANSWER:
        initial = {"verdict": request.GET.get("r", "")}
        return ManyAnswersForm(data, two=asks_for_another(ConsultationAct.ACCEPT), initial=initial)
    if act is BulkAct.ASSIGN:
        return who_form(matter, data)
    if act is BulkAct.GROUP:
        return ManyGroupForm(data, groups=list(_groups(matter)))
    return None


def _groups(matter: Matter) -> QuerySet[RemarkGroup]:
    """Those in which a remark stands."""
    found: QuerySet[RemarkGroup] = RemarkGroup.objects.filter(round=matter.round, members__isnull=False)
    return found.distinct().order_by("number")


def _wish(matter: Matter, act: BulkAct, form: forms.Form | None) -> Wish | None:
    """What shall be done; None while the form does not say it yet."""
    if form is None:
        return Wish(act)
    if not form.is_valid():
        return None
    data = form.cleaned_data
    if isinstance(form, WhoForm):
        return Wish(act, duty=form.duty)
    if act is BulkAct.ANSWER:
        said = Said(Verdict(data["verdict"]), data["reason"], data["wording"], AnswerState(data["state"]))
        return Wish(act, said=said)
    if data["group"]:
        return Wish(act, group=RemarkGroup.objects.get(round=matter.round, number=data["group"]))
    return Wish(act, name=data["name"])


@door(ConsultationAct.ANSWER, within=True)
def changes(request: HttpRequest, slug: str) -> HttpResponse:
    """What was done to many remarks, the newest first."""
    matter = find(request, slug)
    found = BulkChange.objects.filter(round=matter.round).select_related("by", "undone_by").order_by("-at")[:LAST]
    context = shown(matter) | {"changes": found, "act_label": act_label}
    return page(request, "consultations/many_changes.html", context, private=True)


@door(ConsultationAct.ANSWER, "GET", "POST", within=True)
def change(request: HttpRequest, slug: str, change: UUID) -> HttpResponse:
    """One such change: what it did, what going back would put back, and the button."""
    matter = find(request, slug)
    found: BulkChange | None = (
        BulkChange.objects.filter(pk=change, round=matter.round).select_related("by", "undone_by").first()
    )
    if found is None:
        raise Http404
    why_not: Refused | None = None
    if request.method == "POST":
        try:
            undo_many(matter.consultation, found, seen_of(request, matter), by=matter.actor)
        except ChangedMeanwhile as moved:
            why_not = moved
        else:
            return redirect("many_change", slug, found.pk)
    pairs = undoing(found)
    back = [one for _item, one in pairs if not one.why_not]
    context: dict[str, Any] = shown(matter) | {
        "change": found,
        "heading": act_label(found.act),
        "pairs": pairs,
        "back": back,
        "left": [one for _item, one in pairs if one.why_not],
        "seen": stamps(back),
        "told": told,
        "whom": whom,
        "duty_of": duty_of,
        "why_not": why_not,
        "frozen": matter.round.state == RoundState.ANSWERED,
    }
    return page(request, "consultations/many_change.html", context, status=409 if why_not else 200, private=True)


@door(ConsultationAct.ANSWER, within=True)
def groups(request: HttpRequest, slug: str) -> HttpResponse:
    """Groups with their remarks and their answer."""
    matter = find(request, slug)
    found = _groups(matter)
    rows = Remark.objects.filter(grouped__group__in=found).select_related("answer", "grouped", "paragraph")
    of: dict[UUID, list[Remark]] = {}
    authors = authors_of([group.pk for group in found])
    for remark in rows.in_order():
        of.setdefault(remark.grouped.group_id, []).append(remark)
    context = shown(matter) | {
        "groups": [(group, of.get(group.pk, []), authors.get(group.pk, 0)) for group in found],
        "step_label": state_label,
    }
    return page(request, "consultations/groups.html", context, private=True)
