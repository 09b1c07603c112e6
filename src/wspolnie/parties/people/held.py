"""What people hold about a person: the name, the address of the account, contact details, open sessions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.foundation.modules import Held
from wspolnie.foundation.text.spoken import dates
from wspolnie.parties.people.models import Person, PersonContact, Session
from wspolnie.parties.people.states import contact_label


def holds(person_id: UUID) -> Iterable[Held]:
    """Nothing of an erased person is left to be held."""
    person = Person.objects.select_related("account", "city").get(pk=person_id)
    account = person.account
    own = [(pgettext("of a person", "Name"), person.name)] if person.name else []
    if account is not None:
        own.append((_("Address for signing in"), account.email))
    yield Held(_("Name and account"), tuple(own), _("They are removed. Nobody can sign in with this address here."))
    contacts = PersonContact.objects.filter(person=person).order_by("kind")
    yield Held(
        _("Contact details"), tuple((contact_label(one.kind), _shown(one)) for one in contacts), _("They are removed.")
    )
    if account is not None:
        sessions = Session.objects.filter(account=account, host=person.city.host).order_by("-used_at")
        rows = ((one.device or _("unknown device"), dates().exact(one.began_at or one.used_at)) for one in sessions)
        yield Held(_("Devices that are signed in"), tuple(rows), _("They are signed out at once."))
        keys = Authenticator.objects.filter(user=account).order_by("created_at")
        ways = tuple((way_label(key), dates().exact(key.created_at)) for key in keys)
        yield Held(_("Keys and codes for signing in"), ways, _("They are removed with the account."))


def way_label(key: Any) -> str:
    """Klucz dostępu „Mój telefon”"""
    match key.type:
        case Authenticator.Type.WEBAUTHN:
            return _("passkey “%(name)s”") % {"name": key.wrap().name}
        case Authenticator.Type.TOTP:
            return _("application with codes")
        case _:
            return _("recovery codes")


def _shown(contact: PersonContact) -> str:
    if contact.consented_at is None:
        return _("%(value)s (for the office only)") % {"value": contact.value}
    given = {"value": contact.value, "at": dates().exact(contact.consented_at)}
    return _("%(value)s (for everybody, by consent of %(at)s)") % given
