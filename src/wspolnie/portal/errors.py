"""Handlers for errors that no view answered: a page in the frame, with the city's colours when there is a city."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils.translation import gettext as _

from wspolnie.foundation.web.errors import error_page
from wspolnie.foundation.web.outage import outage, status_of


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400"""
    return error_page(request, 400, _("The form could not be read."))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403"""
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404"""
    return error_page(request, 404)


def too_many(request: HttpRequest) -> HttpResponse:
    """429: the sign-in library counts on its own"""
    return error_page(request, 429, _("Too many tries. Wait a quarter of an hour and try again."))


def failed(request: HttpRequest) -> HttpResponse:
    """500, or 503 and 507 when what stands under us is away: rendered without anything that could fail again."""
    fault = sys.exception()
    status = status_of(fault)
    if status is not None:
        return outage(request, status, fault)
    text = get_template("portal/500.html").render({"language": "pl"})
    return HttpResponse(text, status=500, headers={"Cache-Control": "no-store"})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its key: sent from elsewhere, or cookies are off. What was typed can be sent again."""
    return error_page(
        request, 403, _("The form was not accepted: its security key is missing. Go back, reload and send it again.")
    )
