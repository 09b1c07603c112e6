"""What a notice of a consultation says: kind, basis, addressees, goal, themes, districts and where it was published."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall

KINDS = ["programme", "strategy", "resolution", "statute", "other_kind"]
PLACES = ["bip", "site", "board", "other_place"]


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


def to(model, related_name="+"):
    return wspolnie.foundation.db.models.CityForeignKey(
        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, related_name=related_name, to=model
    )


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("consultations", "0006_paper"),
    ]

    operations = [
        *[
            migrations.AddField("consultation", name, models.TextField(blank=True, default=""), preserve_default=False)
            for name in ("basis", "addressees", "goal")
        ],
        migrations.AddField(
            "consultation", "kind", models.CharField(blank=True, default="", max_length=12), preserve_default=False
        ),
        migrations.AddConstraint(
            "consultation",
            models.CheckConstraint(
                condition=Q(("kind__in", ["", *KINDS])),
                name="consultation_kind_known",
            ),
        ),
        migrations.CreateModel(
            name="ConsultationDistrict",
            fields=[
                identity(),
                city(),
                ("consultation", to("consultations.consultation", "districts")),
                ("district", to("cities.district")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(F("consultation"), F("district"), name="consultation_district_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsultationTheme",
            fields=[
                identity(),
                city(),
                ("consultation", to("consultations.consultation", "themes")),
                ("theme", to("cities.theme")),
            ],
            options={
                "constraints": [models.UniqueConstraint(F("consultation"), F("theme"), name="consultation_theme_once")],
            },
        ),
        migrations.CreateModel(
            name="PublicationPlace",
            fields=[
                identity(),
                city(),
                ("kind", models.CharField(max_length=12)),
                ("link", models.CharField(blank=True, max_length=400)),
                ("words", models.CharField(blank=True, max_length=200)),
                ("published_on", models.DateField()),
                ("consultation", to("consultations.consultation", "places")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(F("consultation"), F("kind"), name="publication_place_once"),
                    models.CheckConstraint(condition=Q(("kind__in", PLACES)), name="publication_place_kind_known"),
                    models.CheckConstraint(
                        condition=Q(("link", ""), ("words", ""), _negated=True), name="publication_place_says_where"
                    ),
                ],
            },
        ),
        wall("consultations_consultationdistrict"),
        refer("consultations_consultationdistrict", "consultation_id", "consultations_consultation", "space_id"),
        refer("consultations_consultationdistrict", "district_id", "cities_district"),
        wall("consultations_consultationtheme"),
        refer("consultations_consultationtheme", "consultation_id", "consultations_consultation", "space_id"),
        refer("consultations_consultationtheme", "theme_id", "cities_theme"),
        wall("consultations_publicationplace"),
        refer("consultations_publicationplace", "consultation_id", "consultations_consultation", "space_id"),
    ]
