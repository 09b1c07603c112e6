"""What happened in the administration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact, registry
from wspolnie.foundation.text.spoken import dates


def _label(name: str) -> str:
    """The parameter's name for people; one that no room declares any more goes by its word."""
    try:
        return _(registry.parameter(name).label)
    except KeyError:
        return name


def _shown(name: str, value: str) -> str:
    if not value:
        return _("nothing")
    try:
        return registry.parameter(name).shown(value)
    except KeyError:
        return value


@dataclass(frozen=True, kw_only=True)
class ParameterChanged(Fact):
    """From a day on a parameter has another value. `since` is an ISO day; `old` is empty when there was none."""

    name: str
    old: str
    new: str
    since: str
    article: str

    def sentence(self) -> str:
        words = {
            "label": _label(self.name),
            "old": _shown(self.name, self.old),
            "new": _shown(self.name, self.new),
            "since": dates().day(date.fromisoformat(self.since)),
            "article": self.article,
        }
        return _("“%(label)s” from %(since)s: %(new)s instead of %(old)s (%(article)s).") % words


@dataclass(frozen=True, kw_only=True)
class ParameterWithdrawn(Fact):
    """A value that had not begun will not; `old` was to hold from `since` on, `new` holds on (empty: nothing)."""

    name: str
    old: str
    new: str
    since: str

    def sentence(self) -> str:
        words = {
            "label": _label(self.name),
            "old": _shown(self.name, self.old),
            "new": _shown(self.name, self.new),
            "since": dates().day(date.fromisoformat(self.since)),
        }
        return _("“%(label)s”: the change to %(old)s from %(since)s was withdrawn; %(new)s holds on.") % words


@dataclass(frozen=True, kw_only=True)
class JobRepeated(Fact):
    """A failed job was queued again."""

    public = False
    task: str
    job: int

    def sentence(self) -> str:
        return _("The job %(task)s (%(job)s) was queued again.") % {"task": self.task, "job": self.job}


@dataclass(frozen=True, kw_only=True)
class JobCancelled(Fact):
    """A waiting job will not be done."""

    public = False
    task: str
    job: int

    def sentence(self) -> str:
        return _("The waiting job %(task)s (%(job)s) was cancelled.") % {"task": self.task, "job": self.job}
