import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.cities.models
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, target, wall

KEEP = """
CREATE FUNCTION offices_keep_structure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    here uuid := coalesce(NEW.city_id, OLD.city_id);
    moved uuid := coalesce(NEW.office_id, OLD.office_id);
    bound text := coalesce(current_setting('app.city_id', true), '');
    life datemultirange;
    broken text;
BEGIN
    -- what is judged at the end of a transaction is judged in its own city, whichever is bound by then
    PERFORM set_config('app.city_id', here::text, true);
    -- one transaction at a time judges a city's structure, so that two halves of a loop cannot pass each other
    PERFORM pg_advisory_xact_lock(hashtextextended('offices ' || here, 0));
    SELECT coalesce(range_agg(daterange(since, until, '[]')), '{}') INTO life
    FROM offices_placement WHERE city_id = here AND office_id = moved;
    SELECT CASE
        WHEN (SELECT count(*) FROM unnest(life)) > 1 THEN 'placement_no_hole'
        WHEN EXISTS (
            SELECT FROM offices_placement p
            WHERE p.city_id = here AND p.office_id = moved AND p.parent_id IS NOT NULL
              AND NOT daterange(p.since, p.until, '[]') <@ (
                  SELECT coalesce(range_agg(daterange(a.since, a.until, '[]')), '{}')
                  FROM offices_placement a WHERE a.city_id = here AND a.office_id = p.parent_id
              )
        ) OR EXISTS (
            SELECT FROM offices_placement p
            WHERE p.city_id = here AND p.parent_id = moved AND NOT daterange(p.since, p.until, '[]') <@ life
        ) THEN 'placement_parent_is_there'
        WHEN EXISTS (
            SELECT FROM offices_post p
            WHERE p.city_id = here AND p.office_id = moved AND NOT daterange(p.since, p.until, '[]') <@ life
        ) THEN 'post_while_the_office_is_there'
        WHEN EXISTS (
            WITH RECURSIVE above (office_id, days) AS (
                SELECT p.parent_id, daterange(p.since, p.until, '[]') FROM offices_placement p
                WHERE p.city_id = here AND p.office_id = moved AND p.parent_id IS NOT NULL
                UNION
                SELECT p.parent_id, above.days * daterange(p.since, p.until, '[]')
                FROM above JOIN offices_placement p ON p.office_id = above.office_id
                WHERE p.city_id = here AND p.parent_id IS NOT NULL AND above.office_id <> moved
                  AND above.days && daterange(p.since, p.until, '[]')
            )
            SELECT FROM above WHERE office_id = moved
        ) THEN 'placement_no_loop'
    END INTO broken;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION 'the structure of offices would break: %', broken
            USING ERRCODE = 'check_violation', CONSTRAINT = broken;
    END IF;
    PERFORM set_config('app.city_id', bound, true);
    RETURN NULL;
END $$
"""
WATCH = """
CREATE CONSTRAINT TRIGGER keep_structure AFTER {when} ON {table}
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION offices_keep_structure()
"""
EVERY_OFFICE = """
INSERT INTO offices_placement (id, city_id, office_id, parent_id, name, kind)
SELECT uuidv7(), city_id, id, parent_id, name, '' FROM offices_office
"""
BACK = """
UPDATE offices_office o SET parent_id = p.parent_id FROM offices_placement p
WHERE p.office_id = o.id AND daterange(p.since, p.until, '[]') @> current_date
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0003_targets"),
        ("offices", "0002_polish_order"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Post",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("title", models.CharField(max_length=160)),
                (
                    "title_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "title", function="pl_key", output_field=models.TextField(db_collation="C")
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                ("decision_maker", models.BooleanField(default=False)),
                ("scope", models.TextField(blank=True, max_length=1000)),
                ("phone", models.CharField(blank=True, max_length=40)),
                ("email", models.EmailField(blank=True, max_length=200)),
                ("since", models.DateField(null=True)),
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
                    "office",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="offices.office",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("authority", models.CharField(max_length=200)),
                ("basis", models.CharField(blank=True, max_length=300)),
                ("scope", models.TextField(blank=True, max_length=1000)),
                ("name_public", models.BooleanField(default=False)),
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
                    "person",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "post",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to="offices.post",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=200)),
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
                ("kind", models.CharField(blank=True, max_length=40)),
                ("since", models.DateField(null=True)),
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
                    "office",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="placements",
                        to="offices.office",
                    ),
                ),
                (
                    "parent",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="offices.office",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="placement_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gte", models.F("since")),
                            _connector="OR",
                        ),
                        name="placement_ends_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("office", "="),
                            (
                                wspolnie.foundation.cities.models.DateRange(
                                    models.F("since"), models.F("until"), models.Value("[]")
                                ),
                                "&&",
                            ),
                        ],
                        name="placement_no_overlap",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="post_has_a_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since__isnull", True), ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="post_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("office", "="),
                    ("title", "="),
                    (
                        wspolnie.foundation.cities.models.DateRange(
                            models.F("since"), models.F("until"), models.Value("[]")
                        ),
                        "&&",
                    ),
                ],
                name="post_title_once_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("authority", ""), _negated=True), name="appointment_has_an_authority"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since__isnull", True), ("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"
                ),
                name="appointment_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("post", "="),
                    ("person", "="),
                    (
                        wspolnie.foundation.cities.models.DateRange(
                            models.F("since"), models.F("until"), models.Value("[]")
                        ),
                        "&&",
                    ),
                ],
                name="appointment_no_overlap",
            ),
        ),
        migrations.RunSQL(EVERY_OFFICE, BACK),
        migrations.RemoveField(model_name="office", name="parent"),
        wall("offices_placement"),
        wall("offices_post"),
        wall("offices_appointment"),
        target("offices_post"),
        refer("offices_placement", "office_id", "offices_office"),
        refer("offices_placement", "parent_id", "offices_office"),
        refer("offices_post", "office_id", "offices_office"),
        refer("offices_appointment", "post_id", "offices_post"),
        refer("offices_appointment", "person_id", "people_person"),
        migrations.RunSQL(
            [
                KEEP,
                WATCH.format(table="offices_placement", when="INSERT OR UPDATE OR DELETE"),
                WATCH.format(table="offices_post", when="INSERT OR UPDATE"),
            ],
            [
                "DROP TRIGGER keep_structure ON offices_post",
                "DROP TRIGGER keep_structure ON offices_placement",
                "DROP FUNCTION offices_keep_structure()",
            ],
        ),
    ]
