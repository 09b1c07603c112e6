import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
import wspolnie.services.flags.states
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0004_letter_template"),
        ("people", "0003_contacts"),
        ("spaces", "0005_follows"),
    ]

    operations = [
        migrations.CreateModel(
            name="Flag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=20)),
                ("subject", models.UUIDField()),
                ("seen", models.BinaryField(max_length=32)),
                ("reason", models.CharField(max_length=14)),
                ("words", models.TextField(blank=True)),
                ("received_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("state", models.CharField(default=wspolnie.services.flags.states.FlagState["WAITING"], max_length=8)),
                ("why", models.TextField(blank=True)),
                ("decided_at", models.DateTimeField(null=True)),
                ("submission", models.BinaryField(max_length=32)),
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
                    "decided_by",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "space",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spaces.space",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FlagContact",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("address", models.EmailField(max_length=254)),
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
                    "flag",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact",
                        to="flags.flag",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(
                condition=models.Q(("state", wspolnie.services.flags.states.FlagState["WAITING"])),
                fields=["city", "due_at"],
                name="flag_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(fields=["city", "author"], name="flag_of_person"),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.UniqueConstraint(
                models.F("city"), models.F("year"), models.F("number"), name="flag_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.UniqueConstraint(models.F("city"), models.F("submission"), name="flag_sent_once"),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason__in", ["personal_data", "abuse", "untruth", "copyright", "other"])),
                name="flag_reason_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["waiting", "hidden", "left"])), name="flag_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(("due_at__gt", models.F("received_at"))), name="flag_due_after_it_came"
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_at__isnull", True),
                        ("decided_by__isnull", True),
                        ("state", wspolnie.services.flags.states.FlagState["WAITING"]),
                        ("why", ""),
                    ),
                    models.Q(
                        models.Q(("state", wspolnie.services.flags.states.FlagState["WAITING"]), _negated=True),
                        models.Q(("why", ""), _negated=True),
                        ("decided_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="flag_decided_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="flagcontact",
            constraint=models.CheckConstraint(
                condition=models.Q(("address", ""), _negated=True), name="flag_contact_says_something"
            ),
        ),
        wall("flags_flag"),
        wall("flags_flagcontact"),
        target("flags_flag"),
        refer("flags_flag", "space_id", "spaces_space"),
        refer("flags_flag", "author_id", "people_person"),
        refer("flags_flag", "decided_by_id", "people_person"),
        refer("flags_flagcontact", "flag_id", "flags_flag"),
    ]
