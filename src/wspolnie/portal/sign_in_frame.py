"""What all pages of signing in share: the library's adapter, and the frame around its context."""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import suspend_request
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import SimpleTemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from markupsafe import Markup, escape

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.web.client import client_address
from wspolnie.foundation.web.pages import frame
from wspolnie.portal.acts import PortalAct
from wspolnie.services.notify.actions import post
from wspolnie.services.notify.states import Rank
from wspolnie.spaces.views import actor_of, door

FRESH: Final = 600
"""Seconds for which a second factor just shown is not asked for once more."""


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Letters go through the outbox; tries are counted by the client and not by our proxy."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """The library makes no accounts: asking for a code does."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the letter in the request's transaction."""
        context = {**context, "email": email, "city": getattr(self.request, "city", None)}
        subject = render_to_string(f"{template_prefix}_subject.txt", context)
        body = render_to_string(f"{template_prefix}_message.txt", context)
        post(email, subject=subject, body=body, matter=f"sign-in:{new_id()}", rank=Rank.CODE)

    def add_message(self, *_args: Any, **_kwargs: Any) -> None:
        """Pages say what happened themselves; there is no message store."""

    def is_reauthentication_required(self, *, app: str, **_kwargs: Any) -> bool:
        """Not for ten minutes after a second factor was shown, at the door or since."""
        shown = [said["at"] for said in get_authentication_records(self.request, self.request.user)
                 if said["method"] == "mfa"]  # fmt: skip
        return not shown or time.time() - max(shown) > FRESH


class KeyAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Names that a person knows, a drawing that our policy of contents lets through, secrets sealed in the table."""

    def get_totp_issuer(self) -> str:
        return "Wspólnie"

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """A password manager shows the address, not an id."""
        return {**super().get_public_key_credential_user_entity(user), "display_name": user.email}

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 - the library's name
        return _("Passkey")

    def build_totp_svg(self, url: str) -> Markup:
        """The QR code as one path on white paper, readable in the dark too; no styles in it."""
        from qrcode.main import QRCode  # type: ignore[import-untyped]

        code = QRCode(border=4)
        code.add_data(url)
        rows = code.get_matrix()
        dots = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
        label = escape(_("QR code for the application"))
        return Markup(  # noqa: S704 - made here: numbers and our own words
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(rows)} {len(rows)}" width="240" height="240" '
            f'role="img" aria-label="{label}" shape-rendering="crispEdges">'
            f'<path fill="#fff" d="M0 0h{len(rows)}v{len(rows)}h-{len(rows)}z"/><path fill="#000" d="{dots}"/></svg>'
        )

    def encrypt(self, text: str) -> str:
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Raises Refused when the installation's key is another than the one that sealed it."""
        try:
            return _seal().decrypt(encrypted_text.encode()).decode()
        except InvalidToken as trouble:
            raise Refused(_("Your codes were sealed with an old key of the service. Use a passkey.")) from trouble


def _seal() -> Fernet:
    """The key to second factors' secrets: made from the installation's key, which lies outside the database."""
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"second factor\0{settings.SECRET_KEY}".encode()).digest()))


class Framed:
    """Puts the frame's context around allauth's own."""

    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor_of(self.request)
        return {**frame(self.request), **super().get_context_data(**kwargs)}  # type: ignore[misc]


def secured(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page about one's own ways of signing in: for a known person, kept by nobody, and after the second factor once
    more when the library asks for it (its own middleware stands outside our transaction and would not hear it)."""

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            answer = view(request, *args, **kwargs)
            if isinstance(answer, SimpleTemplateResponse) and not answer.is_rendered:
                answer.render()
        except ReauthenticationRequired:
            ways = Adapter(request).get_reauthentication_methods(request.user)
            suspended: HttpResponse = suspend_request(request, ways[0]["url"] if ways else reverse("account_login"))
            return suspended
        return answer

    return door(PortalAct.SECURE, "GET", "POST")(never_cache(opened))
