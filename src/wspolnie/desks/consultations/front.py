"""What consultations put on the front page and on the clerk's list of waiting matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import ConsultationDistrict, Remark, RemarkQuerySet, Round
from wspolnie.desks.consultations.reading.duties import duties
from wspolnie.desks.consultations.reading.year import figures_of_year
from wspolnie.desks.consultations.remark_words import speaker, verdict_label, verdict_shape
from wspolnie.desks.consultations.states import AnswerState, Phase, RemarkState, RoundState, Standing
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.modules import Dated, Decided, FrontPart, FrontRow, Waiting
from wspolnie.spaces.capacities import SELF
from wspolnie.spaces.policy import NOBODY, Actor, decide, decide_somewhere, spaces_visible_to

NEWEST = 3
SOON = timedelta(days=7)
"""Who filters by "closing soon" sees what closes within it."""
READ_FOR = timedelta(days=14)
"""For so long a published answer stands on its author's list."""


def front(actor: Actor) -> FrontPart:
    """Open and announced consultations by closing time; the newest published answers, refusals too."""
    now = instant()
    rounds = _public_started() if actor is NOBODY else _started(actor)
    rows = [(round_, round_.phase(now)) for round_ in rounds]
    where: dict[UUID, list[UUID]] = {}
    for place in _placed() if rows else ():
        where.setdefault(place.consultation_id, []).append(place.district_id)
    return FrontPart(
        open_now=[_row(round_, where) for round_, phase in rows if phase is Phase.OPEN],
        upcoming=[_row(round_, where) for round_, phase in rows if phase is Phase.ANNOUNCED]
        + [_answers_due(round_) for round_, phase in rows if phase is Phase.CLOSED],
        decided=_decided(actor),
        figures=partial(figures_of_year, now),
    )


def turns(since: datetime, until: datetime) -> Iterable[datetime]:
    """Openings and ends of rounds between two moments, and where a round begins to be "closing soon"."""
    for at, before in (("opens_at", timedelta()), ("closes_at", timedelta()), ("closes_at", SOON)):
        found = Round.objects.filter(**{f"{at}__gt": since + before, f"{at}__lt": until + before})
        yield from (moment - before for moment in found.values_list(at, flat=True))


def closing(actor: Actor) -> Iterable[Dated]:
    """The last minutes of open consultations and of announced ones, for the city's calendar."""
    now = instant()
    for round_ in _public_started() if actor is NOBODY else _started(actor):
        if round_.phase(now) in (Phase.OPEN, Phase.ANNOUNCED):
            space = round_.consultation.space
            yield Dated(
                key=f"round-{round_.pk}",
                title=space.name,
                url=reverse("consultation", args=[space.slug]),
                starts_at=round_.closes_at,
                kind=_("Remarks close"),
            )


def _started(actor: Actor) -> QuerySet[Round]:
    rounds: QuerySet[Round] = Round.objects.visible_to(actor).filter(state=RoundState.STARTED)
    return rounds.select_related("consultation__space", "consultation__office").order_by("closes_at")


_public_started = Kept(lambda: _started(NOBODY))


_placed: Kept[ConsultationDistrict] = Kept(
    lambda: ConsultationDistrict.objects.filter(consultation__rounds__state=RoundState.STARTED).distinct()
)
"""Districts of matters that are under way; who sees a matter sees what it is about."""


def _row(round_: Round, where: Mapping[UUID, list[UUID]]) -> FrontRow:
    space = round_.consultation.space
    return FrontRow(
        title=space.name,
        url=reverse("consultation", args=[space.slug]),
        meta=_("Consultation") + " · " + round_.consultation.office.name,
        opens_at=round_.opens_at,
        closes_at=round_.closes_at,
        summary=round_.consultation.lead,
        action=_("Read and send a remark"),
        districts=tuple(where.get(round_.consultation_id, ())),
    )


def _answers_due(round_: Round) -> FrontRow:
    space = round_.consultation.space
    return FrontRow(
        title=_("Answers to remarks: %(title)s") % {"title": space.name},
        url=reverse("consultation", args=[space.slug]),
        meta=_("Consultation"),
        closes_at=round_.answers_due_at,
    )


def _answered(actor: Actor) -> QuerySet[Remark]:
    remarks: QuerySet[Remark] = (
        Remark.objects.filter(spaces_visible_to(actor, "round__consultation__space__"))
        .filter(round__state=RoundState.ANSWERED, answer__isnull=False)
        .released()
        .select_related("answer", "round__consultation__space", "round__consultation__city")
        .order_by("-round__answered_at", "-received_at")
    )
    return remarks[:NEWEST]


_public_answered = Kept(lambda: _answered(NOBODY))


def _decided(actor: Actor) -> list[Decided]:
    remarks = _public_answered() if actor is NOBODY else _answered(actor)
    return [
        Decided(
            quote=first_words(remark.public_proposed or remark.public_reason),
            source=speaker(remark.side, remark.organisation, remark.standing)
            if remark.organisation
            else _("a resident"),
            verdict=verdict_shape(remark.answer.verdict),
            label=verdict_label(remark.answer.verdict),
            heading=remark.round.consultation.space.name,
            url=reverse("consultation_remarks", args=[remark.round.consultation.space.slug]),
            reason=first_words(remark.answer.public_reason),
            meta=remark.round.consultation.code_of(remark),
        )
        for remark in remarks
    ]


def first_words(text: str, length: int = 240) -> str:
    """The first words of a text, cut at a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[:length].rsplit(" ", 1)[0] + "…"


def waiting(actor: Actor) -> Iterable[Waiting]:
    """For those who answer: consultations to finish, remarks to release, to confirm and to answer, with the due time.
    For authors: answers that came lately."""
    yield from _answers_to_read(actor)
    if not decide_somewhere(actor, ConsultationAct.ANSWER):
        return
    yield from duties(actor)
    theirs = Round.objects.select_related("consultation__space", "consultation__office")
    if not decide(actor, ConsultationAct.ANSWER):
        theirs = theirs.filter(consultation__in=actor.desks())
    for round_ in theirs.filter(state=RoundState.DRAFT).order_by("consultation__space__name"):
        consultation = round_.consultation
        yield Waiting(
            _("Consultation to be started"),
            consultation.space.name,
            reverse("consultation_text", args=[consultation.space.slug]),
            capacity=actor.capacity,
            office=consultation.office.name,
        )
    for round_ in theirs.filter(state=RoundState.STARTED).order_by("answers_due_at"):
        yield from _at_the_desk(round_, actor)


def _at_the_desk(round_: Round, actor: Actor) -> Iterable[Waiting]:
    consultation = round_.consultation
    remarks = Remark.objects.filter(round=round_)
    to_answer, to_release = remarks.open().count(), remarks.filter(state=RemarkState.RECEIVED).count()
    desk = reverse("consultation_desk", args=[consultation.space.slug]) + f"?tura={round_.number}"
    due, office = round_.answers_due_at, consultation.office.name
    if to_answer or to_release:
        yield Waiting(
            ", ".join(_to_do(to_answer, to_release)),
            consultation.space.name,
            desk,
            due,
            since=round_.opens_at,
            capacity=actor.capacity,
            office=office,
        )
    claims = remarks.live().declared().filter(represents__isnull=False).count()
    if claims and decide(actor, ConsultationAct.CONFIRM, consultation.pk):
        label = ngettext(
            "%(count)s remark whose organisation is not confirmed",
            "%(count)s remarks whose organisations are not confirmed",
            claims,
        )
        title = _("Whose remarks they are: %(title)s") % {"title": consultation.space.name}
        url = f"{desk}&stan=niepotwierdzone"
        since, told = round_.opens_at, label % {"count": claims}
        yield Waiting(told, title, url, due, since, capacity=actor.capacity, office=office)


def of_office(actor: Actor, office_id: UUID) -> Iterable[Waiting]:
    """Consultations that an office runs and has not finished, with the day by which it answers."""
    rounds = (
        Round.objects.visible_to(actor)
        .filter(consultation__office_id=office_id)
        .exclude(state=RoundState.ANSWERED)
        .select_related("consultation__space")
    )
    for round_ in rounds.order_by("answers_due_at"):
        space = round_.consultation.space
        url = reverse("consultation", args=[space.slug])
        yield Waiting(_("Consultation"), space.name, url, round_.answers_due_at, round_.opens_at)


def _to_do(to_answer: int, to_release: int) -> Iterable[str]:
    if to_answer:
        yield ngettext("%(count)s remark to answer", "%(count)s remarks to answer", to_answer) % {"count": to_answer}
    if to_release:
        yield ngettext("%(count)s to release", "%(count)s to release", to_release) % {"count": to_release}


def _own(actor: Actor) -> RemarkQuerySet:
    """Remarks that the person sent signed in and that stand."""
    found: RemarkQuerySet = (
        Remark.objects.live()
        .filter(author=actor.person)
        .select_related("round__consultation__space", "round__consultation__city", "answer")
    )
    return found


def _answers_to_read(actor: Actor) -> Iterable[Waiting]:
    if actor.person is None:
        return
    since = instant() - READ_FOR
    answered = _own(actor).filter(
        round__answered_at__gt=since, answer__isnull=False, answer__state=AnswerState.ACCEPTED
    )
    for remark in answered.order_by("-round__answered_at", "number"):
        consultation = remark.round.consultation
        yield Waiting(
            f"{verdict_label(remark.answer.verdict)} · {consultation.space.name}",
            _("Read what the city answered to your remark %(number)s") % {"number": remark},
            _where(remark),
            since=remark.round.answered_at,
            word=pgettext("came", "Answer"),
            capacity=_capacity(remark),
        )


def sent(actor: Actor) -> Iterable[Waiting]:
    """Remarks of this person that the office still has to answer, with the hour."""
    if actor.person is None:
        return
    open_ = _own(actor).filter(round__state=RoundState.STARTED, timeliness=Timeliness.ON_TIME)
    for remark in open_.order_by("round__answers_due_at", "number"):
        consultation = remark.round.consultation
        yield Waiting(
            _("answer"),
            _("Remark %(number)s, %(title)s") % {"number": remark, "title": consultation.space.name},
            _where(remark),
            remark.round.answers_due_at,
            since=remark.received_at,
            capacity=_capacity(remark),
        )


def _where(remark: Remark) -> str:
    """Where its author reads it, changes and withdraws it."""
    return reverse("remark_own", args=[remark.round.consultation.space.slug, remark.number])


def _capacity(remark: Remark) -> str:
    known = remark.standing not in {"", Standing.DECLARED}
    return f"organisation:{remark.represents_id}" if known else SELF
