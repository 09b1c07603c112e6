import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0004_letter_template"),
        ("people", "0003_contacts"),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("capacity", models.CharField(max_length=60)),
                ("label", models.CharField(blank=True, max_length=80)),
                ("prefix", models.CharField(max_length=12)),
                ("digest", models.BinaryField(max_length=32)),
                ("made_at", models.DateTimeField()),
                ("used_on", models.DateField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
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
                    "person",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ApiSending",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("digest", models.BinaryField(max_length=32)),
                ("said", models.BinaryField(max_length=32)),
                ("answer", models.BinaryField(null=True)),
                ("at", models.DateTimeField()),
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
                    "token",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="api.apitoken",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="apitoken",
            index=models.Index(fields=["city", "person"], name="api_token_of_person"),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.UniqueConstraint(models.F("city"), models.F("digest"), name="api_token_once"),
        ),
        migrations.AddConstraint(
            model_name="apitoken",
            constraint=models.CheckConstraint(
                condition=models.Q(("capacity__regex", "^(self|(office|organisation):[0-9a-f-]{36})$")),
                name="api_token_capacity_known",
            ),
        ),
        migrations.AddIndex(
            model_name="apisending",
            index=models.Index(fields=["city", "at"], name="api_sending_by_time"),
        ),
        migrations.AddConstraint(
            model_name="apisending",
            constraint=models.UniqueConstraint(models.F("city"), models.F("digest"), name="api_sending_once"),
        ),
        wall("api_apitoken"),
        wall("api_apisending"),
        target("api_apitoken"),
        refer("api_apitoken", "person_id", "people_person"),
        refer("api_apisending", "token_id", "api_apitoken"),
    ]
