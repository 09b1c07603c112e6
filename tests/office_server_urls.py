"""Addresses of the office's server, and the ways in which it may answer wrongly."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import PrivateKey
from django.contrib.auth import get_user_model, login
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from tests.office_server import MODE, key


class Wayward(DefaultOIDCAdapter):  # type: ignore[misc]
    """The provider's own adapter, which lies when it is told to."""

    def get_claims(self, purpose: str, user: Any, client: Any, scopes: Any, **kwargs: Any) -> dict[str, Any]:
        claims: dict[str, Any] = super().get_claims(purpose, user, client, scopes, **kwargs)
        if MODE["word"] == "unverified":
            claims["email_verified"] = False
        if MODE["word"] == "stranger" and purpose == "userinfo":
            claims["sub"] = "somebody else"
        return claims

    def populate_id_token(self, id_token: dict[str, Any], client: Any, scopes: Any, **kwargs: Any) -> None:
        wrong = {"nonce": {"nonce": "x"}, "issuer": {"iss": "https://evil.example"}, "audience": {"aud": "another"}}
        id_token.update(wrong.get(MODE["word"], {}))

    def get_signing_key(self) -> Any:
        return PrivateKey(pem=key()) if MODE["word"] == "key" else super().get_signing_key()


def sign_in(request: HttpRequest, email: str) -> HttpResponse:
    """Somebody is signed in at the office's server."""
    user, _ = get_user_model().objects.get_or_create(username=email, email=email)
    EmailAddress.objects.get_or_create(user=user, email=email, verified=True, primary=True)
    login(request, user, "django.contrib.auth.backends.ModelBackend")
    return HttpResponse("in")


def mode(request: HttpRequest, word: str = "") -> HttpResponse:
    """From now on answers are wrong in this way."""
    MODE["word"] = word
    return HttpResponse(word)


urlpatterns = [
    path("", include("allauth.idp.urls")),
    path("jako/<str:email>/", sign_in, name="account_login"),
    path("tryb/", mode),
    path("tryb/<str:word>/", mode),
]
