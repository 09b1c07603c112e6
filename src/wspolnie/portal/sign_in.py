"""Signing in by a code sent to an e-mail address. django-allauth does the work; only the pages used have addresses."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.web.pages import frame
from wspolnie.foundation.web.routes import route
from wspolnie.portal.acts import PortalAct
from wspolnie.services.notify.actions import post
from wspolnie.spaces.views import actor_of


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Letters go through the outbox; nobody makes an account by asking for a code."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by the city in this release."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the letter in the request's transaction."""
        context = {**context, "email": email, "city": getattr(self.request, "city", None)}
        subject = render_to_string(f"{template_prefix}_subject.txt", context)
        body = render_to_string(f"{template_prefix}_message.txt", context)
        post(email, subject=subject, body=body, matter=f"sign-in:{new_id()}")

    def add_message(self, *_args: Any, **_kwargs: Any) -> None:
        """Pages say what happened themselves; there is no message store."""


class Framed:
    """Puts the frame's context around allauth's own."""

    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor_of(self.request)
        return {**frame(self.request), **super().get_context_data(**kwargs)}  # type: ignore[misc]


class Ask(Framed, RequestLoginCodeView):  # type: ignore[misc]
    """Which address should the code go to?"""

    template_name = "account/request_login_code.html"


class Confirm(Framed, ConfirmLoginCodeView):  # type: ignore[misc]
    """Which code came?"""

    template_name = "account/confirm_login_code.html"


class Leave(Framed, LogoutView):  # type: ignore[misc]
    """Really sign out?"""

    template_name = "account/logout.html"


ask = route(PortalAct.SIGN_IN)(never_cache(Ask.as_view()))
confirm = route(PortalAct.SIGN_IN)(never_cache(Confirm.as_view()))
leave = route(PortalAct.SIGN_OUT)(never_cache(Leave.as_view()))
