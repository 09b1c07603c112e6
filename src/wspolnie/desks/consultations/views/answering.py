"""The answering page: the queue on the left, the remark and its answer on the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.actions.groups import answer_group
from wspolnie.desks.consultations.actions.reviewing import accept_answer, return_answer, send_to_review
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.answering import AnsweringForm, ReturnForm
from wspolnie.desks.consultations.models import Answer, AnswerVersion, GroupedRemark, Remark
from wspolnie.desks.consultations.reading.alike import alike
from wspolnie.desks.consultations.reading.authors import authors_of
from wspolnie.desks.consultations.states import LIVE, AnswerState, Verdict
from wspolnie.desks.consultations.views.beside import beside
from wspolnie.desks.consultations.views.follow import passages_of
from wspolnie.desks.consultations.views.found import Matter, find, find_remark
from wspolnie.desks.consultations.views.queue import Queue, queue_of
from wspolnie.desks.consultations.views.reading import shown
from wspolnie.foundation.web.pages import asked_page, page
from wspolnie.spaces.policy import asks_for_another
from wspolnie.spaces.views import door

WORD: Final = re.compile(r"\S+\s*")
LONGEST: Final = 4_000
"""Characters of a text up to which it is shown word by word what changes."""


@door(ConsultationAct.ANSWER, "GET", "POST", within=True)
def answer(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One remark of the queue: what they want, what is alike, the answer."""
    matter = find(request, slug)
    case, asked = find_remark(matter, number), Queue.asked(request, matter)
    two = asks_for_another(ConsultationAct.ACCEPT)
    form = AnsweringForm(request.POST or None, initial=_given(case))
    if request.method == "POST" and form.is_valid():
        following = asked.following(case)
        _save(matter, case, form, two=two)
        return redirect(asked.address(following if form.state(two=two) != AnswerState.DRAFT else case.number))
    return answer_page(request, asked, case, form=form)


def _save(matter: Matter, case: Remark, form: AnsweringForm, *, two: bool) -> None:
    data = form.cleaned_data
    said = Said(Verdict(data["verdict"]), data["reason"], data["wording"], form.state(two=two))
    place = _place(case)
    if data["together"] and place is not None:
        answer_group(matter.consultation, place.group, said, by=matter.actor)
        return
    answer_remark(
        matter.consultation,
        case,
        verdict=said.verdict,
        reason=said.reason,
        wording=said.wording,
        state=said.state,
        by=matter.actor,
    )


@door(ConsultationAct.ACCEPT, "GET", "POST", within=True)
def review(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The second look: accept, give back with a comment, or send to be looked through."""
    matter = find(request, slug)
    case, asked = find_remark(matter, number), Queue.asked(request, matter)
    if request.method != "POST":
        return redirect(asked.address(case.number))
    form = ReturnForm(request.POST)
    match request.POST.get("krok", ""):
        case "przyjecie":
            following = asked.following(case)
            accept_answer(matter.consultation, case, by=matter.actor)
            return redirect(asked.address(following))
        case "przejrzenie":
            send_to_review(matter.consultation, case, by=matter.actor)
        case _:
            if not form.is_valid():
                return answer_page(request, asked, case, returning=form)
            return_answer(matter.consultation, case, comment=form.cleaned_data["comment"], by=matter.actor)
    return redirect(asked.address(case.number))


def answer_page(
    request: HttpRequest,
    asked: Queue,
    case: Remark,
    *,
    form: AnsweringForm | None = None,
    returning: ReturnForm | None = None,
    also: dict[str, Any] | None = None,
) -> HttpResponse:
    """`also`: a form of what stands beside that came back with errors, as `beside` takes it."""
    matter, place = asked.matter, _place(case)
    form, returning = form or AnsweringForm(initial=_given(case)), returning or ReturnForm()
    members = Remark.objects.filter(grouped__group=place.group).live().exclude(pk=case.pk) if place else ()
    before = case.paragraph.text if case.paragraph else ""
    versions = AnswerVersion.objects.filter(remark=case).select_related("author", "by", "group")
    line = asked.line(case)
    context = shown(matter) | queue_of(asked, line, asked_page(request), case) | beside(matter, case, **(also or {}))
    context |= {
        "form": form,
        "returning": returning,
        "remark": case,
        "number": matter.consultation.code_of(case),
        "answer": getattr(case, "answer", None),
        "passages": passages_of(case),
        "before": before,
        "diff": list(difference(before, case.proposed)) if before and case.proposed else [],
        "group": place.group if place else None,
        "members": list(members),
        "authors": authors_of([place.group_id]).get(place.group_id, 0) if place else 0,
        "alike": [one for one in alike(case) if place is None or one.remark not in set(members)],
        "previous": line.previous,
        "next": line.next,
        "live": case.state in LIVE,
        "versions": versions.order_by("-number"),
        "two": asks_for_another(ConsultationAct.ACCEPT),
    }
    status = 422 if form.errors or returning.errors or also else 200
    return page(request, "consultations/answering.html", context, status=status, private=True)


def difference(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Pieces of both texts in order: ("=", in both), ("-", only before), ("+", only after)."""
    if len(before) + len(after) > LONGEST:
        yield "-", before
        yield "+", after
        return
    old, new = WORD.findall(before), WORD.findall(after)
    plain = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False)
    for kind, one, two, three, four in plain.get_opcodes():
        if kind == "equal":
            yield "=", "".join(new[three:four])
            continue
        if two > one:
            yield "-", "".join(old[one:two])
        if four > three:
            yield "+", "".join(new[three:four])


def _place(case: Remark) -> GroupedRemark | None:
    place: GroupedRemark | None = GroupedRemark.objects.filter(remark=case).select_related("group").first()
    return place


def _given(case: Remark) -> dict[str, Any]:
    """The answer that stands, for its form; a member of a group begins with one answer for all."""
    stands: Answer | None = getattr(case, "answer", None)
    if stands is None:
        return {"together": True}
    return {
        "verdict": stands.verdict,
        "reason": stands.reason,
        "wording": stands.wording,
        "together": stands.group_id is not None,
    }
