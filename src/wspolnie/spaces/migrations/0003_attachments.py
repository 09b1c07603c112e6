import django.db.models.constraints
import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
import wspolnie.spaces.kinds
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("files", "0001_initial"),
        ("spaces", "0002_deputies"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("role", models.CharField(default=wspolnie.spaces.kinds.AttachmentRole["FILE"], max_length=12)),
                ("title", models.CharField(max_length=200)),
                ("alt", models.CharField(blank=True, max_length=300)),
                ("position", models.PositiveSmallIntegerField()),
                ("added_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(null=True)),
                ("removed_why", models.CharField(blank=True, max_length=300)),
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
                    "entry",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attachments",
                        to="spaces.entry",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["file", "easy_text", "sign_film"])),
                        name="attachment_role_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="attachment_has_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("removed_at__isnull", True), ("removed_why", "")),
                            models.Q(("removed_at__isnull", False), models.Q(("removed_why", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="attachment_removed_with_reason",
                    ),
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("entry", "position"),
                        name="attachment_position_once",
                    ),
                ],
            },
        ),
        wall("spaces_attachment"),
        refer("spaces_attachment", "entry_id", "spaces_entry"),
        refer("spaces_attachment", "file_id", "files_storedfile"),
    ]
