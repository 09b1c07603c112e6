"""What we write to organisations at the address of the register, and to those who say that they speak for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.organisations.links import ends_at, make_code
from wspolnie.parties.organisations.models import Organisation, Proposal, Representation

KIND: Final = "representation"


@dataclass(frozen=True, slots=True)
class LetterText:
    """Subject and plain text of a letter."""

    subject: str
    body: str


def asking(representation: Representation) -> LetterText:
    """Does this person speak for you? With the link that answers."""
    organisation, person = representation.organisation, representation.person
    code = make_code(KIND, representation.pk, organisation.email)
    with override("pl"):
        return _letter(
            organisation.city,
            _("Does this person speak for your organisation?"),
            _("%(person)s says that they speak for “%(organisation)s” as: %(role)s, since %(since)s.")
            % {
                "person": person.name if person else "",
                "organisation": organisation.name,
                "role": representation.role,
                "since": dates().day(representation.since),
            },
            _("If it is so, open this page and confirm it. If it is not, you can say so there:\n%(url)s")
            % {"url": _address(organisation, reverse("representation_mail", args=[code]))},
            _("The link works %(until)s and can be used once. You do not need an account.")
            % {"until": dates().until(ends_at())},
            _("You get this letter because this address stands in the register as the organisation's."),
        )


def told(representation: Representation, *, confirmed: bool, because: str = "") -> LetterText:
    """To the person: it was confirmed, or refused and why."""
    organisation = representation.organisation
    page = _address(organisation, reverse("my_representations"))
    with override("pl"):
        if confirmed:
            return _letter(
                organisation.city,
                _("You speak for: %(organisation)s") % {"organisation": organisation.name},
                _("It has been confirmed that you speak for “%(organisation)s”.") % {"organisation": organisation.name},
                _("From now on you can choose in whose name you write. Whom you represent: %(url)s") % {"url": page},
            )
        return _letter(
            organisation.city,
            _("It was not confirmed that you speak for: %(organisation)s") % {"organisation": organisation.name},
            _("Reason: %(reason)s") % {"reason": because},
            _("If this is a mistake, answer this letter. Whom you represent: %(url)s") % {"url": page},
        )


def refused_proposal(proposal: Proposal, *, because: str) -> LetterText:
    """To the person: the organisation was not entered, and why."""
    with override("pl"):
        return _letter(
            proposal.city,
            _("Not entered into the register: %(organisation)s") % {"organisation": proposal.name},
            _("You proposed “%(organisation)s” for the city's register.") % {"organisation": proposal.name},
            _("Reason: %(reason)s") % {"reason": because},
        )


def _address(organisation: Organisation, path: str) -> str:
    return settings.SITE_ADDRESS.format(host=organisation.city.host) + path


def _letter(city: City, subject: str, *paragraphs: str) -> LetterText:
    sent_by = _(
        "This message was sent by Wspólnie, the service in which the city works with residents and organisations."
    )
    signature = f"-- \n{city.office_name}\n{city.office_line}\n{sent_by}"
    return LetterText(subject, "\n\n".join([_("Good morning,"), *paragraphs, signature]) + "\n")
