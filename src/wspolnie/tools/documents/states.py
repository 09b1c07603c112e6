"""States of a version and of a document, and which may follow which."""

from __future__ import annotations

import enum
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from wspolnie.foundation.acts import Stage


class VersionState(enum.StrEnum):
    """A draft can still be pasted anew; a published wording stays as it is."""

    DRAFT = "draft"
    PUBLISHED = "published"


MOVES: Final[dict[VersionState, frozenset[VersionState]]] = {
    VersionState.DRAFT: frozenset({VersionState.PUBLISHED}),
    VersionState.PUBLISHED: frozenset(),
}


class Genre(enum.StrEnum):
    """What kind of document it is: the law asks other things of each."""

    ANNUAL_PROGRAMME = "annual_programme"
    MULTIANNUAL_PROGRAMME = "multiannual_programme"
    STRATEGY = "strategy"
    RESOLUTION = "resolution"
    STATUTE = "statute"
    OTHER = "other_genre"

    @property
    def label(self) -> str:
        labels = {
            Genre.ANNUAL_PROGRAMME: _("annual programme of cooperation"),
            Genre.MULTIANNUAL_PROGRAMME: _("multi-annual programme of cooperation"),
            Genre.STRATEGY: _("strategy"),
            Genre.RESOLUTION: _("resolution"),
            Genre.STATUTE: _("statute or rules"),
            Genre.OTHER: _("other document"),
        }
        return labels[self]


class Life(Stage):
    """Where a document is on its way (REQ-033). The last two follow from the clock and are never stored."""

    PREPARATION = "preparation"
    DRAFT = "draft"
    CONSULTATION = "consultation"
    SUBMITTED = "submitted"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    IN_FORCE = "in_force"
    EXPIRED = "expired"

    @property
    def label(self) -> str:
        labels = {
            Life.PREPARATION: _("in preparation"),
            Life.DRAFT: _("draft"),
            Life.CONSULTATION: _("in consultation"),
            Life.SUBMITTED: _("submitted"),
            Life.ADOPTED: _("adopted, not yet in force"),
            Life.REJECTED: _("rejected"),
            Life.WITHDRAWN: _("withdrawn from the body that adopts it"),
            Life.IN_FORCE: _("in force"),
            Life.EXPIRED: _("expired"),
        }
        return labels[self]


DERIVED: Final = frozenset({Life.IN_FORCE, Life.EXPIRED})
STORED: Final = tuple(life for life in Life if life not in DERIVED)

LIFE_MOVES: Final[dict[Life, frozenset[Life]]] = {
    Life.PREPARATION: frozenset({Life.DRAFT}),
    Life.DRAFT: frozenset({Life.CONSULTATION, Life.SUBMITTED}),
    Life.CONSULTATION: frozenset({Life.CONSULTATION, Life.SUBMITTED}),
    Life.SUBMITTED: frozenset({Life.ADOPTED, Life.REJECTED, Life.WITHDRAWN}),
    Life.REJECTED: frozenset({Life.CONSULTATION, Life.SUBMITTED}),
    Life.WITHDRAWN: frozenset({Life.CONSULTATION, Life.SUBMITTED}),
    Life.ADOPTED: frozenset(),
    Life.IN_FORCE: frozenset(),
    Life.EXPIRED: frozenset(),
}
"""From CONSULTATION to itself: the next round. One that was rejected or withdrawn can be consulted or submitted
again."""


def life_on(state: Life, in_force_from: date | None, in_force_until: date | None, day: date) -> Life:
    """What a document is on a day: an adopted one comes into force and expires by itself, both days included."""
    if state is not Life.ADOPTED or in_force_from is None or day < in_force_from:
        return state
    return Life.IN_FORCE if in_force_until is None or day <= in_force_until else Life.EXPIRED


class Corrected(enum.StrEnum):
    """What of a recorded resolution can be put right."""

    RESOLUTION = "resolution"
    ON = "on"
    BODY = "body"
    LINK = "link"
    SINCE = "since"
    UNTIL = "until"

    @property
    def label(self) -> str:
        labels = {
            Corrected.RESOLUTION: _("Number of the resolution"),
            Corrected.ON: _("Adopted on"),
            Corrected.BODY: _("Who adopted it"),
            Corrected.LINK: _("Where the resolution can be read"),
            Corrected.SINCE: _("In force from"),
            Corrected.UNTIL: _("Last day in force"),
        }
        return labels[self]


class Stance(enum.StrEnum):
    """What a council says of a draft."""

    POSITIVE = "positive"
    WITH_REMARKS = "with_remarks"
    NEGATIVE = "negative"

    @property
    def label(self) -> str:
        labels = {
            Stance.POSITIVE: _("positive"),
            Stance.WITH_REMARKS: _("positive with remarks"),
            Stance.NEGATIVE: _("negative"),
        }
        return labels[self]
