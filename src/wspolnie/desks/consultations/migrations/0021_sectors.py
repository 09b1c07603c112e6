"""Sector consultations, whom they invite, and which invited organisations were reminded."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    WHILE_SERVING = (
        "The constraints speak of columns that come with them, which the release before never writes; an organisation "
        "stays invited to a consultation once. A city has some thousands of invitations: they are looked at for under "
        "a second."
    )
    dependencies = [
        ("cities", "0006_district_map"),
        ("consultations", "0020_invitations"),
        ("meetings", "0002_more_sides"),
        ("organisations", "0003_merging"),
    ]

    operations = [
        migrations.CreateModel(
            name="SectorMeeting",
            fields=[
                (
                    "meeting",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="meetings.meeting",
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
                    "consultation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sectors",
                        to="consultations.consultation",
                    ),
                ),
                (
                    "theme",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cities.theme",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
            ],
            options={
                "indexes": [models.Index(fields=["city", "year"], name="sector_meeting_of_year")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (2000, 2199))), name="sector_meeting_year"
                    )
                ],
            },
        ),
        migrations.RunSQL(
            "ALTER TABLE consultations_sectormeeting "
            "ADD CONSTRAINT consultations_sectormeeting_pair UNIQUE (city_id, meeting_id)",
            migrations.RunSQL.noop,
        ),
        wall("consultations_sectormeeting"),
        refer("consultations_sectormeeting", "meeting_id", "meetings_meeting", "entry_id"),
        refer("consultations_sectormeeting", "consultation_id", "consultations_consultation", "space_id"),
        refer("consultations_sectormeeting", "theme_id", "cities_theme"),
        migrations.AddField(
            model_name="invitation",
            name="reminded_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="invitation",
            name="sector",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="invitations",
                to="consultations.sectormeeting",
            ),
        ),
        refer("consultations_invitation", "sector_id", "consultations_sectormeeting", "meeting_id"),
        migrations.RemoveConstraint(model_name="invitation", name="invitation_once"),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(
                fields=("consultation", "organisation", "sector"), name="invitation_once", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("reminded_at__isnull", True), ("reminded_at__gte", models.F("invited_at")), _connector="OR"
                ),
                name="invitation_reminded_after_it_was_sent",
            ),
        ),
    ]
