"""What waits for offices and for bodies, with its hour; when pages change by the clock alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.foundation.deadlines.limits import MINUTE
from wspolnie.foundation.modules import Waiting, registry
from wspolnie.spaces.policy import Actor
from wspolnie.tools.decisions.acts import HELPERS, RUNNERS
from wspolnie.tools.decisions.models import Forwarding, Recommendation, Reply
from wspolnie.tools.decisions.reading import addresses_of, offices_of
from wspolnie.tools.decisions.states import PROMISES, RecommendationState

DAY = timedelta(days=1)


def waiting(actor: Actor) -> Iterable[Waiting]:
    """For officials what their office owes; for those who run a body what is to be sent, or was passed on to it."""
    offices = offices_of(actor)
    if offices:
        yield from _owed(Recommendation.objects.filter(office__in=offices), actor)
    if HELPERS & actor.roles_in(None):
        yield from _owed(Recommendation.objects.all(), actor)
    run = [space for space in actor.spaces() if RUNNERS & actor.roles_in(space)]
    if run:
        yield from _of_bodies(run, actor)


def of_office(actor: Actor, office_id: UUID) -> Iterable[Waiting]:
    """What an office owes, for its page."""
    yield from _owed(Recommendation.objects.visible_to(actor).filter(office=office_id), actor)


def _owed(rows: QuerySet[Recommendation], actor: Actor) -> Iterable[Waiting]:
    """Answers that are awaited, and promises that are open, by their hour."""
    unanswered = list(rows.filter(state=RecommendationState.SENT).select_related("space", "office").order_by("due_at"))
    answered = rows.filter(state=RecommendationState.ANSWERED).select_related("space", "office", "city")
    promised = list(answered)
    newest = {
        one.recommendation_id: one for one in Reply.objects.filter(recommendation__in=promised).order_by("number")
    }
    urls = addresses_of([*unanswered, *promised])
    for one in unanswered:
        yield Waiting(
            _("Recommendation to be answered"),
            one.title,
            urls[one.pk],
            one.due_at,
            since=one.sent_at,
            text=one.space.name,
            capacity=actor.capacity,
            office=one.office.name,
        )
    for one in promised:
        reply = newest[one.pk]
        if reply.verdict not in PROMISES or reply.do_by is None:
            continue
        yield Waiting(
            _("Recommendation to be carried out"),
            one.title,
            urls[one.pk],
            datetime.combine(reply.do_by, time(23, 59), tzinfo=one.city.zone),
            since=reply.at,
            text=reply.will_do,
            capacity=actor.capacity,
            office=one.office.name,
        )


def _of_bodies(spaces: list[UUID], actor: Actor) -> Iterable[Waiting]:
    adopted = Recommendation.objects.filter(space__in=spaces, state=RecommendationState.ADOPTED)
    found = list(adopted.select_related("space").order_by("adopted_on"))
    came = list(Forwarding.objects.filter(to__in=spaces, closed_at=None).select_related("recommendation", "to"))
    urls = addresses_of(found)
    for one in found:
        text = _("The body adopted it. Send it to its office.")
        yield Waiting(_("Recommendation to be sent"), one.title, urls[one.pk], text=text, capacity=actor.capacity)
    homes = registry.homes({row.to_id: row.to.kind for row in came})
    for row in came:
        yield Waiting(
            _("Recommendation passed on to your body"),
            row.recommendation.title,
            f"{homes[row.to_id]}rekomendacje/przekazane/{row.pk}/",
            since=row.at,
            text=row.why,
            capacity=actor.capacity,
        )


def turns(since: datetime, until: datetime) -> Iterable[datetime]:
    """The ends of hours for answers between two moments, and of days that offices named."""
    due = Recommendation.objects.filter(state=RecommendationState.SENT)
    for one in due.filter(due_at__gt=since - MINUTE, due_at__lt=until):
        if one.due_at is not None:
            yield from (at for at in (one.due_at, one.due_at + MINUTE) if since < at < until)
    first, last = timezone.localdate(since) - DAY, timezone.localdate(until)
    for reply in Reply.objects.filter(do_by__gte=first, do_by__lte=last).select_related("city"):
        if reply.do_by is not None:
            midnight = datetime.combine(reply.do_by + DAY, time(), tzinfo=reply.city.zone)
            yield from (at for at in (midnight,) if since < at < until)
