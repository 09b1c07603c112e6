"""Stages of a consultation as its page tells them: nobody types them, they follow from rounds, meetings and clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.models import Round
from wspolnie.desks.consultations.states import Phase
from wspolnie.desks.consultations.views.found import Matter
from wspolnie.foundation.db.kept import Kept
from wspolnie.tools.documents.models import Version
from wspolnie.tools.meetings.models import Meeting
from wspolnie.tools.meetings.reading import address_of, of_space
from wspolnie.tools.meetings.states import MeetingState

OVER = (Phase.CLOSED, Phase.ANSWERED)


@dataclass(frozen=True, slots=True)
class Stage:
    """One line: `state` is done, current or next; a limit is said as "until", anything else as a moment."""

    state: str
    at: datetime
    is_limit: bool
    label: str
    href: str = ""

    @property
    def line(self) -> tuple[str, datetime, bool, str, str]:
        """As the timeline of the components takes it."""
        return self.state, self.at, self.is_limit, self.label, self.href


def stages_of(matter: Matter, now: datetime) -> list[Stage]:
    """Announcement, meetings, remarks and answers of every round that was announced, in order of time; of one that is
    still prepared when there is no other."""
    rounds = [round_ for round_ in matter.rounds if round_.phase(now) is not Phase.DRAFT] or [matter.round]
    stages = [stage for round_ in rounds for stage in _of_round(round_, now, alone=len(rounds) == 1)]
    home = reverse("consultation", args=[matter.slug])
    stages += [_meeting(one, home, now) for one in of_space(matter.consultation.pk) if _takes_place(one)]
    return sorted(stages, key=lambda stage: stage.at)


def _of_round(round_: Round, now: datetime, *, alone: bool) -> list[Stage]:
    if not round_.is_timed:
        return []
    phase = round_.phase(now)
    answered = round_.answered_at
    said = [
        Stage("next", round_.opens_at, False, _("Remarks open"))
        if phase in (Phase.DRAFT, Phase.ANNOUNCED)
        else Stage("done", announced_at(round_), False, _("Announcement and draft")),
        Stage("done", round_.closes_at, False, _("Remarks closed"))
        if phase in OVER
        else Stage("current" if phase is Phase.OPEN else "next", round_.closes_at, True, _("Remarks are taken")),
        Stage("done", answered, False, _("Answers published"))
        if answered is not None
        else Stage(
            "current" if phase is Phase.CLOSED else "next", round_.answers_due_at, True, _("Answers to all remarks")
        ),
    ]
    if phase is Phase.ANNOUNCED:
        said.insert(0, Stage("current", announced_at(round_), False, _("Announcement and draft")))
    if alone:
        return said
    which = _("Round %(number)s") % {"number": round_.number} + (f": {round_.name}" if round_.name else "")
    return [Stage(one.state, one.at, one.is_limit, f"{which} · {one.label}") for one in said]


def announced_at(round_: Round) -> datetime:
    """When everybody could read its text; what was announced before we kept that stands with its first minute."""
    kept = _published(version_id=round_.version_id) if round_.version_id else []
    return next(iter(kept), None) or round_.opens_at


_published: Kept[datetime | None] = Kept(
    lambda version_id: Version.objects.filter(pk=version_id).values_list("published_at", flat=True), version_id=UUID
)


def _takes_place(meeting: Meeting) -> bool:
    return meeting.state != MeetingState.CALLED_OFF


def _meeting(meeting: Meeting, home: str, now: datetime) -> Stage:
    over = meeting.ends_at <= now
    return Stage(
        "done" if over else "next",
        meeting.starts_at,
        False,
        _named(meeting.name),
        address_of(meeting, home),
    )


def _named(name: str) -> str:
    """A meeting that calls itself one is not called so twice."""
    said = _("Meeting: %(name)s")
    word = (said % {"name": ""}).strip(" :")
    return name if name.casefold().startswith(word.casefold()) else said % {"name": name}
