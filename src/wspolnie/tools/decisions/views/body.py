"""Pages of a body: its recommendations, a draft, its adoption, sending, withdrawing, passing on."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import door
from wspolnie.tools.decisions.actions.sending import (
    decline_forwarded,
    forward_recommendation,
    send_recommendation,
    take_over,
)
from wspolnie.tools.decisions.actions.wording import (
    adopt_recommendation,
    reword_recommendation,
    said_of,
    withdraw_recommendation,
    word_recommendation,
)
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.forms import (
    AdoptionForm,
    ForwardingForm,
    ReasonForm,
    RecommendationForm,
    SendingForm,
    given,
)
from wspolnie.tools.decisions.models import Forwarding
from wspolnie.tools.decisions.reading import due_after, of_space, shown
from wspolnie.tools.decisions.report import agency_of
from wspolnie.tools.decisions.states import RecommendationState
from wspolnie.tools.decisions.views.found import answered, body_of, done, find, words


@door(DecisionAct.READ)
@kept
def of_body(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """Its recommendations with what became of each; for its own people also drafts and what came from others."""
    space, address, actor = body_of(request, home, slug)
    rows = shown(of_space(space.pk, actor), address)
    may_receive = bool(decide(actor, DecisionAct.RECEIVE, space.pk))
    came = Forwarding.objects.filter(to=space, closed_at=None).select_related("recommendation__space")
    context = words() | {
        "space": space,
        "home": address,
        "drafts": [one for one in rows if one.row.state == RecommendationState.DRAFT],
        "rows": [one for one in rows if one.row.adopted_on is not None],
        "came": list(came.order_by("at")) if may_receive else [],
        "agency": agency_of(rows),
        "may_draft": bool(decide(actor, DecisionAct.DRAFT, space.pk)),
    }
    return page(request, "decisions/of_body.html", context)


@door(DecisionAct.DRAFT, "GET", "POST", within=True)
def new(request: HttpRequest, home: str, slug: str) -> HttpResponse:
    """Word one."""
    space, address, actor = body_of(request, home, slug)
    form = RecommendationForm(request.POST or None, space=space)
    made = []
    if done(request, form, lambda: made.append(word_recommendation(space, form.said(), by=actor))):
        return redirect("recommendation", home, slug, made[0].number)
    context = words() | {"space": space, "home": address, "one": None, "form": form, "not_now": ""}
    return page(request, "decisions/edit.html", context, status=422 if form.errors else 200, private=True)


@door(DecisionAct.DRAFT, "GET", "POST", within=True)
def change(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Word a draft anew."""
    found = find(request, home, slug, number)
    form = RecommendationForm(request.POST or None, initial=given(said_of(found.row)), space=found.row.space)
    return answered(
        request,
        found,
        form,
        lambda: reword_recommendation(found.row, form.said(), by=found.actor),
        "decisions/edit.html",
    )


@door(DecisionAct.ADOPT, "GET", "POST", within=True)
def adoption(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Note how the body agreed."""
    found = find(request, home, slug, number)
    form = AdoptionForm(request.POST or None, initial={"on": timezone.localdate(instant())})
    return answered(
        request,
        found,
        form,
        lambda: adopt_recommendation(found.row, form.said(), by=found.actor),
        "decisions/adoption.html",
    )


@door(DecisionAct.SEND, "GET", "POST", within=True)
def sending(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Send it to its office."""
    found = find(request, home, slug, number)
    form = SendingForm(request.POST or None)
    return answered(
        request,
        found,
        form,
        lambda: send_recommendation(found.row, by=found.actor, day=form.cleaned_data["day"]),
        "decisions/sending.html",
        {"due": due_after(found.row.city, instant())},
    )


@door(DecisionAct.WITHDRAW, "GET", "POST", within=True)
def withdrawal(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """The body does not ask for it any more."""
    found = find(request, home, slug, number)
    form = ReasonForm(request.POST or None)
    return answered(
        request,
        found,
        form,
        lambda: withdraw_recommendation(found.row, form.cleaned_data["reason"], by=found.actor),
        "decisions/withdrawal.html",
    )


@door(DecisionAct.FORWARD, "GET", "POST", within=True)
def forwarding(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """Pass it on to another body."""
    found = find(request, home, slug, number)
    form = ForwardingForm(request.POST or None, space=found.row.space)
    return answered(
        request,
        found,
        form,
        lambda: forward_recommendation(found.row, form.cleaned_data["to"], form.cleaned_data["why"], by=found.actor),
        "decisions/forwarding.html",
    )


@door(DecisionAct.RECEIVE, "GET", "POST", within=True)
def received(request: HttpRequest, home: str, slug: str, forwarding: UUID) -> HttpResponse:
    """What another body passed on: taken over as a draft of one's own, or declined with a reason."""
    space, address, actor = body_of(request, home, slug)
    rows = Forwarding.objects.filter(pk=forwarding, to=space, closed_at=None)
    came: Forwarding | None = rows.select_related("recommendation__space", "recommendation__office").first()
    if came is None:
        raise Http404
    if request.method == "POST" and request.POST.get("co") == "przejecie":
        made = take_over(came, by=actor)
        return redirect("recommendation", home, slug, made.number)
    form = ReasonForm(request.POST or None)
    if done(request, form, lambda: decline_forwarded(came, form.cleaned_data["reason"], by=actor)):
        return redirect(f"{address}rekomendacje/")
    context = words() | {"space": space, "home": address, "came": came, "form": form}
    return page(request, "decisions/received.html", context, status=422 if form.errors else 200, private=True)
