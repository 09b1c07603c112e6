"""Who speaks and what was answered, in words."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def standing_label(standing: str) -> str:
    """How it became known that a remark speaks for its organisation."""
    return {
        "representation": _("by who represents it"),
        "register_mail": _("from its address in the register"),
        "clerk": pgettext("standing", "by the office"),
    }[standing]


def saying_label(confirmed: str) -> str:
    """How the author of what was said at a meeting confirmed it."""
    return {
        "waiting": _("its author has not confirmed it yet"),
        "on_paper": _("on a signed paper"),
        "by_mail": _("by the link of a letter"),
    }[confirmed]


def speaker(side: str, organisation: str, standing: str) -> str:
    """Who speaks, as a reader is told: nobody private is named, and what is not known is said to be so."""
    match side:
        case "organisation" if standing == "declared":
            return _("says it is: %(name)s") % {"name": organisation}
        case "organisation" | "office":
            return organisation
        case _:
            return _("Resident")


def verdict_label(verdict: str) -> str:
    """A verdict in plain words."""
    return {
        "accepted": _("Accepted"),
        "partly": _("Accepted in part"),
        "not_accepted": _("Not accepted"),
        "already_covered": _("Already in the text"),
        "noted": _("Taken note of"),
        "out_of_scope": _("Outside the subject"),
    }[verdict]


def verdict_shape(verdict: str) -> str:
    """The shape that stands for a verdict: full, half, empty, dash."""
    return {"accepted": "accepted", "partly": "partly", "not_accepted": "rejected"}.get(verdict, "noted")
