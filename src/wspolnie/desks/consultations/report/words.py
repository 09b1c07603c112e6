"""What the words of a report are called, on its page and in its files."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, cast

from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.notice_words import timeliness_label
from wspolnie.desks.consultations.remark_words import speaker, verdict_label
from wspolnie.desks.consultations.report.cube import Cube, tenths
from wspolnie.desks.consultations.report.figures import Asked, Figures, Notice, Told
from wspolnie.desks.consultations.states import Verdict
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.text.spoken import dates
from wspolnie.spaces import kinds

Label = TypeVar("Label", bound=Callable[..., str])


def once(told: Label) -> Label:
    """A label asked for thousands of times is worded once in each language; only for words of closed lists."""

    @lru_cache(maxsize=256)
    def kept(_language: str | None, *given: str) -> str:
        return told(*given)

    @wraps(told)
    def asked(*given: str) -> str:
        return kept(get_language(), *given)

    return cast(Label, asked)


@once
def channel_label(channel: str) -> str:
    """How it came."""
    return {
        "web": _("form"),
        "email": _("e-mail"),
        "paper": _("paper"),
        "edoreczenia": _("e-Doręczenia"),
        "epuap": _("ePUAP"),
        "meeting": _("meeting"),
        "oral": _("said at the office"),
    }[channel]


@once
def side_label(side: str) -> str:
    """From whom, in the plural."""
    return {
        "resident": pgettext("sides", "Residents"),
        "organisation": pgettext("sides", "Organisations"),
        "office": pgettext("sides", "Offices and units"),
        "declared": pgettext("sides", "Organisations, not confirmed"),
    }[side]


def came_from(side: str) -> str:
    """From which side people came to a meeting; an empty word is everybody else."""
    return kinds.side_label(side) if side else pgettext("sides", "others")


def asked_told(asked: Asked) -> str:
    """What became of invitations."""
    return _("%(invited)s; followed the link: %(opened)s; sent a remark in their name: %(responded)s") % {
        "invited": asked.invited,
        "opened": asked.opened,
        "responded": asked.responded,
    }


@once
def verdict_told(verdict: str) -> str:
    """The verdict, or that there is none yet."""
    return verdict_label(verdict) if verdict else _("Without an answer")


@once
def verdict_short(verdict: str) -> str:
    """A verdict over a narrow column of numbers."""
    return (
        {
            Verdict.ACCEPTED: pgettext("column", "Accepted"),
            Verdict.PARTLY: pgettext("column", "Part"),
            Verdict.NOT_ACCEPTED: pgettext("column", "Not"),
            Verdict.ALREADY_COVERED: pgettext("column", "In text"),
            Verdict.NOTED: pgettext("column", "Noted"),
            Verdict.OUT_OF_SCOPE: pgettext("column", "Outside"),
        }[Verdict(verdict)]
        if verdict
        else pgettext("column", "None")
    )


def where_told(where: str) -> str:
    """§ 6 ust. 2, or paragraph 3 where the text has no such units, or the whole."""
    if not where:
        return _("to the whole")
    if where.isdecimal():
        return _("paragraph %(number)s") % {"number": where}
    if where.replace(", ", "").isdecimal():
        return _("paragraphs %(numbers)s") % {"numbers": where}
    return where


def who_told(told: Told) -> str:
    """Who speaks; nobody private is named."""
    if told.withheld and told.side != "resident":
        return side_label("declared" if told.standing == "declared" else told.side)
    return (
        speaker(told.side, told.organisation, told.standing) if told.organisation else _nobody(told.side, told.standing)
    )


@once
def _nobody(side: str, standing: str) -> str:
    return speaker(side, "", standing)


@once
def in_time(timeliness: str) -> str:
    """Whether it came in time."""
    return timeliness_label(timeliness)


def when_told(told: Told) -> str:
    """11 września 2026, 15:45, or the day alone where the hour is not known."""
    return dates().day(told.received_at) if told.hour_unknown else dates().short(told.received_at)


def withheld_told(told: Told) -> str:
    """Why there is no text."""
    return _withheld(told.withheld)


@once
def _withheld(word: str) -> str:
    return {
        "": "",
        "withdrawn": _("Withdrawn by its author. It is not counted."),
        "unreleased": _("Counted. The office has not made its text public."),
    }[word]


def late_told(told: Told) -> str:
    """What stands where a late or early remark has no answer."""
    return _late(told.timeliness)


@once
def _late(timeliness: str) -> str:
    return {
        Timeliness.LATE: _("It came after the closing: listed, without an answer."),
        Timeliness.EARLY: _("It came before the start: listed, without an answer."),
        Timeliness.ON_TIME: _("Without an answer."),
    }[Timeliness(timeliness)]


def remarks_told(count: int) -> str:
    """214 uwag"""
    return ngettext("%(count)s remark", "%(count)s remarks", count) % {"count": _number(count)}


def headline(figures: Figures) -> str:
    """The report in one line."""
    title, total = figures.notice.title, figures.on_time.total
    if not total:
        return _("%(title)s: nobody sent a remark in time") % {"title": title}
    if figures.notice.is_draft:
        return f"{title}: {remarks_told(total)}"
    taken = figures.taken_up
    if not taken:
        told = _("none accepted")
    else:
        told = ngettext("%(count)s accepted in whole or in part", "%(count)s accepted in whole or in part", taken) % {
            "count": _number(taken)
        }
    return f"{title}: {remarks_told(total)}, {told}"


def period_told(notice: Notice) -> str:
    """When remarks were taken, with both hours."""
    return _("We took remarks %(since)s, %(until)s.") % {
        "since": dates().since(notice.opens_at),
        "until": dates().until(notice.closes_at),
    }


def share_told(count: int, total: int) -> str:
    """24,8%"""
    mark = "," if dates().words.hour.startswith("godz") else "."
    whole, rest = divmod(tenths(count, total), 10)
    return f"{whole}{mark}{rest}%"


def _number(count: int) -> str:
    return f"{count:,}".replace(",", " ") if count >= 10_000 else str(count)


def rounded_told() -> str:
    """What is said under a table of shares."""
    return _("Shares are rounded to one tenth of a percent, so their sum may differ from 100%.")


def several_told(cube: Cube, *, parts: bool = False) -> str:
    """By what rule the rows of paragraphs and their sum agree; nothing while no remark is about several."""
    if not cube.several:
        return ""
    rule = (
        _("A remark on several parts counts once in the total, and at each of its parts separately.")
        if parts
        else _("A remark on several paragraphs counts once in the total, and at each of its paragraphs separately.")
    )
    more = _("Such remarks: %(several)s. The rows together hold %(repeated)s more than the total.")
    return f"{rule} {more % {'several': cube.several, 'repeated': cube.repeated}}"


def about_told(told: Told) -> str:
    """What is said of a remark on several paragraphs, where its text stands."""
    return _("To several paragraphs: %(where)s") % {"where": told.where} if told.anchors else ""


def again_told(first: str) -> str:
    """What stands in place of its text at the others; `first` is what its first paragraph is called."""
    return _("It is about several paragraphs: its text and answer stand at %(where)s.") % {"where": where_told(first)}


def common_told(group: str) -> str:
    """What stands in place of an answer that a group shares."""
    return _("The answer common to group %(group)s, given above.") % {"group": group}


def authors_told(count: int) -> str:
    """57 autorów"""
    return ngettext("%(count)s author", "%(count)s authors", count) % {"count": _number(count)}
