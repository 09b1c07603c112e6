"""Who answers which remark until when; notes among those who answer, and opinions that they ask for."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("consultations", "0015_paper_letters"),
        ("offices", "0003_structure"),
        ("people", "0003_contacts"),
    ]

    operations = [
        migrations.CreateModel(
            name="Assignment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
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
                ("due_at", models.DateTimeField()),
                ("at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("ending", models.CharField(blank=True, default="", max_length=10)),
                ("why", models.TextField(blank=True, default="", max_length=4000)),
                ("near_told_at", models.DateTimeField(null=True)),
                ("late_told_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="RemarkNote",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
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
                ("text", models.TextField(blank=True, max_length=4000)),
                ("at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("removed_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="bulkchange",
            name="bulk_act_known",
        ),
        migrations.AddConstraint(
            model_name="bulkchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("act__in", ["answer", "send", "accept", "group", "ungroup", "release", "sheet", "assign"])
                ),
                name="bulk_act_known",
            ),
        ),
        migrations.AddField(
            model_name="assignment",
            name="by",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="assignment",
            name="ended_by",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="assignment",
            name="office",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="offices.office",
            ),
        ),
        migrations.AddField(
            model_name="assignment",
            name="person",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="assignment",
            name="remark",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assignments",
                to="consultations.remark",
            ),
        ),
        migrations.AddField(
            model_name="bulkitem",
            name="assigned_after",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="consultations.assignment",
            ),
        ),
        migrations.AddField(
            model_name="bulkitem",
            name="assigned_before",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="consultations.assignment",
            ),
        ),
        migrations.AddField(
            model_name="remarknote",
            name="by",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="remarknote",
            name="office",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="offices.office",
            ),
        ),
        migrations.AddField(
            model_name="remarknote",
            name="parent",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replies",
                to="consultations.remarknote",
            ),
        ),
        migrations.AddField(
            model_name="remarknote",
            name="person",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="remarknote",
            name="remark",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="notes",
                to="consultations.remark",
            ),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(fields=["remark", "at"], name="assignment_of_remark"),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("ended_at__isnull", True)), fields=["person"], name="assignment_of_person"
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.UniqueConstraint(
                models.F("remark"), condition=models.Q(("ended_at__isnull", True)), name="assignment_current_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=models.Q(("office__isnull", False), ("person__isnull", False), _connector="OR"),
                name="assignment_to_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at__isnull", True), ("ended_by__isnull", True), ("ending", "")),
                    models.Q(("ended_at__isnull", False), ("ending__in", ["passed", "given_back", "undone", "erased"])),
                    _connector="OR",
                ),
                name="assignment_ended_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=models.Q(("why", ""), ("ending", "given_back"), _connector="OR"),
                name="assignment_reason_of_what_is_given_back",
            ),
        ),
        migrations.AddIndex(
            model_name="remarknote",
            index=models.Index(fields=["remark", "at"], name="note_of_remark"),
        ),
        migrations.AddConstraint(
            model_name="remarknote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("removed_at__isnull", True), models.Q(("text", ""), _negated=True)),
                    models.Q(("removed_at__isnull", False), ("text", "")),
                    _connector="OR",
                ),
                name="note_says_something_until_removed",
            ),
        ),
        migrations.AddConstraint(
            model_name="remarknote",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("due_at__isnull", True), ("office__isnull", True), ("person__isnull", True)),
                    models.Q(
                        ("due_at__isnull", False),
                        models.Q(("office__isnull", False), ("person__isnull", False), _connector="OR"),
                    ),
                    _connector="OR",
                ),
                name="note_asks_somebody_until",
            ),
        ),
        migrations.AddConstraint(
            model_name="remarknote",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered_at__isnull", True), ("due_at__isnull", False), _connector="OR"),
                name="note_answered_was_asked",
            ),
        ),
        target("consultations_assignment"),
        target("consultations_remarknote"),
        wall("consultations_assignment"),
        wall("consultations_remarknote"),
        refer("consultations_assignment", "remark_id", "consultations_remark"),
        refer("consultations_assignment", "office_id", "offices_office"),
        refer("consultations_assignment", "person_id", "people_person"),
        refer("consultations_assignment", "by_id", "people_person"),
        refer("consultations_assignment", "ended_by_id", "people_person"),
        refer("consultations_remarknote", "remark_id", "consultations_remark"),
        refer("consultations_remarknote", "parent_id", "consultations_remarknote"),
        refer("consultations_remarknote", "office_id", "offices_office"),
        refer("consultations_remarknote", "person_id", "people_person"),
        refer("consultations_remarknote", "by_id", "people_person"),
        refer("consultations_bulkitem", "assigned_before_id", "consultations_assignment"),
        refer("consultations_bulkitem", "assigned_after_id", "consultations_assignment"),
    ]
