"""Letters on paper and the addresses they go to; corrections after the publication; changes that came from a sheet."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.desks.consultations.letter_states
import wspolnie.desks.consultations.states
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import never_changed, refer, target, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("consultations", "0014_effects"),
        ("files", "0001_initial"),
        ("people", "0003_contacts"),
    ]

    operations = [
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("verdict", models.CharField(max_length=16)),
                ("reason", models.TextField()),
                ("wording", models.TextField(blank=True)),
                ("why", models.TextField()),
                (
                    "state",
                    models.CharField(
                        default=wspolnie.desks.consultations.letter_states.CorrectionState["PROPOSED"], max_length=10
                    ),
                ),
                ("at", models.DateTimeField()),
                ("published_at", models.DateTimeField(null=True)),
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
                    "published_by",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "round",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="consultations.round",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CorrectedAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("verdict", models.CharField(max_length=16)),
                ("reason", models.TextField()),
                ("wording", models.TextField(blank=True)),
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
                    "remark",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected",
                        to="consultations.remark",
                    ),
                ),
                (
                    "correction",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="consultations.correction",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RemarkPostal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("street", models.CharField(max_length=120)),
                ("code", models.CharField(max_length=12)),
                ("place", models.CharField(max_length=80)),
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
                    "remark",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postal",
                        to="consultations.remark",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AnswerLetter",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        default=wspolnie.desks.consultations.letter_states.LetterState["TO_SEND"], max_length=8
                    ),
                ),
                ("sent_on", models.DateField(null=True)),
                ("returned_on", models.DateField(null=True)),
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
                    "remark",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="consultations.remark",
                    ),
                ),
                (
                    "correction",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="consultations.correction",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LetterBatch",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("letters", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        default=wspolnie.desks.consultations.letter_states.BatchState["RUNNING"], max_length=8
                    ),
                ),
                ("moved_at", models.DateTimeField()),
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "round",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letter_batches",
                        to="consultations.round",
                    ),
                ),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="bulkchange",
            name="bulk_act_known",
        ),
        migrations.AddConstraint(
            model_name="bulkchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("act__in", ["answer", "send", "accept", "group", "ungroup", "release", "sheet"])),
                name="bulk_act_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.UniqueConstraint(models.F("round"), models.F("number"), name="correction_number_once"),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verdict__in", ["accepted", "partly", "not_accepted", "already_covered", "noted", "out_of_scope"])
                ),
                name="correction_verdict_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["proposed", "published", "dropped"])), name="correction_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("reason", ""), _negated=True), models.Q(("why", ""), _negated=True)),
                name="correction_has_reasons",
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("wording", ""),
                    (
                        "verdict__in",
                        [
                            wspolnie.desks.consultations.states.Verdict["ACCEPTED"],
                            wspolnie.desks.consultations.states.Verdict["PARTLY"],
                        ],
                    ),
                    _connector="OR",
                ),
                name="correction_wording_of_what_is_accepted",
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("published_at__isnull", False),
                        ("state", wspolnie.desks.consultations.letter_states.CorrectionState["PUBLISHED"]),
                    ),
                    models.Q(
                        models.Q(
                            ("state", wspolnie.desks.consultations.letter_states.CorrectionState["PUBLISHED"]),
                            _negated=True,
                        ),
                        ("published_at__isnull", True),
                        ("published_by__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="correction_published_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="correctedanswer",
            constraint=models.UniqueConstraint(
                models.F("correction"), models.F("remark"), name="corrected_answer_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="correctedanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verdict__in", ["accepted", "partly", "not_accepted", "already_covered", "noted", "out_of_scope"])
                ),
                name="corrected_verdict_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="correctedanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="corrected_has_reason"
            ),
        ),
        migrations.AddConstraint(
            model_name="answerletter",
            constraint=models.UniqueConstraint(
                fields=("remark", "correction"), name="answer_letter_never_twice", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="answerletter",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["to_send", "sent", "returned", "nowhere"])),
                name="answer_letter_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="answerletter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("returned_on__isnull", True),
                        ("sent_on__isnull", True),
                        (
                            "state__in",
                            [
                                wspolnie.desks.consultations.letter_states.LetterState["TO_SEND"],
                                wspolnie.desks.consultations.letter_states.LetterState["NOWHERE"],
                            ],
                        ),
                    ),
                    models.Q(
                        ("returned_on__isnull", True),
                        ("sent_on__isnull", False),
                        ("state", wspolnie.desks.consultations.letter_states.LetterState["SENT"]),
                    ),
                    models.Q(
                        ("returned_on__gte", models.F("sent_on")),
                        ("sent_on__isnull", False),
                        ("state", wspolnie.desks.consultations.letter_states.LetterState["RETURNED"]),
                    ),
                    _connector="OR",
                ),
                name="answer_letter_days_of_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="letterbatch",
            constraint=models.UniqueConstraint(models.F("round"), models.F("digest"), name="letter_batch_once"),
        ),
        migrations.AddConstraint(
            model_name="letterbatch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("file__isnull", True),
                        ("state", wspolnie.desks.consultations.letter_states.BatchState["RUNNING"]),
                    ),
                    models.Q(
                        ("file__isnull", False),
                        ("state", wspolnie.desks.consultations.letter_states.BatchState["DONE"]),
                    ),
                    _connector="OR",
                ),
                name="letter_batch_done_has_file",
            ),
        ),
        migrations.AddConstraint(
            model_name="remarkpostal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(("street", ""), _negated=True),
                    models.Q(("code", ""), _negated=True),
                    models.Q(("place", ""), _negated=True),
                ),
                name="remark_postal_is_whole",
            ),
        ),
        target("consultations_correction"),
        wall("consultations_correction"),
        wall("consultations_correctedanswer"),
        wall("consultations_remarkpostal"),
        wall("consultations_answerletter"),
        wall("consultations_letterbatch"),
        refer("consultations_correction", "round_id", "consultations_round"),
        refer("consultations_correction", "by_id", "people_person"),
        refer("consultations_correction", "published_by_id", "people_person"),
        refer("consultations_correctedanswer", "correction_id", "consultations_correction"),
        refer("consultations_correctedanswer", "remark_id", "consultations_remark"),
        refer("consultations_remarkpostal", "remark_id", "consultations_remark"),
        refer("consultations_answerletter", "remark_id", "consultations_remark"),
        refer("consultations_answerletter", "correction_id", "consultations_correction"),
        refer("consultations_letterbatch", "round_id", "consultations_round"),
        refer("consultations_letterbatch", "file_id", "files_storedfile"),
        never_changed("consultations_correctedanswer"),
    ]
