"""What happened to letters, without anybody's address or text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, kw_only=True)
class LettersChosen(Fact):
    """Somebody chose how often letters of some topics come; a link in a letter chooses "never" for its own."""

    public = False
    topics: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]

    def sentence(self) -> str:
        return _("Somebody chose how often letters come (%(topics)s).") % {"topics": ", ".join(self.topics)}


@dataclass(frozen=True, kw_only=True)
class AddressStopped(Fact):
    """The other side refused an address for good, with this code; nothing more is sent to it."""

    public = False
    code: str

    def sentence(self) -> str:
        return _("Letters to an address were stopped: the other side answered %(code)s.") % {"code": self.code}


@dataclass(frozen=True, kw_only=True)
class StopLifted(Fact):
    """The office wants to write to an address again."""

    public = False
    code: str

    def sentence(self) -> str:
        return _("Letters to an address that was stopped (%(code)s) may be sent again.") % {"code": self.code}


@dataclass(frozen=True, kw_only=True)
class LetterSentAgain(Fact):
    """A letter that had failed was queued once more."""

    public = False
    old: str
    new: str

    def sentence(self) -> str:
        return _("A letter that had not gone out was queued once more.")


@dataclass(frozen=True, kw_only=True)
class LetterWorded(Fact):
    """The city words a kind of letter in its own way from a day on."""

    public = False
    name: str
    since: str
    old_subject: str
    subject: str
    old_body: str
    body: str

    def sentence(self) -> str:
        since = dates().day(date.fromisoformat(self.since))
        return _("A kind of letter (%(name)s) has new words from %(since)s.") % {"name": self.name, "since": since}
