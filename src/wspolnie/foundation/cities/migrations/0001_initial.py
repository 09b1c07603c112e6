import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.cities.models
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import wall
from wspolnie.foundation.text.order import CREATE_PL_KEY, DROP_PL_KEY


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS btree_gist", migrations.RunSQL.noop),
        migrations.RunSQL(CREATE_PL_KEY, DROP_PL_KEY),
        migrations.CreateModel(
            name="City",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("slug", models.SlugField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=80)),
                ("name_genitive", models.CharField(max_length=80)),
                ("name_locative", models.CharField(max_length=80)),
                ("host", models.CharField(max_length=200, unique=True)),
                ("hue", models.PositiveSmallIntegerField(default=212)),
                ("arms", models.CharField(blank=True, max_length=40)),
                ("code", models.CharField(max_length=8, unique=True)),
                ("office_name", models.CharField(max_length=160)),
                ("office_line", models.CharField(max_length=300)),
                ("office_email", models.EmailField(max_length=254)),
                ("officer_email", models.EmailField(max_length=254)),
                ("zone_name", models.CharField(default="Europe/Warsaw", max_length=40)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("hue__lt", 360)), name="city_hue_is_an_angle")
                ],
            },
        ),
        migrations.CreateModel(
            name="District",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("slug", models.SlugField(max_length=60)),
                ("name", models.CharField(max_length=120)),
                ("kind", models.CharField(max_length=40)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
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
                "constraints": [models.UniqueConstraint(models.F("city"), models.F("slug"), name="district_slug_once")],
            },
        ),
        migrations.CreateModel(
            name="Parameter",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("value", models.CharField(max_length=200)),
                ("since", models.DateField(blank=True, null=True)),
                ("until", models.DateField(blank=True, null=True)),
                ("article", models.CharField(max_length=200)),
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
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("city", "="),
                            ("name", "="),
                            (
                                wspolnie.foundation.cities.models.DateRange(
                                    models.F("since"), models.F("until"), models.Value("[]")
                                ),
                                "&&",
                            ),
                        ],
                        name="parameter_one_value_a_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("meaning", models.TextField()),
                ("source", models.CharField(blank=True, max_length=200)),
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
                "constraints": [models.UniqueConstraint(models.F("city"), models.F("name"), name="term_once")],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("slug", models.SlugField(max_length=60)),
                ("name", models.CharField(max_length=200)),
                ("article", models.CharField(blank=True, max_length=60)),
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
                "constraints": [models.UniqueConstraint(models.F("city"), models.F("slug"), name="theme_slug_once")],
            },
        ),
        wall("cities_district"),
        wall("cities_theme"),
        wall("cities_parameter"),
        wall("cities_term"),
    ]
