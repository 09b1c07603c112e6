"""Finding what a page speaks of, scoped to its reader: no access is the same 404 as no such thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import Phase, RoundState
from wspolnie.foundation.db.kept import Kept
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.routes import act_of
from wspolnie.spaces.policy import NOBODY, Actor, decide
from wspolnie.spaces.views import actor_of, step_in


@dataclass(frozen=True, slots=True)
class Matter:
    """A consultation as one request sees it."""

    consultation: Consultation
    round: Round
    rounds: tuple[Round, ...]
    """All that the reader may see, in order."""
    phase: Phase
    actor: Actor

    @property
    def can(self) -> dict[str, bool]:
        """What the reader may do here, by the act's name in small letters."""
        return {act.name.lower(): decide(self.actor, act, self.consultation.pk).ok for act in ConsultationAct}

    @property
    def asked(self) -> str:
        """What an address needs to stay with this round: "tura=1&", or nothing when it is the one shown anyway."""
        return "" if self.round == self.rounds[-1] else f"tura={self.round.number}&"

    @property
    def slug(self) -> str:
        return self.consultation.space.slug


def find(request: HttpRequest, slug: str) -> Matter:
    """The consultation of an address, if the reader may see it."""
    actor = actor_of(request)
    rounds = _public_at(slug=slug) if actor is NOBODY else list(_at(slug, actor))
    if not rounds:
        raise Http404
    round_ = _asked(request, rounds)
    consultation = round_.consultation
    consultation.city = round_.city = city_of(request)
    actor = step_in(request, consultation.pk)
    return Matter(consultation, round_, tuple(rounds), round_.phase(instant()), actor)


PREPARING: Final = frozenset({ConsultationAct.PLAN, ConsultationAct.START})


def _asked(request: HttpRequest, rounds: list[Round]) -> Round:
    """The round that the address names (`?tura=2`), else the one prepared last on pages of planning, else the newest
    that has been started."""
    word = request.GET.get("tura", "")
    if word:
        for round_ in rounds:
            if str(round_.number) == word:
                return round_
        raise Http404
    match = request.resolver_match
    if match is not None and act_of(match.func) in PREPARING:
        return rounds[-1]
    return next((round_ for round_ in reversed(rounds) if round_.state != RoundState.DRAFT), rounds[0])


def _at(slug: str, actor: Actor) -> QuerySet[Round]:
    rounds: QuerySet[Round] = Round.objects.visible_to(actor).filter(consultation__space__slug=slug)
    return rounds.select_related("consultation__space", "consultation__office").order_by("number")


_public_at = Kept(lambda slug: _at(slug, NOBODY), slug=str)


def find_remark(matter: Matter, number: int) -> Remark:
    """A remark of the consultation by its number, if the reader may see it."""
    remark: Remark | None = (
        Remark.objects.visible_to(matter.actor)
        .filter(round=matter.round, number=number)
        .select_related("paragraph", "answer", "said__meeting")
        .first()
    )
    if remark is None:
        raise Http404
    return remark
