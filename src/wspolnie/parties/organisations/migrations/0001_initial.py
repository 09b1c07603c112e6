import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.cities.models
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
import wspolnie.parties.organisations.states
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0003_targets"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("slug", models.SlugField(max_length=90)),
                ("name", models.CharField(max_length=300)),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "name", function="pl_key", output_field=models.TextField(db_collation="C")
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                ("name_folded", models.CharField(editable=False, max_length=600)),
                ("name_is_cut", models.BooleanField(default=False)),
                ("legal_class", models.CharField(blank=True, max_length=8)),
                ("legal_form", models.CharField(blank=True, max_length=120)),
                ("krs", models.CharField(blank=True, max_length=10)),
                ("nip", models.CharField(blank=True, max_length=10)),
                ("regon", models.CharField(blank=True, max_length=14)),
                ("seat", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=200)),
                ("www", models.CharField(blank=True, max_length=200)),
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
                    "district",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cities.district",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FormerName",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("until", models.DateField()),
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
                        related_name="former_names",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Federation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
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
                    "federation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "organisation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="federations",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="OrganisationTheme",
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
                (
                    "organisation",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="themes",
                        to="organisations.organisation",
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
            ],
        ),
        migrations.CreateModel(
            name="Representation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("role", models.CharField(max_length=120)),
                ("decision_maker", models.BooleanField(default=False)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                (
                    "state",
                    models.CharField(
                        default=wspolnie.parties.organisations.states.RepresentationState["DECLARED"], max_length=9
                    ),
                ),
                ("how_confirmed", models.CharField(blank=True, max_length=14)),
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
                        related_name="representations",
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
        migrations.AddIndex(
            model_name="organisation",
            index=models.Index(fields=["city", "name_key"], name="organisation_in_order"),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.UniqueConstraint(models.F("city"), models.F("slug"), name="organisation_slug_once"),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.UniqueConstraint(
                models.F("city"),
                models.F("krs"),
                condition=models.Q(("krs", ""), _negated=True),
                name="organisation_krs_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.UniqueConstraint(
                models.F("city"),
                models.F("nip"),
                condition=models.Q(("nip", ""), _negated=True),
                name="organisation_nip_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.UniqueConstraint(
                models.F("city"),
                models.F("regon"),
                condition=models.Q(("regon", ""), _negated=True),
                name="organisation_regon_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("krs", ""), ("krs__regex", "^[0-9]{10}$"), _connector="OR"),
                name="organisation_krs_digits",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("legal_class__in", ["", "art_3_2", "art_3_3", "other"])),
                name="organisation_class_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="organisation_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="federation",
            constraint=models.CheckConstraint(
                condition=models.Q(("federation", models.F("organisation")), _negated=True),
                name="federation_is_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="federation",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="federation_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="federation",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("federation", "="),
                    ("organisation", "="),
                    (
                        wspolnie.foundation.cities.models.DateRange(
                            models.F("since"), models.F("until"), models.Value("[]")
                        ),
                        "&&",
                    ),
                ],
                name="federation_no_overlap",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationtheme",
            constraint=models.UniqueConstraint(
                models.F("organisation"), models.F("theme"), name="organisation_theme_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["declared", "confirmed", "ended"])), name="representation_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(("how_confirmed__in", ["", "clerk", "register_mail", "representative"])),
                name="representation_how_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", wspolnie.parties.organisations.states.RepresentationState["CONFIRMED"]), _negated=True
                    ),
                    models.Q(("how_confirmed", ""), _negated=True),
                    _connector="OR",
                ),
                name="representation_confirmed_somehow",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="representation_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="representation",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
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
        wall("organisations_organisation"),
        wall("organisations_organisationtheme"),
        wall("organisations_formername"),
        wall("organisations_federation"),
        wall("organisations_representation"),
        target("organisations_organisation"),
        refer("organisations_organisation", "district_id", "cities_district"),
        refer("organisations_organisationtheme", "organisation_id", "organisations_organisation"),
        refer("organisations_organisationtheme", "theme_id", "cities_theme"),
        refer("organisations_formername", "organisation_id", "organisations_organisation"),
        refer("organisations_federation", "federation_id", "organisations_organisation"),
        refer("organisations_federation", "organisation_id", "organisations_organisation"),
        refer("organisations_representation", "organisation_id", "organisations_organisation"),
        refer("organisations_representation", "person_id", "people_person"),
    ]
