import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("password", models.CharField(default="!", editable=False, max_length=128)),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("email", django.db.models.functions.text.Lower("email"))),
                        name="account_email_lower",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="persons",
                        to=settings.AUTH_USER_MODEL,
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
                    models.UniqueConstraint(models.F("city"), models.F("account"), name="person_once_a_city")
                ],
            },
        ),
        wall("people_person"),
        target("people_person"),
    ]
