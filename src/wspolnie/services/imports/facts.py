"""What happened to imports; each thing that came in has a fact of its own."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class ImportStarted(Fact):
    """Rows of a file began to be taken in, or went on after a stop."""

    public = False
    kind: str
    sha256: str
    rows: int
    done: int

    def sentence(self) -> str:
        if self.done:
            return _("An import went on after row %(done)s of %(rows)s.") % {"done": self.done, "rows": self.rows}
        return _("An import of %(rows)s rows was started.") % {"rows": self.rows}


@dataclass(frozen=True, kw_only=True)
class ImportStopped(Fact):
    """Somebody stopped an import; what came in stays."""

    public = False
    kind: str
    rows: int
    done: int

    def sentence(self) -> str:
        return _("An import was stopped after row %(done)s of %(rows)s.") % {"done": self.done, "rows": self.rows}


@dataclass(frozen=True, kw_only=True)
class ImportEnded(Fact):
    """A file was read to its end."""

    public = False
    kind: str
    sha256: str
    rows: int
    created: int
    changed: int
    unchanged: int
    repeated: int
    refused: int

    def sentence(self) -> str:
        return _("An import of %(rows)s rows ended: %(created)s new, %(changed)s changed, %(refused)s refused.") % {
            "rows": self.rows,
            "created": self.created,
            "changed": self.changed,
            "refused": self.refused,
        }
