"""States of a consultation and of a remark, and which may follow which."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.acts import Stage
from wspolnie.foundation.deadlines.limits import Window


class DocumentKind(enum.StrEnum):
    """What is consulted."""

    PROGRAMME = "programme"
    STRATEGY = "strategy"
    RESOLUTION = "resolution"
    STATUTE = "statute"
    OTHER = "other_kind"


class Means(enum.StrEnum):
    """Ways of consulting beside remarks to a published text (REQ-054): where people meet or are asked."""

    MEETING = "meeting"
    SECTOR = "sector"
    WORKSHOP = "workshop"
    SURVEY = "survey"
    WALK = "walk"
    DESK = "desk"
    COUNCIL = "council"


class Consulted(enum.StrEnum):
    """How ripe is what a round consults (REQ-052a)."""

    PROBLEM = "problem"
    ASSUMPTIONS = "assumptions"
    TEXT = "draft_text"
    FINAL = "final"


class PlaceKind(enum.StrEnum):
    """Where a notice is published."""

    BIP = "bip"
    SITE = "site"
    BOARD = "board"
    OTHER = "other_place"


class RoundState(enum.StrEnum):
    """The life of one round, decided by people; whether it is open right now follows from the clock, never stored."""

    DRAFT = "draft"
    STARTED = "started"
    ANSWERED = "answered"


ROUND_MOVES: Final[dict[RoundState, frozenset[RoundState]]] = {
    RoundState.DRAFT: frozenset({RoundState.STARTED}),
    RoundState.STARTED: frozenset({RoundState.ANSWERED}),
    RoundState.ANSWERED: frozenset(),
}


class Phase(Stage):
    """What a reader sees: derived from state and clock."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSED = "closed"
    ANSWERED = "answered"

    @property
    def label(self) -> str:
        labels = {
            Phase.DRAFT: _("being prepared"),
            Phase.ANNOUNCED: _("announced"),
            Phase.OPEN: _("open for remarks"),
            Phase.CLOSED: _("closed, before the answers"),
            Phase.ANSWERED: _("answered"),
        }
        return labels[self]


def phase_of(state: RoundState, window: Window, now: datetime) -> Phase:
    """The phase at a moment."""
    match state:
        case RoundState.DRAFT:
            return Phase.DRAFT
        case RoundState.ANSWERED:
            return Phase.ANSWERED
        case RoundState.STARTED:
            if now < window.opens_at:
                return Phase.ANNOUNCED
            return Phase.OPEN if window.is_open(now) else Phase.CLOSED


class RemarkState(enum.StrEnum):
    """A remark is public once a clerk releases it. Its author may withdraw it; a clerk may set it aside."""

    RECEIVED = "received"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    NOT_REMARK = "not_remark"
    """"To nie uwaga": it was passed on to where it belongs."""
    ABUSE = "abuse"
    UNCONFIRMED = "unconfirmed"
    """It came above the limit of an address: whether somebody wrote it is not known yet. It keeps its time."""


REMARK_MOVES: Final[dict[RemarkState, frozenset[RemarkState]]] = {
    RemarkState.RECEIVED: frozenset(
        {RemarkState.RELEASED, RemarkState.WITHDRAWN, RemarkState.NOT_REMARK, RemarkState.ABUSE}
    ),
    RemarkState.RELEASED: frozenset(
        {RemarkState.RECEIVED, RemarkState.WITHDRAWN, RemarkState.NOT_REMARK, RemarkState.ABUSE}
    ),
    RemarkState.WITHDRAWN: frozenset(),
    RemarkState.NOT_REMARK: frozenset({RemarkState.RECEIVED}),
    RemarkState.ABUSE: frozenset({RemarkState.RECEIVED}),
    RemarkState.UNCONFIRMED: frozenset(
        {RemarkState.RECEIVED, RemarkState.WITHDRAWN, RemarkState.NOT_REMARK, RemarkState.ABUSE}
    ),
}

LIVE: Final = frozenset({RemarkState.RECEIVED, RemarkState.RELEASED})
"""States in which a remark is answered and counted; the others are counted apart."""
ASIDE: Final = frozenset({RemarkState.NOT_REMARK, RemarkState.ABUSE})
"""States in which a clerk has set a remark aside."""


class Channel(enum.StrEnum):
    """How a remark came."""

    WEB = "web"
    EMAIL = "email"
    PAPER = "paper"
    EDORECZENIA = "edoreczenia"
    EPUAP = "epuap"
    MEETING = "meeting"
    ORAL = "oral"


class Side(enum.StrEnum):
    """On whose side the author speaks; an organisation stays declared until it is confirmed."""

    RESIDENT = "resident"
    ORGANISATION = "organisation"
    OFFICE = "office"


class Standing(enum.StrEnum):
    """Whether it is known that a remark speaks for the organisation it names, and how that became known."""

    DECLARED = "declared"
    REPRESENTATION = "representation"
    """Its author's representation is confirmed."""
    MAIL = "register_mail"
    """By mail to the address that stands in the register."""
    CLERK = "clerk"


STANDING_MOVES: Final[dict[Standing, frozenset[Standing]]] = {
    Standing.DECLARED: frozenset({Standing.REPRESENTATION, Standing.MAIL, Standing.CLERK}),
    Standing.REPRESENTATION: frozenset(),
    Standing.MAIL: frozenset(),
    Standing.CLERK: frozenset(),
}


class Saying(enum.StrEnum):
    """How the author of what was said at a meeting confirmed that it was written down as they said it."""

    WAITING = "waiting"
    PAPER = "on_paper"
    """On a signed paper, kept as the remark's proof."""
    MAIL = "by_mail"
    """By the link of a letter to the address that they gave."""


SAYING_MOVES: Final[dict[Saying, frozenset[Saying]]] = {
    Saying.WAITING: frozenset({Saying.PAPER, Saying.MAIL}),
    Saying.PAPER: frozenset(),
    Saying.MAIL: frozenset(),
}


class Verdict(enum.StrEnum):
    """What became of a remark."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    NOT_ACCEPTED = "not_accepted"
    ALREADY_COVERED = "already_covered"
    NOTED = "noted"
    OUT_OF_SCOPE = "out_of_scope"


WORDED: Final = frozenset({Verdict.ACCEPTED, Verdict.PARTLY})
"""Verdicts after which the text is changed: a new wording may be given."""


class AnswerState(enum.StrEnum):
    """An answer is written, may be looked through by somebody else, and is accepted; only accepted ones can be
    published."""

    DRAFT = "draft"
    REVIEW = "review"
    RETURNED = "returned"
    """Whoever looked it through gave it back with a comment."""
    ACCEPTED = "accepted"


ANSWER_MOVES: Final[dict[AnswerState, frozenset[AnswerState]]] = {
    AnswerState.DRAFT: frozenset({AnswerState.DRAFT, AnswerState.REVIEW, AnswerState.ACCEPTED}),
    AnswerState.REVIEW: frozenset(AnswerState),
    AnswerState.RETURNED: frozenset({AnswerState.DRAFT, AnswerState.REVIEW, AnswerState.ACCEPTED}),
    AnswerState.ACCEPTED: frozenset(
        {AnswerState.DRAFT, AnswerState.REVIEW, AnswerState.RETURNED, AnswerState.ACCEPTED}
    ),
}


class BulkAct(enum.StrEnum):
    """What is done to many remarks at one press."""

    ANSWER = "answer"
    SEND = "send"
    """To be looked through."""
    ACCEPT = "accept"
    GROUP = "group"
    UNGROUP = "ungroup"
    RELEASE = "release"
    SHEET = "sheet"
    """Answers that came in from a sheet."""
    ASSIGN = "assign"


class Ending(enum.StrEnum):
    """How it ended that somebody answers a remark."""

    PASSED = "passed"
    """Somebody else got it, or the same until another hour."""
    GIVEN_BACK = "given_back"
    UNDONE = "undone"
    ERASED = "erased"
    """The person's data went."""
