"""How the parts of a notice and the circumstances of a remark are called on screens and in the journal."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.states import Consulted, DocumentKind, Means, PlaceKind
from wspolnie.foundation.text.spoken import dates


def kind_label(kind: str) -> str:
    """What kind of document is consulted."""
    return {
        DocumentKind.PROGRAMME: _("Programme"),
        DocumentKind.STRATEGY: _("Strategy"),
        DocumentKind.RESOLUTION: _("Resolution"),
        DocumentKind.STATUTE: _("Statute or regulations"),
        DocumentKind.OTHER: _("Other document"),
    }[DocumentKind(kind)]


def place_label(kind: str) -> str:
    """Where a notice was published."""
    return {
        PlaceKind.BIP: _("Public Information Bulletin (BIP)"),
        PlaceKind.SITE: _("Website of the city"),
        PlaceKind.BOARD: _("Notice board"),
        PlaceKind.OTHER: _("Another place"),
    }[PlaceKind(kind)]


def means_label(means: str) -> str:
    """A way of consulting beside remarks to the text."""
    return {
        Means.MEETING: _("Open meetings"),
        Means.SECTOR: _("Meetings of organisations of one field"),
        Means.WORKSHOP: _("Workshops"),
        Means.SURVEY: _("A survey"),
        Means.WALK: _("A walk through the place"),
        Means.DESK: _("A point where people are heard"),
        Means.COUNCIL: _("Talks with consultative councils"),
    }[Means(means)]


def consulted_label(consulted: str) -> str:
    """How ripe is what a round consults."""
    return {
        Consulted.PROBLEM: _("The problem: there is no text yet"),
        Consulted.ASSUMPTIONS: _("Assumptions"),
        Consulted.TEXT: _("A draft"),
        Consulted.FINAL: _("The final draft, before the decision"),
    }[Consulted(consulted)]


def consulted_told(consulted: str, name: str) -> str:
    """What a round consults: how ripe it is and what the office calls it, where it said either."""
    return ": ".join(filter(None, (consulted_label(consulted) if consulted else "", name)))


def timeliness_label(timeliness: str) -> str:
    """How a remark came as to the period."""
    return {"on_time": _("on time"), "late": _("late"), "early": _("before the start")}[timeliness]


def where_told(paragraph: str) -> str:
    """To what a remark is: a number, a reference ("§ 6 ust. 2"), or nothing for the whole."""
    if not paragraph:
        return _("to the whole")
    if paragraph.isdecimal():
        return _("to paragraph %(paragraph)s") % {"paragraph": paragraph}
    return _("to %(paragraph)s") % {"paragraph": paragraph}


def field_label(name: str) -> str:
    """What a part of a plan is called inside a sentence."""
    return {
        "title": pgettext("plan", "title"),
        "lead": _("what it is about"),
        "authority": _("who submits the draft"),
        "office": pgettext("plan", "office"),
        "opens_at": _("remarks from"),
        "closes_at": _("remarks until"),
        "answers_due_at": _("answers at the latest"),
        "kind": _("kind of document"),
        "basis": _("legal basis"),
        "addressees": _("addressees"),
        "goal": pgettext("plan", "goal"),
        "themes": pgettext("plan", "themes"),
        "districts": pgettext("plan", "districts"),
        "places": _("places of publication"),
        "means": _("how people are asked besides"),
        "round_name": _("name of the round"),
        "consulted": _("what is consulted"),
    }[name]


def change_told(name: str, old: str, new: str) -> str:
    """One change of a plan as a sentence tells it: the name of the part, what stands there now and what stood before.

    `old` and `new` are as the journal keeps them: instants in ISO 8601, places one a line (`bip 2026-11-20 https://…`).
    """
    old, new = _shown(name, old), _shown(name, new)
    if not old:
        return _("%(field)s: “%(new)s”") % {"field": field_label(name), "new": new}
    if not new:
        return _("%(field)s: “%(old)s” removed") % {"field": field_label(name), "old": old}
    return _("%(field)s: “%(new)s”, before “%(old)s”") % {"field": field_label(name), "old": old, "new": new}


def _shown(name: str, value: str) -> str:
    if not value:
        return ""
    match name:
        case "kind":
            return kind_label(value)
        case "means":
            return "; ".join(map(means_label, value.split(",")))
        case "consulted":
            return consulted_label(value)
        case "opens_at" | "closes_at" | "answers_due_at":
            return dates().moment(datetime.fromisoformat(value))
        case "places":
            return "; ".join(_place(line) for line in value.splitlines())
        case _:
            return value


def _place(line: str) -> str:
    kind, day, where = line.split(" ", 2)
    return f"{place_label(kind)}, {dates().day(date.fromisoformat(day))}, {where}"
