"""Which organisations were invited to a consultation, and which want no such letters."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0006_district_map"),
        ("consultations", "0019_found"),
        ("organisations", "0003_merging"),
    ]

    operations = [
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("invited_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(null=True)),
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
                        related_name="invitations",
                        to="consultations.consultation",
                    ),
                ),
                (
                    "organisation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("consultation"), models.F("organisation"), name="invitation_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("opened_at__isnull", True), ("opened_at__gte", models.F("invited_at")), _connector="OR"
                        ),
                        name="invitation_opened_after_it_was_sent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InvitationStop",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField()),
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
                    "organisation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(models.F("organisation"), name="invitation_stop_once")],
            },
        ),
        wall("consultations_invitation"),
        wall("consultations_invitationstop"),
        refer("consultations_invitation", "consultation_id", "consultations_consultation", "space_id"),
        refer("consultations_invitation", "organisation_id", "organisations_organisation"),
        refer("consultations_invitationstop", "organisation_id", "organisations_organisation"),
    ]
