"""What was recorded of a resolution can be put right so that everybody sees it; a submission can be taken back."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import append_only, refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("documents", "0003_life"),
    ]

    operations = [
        migrations.CreateModel(
            name="AdoptionCorrection",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("field", models.CharField(max_length=12)),
                ("before", models.CharField(blank=True, max_length=300)),
                ("after", models.CharField(blank=True, max_length=300)),
                ("why", models.CharField(max_length=300)),
                ("on", models.DateField()),
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
                    "document",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="documents.document",
                    ),
                ),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="document",
            name="document_state_known",
        ),
        migrations.RemoveConstraint(
            model_name="move",
            name="move_state_known",
        ),
        migrations.RemoveConstraint(
            model_name="submission",
            name="submission_rejected_has_reason",
        ),
        migrations.AddField(
            model_name="submission",
            name="withdrawn_on",
            field=models.DateField(null=True),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        ["preparation", "draft", "consultation", "submitted", "adopted", "rejected", "withdrawn"],
                    )
                ),
                name="document_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        ["preparation", "draft", "consultation", "submitted", "adopted", "rejected", "withdrawn"],
                    )
                ),
                name="move_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason", ""), ("rejected_on__isnull", True), ("withdrawn_on__isnull", True)),
                    models.Q(
                        models.Q(("reason", ""), _negated=True),
                        ("rejected_on__gte", models.F("on")),
                        ("withdrawn_on__isnull", True),
                    ),
                    models.Q(
                        models.Q(("reason", ""), _negated=True),
                        ("rejected_on__isnull", True),
                        ("withdrawn_on__gte", models.F("on")),
                    ),
                    _connector="OR",
                ),
                name="submission_ended_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="adoptioncorrection",
            constraint=models.UniqueConstraint(
                models.F("document"), models.F("number"), models.F("field"), name="adoption_correction_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="adoptioncorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(("field__in", ["resolution", "on", "body", "link", "since", "until"])),
                name="adoption_correction_field_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="adoptioncorrection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("why", ""), _negated=True), models.Q(("before", models.F("after")), _negated=True)
                ),
                name="adoption_correction_changes_with_reason",
            ),
        ),
        wall("documents_adoptioncorrection"),
        refer("documents_adoptioncorrection", "document_id", "documents_document", "entry_id"),
        append_only("documents_adoptioncorrection"),
    ]
