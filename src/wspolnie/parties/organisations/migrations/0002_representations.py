import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.cities.models
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
import wspolnie.parties.organisations.states
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0003_targets"),
        ("organisations", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("krs", models.CharField(blank=True, max_length=10)),
                ("regon", models.CharField(blank=True, max_length=14)),
                ("legal_form", models.CharField(blank=True, max_length=120)),
                ("seat", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=200)),
                ("role", models.CharField(max_length=120)),
                ("decision_maker", models.BooleanField(default=False)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("proposed_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        default=wspolnie.parties.organisations.states.ProposalState["PROPOSED"], max_length=8
                    ),
                ),
                ("because", models.CharField(blank=True, max_length=500)),
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "person",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="representation",
            name="representation_state_known",
        ),
        migrations.RemoveConstraint(
            model_name="representation",
            name="representation_no_overlap",
        ),
        migrations.AddField(
            model_name="representation",
            name="because",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["declared", "confirmed", "refused", "ended"])),
                name="representation_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", wspolnie.parties.organisations.states.RepresentationState["CONFIRMED"]),
                    ("state", wspolnie.parties.organisations.states.RepresentationState["ENDED"]),
                    ("how_confirmed", ""),
                    _connector="OR",
                ),
                name="representation_unconfirmed_says_so",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", wspolnie.parties.organisations.states.RepresentationState["ENDED"]), _negated=True
                    ),
                    ("until__isnull", False),
                    _connector="OR",
                ),
                name="representation_ended_on_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", wspolnie.parties.organisations.states.RepresentationState["REFUSED"]), _negated=True
                    ),
                    models.Q(("because", ""), _negated=True),
                    ("person__isnull", True),
                    _connector="OR",
                ),
                name="representation_refused_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("state__in", ["declared", "confirmed"])),
                expressions=[
                    ("organisation", "="),
                    ("person", "="),
                    (
                        wspolnie.foundation.cities.models.DateRange(
                            models.F("since"), models.F("until"), models.Value("[]")
                        ),
                        "&&",
                    ),
                ],
                name="representation_no_overlap",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["proposed", "accepted", "refused"])), name="proposal_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="proposal_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("krs", ""), ("krs__regex", "^[0-9]{10}$"), _connector="OR"),
                name="proposal_krs_digits",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("organisation__isnull", False),
                        ("state", wspolnie.parties.organisations.states.ProposalState["ACCEPTED"]),
                    ),
                    models.Q(
                        models.Q(
                            ("state", wspolnie.parties.organisations.states.ProposalState["ACCEPTED"]), _negated=True
                        ),
                        ("organisation__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="proposal_accepted_became_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", wspolnie.parties.organisations.states.ProposalState["REFUSED"]), _negated=True),
                    models.Q(("because", ""), _negated=True),
                    ("person__isnull", True),
                    _connector="OR",
                ),
                name="proposal_refused_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="proposal_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.UniqueConstraint(
                models.F("city"),
                models.F("krs"),
                condition=models.Q(
                    ("state", wspolnie.parties.organisations.states.ProposalState["PROPOSED"]),
                    models.Q(("krs", ""), _negated=True),
                ),
                name="proposal_krs_once",
            ),
        ),
        wall("organisations_proposal"),
        refer("organisations_proposal", "organisation_id", "organisations_organisation"),
        refer("organisations_proposal", "person_id", "people_person"),
    ]
