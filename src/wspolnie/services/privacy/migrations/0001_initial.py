import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.cities.models
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0003_targets"),
    ]

    operations = [
        migrations.CreateModel(
            name="Clause",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("slug", models.SlugField(max_length=40)),
                ("title", models.CharField(max_length=160)),
                ("purpose", models.TextField()),
                ("basis", models.TextField()),
                ("recipients", models.TextField()),
                ("retention", models.TextField()),
                ("rights", models.TextField()),
                ("duty", models.TextField()),
                ("transfers", models.TextField()),
                ("since", models.DateField(null=True)),
                ("until", models.DateField(null=True)),
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
                            ("slug", "="),
                            (
                                wspolnie.foundation.cities.models.DateRange(
                                    models.F("since"), models.F("until"), models.Value("[]")
                                ),
                                "&&",
                            ),
                        ],
                        name="clause_one_a_day",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactAccess",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField()),
                ("viewer_id", models.UUIDField(null=True)),
                ("capacity", models.CharField(max_length=60)),
                ("what", models.CharField(max_length=16)),
                ("subject_id", models.UUIDField(null=True)),
                ("person_id", models.UUIDField(null=True)),
                ("path", models.CharField(max_length=300)),
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
                "indexes": [
                    models.Index(fields=["city", "-at"], name="contact_access_newest"),
                    models.Index(
                        condition=models.Q(("person_id__isnull", False)),
                        fields=["city", "person_id"],
                        name="contact_access_of_person",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("what__in", ["remark_contact", "person_contacts", "person_data"])),
                        name="contact_access_what_known",
                    )
                ],
            },
        ),
        wall("privacy_clause"),
        wall("privacy_contactaccess"),
    ]
