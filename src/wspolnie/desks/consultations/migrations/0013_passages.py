"""Remarks on several paragraphs, remarks that nobody has confirmed yet, and parts of remarks that are blacked out."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import append_only, refer, wall

STATES = ["received", "released", "withdrawn", "not_remark", "abuse", "unconfirmed"]


def identity():
    return (
        "id",
        models.UUIDField(default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False),
    )


def city():
    return (
        "city",
        models.ForeignKey(
            default=wspolnie.foundation.db.tenancy.current_city,
            editable=False,
            on_delete=django.db.models.deletion.PROTECT,
            related_name="+",
            to="cities.city",
        ),
    )


def at(kind, model, related_name):
    return kind(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name=related_name, to=model)


KEY, ONE = wspolnie.foundation.db.models.CityForeignKey, wspolnie.foundation.db.models.CityOneToOne


class Migration(migrations.Migration):
    dependencies = [("consultations", "0012_answers")]

    operations = [
        migrations.AddField("remark", "concerns", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("remark", "blackouts", models.JSONField(blank=True, default=list)),
        migrations.RemoveConstraint("remark", "remark_state_known"),
        migrations.AlterField("remark", "state", models.CharField(default="received", max_length=12)),
        migrations.AddConstraint(
            "remark", models.CheckConstraint(condition=Q(("state__in", STATES)), name="remark_state_known")
        ),
        migrations.AddConstraint(
            "remark",
            models.CheckConstraint(
                condition=Q(("concerns", ""), ("paragraph__isnull", False), _connector="OR"),
                name="remark_on_several_has_a_first",
            ),
        ),
        migrations.CreateModel(
            name="RemarkPassage",
            fields=[
                identity(),
                city(),
                ("position", models.PositiveSmallIntegerField()),
                ("quoted", models.TextField()),
                ("paragraph", at(KEY, "documents.paragraph", "+")),
                ("remark", at(KEY, "consultations.remark", "passages")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(F("remark"), F("paragraph"), name="remark_passage_once"),
                    models.UniqueConstraint(F("remark"), F("position"), name="remark_passage_in_order"),
                ],
            },
        ),
        migrations.CreateModel(
            name="RemarkConfirmation",
            fields=[
                identity(),
                city(),
                ("digest", models.BinaryField(max_length=32)),
                ("ends_at", models.DateTimeField()),
                ("remark", at(ONE, "consultations.remark", "confirmation")),
            ],
            options={
                "constraints": [models.UniqueConstraint("city", "digest", name="remark_confirmation_code_once")],
            },
        ),
        wall("consultations_remarkpassage"),
        refer("consultations_remarkpassage", "remark_id", "consultations_remark"),
        refer("consultations_remarkpassage", "paragraph_id", "documents_paragraph"),
        append_only("consultations_remarkpassage"),
        wall("consultations_remarkconfirmation"),
        refer("consultations_remarkconfirmation", "remark_id", "consultations_remark"),
    ]
