"""The journal: append-only lines, private values apart, the order in which settled lines entered the tree."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Func

from wspolnie.foundation.db.ids import new_id
from wspolnie.foundation.db.models import CityManager, CityModel
from wspolnie.foundation.db.tenancy import current_city


class TransactionId(Func):
    """The running transaction's 64-bit id, as a number."""

    template = "pg_current_xact_id()::text::bigint"
    output_field = models.BigIntegerField()


class ClusterId(Func):
    """The database cluster's system identifier: transaction ids mean nothing in another cluster."""

    template = "(journal_cluster())"
    output_field = models.BigIntegerField()


class Line(CityModel):
    """One act, for ever. Ids and no foreign keys: what it speaks of may be gone."""

    seq = models.BigIntegerField(db_default=Func(models.Value("journal_line_seq"), function="nextval"), editable=False)
    at = models.DateTimeField()
    fact = models.CharField(max_length=80)
    capacity = models.CharField(max_length=60)
    space_id = models.UUIDField(null=True)
    subject_id = models.UUIDField(null=True)
    data = models.JSONField()
    leaf_hash = models.BinaryField(max_length=32)
    xid = models.BigIntegerField(db_default=TransactionId(), editable=False)
    cluster = models.BigIntegerField(db_default=ClusterId(), editable=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["city", "space_id", "seq"], name="line_of_space"),
            models.Index(fields=["city", "subject_id", "seq"], name="line_of_subject"),
            models.Index(fields=["city", "cluster", "xid"], name="line_settling"),
            models.Index(fields=["city", "leaf_hash"], name="line_by_hash"),
        ]

    def __str__(self) -> str:
        return f"{self.fact} {self.at:%Y-%m-%d %H:%M}"

    @property
    def actor_id(self) -> UUID | None:
        """Who acted, while they are known. It stands among the private values only, so that erasure takes it away."""
        return next((UUID(private.value) for private in self.private.all() if private.field == "actor"), None)


class Private(models.Model):
    """A personal value of a line. The leaf holds only its salted commitment; erasing a person deletes these rows."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    line = models.ForeignKey(Line, models.PROTECT, related_name="private")
    field = models.CharField(max_length=40)
    value = models.TextField()
    salt = models.BinaryField(max_length=16)

    objects = CityManager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("line", "field", name="private_field_once")]
        indexes: ClassVar = [
            models.Index(fields=["city", "value"], condition=models.Q(field="actor"), name="private_actor")
        ]


class Leaf(models.Model):
    """The place of a settled line in its city's tree: dense numbers from 0, given behind the commits, never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    index = models.BigIntegerField()
    line = models.OneToOneField(Line, models.PROTECT, related_name="leaf")

    objects = CityManager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "index", name="leaf_index_once")]


class Node(models.Model):
    """The hash over a complete subtree of the city's tree, made once from the two below it: over 2^level leaves, the
    one at `place` from the left. A root or a proof is folded from a few of them. Leaves themselves are level 0."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    city = models.ForeignKey("cities.City", models.PROTECT, default=current_city, editable=False, related_name="+")
    level = models.PositiveSmallIntegerField()
    place = models.BigIntegerField()
    hash = models.BinaryField(max_length=32)

    objects = CityManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "level", "place", name="node_once"),
            models.CheckConstraint(condition=models.Q(level__gte=1), name="node_above_leaves"),
        ]


class SignedHead(CityModel):
    """What the city's tree was at a moment, signed with the key outside the database. Kept for ever, in order."""

    tree_size = models.BigIntegerField()
    root_hash = models.BinaryField(max_length=32)
    timestamp = models.DateTimeField()
    key = models.ForeignKey("journal.SigningKey", models.PROTECT, related_name="+")
    signature = models.BinaryField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("city", "timestamp", name="head_moment_once"),
            models.CheckConstraint(condition=models.Q(tree_size__gte=1), name="head_over_something"),
        ]


class SigningKey(models.Model):
    """The public half of a key that signs or signed heads of this installation (in GLOBAL_TABLES); kept for ever."""

    key_id = models.CharField(primary_key=True, max_length=64)
    public_pem = models.TextField()
    since = models.DateTimeField()
    guest = models.BooleanField(default=False, db_default=False)
    """It came with a city from another installation: it proves what it signed there and signs nothing here."""

    class Meta:
        indexes: ClassVar = [models.Index(fields=["since"], name="signing_key_since")]

    def __str__(self) -> str:
        return self.key_id[:16]


class Watermark(CityModel):
    """How far the tree's builder has come: every line of `cluster` older than transaction `xid` has its leaf."""

    cluster = models.BigIntegerField()
    xid = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", name="watermark_once")]


class Position(CityModel):
    """How far a durable listener has come, and what stopped it if something did."""

    listener = models.CharField(max_length=200)
    next_index = models.BigIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    failed_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("city", "listener", name="position_once")]
