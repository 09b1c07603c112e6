import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0003_targets"),
        ("people", "0002_sessions"),
    ]

    operations = [
        migrations.CreateModel(
            name="PersonContact",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=8)),
                ("value", models.CharField(max_length=300)),
                ("published", models.BooleanField(default=False)),
                ("consented_at", models.DateTimeField(null=True)),
                ("since", models.DateTimeField()),
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
                        related_name="contacts",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("person"), models.F("kind"), name="person_contact_once"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["email", "phone", "post"])), name="person_contact_kind_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("value", ""), _negated=True), name="person_contact_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("consented_at__isnull", False), ("published", True)),
                            models.Q(("consented_at__isnull", True), ("published", False)),
                            _connector="OR",
                        ),
                        name="person_contact_published_by_consent",
                    ),
                ],
            },
        ),
        wall("people_personcontact"),
        refer("people_personcontact", "person_id", "people_person"),
    ]
