"""One way of recording: a form, the verb with its answer, back to the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.web.pages import page
from wspolnie.tools.documents.views.found import Found, shown


def recorded(
    request: HttpRequest,
    found: Found,
    form: forms.Form,
    verb: Callable[[dict[str, Any]], None],
    template: str,
    context: dict[str, Any] | None = None,
    *,
    back: str = "document",
) -> HttpResponse:
    """Do the verb with what was typed and go `back`; what it refuses stands above the form, with what was typed."""
    if form.is_bound and form.is_valid():
        try:
            verb(form.cleaned_data)
        except NotAllowed:
            raise
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect(back, found.document.entry.space.slug)
    whole = shown(found) | {"form": form} | (context or {})
    return page(request, template, whole, status=422 if form.errors else 200, private=True)
