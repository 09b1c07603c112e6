import django.db.models.deletion
from django.db import migrations, models

import wspolnie.desks.consultations.states
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0001_initial"),
        ("documents", "0001_initial"),
        ("offices", "0001_initial"),
        ("people", "0001_initial"),
        ("spaces", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Consultation",
            fields=[
                (
                    "space",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="consultation",
                        serialize=False,
                        to="spaces.space",
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("year", models.PositiveSmallIntegerField()),
                ("lead", models.TextField(blank=True)),
                ("authority", models.CharField(max_length=200)),
                (
                    "state",
                    models.CharField(default="draft", max_length=8),
                ),
                ("answers_due_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(null=True)),
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
                    "office",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("channel", models.CharField(max_length=12)),
                ("received_at", models.DateTimeField()),
                ("hour_unknown", models.BooleanField(default=False)),
                ("postmarked_on", models.DateField(null=True)),
                ("timeliness", models.CharField(max_length=8)),
                ("quoted", models.TextField(blank=True)),
                ("proposed", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True)),
                ("side", models.CharField(default=wspolnie.desks.consultations.states.Side["RESIDENT"], max_length=12)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("contact", models.EmailField(blank=True, max_length=254)),
                (
                    "state",
                    models.CharField(default=wspolnie.desks.consultations.states.RemarkState["RECEIVED"], max_length=9),
                ),
                ("submission", models.BinaryField(max_length=32, null=True)),
                (
                    "author",
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
                    "paragraph",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.paragraph",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("verdict", models.CharField(max_length=16)),
                ("reason", models.TextField()),
                (
                    "state",
                    models.CharField(default=wspolnie.desks.consultations.states.AnswerState["DRAFT"], max_length=8),
                ),
                ("changed_at", models.DateTimeField()),
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
                    "remark",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answer",
                        to="consultations.remark",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Round",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(default=1)),
                ("opens_at", models.DateTimeField()),
                ("closes_at", models.DateTimeField()),
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
                        related_name="rounds",
                        to="consultations.consultation",
                    ),
                ),
                (
                    "version",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.version",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="remark",
            name="round",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="remarks",
                to="consultations.round",
            ),
        ),
        migrations.AddConstraint(
            model_name="consultation",
            constraint=models.UniqueConstraint(
                models.F("city"), models.F("year"), models.F("number"), name="consultation_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="consultation",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "started", "answered"])), name="consultation_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="consultation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answered_at__isnull", False),
                        ("state", "answered"),
                    ),
                    models.Q(
                        models.Q(("state", "answered"), _negated=True),
                        ("answered_at__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="consultation_answered_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verdict__in", ["accepted", "partly", "not_accepted", "already_covered", "noted", "out_of_scope"])
                ),
                name="answer_verdict_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "accepted"])), name="answer_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="answer_has_reason"
            ),
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.UniqueConstraint(models.F("consultation"), models.F("number"), name="round_number_once"),
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.CheckConstraint(
                condition=models.Q(("closes_at__gt", models.F("opens_at"))), name="round_closes_after_it_opens"
            ),
        ),
        migrations.AddIndex(
            model_name="remark",
            index=models.Index(fields=["round", "paragraph", "-received_at"], name="remark_of_paragraph"),
        ),
        migrations.AddIndex(
            model_name="remark",
            index=models.Index(fields=["round", "received_at"], name="remark_in_order"),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.UniqueConstraint(models.F("round"), models.F("number"), name="remark_number_once"),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.UniqueConstraint(models.F("city"), models.F("submission"), name="remark_sent_once"),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("channel__in", ["web", "email", "paper", "edoreczenia", "epuap", "meeting", "oral"])
                ),
                name="remark_channel_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("timeliness__in", ["on_time", "late", "early"])), name="remark_timeliness_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("side__in", ["resident", "organisation"])), name="remark_side_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["received", "released"])), name="remark_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("proposed", ""), ("reason", ""), _negated=True), name="remark_says_something"
            ),
        ),
        wall("consultations_consultation"),
        wall("consultations_round"),
        wall("consultations_remark"),
        wall("consultations_answer"),
        migrations.RunSQL(
            "ALTER TABLE consultations_consultation ADD CONSTRAINT consultations_consultation_pair UNIQUE (city_id, space_id)",
            migrations.RunSQL.noop,
        ),
        target("consultations_round"),
        target("consultations_remark"),
        refer("consultations_consultation", "space_id", "spaces_space"),
        refer("consultations_consultation", "office_id", "offices_office"),
        refer("consultations_round", "consultation_id", "consultations_consultation", "space_id"),
        refer("consultations_round", "version_id", "documents_version"),
        refer("consultations_remark", "round_id", "consultations_round"),
        refer("consultations_remark", "paragraph_id", "documents_paragraph"),
        refer("consultations_remark", "author_id", "people_person"),
        refer("consultations_answer", "remark_id", "consultations_remark"),
        refer("consultations_answer", "by_id", "people_person"),
    ]
