import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import append_only, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("journal", "0003_actor_apart"),
    ]

    operations = [
        migrations.CreateModel(
            name="SigningKey",
            fields=[
                ("key_id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("public_pem", models.TextField()),
                ("since", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["since"], name="signing_key_since")],
            },
        ),
        migrations.CreateModel(
            name="Node",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("level", models.PositiveSmallIntegerField()),
                ("place", models.BigIntegerField()),
                ("hash", models.BinaryField(max_length=32)),
                (
                    "city",
                    models.ForeignKey(
                        default=wspolnie.foundation.db.tenancy.current_city,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cities.city",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("city"), models.F("level"), models.F("place"), name="node_once"),
                    models.CheckConstraint(condition=models.Q(("level__gte", 1)), name="node_above_leaves"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignedHead",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("tree_size", models.BigIntegerField()),
                ("root_hash", models.BinaryField(max_length=32)),
                ("timestamp", models.DateTimeField()),
                ("signature", models.BinaryField(max_length=64)),
                (
                    "city",
                    models.ForeignKey(
                        default=wspolnie.foundation.db.tenancy.current_city,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cities.city",
                    ),
                ),
                (
                    "key",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="journal.signingkey"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("city"), models.F("timestamp"), name="head_moment_once"),
                    models.CheckConstraint(condition=models.Q(("tree_size__gte", 1)), name="head_over_something"),
                ],
            },
        ),
        wall("journal_node"),
        wall("journal_signedhead"),
        append_only("journal_node"),
        append_only("journal_signedhead"),
        append_only("journal_signingkey"),
    ]
