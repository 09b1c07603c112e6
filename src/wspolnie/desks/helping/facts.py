"""What happened to services and enquiries. Nobody who asks is named, nor is what they wrote."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wspolnie.desks.helping.states import enquiry_state_label, service_state_label
from wspolnie.foundation.modules import Fact


@dataclass(frozen=True, kw_only=True)
class ServiceDescribed(Fact):
    """An organisation described what it does for residents."""

    name: str
    organisation: str

    def sentence(self) -> str:
        return _("“%(organisation)s” described a service: %(name)s.") % self.__dict__


@dataclass(frozen=True, kw_only=True)
class ServiceDescribedAnew(Fact):
    """The description of a service changed; `fields` are names of what changed."""

    name: str
    fields: tuple[str, ...]

    def sentence(self) -> str:
        return _("The description of the service “%(name)s” was changed.") % {"name": self.name}


@dataclass(frozen=True, kw_only=True)
class ServiceMoved(Fact):
    """A service was shown, hidden or ended."""

    name: str
    old: str
    new: str

    def sentence(self) -> str:
        return _("The service “%(name)s” is now: %(state)s.") % {
            "name": self.name,
            "state": service_state_label(self.new),
        }


@dataclass(frozen=True, kw_only=True)
class EnquirySent(Fact):
    """Somebody asked about a service and proved their address."""

    number: str
    service: str

    def sentence(self) -> str:
        return _("Enquiry %(number)s was sent about the service “%(service)s”.") % self.__dict__


@dataclass(frozen=True, kw_only=True)
class EnquiryMoved(Fact):
    """The organisation answered an enquiry, or whoever sent it withdrew it."""

    number: str
    old: str
    new: str
    in_time: bool

    def sentence(self) -> str:
        said = _("Enquiry %(number)s is now: %(state)s.") % {
            "number": self.number,
            "state": enquiry_state_label(self.new),
        }
        return said if self.in_time else said + " " + _("The time to answer had passed.")
