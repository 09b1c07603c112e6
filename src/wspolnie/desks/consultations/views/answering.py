"""The answering page: the queue on the left, the remark and its answer on the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from wspolnie.desks.consultations.actions.answers import answer_remark
from wspolnie.desks.consultations.actions.groups import answer_group
from wspolnie.desks.consultations.actions.reviewing import accept_answer, return_answer, send_to_review
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.forms.answering import AnsweringForm, ReturnForm
from wspolnie.desks.consultations.forms.desk import Filter
from wspolnie.desks.consultations.models import Answer, AnswerVersion, GroupedRemark, Remark, RemarkQuerySet
from wspolnie.desks.consultations.reading.alike import alike
from wspolnie.desks.consultations.states import LIVE, AnswerState, RoundState, Verdict
from wspolnie.desks.consultations.views.follow import passages_of
from wspolnie.desks.consultations.views.found import Matter, find, find_remark
from wspolnie.desks.consultations.views.reading import paragraphs_of, shown
from wspolnie.foundation.web.pages import asked_page, leafing, page
from wspolnie.spaces.policy import asks_for_another
from wspolnie.spaces.views import door

PAGE: Final = 12
STEPS: Final = {
    "do-napisania": Q(answer=None) | Q(answer__state__in=[AnswerState.DRAFT, AnswerState.RETURNED]),
    "do-przejrzenia": Q(answer__state=AnswerState.REVIEW),
    "przyjete": Q(answer__state=AnswerState.ACCEPTED),
}
WORD: Final = re.compile(r"\S+\s*")
LONGEST: Final = 4_000
"""Characters of a text up to which it is shown word by word what changes."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What an address asks for: live remarks of the round, how far their answers are, and the desk's own filter."""

    matter: Matter
    step: str
    looked: Filter

    @classmethod
    def asked(cls, request: HttpRequest, matter: Matter) -> Queue:
        given = request.GET if request.GET or request.method == "GET" else request.POST
        step = given.get("etap", "")
        return cls(matter, step if step in STEPS else "", Filter.asked(given))

    @property
    def remarks(self) -> RemarkQuerySet:
        every = self.looked.of(Remark.objects.filter(round=self.matter.round).live(), paragraphs_of(self.matter.round))
        return every.filter(STEPS[self.step]) if self.step else every

    @property
    def query(self) -> str:
        """`&etap=przyjete`, to be put behind an address that has a query, or nothing."""
        step = urlencode({"etap": self.step}) if self.step else ""
        return "&".join(part for part in (self.matter.asked.rstrip("&"), step, self.looked.query) if part)

    def address(self, number: int | None = None) -> str:
        name, *args = ("answer_page", self.matter.slug, number) if number else ("answers_queue", self.matter.slug)
        return f"{reverse(name, args=args)}?{self.query}".rstrip("?")

    def neighbour(self, case: Remark, *, forward: bool) -> int | None:
        """The number of the one just after or before in the queue."""
        at, pk = case.received_at, case.pk
        if forward:
            others = self.remarks.filter(Q(received_at__gt=at) | Q(received_at=at, pk__gt=pk))
            return others.order_by("received_at", "id").values_list("number", flat=True).first()
        others = self.remarks.filter(Q(received_at__lt=at) | Q(received_at=at, pk__lt=pk))
        return others.order_by("-received_at", "-id").values_list("number", flat=True).first()

    def following(self, case: Remark) -> int | None:
        """The next one in the queue; after the last one the first that is left."""
        found = self.neighbour(case, forward=True)
        return found or self.remarks.exclude(pk=case.pk).in_order().values_list("number", flat=True).first()


@door(ConsultationAct.ANSWER, within=True)
def queue(request: HttpRequest, slug: str) -> HttpResponse:
    """The queue alone: where nothing is in hand."""
    matter = find(request, slug)
    context = shown(matter) | queue_of(Queue.asked(request, matter), asked_page(request))
    return page(request, "consultations/answers_queue.html", context, private=True)


def queue_of(asked: Queue, number: int, case: Remark | None = None) -> dict[str, Any]:
    """One page of the queue: the one that `number` asks for, or that on which the remark in hand stands."""
    remarks = asked.remarks.select_related("paragraph", "answer", "grouped__group").in_order()
    total = remarks.count()
    if case is not None and number == 1:
        earlier = Q(received_at__lt=case.received_at) | Q(received_at=case.received_at, pk__lt=case.pk)
        number = asked.remarks.filter(earlier).count() // PAGE + 1
    leaf = leafing(number, total, PAGE)
    every = Remark.objects.filter(round=asked.matter.round).live()
    used = set(every.exclude(paragraph=None).values_list("paragraph", flat=True).distinct())
    return {
        "asked": asked,
        "queue": remarks[leaf.shown],
        "leaf": leaf,
        "counts": {step: every.filter(condition).count() for step, condition in STEPS.items()},
        "paragraphs": [one for one in paragraphs_of(asked.matter.round) if one.pk in used],
        "prefix": f"?{asked.query}&strona=".replace("?&", "?"),
        "frozen": asked.matter.round.state == RoundState.ANSWERED,
    }


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
            return redirect(asked.address(following or case.number))
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
) -> HttpResponse:
    matter, place = asked.matter, _place(case)
    form, returning = form or AnsweringForm(initial=_given(case)), returning or ReturnForm()
    members = Remark.objects.filter(grouped__group=place.group).live().exclude(pk=case.pk) if place else ()
    before = case.paragraph.text if case.paragraph else ""
    versions = AnswerVersion.objects.filter(remark=case).select_related("author", "by", "group")
    context = shown(matter) | queue_of(asked, asked_page(request), case)
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
        "alike": [one for one in alike(case) if place is None or one.remark not in set(members)],
        "previous": asked.neighbour(case, forward=False),
        "next": asked.neighbour(case, forward=True),
        "live": case.state in LIVE,
        "versions": versions.order_by("-number"),
        "two": asks_for_another(ConsultationAct.ACCEPT),
    }
    status = 422 if form.errors or returning.errors else 200
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
