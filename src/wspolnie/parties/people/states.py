"""Closed words of people."""

from __future__ import annotations

import enum

from django.utils.translation import gettext as _


class ContactKind(enum.StrEnum):
    """How somebody can be reached."""

    EMAIL = "email"
    PHONE = "phone"
    POST = "post"


def contact_label(kind: str) -> str:
    """The kind in the reader's language, in the middle of a sentence."""
    labels = {
        ContactKind.EMAIL: _("e-mail"),
        ContactKind.PHONE: _("phone"),
        ContactKind.POST: _("postal address"),
    }
    return labels[ContactKind(kind)]
