"""One recommendation as everybody reads it: what is asked, of whom, what the office said, what was done."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.pages import page
from wspolnie.spaces.policy import decide
from wspolnie.spaces.views import door
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.models import Forwarding, Recommendation
from wspolnie.tools.decisions.reading import address_of, answers_for, shown
from wspolnie.tools.decisions.states import PROMISES, RecommendationState
from wspolnie.tools.decisions.views.found import Found, find

LINES: Final = 50
"""Of its history; a recommendation has hardly more."""


@door(DecisionAct.READ)
@kept
def recommendation(request: HttpRequest, home: str, slug: str, number: int) -> HttpResponse:
    """What is asked, of whom, by when; what was said and done."""
    found = find(request, home, slug, number)
    one = found.row
    (line,) = shown([one], found.home)
    inner = found.actor.is_staff or one.space_id in found.actor.spaces()
    context = found.context | {
        "line": line,
        "replies": list(one.replies.select_related("office").order_by("-number")),
        "steps": list(one.progress.select_related("file").order_by("-at")),
        "forwardings": list(_forwardings(one)),
        "origin_url": address_of(one.origin) if one.origin else "",
        "meeting_url": registry.addresses([one.meeting])[one.meeting.pk] if one.meeting else "",
        "days": (one.answered_at - one.sent_at) // timedelta(days=1) if one.answered_at and one.sent_at else None,
        "late": (instant() - one.due_at) // timedelta(days=1) if one.due_at else None,
        "lines": remembered(history_of(one.pk, public_only=not inner)[:LINES]),
        "may": _may(found, line.reply.verdict if line.reply else ""),
    }
    return page(request, "decisions/recommendation.html", context)


def _forwardings(one: Recommendation) -> list[tuple[Forwarding, str]]:
    rows = list(one.forwardings.select_related("to").order_by("at"))
    taken = one.taken_as.filter(adopted_on__isnull=False).select_related("space") if rows else ()
    urls = {made.space_id: address_of(made) for made in taken}
    return [(row, urls.get(row.to_id, "") if not row.declined_why else "") for row in rows]


def _may(found: Found, verdict: str) -> dict[str, Any]:
    """What the reader may do with it now."""
    one, actor = found.row, found.actor
    able = {act.name.lower(): bool(decide(actor, act, one.space_id, one.stage)) for act in DecisionAct}
    theirs = any(able[name] for name in ("answer", "pass", "follow")) and answers_for(actor, one.office_id)
    for name in ("answer", "pass", "follow"):
        able[name] = able[name] and theirs
    able["follow"] = able["follow"] and verdict in PROMISES
    able["forward"] = able["forward"] and one.state != RecommendationState.WITHDRAWN
    return able
