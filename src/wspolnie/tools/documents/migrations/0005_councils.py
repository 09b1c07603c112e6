"""A council that works here gives its opinion itself, with its votes and separate opinions."""

import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.models
from wspolnie.foundation.db.operations import refer


class Migration(migrations.Migration):
    WHILE_SERVING = (
        "The constraints speak of columns that come with them, which the release before never writes. A city has some "
        "hundreds of opinions: they are looked at for under a second."
    )

    dependencies = [
        ("cities", "0006_district_map"),
        ("documents", "0004_corrections"),
        ("files", "0001_initial"),
        ("spaces", "0008_recommendations"),
    ]

    operations = [
        migrations.AddField(
            model_name="opinion",
            name="reminded_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="opinion",
            name="separate",
            field=models.TextField(blank=True, db_default="", default=""),
        ),
        migrations.AddField(
            model_name="opinion",
            name="space",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="asked_opinions",
                to="spaces.space",
            ),
        ),
        migrations.AddField(
            model_name="opinion",
            name="stance",
            field=models.CharField(blank=True, db_default="", default="", max_length=12),
        ),
        migrations.AddField(
            model_name="opinion",
            name="votes_abstained",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="opinion",
            name="votes_against",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="opinion",
            name="votes_for",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stance", ""),
                    models.Q(("given_on__isnull", False), ("stance__in", ["positive", "with_remarks", "negative"])),
                    _connector="OR",
                ),
                name="opinion_stance_is_of_one_given",
            ),
        ),
        migrations.AddConstraint(
            model_name="opinion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("votes_abstained", None), ("votes_against", None), ("votes_for", None)),
                    models.Q(
                        ("given_on__isnull", False),
                        ("votes_abstained__isnull", False),
                        ("votes_against__isnull", False),
                        ("votes_for__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="opinion_votes_are_whole",
            ),
        ),
        refer("documents_opinion", "space_id", "spaces_space"),
    ]
