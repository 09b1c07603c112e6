"""Keys with which programs act for people, and what they sent: so that a repeated sending arrives once."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from wspolnie.foundation.db.models import CityForeignKey, CityManager, CityModel


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def standing(self) -> ApiTokenQuerySet:
        """Those that nobody revoked."""
        return self.filter(revoked_at__isnull=True)


ApiTokenManager = CityManager.from_queryset(ApiTokenQuerySet)


class ApiToken(CityModel):
    """A key of one person in one capacity. The key itself is shown once and kept by nobody."""

    person = CityForeignKey("people.Person", related_name="+")
    capacity = models.CharField(max_length=60)
    label = models.CharField(max_length=80, blank=True)
    """What its owner knows it by."""
    prefix = models.CharField(max_length=12)
    """Its first signs, so that a key found in a file can be told from others."""
    digest = models.BinaryField(max_length=32)
    """SHA-256 of the whole key, which holds 256 random bits."""
    made_at = models.DateTimeField()
    used_on = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)

    objects: ClassVar[ApiTokenManager[ApiToken]] = ApiTokenManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "digest", name="api_token_once"),
            models.CheckConstraint(
                condition=Q(capacity__regex=r"^(self|(office|organisation):[0-9a-f-]{36})$"),
                name="api_token_capacity_known",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["city", "person"], name="api_token_of_person")]

    def __str__(self) -> str:
        return self.prefix


class ApiSending(CityModel):
    """A POST that was carried out under an Idempotency-Key, with the answer that it got."""

    token = CityForeignKey(ApiToken, on_delete=models.CASCADE, related_name="+")
    digest = models.BinaryField(max_length=32)
    """SHA-256 over the token and the key that the program chose."""
    said = models.BinaryField(max_length=32)
    """SHA-256 over method, address and body: the same key with another body is refused."""
    answer = models.BinaryField(null=True)
    """The body of the answer, sealed with the program's own key: nobody reads it here."""
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "digest", name="api_sending_once")]
        indexes: ClassVar = [models.Index(fields=["city", "at"], name="api_sending_by_time")]

    def __str__(self) -> str:
        return str(self.pk)
