"""Bodies, rules of their composition, seats."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0006_district_map"),
        ("offices", "0003_structure"),
        ("organisations", "0003_merging"),
        ("people", "0003_contacts"),
        ("spaces", "0007_membership_target"),
    ]

    operations = [
        migrations.CreateModel(
            name="Body",
            fields=[
                (
                    "space",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="body",
                        serialize=False,
                        to="spaces.space",
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                ("basis", models.TextField(blank=True)),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("state", models.CharField(default="prepared", max_length=9)),
                ("reason", models.CharField(blank=True, max_length=300)),
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
                (
                    "office",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
                    ),
                ),
                (
                    "parent",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="bodies.body",
                    ),
                ),
                (
                    "theme",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cities.theme",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BodyRule",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("side", models.CharField(max_length=12)),
                ("least", models.PositiveSmallIntegerField(default=0)),
                ("most", models.PositiveSmallIntegerField(null=True)),
                (
                    "body",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="bodies.body",
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
            ],
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("side", models.CharField(max_length=12)),
                ("title", models.CharField(default="member", max_length=10)),
                ("is_named", models.BooleanField(default=False)),
                ("decides", models.BooleanField(default=False)),
                ("basis", models.CharField(blank=True, max_length=300)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("given_at", models.DateTimeField()),
                (
                    "body",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="bodies.body",
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
                    "membership",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="spaces.membership",
                    ),
                ),
                (
                    "office",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="offices.office",
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
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "prepared",
                            "working",
                            "dissolved",
                        ],
                    )
                ),
                name="body_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "dissolved"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="body_dissolved_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="body_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(
                condition=models.Q(("parent", models.F("space")), _negated=True), name="body_not_above_itself"
            ),
        ),
        migrations.AddConstraint(
            model_name="body",
            constraint=models.CheckConstraint(condition=models.Q(("kind", ""), _negated=True), name="body_has_a_kind"),
        ),
        migrations.AddConstraint(
            model_name="bodyrule",
            constraint=models.UniqueConstraint(models.F("body"), models.F("side"), name="body_rule_once"),
        ),
        migrations.AddConstraint(
            model_name="bodyrule",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "side__in",
                        [
                            "resident",
                            "organisation",
                            "office",
                            "business",
                            "institution",
                            "academia",
                            "housing",
                            "advisory",
                        ],
                    )
                ),
                name="body_rule_side_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="bodyrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("most__isnull", True), ("most__gte", models.F("least")), _connector="OR"),
                name="body_rule_most_is_not_below_least",
            ),
        ),
        migrations.AddIndex(
            model_name="seat",
            index=models.Index(fields=["city", "organisation"], name="seat_of_organisation"),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "side__in",
                        [
                            "resident",
                            "organisation",
                            "office",
                            "business",
                            "institution",
                            "academia",
                            "housing",
                            "advisory",
                        ],
                    )
                ),
                name="seat_side_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "title__in",
                        [
                            "leader",
                            "moderator",
                            "member",
                            "delegate",
                            "substitute",
                            "secretary",
                        ],
                    )
                ),
                name="seat_title_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="seat_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("side", "organisation"), _negated=True),
                    ("organisation__isnull", False),
                    _connector="OR",
                ),
                name="seat_for_an_organisation",
            ),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_named", False), ("person__isnull", False), _connector="OR"),
                name="seat_names_somebody",
            ),
        ),
        migrations.RunSQL(
            "ALTER TABLE bodies_body ADD CONSTRAINT bodies_body_pair UNIQUE (city_id, space_id)",
            migrations.RunSQL.noop,
        ),
        wall("bodies_body"),
        wall("bodies_bodyrule"),
        wall("bodies_seat"),
        refer("bodies_body", "space_id", "spaces_space"),
        refer("bodies_body", "theme_id", "cities_theme"),
        refer("bodies_body", "district_id", "cities_district"),
        refer("bodies_body", "parent_id", "bodies_body", "space_id"),
        refer("bodies_body", "office_id", "offices_office"),
        refer("bodies_bodyrule", "body_id", "bodies_body", "space_id"),
        refer("bodies_seat", "body_id", "bodies_body", "space_id"),
        refer("bodies_seat", "organisation_id", "organisations_organisation"),
        refer("bodies_seat", "office_id", "offices_office"),
        refer("bodies_seat", "person_id", "people_person"),
        refer("bodies_seat", "membership_id", "spaces_membership"),
    ]
