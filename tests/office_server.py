"""A real OpenID Connect server in a process of its own: django-allauth's provider, with people who sign in by a link.

Run as `python -m tests.office_server PORT FOLDER REDIRECT...`; says "ready" when it listens. `/jako/<email>/` signs a
browser in at the server; `/tryb/<word>/` makes it answer wrongly: unverified, nonce, key, issuer, audience, stranger.
"""

from __future__ import annotations

import secrets
import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

CLIENT, SECRET = "wspolnie", "a secret that the office gave us"
MODE = {"word": ""}


def key() -> str:
    """A fresh private key, as PEM."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return made.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


def settings(folder: Path) -> dict[str, Any]:
    """What such a server needs, and nothing of ours."""
    return {
        "SECRET_KEY": secrets.token_hex(),
        "ALLOWED_HOSTS": ["*"],
        "ROOT_URLCONF": "tests.office_server_urls",
        "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "office.sqlite3"}},
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "INSTALLED_APPS": [
            "django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions",
            "allauth", "allauth.account", "allauth.idp.oidc",
        ],
        "MIDDLEWARE": [
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "allauth.account.middleware.AccountMiddleware",
        ],
        "TEMPLATES": [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        "AUTHENTICATION_BACKENDS": ["django.contrib.auth.backends.ModelBackend"],
        "IDP_OIDC_PRIVATE_KEY": key(),
        "IDP_OIDC_ADAPTER": "tests.office_server_urls.Wayward",
        "IDP_OIDC_RATE_LIMITS": False,
        "LOGIN_URL": "/jako/nikt@example.org/",
    }  # fmt: skip


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Nothing to say."""


def main(port: int, folder: Path, redirects: list[str]) -> None:
    import django
    from django.conf import settings as django_settings

    django_settings.configure(**settings(folder))
    django.setup()
    from allauth.idp.oidc.models import Client
    from django.contrib.auth.hashers import make_password
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("migrate", verbosity=0)
    Client.objects.create(
        id=CLIENT, name="Wspólnie", secret=make_password(SECRET), scopes="openid\nprofile\nemail", skip_consent=True,
        redirect_uris="\n".join(redirects),
    )  # fmt: skip
    with make_server("127.0.0.1", port, get_wsgi_application(), Threaded, Quiet) as server:
        print("ready", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    from tests import office_server

    office_server.main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
