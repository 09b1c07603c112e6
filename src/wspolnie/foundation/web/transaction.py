"""GET is one READ ONLY transaction, POST one transaction, both of its city; the page is rendered inside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse

from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.city import city_of
from wspolnie.foundation.web.errors import error_page
from wspolnie.foundation.web.page_shelf import read_by_a_stranger
from wspolnie.foundation.web.routes import Scope, opens_itself, scope_of
from wspolnie.foundation.web.strangers import is_for_a_stranger

SAFE = ("GET", "HEAD", "OPTIONS")


class TransactionMiddleware:
    """Wraps the view; routes declared GLOBAL open what they need by themselves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if scope_of(view) is Scope.GLOBAL or opens_itself(view):
            return None

        def make() -> HttpResponse:
            response = view(request, *args, **kwargs)
            if isinstance(response, SimpleTemplateResponse) and not response.is_rendered:
                response.render()
            return response

        try:
            if is_for_a_stranger(request, view):
                return read_by_a_stranger(request, view, make)
            with in_city(city_of(request).id, readonly=request.method in SAFE):
                return make()
        except NotAllowed as refusal:
            return self._ask_in(request, refusal)
        except Refused as refusal:
            return error_page(request, 409, refusal.reason)

    def _ask_in(self, request: HttpRequest, refusal: NotAllowed) -> HttpResponse:
        """Somebody unknown is asked to sign in first, an account without a person here to say its name, one of
        the office to show its second factor; a known person reads the reason."""
        actor = request.__dict__.get("_actor")
        if actor is None or actor.person is None:
            there = request.get_full_path() if request.method in SAFE else request.path
            return redirect_to_login(there, settings.NAME_URL if request.user.is_authenticated else None)
        if getattr(actor, "held_back", False) and request.method in SAFE:
            return redirect_to_login(request.get_full_path(), settings.SECOND_STEP_URL)
        return error_page(request, 403, refusal.reason)
