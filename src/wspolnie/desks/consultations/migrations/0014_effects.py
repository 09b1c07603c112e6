"""What changed because of remarks; documents that are consulted already say so, with the day and who laid them before people."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, target, wall

CONSULTED = """
UPDATE documents_document d SET state = 'consultation', answered_at = told.answered_at
FROM (SELECT v.document_id, CASE WHEN bool_and(r.state = 'answered') THEN max(r.answered_at) END AS answered_at
      FROM consultations_round r JOIN documents_version v ON v.id = r.version_id
      WHERE r.state <> 'draft' GROUP BY 1) told
WHERE told.document_id = d.entry_id AND d.state = 'draft'
"""
MOVED = """
INSERT INTO documents_move (id, city_id, document_id, position, state, "on", body)
SELECT uuidv7(), r.city_id, v.document_id, r.number, 'consultation', (r.opens_at AT TIME ZONE c.zone_name)::date, k.authority
FROM consultations_round r
JOIN documents_version v ON v.id = r.version_id
JOIN consultations_consultation k ON k.space_id = r.consultation_id
JOIN cities_city c ON c.id = r.city_id
WHERE r.state <> 'draft'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("documents", "0003_life"),
        ("consultations", "0013_passages"),
    ]

    operations = [
        migrations.CreateModel(
            name="Effect",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("anchor", models.CharField(blank=True, max_length=40)),
                ("text", models.CharField(max_length=600)),
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
                    "consultation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="effects",
                        to="consultations.consultation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EffectRemark",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
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
                (
                    "effect",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="remarks",
                        to="consultations.effect",
                    ),
                ),
                (
                    "remark",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="effects",
                        to="consultations.remark",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="effect",
            constraint=models.UniqueConstraint(
                models.F("consultation"), models.F("position"), name="effect_position_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="effect",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="effect_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="effectremark",
            constraint=models.UniqueConstraint(models.F("effect"), models.F("remark"), name="effect_remark_once"),
        ),
        wall("consultations_effect"),
        target("consultations_effect"),
        wall("consultations_effectremark"),
        refer("consultations_effect", "consultation_id", "consultations_consultation", "space_id"),
        refer("consultations_effectremark", "effect_id", "consultations_effect"),
        refer("consultations_effectremark", "remark_id", "consultations_remark"),
        migrations.RunSQL(CONSULTED, migrations.RunSQL.noop),
        migrations.RunSQL(MOVED, migrations.RunSQL.noop),
    ]
