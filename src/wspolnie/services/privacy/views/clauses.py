"""What the city says of personal data: one page for everybody, one for each purpose, with the texts before."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from wspolnie.foundation.cities.reading import parameter
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.keeping import kept
from wspolnie.foundation.web.nouns import old_address
from wspolnie.foundation.web.pages import page
from wspolnie.services.privacy.acts import PrivacyAct
from wspolnie.services.privacy.models import Clause
from wspolnie.services.privacy.reading import promised, validity
from wspolnie.spaces.views import door


@door(PrivacyAct.READ)
@kept
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about people, why and for how long; the times are those that the nightly work keeps to."""
    today = timezone.localdate(instant())
    context = {
        "clauses": Clause.objects.in_force(today).order_by("title"),
        "contact_days": int(parameter("retention_remark_contacts_days", today)),
        "letter_days": int(parameter("letters_kept_days", today)),
        "look_days": int(parameter("retention_looks_days", today)),
        "log_days": int(parameter("retention_server_log_days", today)),
        "session_hours": settings.SESSION_COOKIE_AGE // 3600,
    }
    return page(request, "privacy/privacy.html", context)


@door(PrivacyAct.READ)
@kept
def clause_page(request: HttpRequest, slug: str) -> HttpResponse:
    """One text in force today, or the one that held on the day in the address (`?dnia=2026-01-31`)."""
    if moved := old_address(request, reverse("clause", args=[slug])):
        return moved
    today = timezone.localdate(instant())
    on = _day(request.GET.get("dnia", "")) or today
    texts = list(Clause.objects.filter(slug=slug).order_by("since"))
    shown = next((one for one in texts if _holds(one, on)), None)
    if shown is None:
        raise Http404
    context = {
        "clause": shown,
        "retention": promised(shown.retention, min(on, today)),
        "validity": validity,
        "in_force": _holds(shown, today),
        "texts": [one for one in reversed(texts) if one.since is None or one.since <= today],
    }
    return page(request, "privacy/clause.html", context)


def _holds(one: Clause, on: date) -> bool:
    return (one.since is None or one.since <= on) and (one.until is None or on <= one.until)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
