"""Accounts sign in; persons act. One person per city and account."""

from __future__ import annotations

from importlib import import_module
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.models import CityForeignKey, CityModel
from wspolnie.parties.people.states import ContactKind


class AccountManager(BaseUserManager["Account"]):
    """Accounts by e-mail address; there are no passwords."""

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """Sign-in only: an e-mail address, of the installation and not of a city (in GLOBAL_TABLES)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    password = models.CharField(max_length=128, default="!", editable=False)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    last_login = None
    """When somebody signed in is nobody's business: the column that Django would keep is left out."""

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(email=Lower("email")), name="account_email_lower")]

    def __str__(self) -> str:
        return str(self.pk)

    def has_perm(self, *_args: Any, **_kwargs: Any) -> bool:
        """Rights come from roles in spaces, never from the account."""
        return False


class Session(AbstractBaseSession):
    """A browser that is signed in, or on its way: of the installation (in GLOBAL_TABLES), gone when it ends.

    No IP address and no user agent: a few words that its owner knows the device by.
    """

    seat = models.UUIDField(null=True)
    """What the page of sessions calls it by; the key itself is a secret."""
    account = models.ForeignKey(Account, models.CASCADE, null=True, related_name="sessions")
    host = models.CharField(max_length=253, blank=True)
    device = models.CharField(max_length=60, blank=True)
    began_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField()
    """The hour of the last use, no finer."""

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        store: type[SessionBase] = import_module(settings.SESSION_ENGINE).SessionStore
        return store

    class Meta:
        verbose_name = "session"


class Person(CityModel):
    """Somebody who acts in a city."""

    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="persons")
    name = models.CharField(max_length=120)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "account", name="person_once_a_city")]

    def __str__(self) -> str:
        return str(self.pk)


class PersonContact(CityModel):
    """How a person can be reached: one row of each kind, apart from the person. Everybody sees it only with the
    person's consent, which has its time (REQ-173)."""

    person = CityForeignKey(Person, related_name="contacts")
    kind = models.CharField(max_length=8)
    value = models.CharField(max_length=300)
    published = models.BooleanField(default=False)
    consented_at = models.DateTimeField(null=True)
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("person", "kind", name="person_contact_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ContactKind]), name="person_contact_kind_known"
            ),
            models.CheckConstraint(condition=~Q(value=""), name="person_contact_says_something"),
            models.CheckConstraint(
                condition=Q(published=True, consented_at__isnull=False) | Q(published=False, consented_at__isnull=True),
                name="person_contact_published_by_consent",
            ),
        ]

    def __str__(self) -> str:
        return self.kind
