"""Settings, typed and from the environment; each WSPOLNIE_* variable is listed in docs/users/administrator.md."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import django.forms
from csp.constants import NONE, SELF

from wspolnie.config.database import database
from wspolnie.config.keys import kept_key
from wspolnie.config.modules import APPS
from wspolnie.foundation.text.languages import offered

SOURCE = Path(__file__).resolve().parent.parent
BASE_DIR = SOURCE.parent.parent


def flag(name: str) -> bool:
    """Whether an environment switch is on (1, true, yes)."""
    return os.environ.get(name, "").lower() in {"1", "true", "yes"}


def origin(address: str) -> str:
    """Scheme, host and port of an address."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


DATA_DIR = Path(os.environ.get("WSPOLNIE_DATA") or BASE_DIR / ".data")
DEMO = flag("WSPOLNIE_DEMO")
DEBUG = False
AT_ONCE = int(os.environ.get("WSPOLNIE_AT_ONCE") or 4)
ONLY_CITY = os.environ.get("WSPOLNIE_CITY", "")
DIRECTORY_HOST = os.environ.get("WSPOLNIE_DIRECTORY_HOST", "").lower()
"""The host that shows the directory of cities; without it there is none, and no host names another city."""
DIRECTORY_URLCONF = "wspolnie.portal.directory_urls"
SECRET_KEY = os.environ.get("WSPOLNIE_SECRET_KEY") or kept_key(DATA_DIR / "secret.key")
KEYS_DIR = Path(os.environ.get("WSPOLNIE_KEYS") or DATA_DIR / "keys")
"""Where the private key lies that signs the journal's heads: outside the database, and best outside its copies."""
TRUSTED_PROXIES = tuple(filter(None, os.environ.get("WSPOLNIE_TRUSTED_PROXIES", "").split(",")))
MAIL_URL = os.environ.get("WSPOLNIE_MAIL_URL", "")
MAIL_DOMAIN = os.environ.get("WSPOLNIE_MAIL_DOMAIN", "wspolnie.localhost")
BOUNCE_ADDRESS = os.environ.get("WSPOLNIE_BOUNCE_ADDRESS", "")
"""Where letters that cannot be delivered return, each at its own `name+letter@domain`; without it to the office."""
CLAMD = os.environ.get("WSPOLNIE_CLAMD", "")
"""The virus scanner's socket (`/run/clamav/clamd.ctl`) or `host:port`; without it files are not scanned, and say so."""
KRS_URL = os.environ.get("WSPOLNIE_KRS", "")
"""The open API of the court register; without it nobody asks."""
REGON_URL = os.environ.get("WSPOLNIE_REGON", "")
REGON_KEY = os.environ.get("WSPOLNIE_REGON_KEY", "")
"""The service BIR 1.1 of the statistical office and the key that it gave; without both nobody asks."""
HTTPS = flag("WSPOLNIE_HTTPS")
METRICS_TOKEN = os.environ.get("WSPOLNIE_METRICS_TOKEN", "")
"""What a scraper of `/metrics` shows (Authorization: Bearer); without it there is no such page."""
SECURITY_CONTACT = os.environ.get("WSPOLNIE_SECURITY_CONTACT", "")
"""`mailto:` or `https:` address in security.txt; without it the mail of each city's office."""
SITE_ADDRESS = os.environ.get("WSPOLNIE_SITE_ADDRESS", "https://{host}")
"""How a city's pages are addressed in letters; `{host}` is the city's host."""
OIDC_URL = os.environ.get("WSPOLNIE_OIDC_URL", "")
OIDC_NAME = os.environ.get("WSPOLNIE_OIDC_NAME", "") or "kontem urzędu"
"""How the button goes on after "Zaloguj się"; the office's account server is there when its address is."""

ALLOWED_HOSTS = ["*"]  # an unknown host gets 404 from CityMiddleware, without a city's name
ROOT_URLCONF = "wspolnie.config.urls"
WSGI_APPLICATION = "wspolnie.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "procrastinate.contrib.django",
    *APPS,
    "wspolnie.config",
]

MIDDLEWARE = [
    "wspolnie.foundation.web.clock.ClockMiddleware",
    "wspolnie.foundation.web.outage.OutageMiddleware",
    "wspolnie.foundation.web.gate.GateMiddleware",
    "wspolnie.foundation.web.heads.HeadsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "wspolnie.foundation.web.city.CityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "wspolnie.portal.sessions.SessionMiddleware",
    "wspolnie.foundation.web.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "wspolnie.foundation.web.errors.TextMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wspolnie.foundation.web.transaction.TransactionMiddleware",
]

POOLER = flag("WSPOLNIE_POOLER")
"""A pooler stands before the database: between transactions a session is not ours."""
DATABASES: dict[str, dict[str, Any]] = {
    name: database(os.environ.get("DATABASE_URL", ""), pool=True, keeps_prepared=not POOLER)
    for name in ("default", "side")
}
"""`side`: the application role's second connection, for counters and number blocks that must not roll back."""
if os.environ.get("DATABASE_OWNER_URL"):
    DATABASES["owner"] = database(os.environ["DATABASE_OWNER_URL"], pool=False)
DATABASE_ROUTERS = ["wspolnie.foundation.db.routing.SideRouter"]

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "web_counter",
        "KEY_FUNCTION": "wspolnie.foundation.web.client.sealed_key",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [
            SOURCE / "templates",
            *sorted(SOURCE.glob("*/templates")),
            *sorted(SOURCE.glob("*/*/templates")),
            Path(django.forms.__file__).parent / "jinja2",
        ],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "wspolnie.foundation.ui.jinja.environment"},
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "my_matters"
NAME_URL = "own_name"
"""Where an account goes that is nobody in this city yet."""
SECOND_STEP_URL = "second_step"
"""Where one of the office goes whose session has not shown the second factor that the city asks for."""
ACCOUNT_ADAPTER = "wspolnie.portal.sign_in_frame.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 900
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_LOGIN_TIMEOUT = 3600
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "request_login_code": "20/m/ip,300/h/ip,3/m/key,10/h/key",
    "reauthenticate": "10/m/user",
}

MFA_ADAPTER = "wspolnie.portal.sign_in_frame.KeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
"""Without HTTPS only localhost has passkeys at all: browsers see to it."""

SOCIALACCOUNT_ADAPTER = "wspolnie.portal.sign_in_office.OfficeDoor"
SOCIALACCOUNT_STORE_TOKENS = False
OFFICE_APP = {
    "provider_id": "urzad",
    "name": OIDC_NAME,
    "client_id": os.environ.get("WSPOLNIE_OIDC_CLIENT", ""),
    "secret": os.environ.get("WSPOLNIE_OIDC_SECRET", ""),
    "settings": {"server_url": OIDC_URL, "oauth_pkce_enabled": True},
}
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [OFFICE_APP] if OIDC_URL else []}}
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"

LANGUAGE_CODE = "pl"
LANGUAGES = offered(SOURCE / "locale")
LOCALE_PATHS = [SOURCE / "locale"]
TIME_ZONE = "Europe/Warsaw"
USE_TZ = True
USE_I18N = True

SESSION_ENGINE = "wspolnie.parties.people.actions.sessions"
SESSION_COOKIE_NAME = "wspolnie"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "wspolnie.portal.errors.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF, *([origin(OIDC_URL)] if OIDC_URL else [])],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

LOG_FORMAT = "json" if os.environ.get("WSPOLNIE_LOG_FORMAT") == "json" else "plain"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "wspolnie.config.logs.PlainFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        },
        "json": {"()": "wspolnie.config.logs.JsonFormatter"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": os.environ.get("WSPOLNIE_LOG", "WARNING")},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
