"""Signing in with the office's own account (OpenID Connect), for people with a role here; it makes no accounts.

The way back from the office's server is a GET, which writes nothing with us: it shows one button (a script presses it)
and the POST behind it does the work.
"""

from __future__ import annotations

import secrets
from typing import Any, Final
from urllib.parse import urlencode

import jwt
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from wspolnie.foundation.web.pages import page
from wspolnie.parties.people.models import Account, Person
from wspolnie.portal.acts import PortalAct
from wspolnie.spaces.views import actor_today, door

PROVIDER: Final = "urzad"
NONCE: Final = "office_nonce"
SIGNED: Final = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
"""Signatures by a key that only the office has; none of them can be made with what everybody can read."""


class Office(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """The library's reader of the office's answers, stricter: signature and nonce always count."""

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        claims = self._claims(app, kwargs["response"].get("id_token", ""))
        info = self._fetch_user_info(token.token)
        if info.get("sub") != claims["sub"]:
            raise OAuth2Error("the two answers speak of different people")
        return self.get_provider().sociallogin_from_response(request, {"userinfo": {**claims, **info}})

    def _claims(self, app: Any, id_token: str) -> dict[str, Any]:
        """What the office says and has signed for us, for this very question (OpenID Connect Core 1.0, 3.1.3.7).

        Raises:
            OAuth2Error: when the signature, issuer, audience, time or nonce is wrong.
        """
        nonce = self.request.session.pop(NONCE, None)
        try:
            header = jwt.get_unverified_header(id_token)
            if header.get("alg") not in SIGNED:
                raise OAuth2Error("an unsigned answer")
            claims: dict[str, Any] = jwtkit.verify_and_decode(
                credential=id_token,
                keys_url=self.openid_config["jwks_uri"],
                issuer=self.openid_config["issuer"],
                audience=app.client_id,
                lookup_kid=jwtkit.lookup_kid_jwk,
            )
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as trouble:
            raise OAuth2Error("an answer that cannot be read") from trouble
        if nonce is None or claims.get("nonce") != nonce or not claims.get("sub"):
            raise OAuth2Error("an answer to another question")
        return claims


class OfficeDoor(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Lets in an account whose verified address belongs to somebody with a role in this city; keeps nothing itself."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Raises ImmediateHttpResponse always: the library would go on and make an account."""
        proven = [address.email.lower() for address in sociallogin.email_addresses if address.verified is True]
        account = Account.objects.filter(email__in=proven[:1], is_active=True).first()
        person = Person.objects.filter(account=account).first() if account else None
        if account is None or person is None or not _has_role(person):
            raise ImmediateHttpResponse(_refused())
        record_authentication(request, account, "socialaccount", provider=PROVIDER)
        login = Login(user=account, email=account.email, redirect_url=sociallogin.state.get("next"))
        raise ImmediateHttpResponse(perform_login(request, login))

    def on_authentication_error(self, request: HttpRequest, provider: Any, **_kwargs: Any) -> None:
        """A wrong state, a refused code, a bad signature: back to the sign-in page, which says so."""
        raise ImmediateHttpResponse(_refused())


def _has_role(person: Person) -> bool:
    actor = actor_today(person)
    return bool(actor.city_roles or actor.space_roles or actor.loans)


def _refused() -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('account_login')}?powod=urzad")


@door(PortalAct.SIGN_IN, "POST")
def login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Off to the office's server, with state, nonce and PKCE."""
    if not settings.OIDC_URL:
        raise Http404
    request.session[NONCE] = secrets.token_urlsafe(24)
    there = request.POST.get("next", "")
    ours = there.startswith("/") and url_has_allowed_host_and_scheme(there, allowed_hosts=None)
    provider = Office(request, provider_id).get_provider()
    asked = {**provider.get_auth_params(), "nonce": request.session[NONCE]}
    answer: HttpResponse = provider.redirect(request, "login", there if ours else None, auth_params=asked)
    return answer


@door(PortalAct.SIGN_IN, "GET", "POST")
def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the office's server."""
    if not settings.OIDC_URL:
        raise Http404
    if request.method != "POST":
        given = {name: request.GET[name] for name in ("state", "code", "error") if name in request.GET}
        return page(request, "account/office.html", {"there": f"{request.path}?{urlencode(given)}"}, private=True)
    answer: HttpResponse = OAuth2CallbackView.adapter_view(Office(request, provider_id))(request)
    return answer
