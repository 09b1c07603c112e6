"""What all pages of signing in share: the library's adapter, and the frame around its context."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.template.loader import render_to_string

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.web.client import client_address
from wspolnie.foundation.web.pages import frame
from wspolnie.services.notify.actions import post
from wspolnie.spaces.views import actor_of


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
        post(email, subject=subject, body=body, matter=f"sign-in:{new_id()}")

    def add_message(self, *_args: Any, **_kwargs: Any) -> None:
        """Pages say what happened themselves; there is no message store."""


class Framed:
    """Puts the frame's context around allauth's own."""

    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor_of(self.request)
        return {**frame(self.request), **super().get_context_data(**kwargs)}  # type: ignore[misc]
