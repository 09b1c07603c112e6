"""What happened to a document on its way: opinion, submission, adoption or rejection, report. Days are ISO texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates
from wspolnie.tools.documents.states import Corrected, Genre, Stance


def told(day: str) -> str:
    """`2026-11-30` as the reader's language writes it."""
    return dates().day(date.fromisoformat(day))


@dataclass(frozen=True, kw_only=True)
class DocumentNamed(Fact):
    """Somebody said what kind of document it is, and for which year."""

    public = False
    title: str
    genre: str
    year: int | None

    def sentence(self) -> str:
        if self.year:
            return _("“%(title)s” is of the kind “%(genre)s”, for %(year)s.") % self._words
        return _("“%(title)s” is of the kind “%(genre)s”.") % self._words

    @property
    def _words(self) -> dict[str, object]:
        return {"title": self.title, "genre": _genre(self.genre), "year": self.year}


def _genre(word: str) -> str:
    return Genre(word).label


@dataclass(frozen=True, kw_only=True)
class OpinionAsked(Fact):
    """A wording was handed to the council for its opinion."""

    title: str
    version: int
    body: str
    on: str
    last_day: str
    article: str

    def sentence(self) -> str:
        return _(
            "Version %(version)s of “%(title)s” was handed to %(body)s on %(on)s. "
            "Its opinion is due by the end of %(last)s (%(article)s)."
        ) % {
            "version": self.version,
            "title": self.title,
            "body": self.body,
            "on": told(self.on),
            "last": told(self.last_day),
            "article": self.article,
        }


@dataclass(frozen=True, kw_only=True)
class OpinionGiven(Fact):
    """The council's opinion was attached."""

    title: str
    body: str
    on: str
    stance: str = ""
    """Empty when the office attached what came on paper."""

    def sentence(self) -> str:
        words = {"title": self.title, "body": self.body, "on": told(self.on)}
        if not self.stance:
            return _("%(body)s gave its opinion on “%(title)s” on %(on)s.") % words
        return _("%(body)s gave its opinion on “%(title)s” on %(on)s: %(stance)s.") % (
            words | {"stance": Stance(self.stance).label}
        )


@dataclass(frozen=True, kw_only=True)
class OpinionWaived(Fact):
    """The council said nothing in its time, which means a waiver."""

    title: str
    body: str
    last_day: str
    article: str

    def sentence(self) -> str:
        return _(
            "%(body)s gave no opinion on “%(title)s” by the end of %(last)s: it waived the right to it (%(article)s)."
        ) % {"title": self.title, "body": self.body, "last": told(self.last_day), "article": self.article}


@dataclass(frozen=True, kw_only=True)
class DocumentSubmitted(Fact):
    """A wording was laid before the body that adopts it."""

    title: str
    version: int
    by_body: str
    to_body: str
    on: str

    def sentence(self) -> str:
        return _("Version %(version)s of “%(title)s” was submitted on %(on)s. By: %(by)s. To: %(to)s.") % {
            "version": self.version,
            "title": self.title,
            "by": self.by_body,
            "to": self.to_body,
            "on": told(self.on),
        }


@dataclass(frozen=True, kw_only=True)
class DocumentRejected(Fact):
    """The body did not adopt it."""

    title: str
    body: str
    on: str
    reason: str

    def sentence(self) -> str:
        return _("%(body)s rejected “%(title)s” on %(on)s. Reason: %(reason)s") % {
            "title": self.title,
            "body": self.body,
            "on": told(self.on),
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class SubmissionWithdrawn(Fact):
    """Whoever submitted it took it back before the vote."""

    title: str
    body: str
    on: str
    reason: str

    def sentence(self) -> str:
        return _("%(body)s withdrew “%(title)s” on %(on)s. Reason: %(reason)s") % {
            "title": self.title,
            "body": self.body,
            "on": told(self.on),
            "reason": self.reason,
        }


@dataclass(frozen=True, kw_only=True)
class AdoptionCorrected(Fact):
    """What was typed of a resolution was put right: `fields`, `before` and `after` go side by side."""

    title: str
    fields: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    why: str

    def sentence(self) -> str:
        changes = "; ".join(
            _("%(what)s: was %(before)s, is %(after)s")
            % {"what": Corrected(field).label, "before": corrected(field, before), "after": corrected(field, after)}
            for field, before, after in zip(self.fields, self.before, self.after, strict=True)
        )
        return _("The resolution on “%(title)s” was corrected. %(changes)s. Reason: %(why)s") % {
            "title": self.title,
            "changes": changes,
            "why": self.why,
        }


def corrected(field: str, value: str) -> str:
    """A value of a corrected field as people read it: a day in words, a missing last day as such."""
    if field not in {Corrected.ON, Corrected.SINCE, Corrected.UNTIL}:
        return value
    return told(value) if value else _("without an end")


@dataclass(frozen=True, kw_only=True)
class DocumentAdopted(Fact):
    """It was adopted; it comes into force and expires by itself."""

    title: str
    version: int
    resolution: str
    body: str
    on: str
    link: str
    since: str
    until: str

    def sentence(self) -> str:
        text = _(
            "%(body)s adopted “%(title)s” on %(on)s by resolution %(resolution)s. It is in force from %(since)s."
        ) % {
            "title": self.title,
            "body": self.body,
            "on": told(self.on),
            "resolution": self.resolution,
            "since": told(self.since),
        }
        if not self.until:
            return text
        return f"{text} " + _("Its last day is %(until)s.") % {"until": told(self.until)}


@dataclass(frozen=True, kw_only=True)
class ProgrammeReported(Fact):
    """The report on an annual programme went to the council and was published."""

    title: str
    to_body: str
    on: str
    link: str

    def sentence(self) -> str:
        return _("The report on “%(title)s” was given to %(to)s on %(on)s and published.") % {
            "title": self.title,
            "to": self.to_body,
            "on": told(self.on),
        }
