"""Closed words of privacy."""

from __future__ import annotations

import enum

from django.utils.translation import gettext as _


class Looked(enum.StrEnum):
    """What somebody looked at."""

    REMARK_CONTACT = "remark_contact"
    REMARK_PROOF = "remark_proof"
    REMARK_ORIGINAL = "remark_original"
    PERSON_CONTACTS = "person_contacts"
    PERSON_DATA = "person_data"


def looked_label(word: str) -> str:
    """What was looked at, in the reader's language."""
    labels = {
        Looked.REMARK_CONTACT: _("address given with a remark"),
        Looked.REMARK_PROOF: _("letter kept as proof of a remark"),
        Looked.REMARK_ORIGINAL: _("whole text of a remark of which a part is blacked out"),
        Looked.PERSON_CONTACTS: _("contact details of a person"),
        Looked.PERSON_DATA: _("everything that we hold about a person"),
    }
    return labels[Looked(word)]
