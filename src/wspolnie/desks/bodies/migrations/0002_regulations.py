"""Regulations of bodies in versions."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import append_only, refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0001_initial"),
        ("cities", "0006_district_map"),
    ]

    operations = [
        migrations.CreateModel(
            name="Regulations",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("source", models.TextField()),
                ("adopted", models.CharField(max_length=300)),
                ("in_force_from", models.DateField()),
                ("entered_at", models.DateTimeField()),
                (
                    "body",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regulations",
                        to="bodies.body",
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
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("body"), models.F("number"), name="regulations_number_once"),
                    models.UniqueConstraint(models.F("body"), models.F("in_force_from"), name="regulations_one_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("source", ""), _negated=True), models.Q(("adopted", ""), _negated=True)
                        ),
                        name="regulations_are_whole",
                    ),
                ],
            },
        ),
        wall("bodies_regulations"),
        refer("bodies_regulations", "body_id", "bodies_body", "space_id"),
        append_only("bodies_regulations"),
    ]
