import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("notify", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Mailbox",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("address", models.EmailField(max_length=254)),
                ("stopped_at", models.DateTimeField(null=True)),
                ("stop_code", models.CharField(blank=True, default="", max_length=20)),
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
        ),
        migrations.CreateModel(
            name="LetterChoice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("topic", models.CharField(max_length=60)),
                ("how", models.CharField(max_length=8)),
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
                    "mailbox",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="choices",
                        to="notify.mailbox",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("topic", models.CharField(max_length=60)),
                ("matter", models.CharField(max_length=120)),
                ("key", models.CharField(max_length=120)),
                ("title", models.CharField(max_length=200)),
                ("subject", models.CharField(max_length=200)),
                ("line", models.TextField()),
                ("signature", models.TextField(blank=True)),
                ("reply_to", models.EmailField(blank=True, max_length=254)),
                ("daily", models.BooleanField()),
                ("told_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
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
                    "letter",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="notify.letter",
                    ),
                ),
                (
                    "mailbox",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="notify.mailbox",
                    ),
                ),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="letter",
            name="letter_state_known",
        ),
        migrations.AddField(
            model_name="letter",
            name="claimed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="letter",
            name="fault",
            field=models.CharField(blank=True, default="", max_length=60),
        ),
        migrations.AddField(
            model_name="letter",
            name="reply_to",
            field=models.EmailField(blank=True, default="", max_length=254),
        ),
        migrations.AddField(
            model_name="letter",
            name="thread",
            field=models.CharField(blank=True, default="", max_length=120),
        ),
        migrations.AddField(
            model_name="letter",
            name="unsubscribe",
            field=models.CharField(blank=True, default="", max_length=400),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(
                condition=models.Q(("claimed_at__isnull", False)), fields=["city", "claimed_at"], name="letter_pace"
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["queued", "sending", "sent", "failed", "stopped", "bounced"])),
                name="letter_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="mailbox",
            constraint=models.UniqueConstraint(models.F("city"), models.F("address"), name="mailbox_once"),
        ),
        migrations.AddConstraint(
            model_name="mailbox",
            constraint=models.CheckConstraint(
                condition=models.Q(("address", django.db.models.functions.text.Lower("address"))), name="mailbox_lower"
            ),
        ),
        migrations.AddConstraint(
            model_name="mailbox",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stop_code", ""), ("stopped_at__isnull", True)),
                    models.Q(("stopped_at__isnull", False), models.Q(("stop_code", ""), _negated=True)),
                    _connector="OR",
                ),
                name="mailbox_stop_has_its_code",
            ),
        ),
        migrations.AddConstraint(
            model_name="letterchoice",
            constraint=models.UniqueConstraint(models.F("mailbox"), models.F("topic"), name="letter_choice_once"),
        ),
        migrations.AddConstraint(
            model_name="letterchoice",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["at_once", "daily", "never"])), name="letter_choice_known"
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("letter__isnull", True)), fields=["city", "due_at"], name="notice_waiting"
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.UniqueConstraint(models.F("mailbox"), models.F("key"), name="notice_once"),
        ),
        target("notify_letter"),
        target("notify_mailbox"),
        *(wall(f"notify_{name}") for name in ("mailbox", "letterchoice", "notice")),
        refer("notify_letterchoice", "mailbox_id", "notify_mailbox"),
        refer("notify_notice", "mailbox_id", "notify_mailbox"),
        refer("notify_notice", "letter_id", "notify_letter"),
    ]
