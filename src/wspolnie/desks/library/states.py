"""Closed words of publications, with their transitions."""

from __future__ import annotations

import enum
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class Category(enum.StrEnum):
    """What sort of a publication it is."""

    GUIDE = "guide"
    REPORT = "report"
    STRATEGY = "strategy"
    RULES = "rules"
    TEMPLATE = "template"
    OTHER = "other"


class PublicationState(enum.StrEnum):
    """A draft is the office's; a withdrawn one keeps its address and says why."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


MOVES: Final = {
    PublicationState.DRAFT: {PublicationState.PUBLISHED},
    PublicationState.PUBLISHED: {PublicationState.WITHDRAWN},
    PublicationState.WITHDRAWN: {PublicationState.PUBLISHED},
}


def category_label(category: str) -> str:
    """What a category is called on screens."""
    labels = {
        Category.GUIDE: pgettext("publication", "guide"),
        Category.REPORT: _("report or research"),
        Category.STRATEGY: _("programme or strategy"),
        Category.RULES: _("rules and law"),
        Category.TEMPLATE: _("form to fill in"),
        Category.OTHER: pgettext("publication", "other"),
    }
    return labels[Category(category)]


def state_label(state: str) -> str:
    """What a state is called on screens."""
    labels = {
        PublicationState.DRAFT: pgettext("publication", "draft, only the office sees it"),
        PublicationState.PUBLISHED: pgettext("publication", "published"),
        PublicationState.WITHDRAWN: pgettext("publication", "withdrawn"),
    }
    return labels[PublicationState(state)]
