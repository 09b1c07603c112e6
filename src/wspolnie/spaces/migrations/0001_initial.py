import django.contrib.postgres.constraints
import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.cities.models
import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
import wspolnie.spaces.kinds
import wspolnie.spaces.states
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0001_initial"),
        ("offices", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("title", models.CharField(max_length=300)),
                ("capacity", models.CharField(default="system", max_length=20)),
                ("audience", models.CharField(default=wspolnie.spaces.kinds.Audience["PUBLIC"], max_length=8)),
                ("state", models.CharField(default=wspolnie.spaces.states.EntryState["DRAFT"], max_length=10)),
                ("published_at", models.DateTimeField(null=True)),
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
            ],
        ),
        migrations.CreateModel(
            name="Space",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("slug", models.SlugField(max_length=90)),
                ("name", models.CharField(max_length=300)),
                ("purpose", models.TextField(blank=True)),
                ("state", models.CharField(default=wspolnie.spaces.states.SpaceState["DRAFT"], max_length=8)),
                ("audience", models.CharField(default=wspolnie.spaces.kinds.Audience["PUBLIC"], max_length=8)),
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
                    "front",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="front_of",
                        to="spaces.entry",
                    ),
                ),
                (
                    "parent",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="spaces.space",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("role", models.CharField(max_length=16)),
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
                    "person",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="people.person",
                    ),
                ),
                (
                    "space",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="spaces.space",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="entry",
            name="space",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="entries",
                to="spaces.space",
            ),
        ),
        migrations.CreateModel(
            name="SpaceTool",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("tool", models.CharField(max_length=16)),
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
                    "space",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tools",
                        to="spaces.space",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EntryReader",
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
                    "entry",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readers",
                        to="spaces.entry",
                    ),
                ),
                (
                    "person",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("entry"), models.F("person"), name="entry_reader_once")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="space",
            constraint=models.UniqueConstraint(models.F("city"), models.F("slug"), name="space_slug_once"),
        ),
        migrations.AddConstraint(
            model_name="space",
            constraint=models.UniqueConstraint(
                models.F("city"),
                condition=models.Q(("kind", wspolnie.spaces.kinds.SpaceKind["CITY"])),
                name="space_one_root",
            ),
        ),
        migrations.AddConstraint(
            model_name="space",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["city", "body", "process", "group", "organisation"])),
                name="space_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="space",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "active", "closed", "archived"])), name="space_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="space",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience__in", ["public", "city_ngo", "members", "office", "named"])),
                name="space_audience_known",
            ),
        ),
        migrations.AddIndex(
            model_name="membership",
            index=models.Index(fields=["city", "person"], name="membership_of_person"),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("role__in", ["administrator", "coordinator", "clerk", "official", "moderator", "member"])
                ),
                name="membership_role_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="membership_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("space", "="),
                    ("person", "="),
                    ("role", "="),
                    (
                        wspolnie.foundation.cities.models.DateRange(
                            models.F("since"), models.F("until"), models.Value("[]")
                        ),
                        "&&",
                    ),
                ],
                name="membership_no_overlap",
            ),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                models.F("city"),
                models.F("audience"),
                models.OrderBy(models.F("published_at"), descending=True),
                condition=models.Q(("state", wspolnie.spaces.states.EntryState["PUBLISHED"])),
                name="entry_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                models.F("space"),
                models.F("audience"),
                models.OrderBy(models.F("published_at"), descending=True),
                condition=models.Q(("state", wspolnie.spaces.states.EntryState["PUBLISHED"])),
                name="entry_of_space",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(models.F("id"), models.F("kind"), name="entry_kind_pair"),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["space", "document"])), name="entry_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience__in", ["public", "city_ngo", "members", "office", "named"])),
                name="entry_audience_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "published", "withdrawn"])), name="entry_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("published_at__isnull", True), ("state", wspolnie.spaces.states.EntryState["DRAFT"])),
                    models.Q(
                        models.Q(("state", wspolnie.spaces.states.EntryState["DRAFT"]), _negated=True),
                        ("published_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="entry_published_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="spacetool",
            constraint=models.UniqueConstraint(models.F("space"), models.F("tool"), name="space_tool_once"),
        ),
        migrations.AddConstraint(
            model_name="spacetool",
            constraint=models.CheckConstraint(condition=models.Q(("tool__in", ["documents"])), name="space_tool_known"),
        ),
        wall("spaces_space"),
        wall("spaces_membership"),
        wall("spaces_spacetool"),
        wall("spaces_entry"),
        wall("spaces_entryreader"),
        target("spaces_space"),
        target("spaces_entry"),
        refer("spaces_space", "parent_id", "spaces_space"),
        refer("spaces_space", "front_id", "spaces_entry"),
        refer("spaces_membership", "space_id", "spaces_space"),
        refer("spaces_membership", "person_id", "people_person"),
        refer("spaces_membership", "office_id", "offices_office"),
        refer("spaces_spacetool", "space_id", "spaces_space"),
        refer("spaces_entry", "space_id", "spaces_space"),
        refer("spaces_entry", "author_id", "people_person"),
        refer("spaces_entryreader", "entry_id", "spaces_entry"),
        refer("spaces_entryreader", "person_id", "people_person"),
    ]
