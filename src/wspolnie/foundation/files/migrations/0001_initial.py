import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.tenancy
import wspolnie.foundation.files.states
from wspolnie.foundation.db.operations import target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0002_polish_order"),
    ]

    operations = [
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sha256", models.CharField(max_length=64)),
                ("name", models.CharField(max_length=200)),
                ("mime", models.CharField(max_length=100)),
                ("size", models.BigIntegerField()),
                (
                    "scan_state",
                    models.CharField(default=wspolnie.foundation.files.states.ScanState["NOT_SCANNED"], max_length=12),
                ),
                ("kept_at", models.DateTimeField()),
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
                "indexes": [models.Index(fields=["city", "sha256"], name="file_of_digest")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("size__gt", 0)), name="file_is_not_empty"),
                    models.CheckConstraint(
                        condition=models.Q(("scan_state__in", ["not_scanned", "clean", "infected"])),
                        name="file_scan_state_known",
                    ),
                ],
            },
        ),
        wall("files_storedfile"),
        target("files_storedfile"),
    ]
