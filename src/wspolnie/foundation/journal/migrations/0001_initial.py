import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.tenancy
import wspolnie.foundation.journal.models
from wspolnie.foundation.db.operations import append_only, never_changed, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(
            [
                "CREATE SEQUENCE journal_line_seq",
                "CREATE FUNCTION journal_cluster() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE "
                "AS 'SELECT system_identifier FROM pg_control_system()'",
            ],
            ["DROP FUNCTION journal_cluster()", "DROP SEQUENCE journal_line_seq"],
        ),
        migrations.CreateModel(
            name="Line",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "seq",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("journal_line_seq"), function="nextval"), editable=False
                    ),
                ),
                ("at", models.DateTimeField()),
                ("fact", models.CharField(max_length=80)),
                ("actor_id", models.UUIDField(null=True)),
                ("capacity", models.CharField(max_length=20)),
                ("space_id", models.UUIDField(null=True)),
                ("subject_id", models.UUIDField(null=True)),
                ("data", models.JSONField()),
                ("leaf_hash", models.BinaryField(max_length=32)),
                (
                    "xid",
                    models.BigIntegerField(
                        db_default=wspolnie.foundation.journal.models.TransactionId(), editable=False
                    ),
                ),
                (
                    "cluster",
                    models.BigIntegerField(db_default=wspolnie.foundation.journal.models.ClusterId(), editable=False),
                ),
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
        ),
        migrations.CreateModel(
            name="Leaf",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("index", models.BigIntegerField()),
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
                    "line",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="leaf", to="journal.line"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("listener", models.CharField(max_length=200)),
                ("next_index", models.BigIntegerField(default=0)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("failed_at", models.DateTimeField(null=True)),
                ("error", models.CharField(blank=True, max_length=200)),
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
        ),
        migrations.CreateModel(
            name="Private",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("field", models.CharField(max_length=40)),
                ("value", models.TextField()),
                ("salt", models.BinaryField(max_length=16)),
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
                    "line",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="private", to="journal.line"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Watermark",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("cluster", models.BigIntegerField()),
                ("xid", models.BigIntegerField()),
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
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["city", "space_id", "seq"], name="line_of_space"),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["city", "subject_id", "seq"], name="line_of_subject"),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["city", "cluster", "xid"], name="line_settling"),
        ),
        migrations.AddConstraint(
            model_name="leaf",
            constraint=models.UniqueConstraint(models.F("city"), models.F("index"), name="leaf_index_once"),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.UniqueConstraint(models.F("city"), models.F("listener"), name="position_once"),
        ),
        migrations.AddConstraint(
            model_name="private",
            constraint=models.UniqueConstraint(models.F("line"), models.F("field"), name="private_field_once"),
        ),
        migrations.AddConstraint(
            model_name="watermark",
            constraint=models.UniqueConstraint(models.F("city"), name="watermark_once"),
        ),
        wall("journal_line"),
        wall("journal_private"),
        wall("journal_leaf"),
        wall("journal_watermark"),
        wall("journal_position"),
        append_only("journal_line"),
        append_only("journal_leaf"),
        never_changed("journal_private"),
    ]
