"""What happened to publications. Nobody is named."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.desks.library.states import state_label
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class PublicationAdded(Fact):
    """A draft of a publication was written."""

    name: str

    def sentence(self) -> str:
        return _("A publication was added to the library: %(name)s.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class PublicationDescribedAnew(Fact):
    """What is said of a publication changed; `fields` are names of what changed."""

    name: str
    fields: tuple[str, ...]

    def sentence(self) -> str:
        return _("What is said of the publication “%(name)s” was changed.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class PublicationFilePut(Fact):
    """A publication got its file, by digest."""

    name: str
    sha256: str
    size: int

    def sentence(self) -> str:
        return _("The publication “%(name)s” has a new file.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class PublicationMoved(Fact):
    """A publication was published or withdrawn."""

    name: str
    old: str
    new: str
    reason: str

    def sentence(self) -> str:
        told = {"name": self.name, "state": state_label(self.new), "reason": self.reason}
        if self.reason:
            return _("The publication “%(name)s” is now: %(state)s. Reason: %(reason)s") % told
        return _("The publication “%(name)s” is now: %(state)s.") % told
