"""Remarks that came on paper and by other ways: the office's own number of the letter, and the letter itself as proof."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("consultations", "0005_life_of_remarks"),
        ("files", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            "remark", "office_number", models.CharField(blank=True, default="", max_length=60), preserve_default=False
        ),
        migrations.CreateModel(
            name="RemarkFile",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("is_proof", models.BooleanField(default=False)),
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
                    "file",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "remark",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="consultations.remark",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("remark"), models.F("file"), name="remark_file_once"),
                ],
            },
        ),
        wall("consultations_remarkfile"),
        refer("consultations_remarkfile", "remark_id", "consultations_remark"),
        refer("consultations_remarkfile", "file_id", "files_storedfile"),
    ]
