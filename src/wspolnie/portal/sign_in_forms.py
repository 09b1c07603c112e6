"""Forms around the library's: what a browser says of a key is looked at before anything is made of it."""

from __future__ import annotations

import struct
from typing import Any

from allauth.account.forms import RequestLoginCodeForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from fido2.webauthn import AuthenticationResponse, RegistrationResponse

from wspolnie.foundation.modules import Nothing
from wspolnie.foundation.web.fields import LineField

LONGEST = 60
"""Signs in the name of a key."""
UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError, struct.error)
"""What the library's reader of CBOR and base64 falls over."""


class KeyField(forms.JSONField):
    """What the browser said about a key (WebAuthn level 3, 5.1); nonsense is an error of the form and not of ours."""

    def __init__(self, kind: type[AuthenticationResponse] | type[RegistrationResponse]) -> None:
        super().__init__(widget=forms.HiddenInput)
        self.kind = kind

    def clean(self, value: Any) -> Any:
        said = super().clean(value)
        try:
            self.kind.from_dict(said)
        except UNREADABLE as trouble:
            raise ValidationError(_("The browser gave no key that can be read.")) from trouble
        return said


class AskForm(RequestLoginCodeForm):  # type: ignore[misc]
    """Allauth's form; an address fits into the table."""

    clause = "account"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        typed = forms.EmailInput(attrs={"autocomplete": "email"})
        self.fields["email"] = forms.EmailField(max_length=254, widget=typed)


class AddForm(AddWebAuthnForm):  # type: ignore[misc]
    """The name fits, and the key is always one that signs in by itself."""

    clause = Nothing("the owner's own word for a key")

    name = LineField(required=False, max_length=LONGEST)
    credential = KeyField(RegistrationResponse)
    passwordless = forms.BooleanField(required=False, widget=forms.HiddenInput, initial=True)


class RenameForm(EditWebAuthnForm):  # type: ignore[misc]
    clause = Nothing("the owner's own word for a key")

    name = LineField(max_length=LONGEST)


class KeyInForm(LoginWebAuthnForm):  # type: ignore[misc]
    clause = Nothing("a proof that is checked and not kept")

    credential = KeyField(AuthenticationResponse)


class SecondForm(AuthenticateWebAuthnForm):  # type: ignore[misc]
    clause = Nothing("a proof that is checked and not kept")

    credential = KeyField(AuthenticationResponse)


class AgainForm(ReauthenticateWebAuthnForm):  # type: ignore[misc]
    clause = Nothing("a proof that is checked and not kept")

    credential = KeyField(AuthenticationResponse)
