"""A second factor at the door, and passkeys instead of the code. django-allauth does the work."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.views import AuthenticateView, ReauthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView, ReauthenticateWebAuthnView
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from wspolnie.foundation.web.routes import route
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.sign_in_forms import AgainForm, KeyInForm, SecondForm
from wspolnie.portal.sign_in_frame import Framed, secured


class Second(Framed, AuthenticateView):  # type: ignore[misc]
    """The second factor: a passkey, a code of the application, or a recovery code."""

    template_name = "mfa/authenticate.html"
    webauthn_form_class = SecondForm


class ByKey(LoginWebAuthnView):  # type: ignore[misc]
    """Sign in with a passkey alone: the browser asks here for the challenge and sends the answer."""

    form_class = KeyInForm

    def form_invalid(self, form: Any) -> HttpResponse:
        return HttpResponseRedirect(f"{reverse('account_login')}?powod=klucz")


class Again(Framed, ReauthenticateView):  # type: ignore[misc]
    """Before keys and codes are changed: the second factor once more, by a code."""

    template_name = "mfa/reauthenticate.html"


class AgainByKey(Framed, ReauthenticateWebAuthnView):  # type: ignore[misc]
    """The same by a passkey."""

    template_name = "mfa/reauthenticate.html"
    form_class = AgainForm

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))  # type: ignore[no-any-return]


second = route(PortalAct.SIGN_IN)(never_cache(Second.as_view()))
by_key = route(PortalAct.SIGN_IN)(never_cache(ByKey.as_view()))
again = secured(Again.as_view())
again_by_key = secured(AgainByKey.as_view())
