"""What happened to the report of a round."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class ReportStarted(Fact):
    """The files of a report began to be made, or went on after a stop."""

    public = False
    number: str
    round: int
    digest: str
    done: int

    def sentence(self) -> str:
        if self.done:
            return _("The making of the report on consultation %(number)s went on.") % {"number": self.number}
        return _("The files of the report on consultation %(number)s are being made.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class ReportStopped(Fact):
    """Somebody stopped the making of a report; what is made stays."""

    public = False
    number: str
    round: int
    done: int

    def sentence(self) -> str:
        return _("The making of the report on consultation %(number)s was stopped.") % {"number": self.number}


@dataclass(frozen=True, kw_only=True)
class ReportMade(Fact):
    """The report of an answered round stands in all its forms. Whoever holds a file can check it against the digest."""

    number: str
    round: int
    digest: str

    def sentence(self) -> str:
        return _("The report on consultation %(number)s is ready in every form. Its digest: %(digest)s.") % {
            "number": self.number,
            "digest": self.digest,
        }
