"""Verb of a plan that changes: until the start the office may correct what it planned, each change with what was."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.actions.notices import notice_of, write_rows
from wspolnie.desks.consultations.actions.planning import Plan, free_slug, newest_round, refuse_times
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.plans import ConsultationChanged
from wspolnie.desks.consultations.models import Consultation, Round
from wspolnie.desks.consultations.states import Consulted, RoundState
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.actions import rename_space
from wspolnie.spaces.policy import Actor, require

TIMES = ("opens_at", "closes_at", "answers_due_at")
OF_A_ROUND = frozenset({*TIMES, "round_name", "consulted"})
"""What a next round has of its own; the rest of the notice was announced with the first one."""


def plan_of(consultation: Consultation, round_: Round) -> Plan:
    """What stands in the tables now."""
    return Plan(
        title=consultation.space.name,
        lead=consultation.lead,
        authority=consultation.authority,
        office=consultation.office,
        opens_at=round_.opens_at,
        closes_at=round_.closes_at,
        answers_due_at=round_.answers_due_at,
        notice=notice_of(consultation),
        round_name=round_.name,
        consulted=Consulted(round_.consulted) if round_.consulted else None,
    )


def change_plan(consultation: Consultation, plan: Plan, *, by: Actor) -> bool:
    """Put another plan in the stead of the one that stands; the address follows the title, nobody outside the office
    has seen it. Returns whether anything changed.

    Raises:
        NotAllowed: when `by` may not plan it.
        Refused: when it has started, or when the times do not follow one another.
    """
    require(by, ConsultationAct.PLAN, consultation.pk)
    refuse_times(plan.opens_at, plan.closes_at, plan.answers_due_at)
    with transaction.atomic():
        held: Consultation = (
            Consultation.objects.select_for_update(of=("self",))
            .select_related("space", "office")
            .get(pk=consultation.pk)
        )
        round_ = newest_round(held, lock=True)
        if round_.state != RoundState.DRAFT:
            raise Refused(_("The consultation has started: its plan can no longer be changed."))
        before, after = _told(plan_of(held, round_)), _told(plan)
        changed = [name for name in after if after[name] != before[name]]
        if not changed:
            return False
        if round_.number > 1 and not set(changed) <= OF_A_ROUND:
            raise Refused(
                _("After the first round only the times of the next one and what it consults can be changed.")
            )
        if round_.number > 1 and not plan.round_name:
            raise Refused(_("Write what this round consults, for example: draft."))
        if "title" in changed:
            rename_space(held.space, plan.title, free_slug(plan.title, held.space))
            consultation.space = held.space
        Consultation.objects.filter(pk=held.pk).update(
            lead=plan.lead, authority=plan.authority, office=plan.office, **plan.notice.columns
        )
        Round.objects.filter(pk=round_.pk).update(
            **{name: getattr(plan, name) for name in TIMES}, name=plan.round_name, consulted=plan.consulted or ""
        )
        write_rows(held, plan.notice)
        record(
            ConsultationChanged(
                number=held.code,
                fields=tuple(changed),
                old=tuple(before[name] for name in changed),
                new=tuple(after[name] for name in changed),
            ),
            subject=held.pk,
            space=held.pk,
            actor=by.person_id,
            capacity=by.capacity,
        )
    return True


def _told(plan: Plan) -> dict[str, str]:
    """Each part of a plan as the journal tells it for ever."""
    notice = plan.notice
    return {
        "title": plan.title,
        "lead": plan.lead,
        "authority": plan.authority,
        "office": plan.office.name,
        **{name: at.isoformat() if (at := getattr(plan, name)) else "" for name in TIMES},
        **notice.plain,
        "themes": ", ".join(theme.name for theme in notice.themes),
        "districts": ", ".join(district.name for district in notice.districts),
        "places": "\n".join(map(str, notice.places)),
        "means": ",".join(notice.means),
        "round_name": plan.round_name,
        "consulted": plan.consulted or "",
    }
