import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("consultations", "0007_notices"),
        ("files", "0001_initial"),
        ("people", "0003_contacts"),
    ]

    operations = [
        migrations.CreateModel(
            name="WaitingScan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kept_at", models.DateTimeField()),
                (
                    "by",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
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
                    "consultation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waiting_scans",
                        to="consultations.consultation",
                    ),
                ),
                (
                    "file",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(models.F("file"), name="waiting_scan_of_file_once")],
            },
        ),
        migrations.AddField("consultation", "easy_text", models.TextField(blank=True)),
        migrations.AddField("consultation", "film_link", models.CharField(blank=True, max_length=300)),
        migrations.AddField("remarkfile", "alt", models.CharField(blank=True, max_length=300)),
        migrations.AddField("remarkfile", "released_at", models.DateTimeField(null=True)),
        migrations.AddConstraint(
            "remarkfile",
            models.CheckConstraint(
                condition=models.Q(("is_proof", False), ("released_at__isnull", True), _connector="OR"),
                name="remark_proof_is_for_the_office",
            ),
        ),
        wall("consultations_waitingscan"),
        refer("consultations_waitingscan", "consultation_id", "consultations_consultation", "space_id"),
        refer("consultations_waitingscan", "file_id", "files_storedfile"),
        refer("consultations_waitingscan", "by_id", "people_person"),
    ]
