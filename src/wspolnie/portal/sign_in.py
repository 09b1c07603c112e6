"""Signing in by a code sent to an e-mail address. django-allauth does the work; only the pages used have addresses."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode

from allauth.account.views import ConfirmLoginCodeView, LogoutView, RequestLoginCodeView
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from wspolnie.foundation.web.actions import TooManyTries, count_try
from wspolnie.foundation.web.errors import error_page
from wspolnie.foundation.web.routes import route
from wspolnie.parties.people.actions import open_account
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.sign_in_forms import AskForm
from wspolnie.portal.sign_in_frame import Framed

TRIES: Final = 9
"""Codes that may be typed about one account from one place in a quarter of an hour: three letters of three tries."""
WHILE: Final = timedelta(minutes=15)


def why(word: str) -> str:
    """What led back to the sign-in page, said there; nothing for words that are not ours."""
    match word:
        case "kody":
            return _("A wrong code was typed three times, so this code is void. Ask for a new one.")
        case "czas":
            return _("This code is no longer valid. Ask for a new one.")
        case "klucz":
            return _("The passkey did not let you in. Try again, or ask for a code.")
        case "urzad":
            return _("The office's account did not let you in. Ask for a code, or write to the administrator.")
        case "koniec":
            return _("Sign in once more: this page needs it.")
    return ""


class Ask(Framed, RequestLoginCodeView):  # type: ignore[misc]
    """Which address should the code go to? Whoever asks for the first time gets an account, and nobody can tell."""

    form_class = AskForm
    template_name = "account/request_login_code.html"

    def form_valid(self, form: Any) -> HttpResponse:
        if form._user is None:
            account = open_account(form.cleaned_data["email"])
            form._user = account if account.is_active else None
        answer: HttpResponse = super().form_valid(form)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        said = why(self.request.GET.get("powod", ""))
        office = _("Sign in with %(name)s") % {"name": settings.OIDC_NAME} if settings.OIDC_URL else ""
        return {**super().get_context_data(**kwargs), "why": said, "office": office}


class Confirm(Framed, ConfirmLoginCodeView):  # type: ignore[misc]
    """Which code came?"""

    template_name = "account/confirm_login_code.html"
    _process: Any = ...
    """None when the code has run out; not asked for when there was none."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return _back(request, "czas") if self._process is None else answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self._action == "verify":
            try:
                count_try(request, "sign-in code", self._process.state["email"], limit=TRIES, within=WHILE)
            except TooManyTries as refusal:
                return error_page(request, 429, refusal.reason)
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer

    def form_invalid(self, form: Any) -> HttpResponse:
        answer: HttpResponse = super().form_invalid(form)
        return _back(self.request, "kody") if isinstance(answer, HttpResponseRedirect) else answer


def _back(request: HttpRequest, word: str) -> HttpResponse:
    """To the sign-in page, with the reason; where one was going is not lost."""
    said = {"powod": word, "next": request.POST.get("next") or request.GET.get("next", "")}
    return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({k: v for k, v in said.items() if v})}")


class Leave(Framed, LogoutView):  # type: ignore[misc]
    """Really sign out?"""

    template_name = "account/logout.html"


ask = route(PortalAct.SIGN_IN)(never_cache(Ask.as_view()))
confirm = route(PortalAct.SIGN_IN)(never_cache(Confirm.as_view()))
leave = route(PortalAct.SIGN_OUT)(never_cache(Leave.as_view()))
