"""What happens to a document until it expires. Texts that stand already are drafts; the room that consults them says more."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
import wspolnie.tools.documents.states
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("documents", "0002_table_rows"),
        ("files", "0001_initial"),
        ("spaces", "0004_meetings"),
    ]

    operations = [
        migrations.CreateModel(
            name="ElementPlace",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("element", models.CharField(max_length=40)),
                ("anchor", models.CharField(max_length=40)),
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
                        related_name="element_places",
                        to="documents.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Move",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("state", models.CharField(max_length=12)),
                ("on", models.DateField()),
                ("body", models.CharField(blank=True, max_length=200)),
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
                        related_name="moves",
                        to="documents.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Opinion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("body", models.CharField(max_length=200)),
                ("delivered_on", models.DateField()),
                ("days", models.PositiveSmallIntegerField()),
                ("article", models.CharField(max_length=200)),
                ("silent_from", models.DateTimeField()),
                ("given_on", models.DateField(null=True)),
                ("text", models.TextField(blank=True)),
                ("silence_at", models.DateTimeField(null=True)),
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
                        related_name="opinions",
                        to="documents.document",
                    ),
                ),
                (
                    "file",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "version",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.version",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PlannedStep",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("label", models.CharField(max_length=200)),
                ("body", models.CharField(max_length=200)),
                ("planned_on", models.DateField()),
                ("done_on", models.DateField(null=True)),
                ("dropped_why", models.CharField(blank=True, max_length=300)),
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
                        related_name="steps",
                        to="documents.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ProgrammeReport",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("to_body", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("link", models.CharField(max_length=300)),
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
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="report",
                        to="documents.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("by_body", models.CharField(max_length=200)),
                ("to_body", models.CharField(max_length=200)),
                ("on", models.DateField()),
                ("link", models.CharField(blank=True, max_length=300)),
                ("rejected_on", models.DateField(null=True)),
                ("reason", models.TextField(blank=True)),
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
                        related_name="submissions",
                        to="documents.document",
                    ),
                ),
                (
                    "version",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.version",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="document",
            name="adopted_by",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
        migrations.AddField(
            model_name="document",
            name="adopted_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="adopted_version",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.version",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="answered_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="genre",
            field=models.CharField(blank=True, default="", max_length=24),
        ),
        migrations.AddField(
            model_name="document",
            name="in_force_from",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="in_force_until",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="resolution",
            field=models.CharField(blank=True, default="", max_length=60),
        ),
        migrations.AddField(
            model_name="document",
            name="source_link",
            field=models.CharField(blank=True, default="", max_length=300),
        ),
        migrations.AddField(
            model_name="document",
            name="state",
            field=models.CharField(default=wspolnie.tools.documents.states.Life["PREPARATION"], max_length=12),
        ),
        migrations.AddField(
            model_name="document",
            name="year",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.RunSQL(
            "UPDATE documents_document d SET state = 'draft' "
            "WHERE EXISTS (SELECT FROM documents_version v WHERE v.document_id = d.entry_id)",
            migrations.RunSQL.noop,
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "genre__in",
                        [
                            "",
                            "annual_programme",
                            "multiannual_programme",
                            "strategy",
                            "resolution",
                            "statute",
                            "other_genre",
                        ],
                    )
                ),
                name="document_genre_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("genre", wspolnie.tools.documents.states.Genre["ANNUAL_PROGRAMME"]), _negated=True),
                    ("year__isnull", False),
                    _connector="OR",
                ),
                name="document_programme_has_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["preparation", "draft", "consultation", "submitted", "adopted", "rejected"])
                ),
                name="document_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", wspolnie.tools.documents.states.Life["ADOPTED"]),
                        models.Q(("resolution", ""), _negated=True),
                        models.Q(("adopted_by", ""), _negated=True),
                        models.Q(("source_link", ""), _negated=True),
                        ("adopted_on__isnull", False),
                        ("adopted_version__isnull", False),
                        ("in_force_from__isnull", False),
                    ),
                    models.Q(
                        models.Q(("state", wspolnie.tools.documents.states.Life["ADOPTED"]), _negated=True),
                        ("adopted_by", ""),
                        ("adopted_on__isnull", True),
                        ("in_force_from__isnull", True),
                        ("in_force_until__isnull", True),
                        ("resolution", ""),
                        ("source_link", ""),
                    ),
                    _connector="OR",
                ),
                name="document_adopted_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("in_force_until__isnull", True),
                    ("in_force_until__gte", models.F("in_force_from")),
                    _connector="OR",
                ),
                name="document_force_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="elementplace",
            constraint=models.UniqueConstraint(
                models.F("document"), models.F("element"), models.F("anchor"), name="element_place_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="elementplace",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("element", ""), _negated=True), models.Q(("anchor", ""), _negated=True)),
                name="element_place_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.UniqueConstraint(models.F("document"), models.F("position"), name="move_position_once"),
        ),
        migrations.AddConstraint(
            model_name="move",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["preparation", "draft", "consultation", "submitted", "adopted", "rejected"])
                ),
                name="move_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.UniqueConstraint(
                models.F("document"), models.F("version"), models.F("body"), name="opinion_asked_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("file__isnull", True), ("given_on__isnull", True), ("text", "")),
                    models.Q(
                        models.Q(models.Q(("text", ""), _negated=True), ("file__isnull", False), _connector="OR"),
                        ("given_on__gte", models.F("delivered_on")),
                        ("silence_at__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="opinion_given_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("silence_at__isnull", True), ("silence_at__gte", models.F("silent_from")), _connector="OR"
                ),
                name="opinion_silence_waits_for_its_days",
            ),
        ),
        migrations.AddConstraint(
            model_name="plannedstep",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("label", ""), _negated=True), models.Q(("body", ""), _negated=True)),
                name="planned_step_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="plannedstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("done_on__isnull", True), ("dropped_why", ""), _connector="OR"),
                name="planned_step_done_or_dropped",
            ),
        ),
        migrations.AddConstraint(
            model_name="programmereport",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("to_body", ""), _negated=True), models.Q(("link", ""), _negated=True)),
                name="programme_report_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(models.F("document"), models.F("number"), name="submission_number_once"),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("by_body", ""), _negated=True), models.Q(("to_body", ""), _negated=True)),
                name="submission_names_its_bodies",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason", ""), ("rejected_on__isnull", True)),
                    models.Q(models.Q(("reason", ""), _negated=True), ("rejected_on__gte", models.F("on"))),
                    _connector="OR",
                ),
                name="submission_rejected_has_reason",
            ),
        ),
        wall("documents_move"),
        refer("documents_move", "document_id", "documents_document", "entry_id"),
        wall("documents_opinion"),
        refer("documents_opinion", "document_id", "documents_document", "entry_id"),
        refer("documents_opinion", "version_id", "documents_version"),
        refer("documents_opinion", "file_id", "files_storedfile"),
        wall("documents_submission"),
        refer("documents_submission", "document_id", "documents_document", "entry_id"),
        refer("documents_submission", "version_id", "documents_version"),
        wall("documents_elementplace"),
        refer("documents_elementplace", "document_id", "documents_document", "entry_id"),
        wall("documents_plannedstep"),
        refer("documents_plannedstep", "document_id", "documents_document", "entry_id"),
        wall("documents_programmereport"),
        refer("documents_programmereport", "document_id", "documents_document", "entry_id"),
        refer("documents_document", "adopted_version_id", "documents_version"),
    ]
