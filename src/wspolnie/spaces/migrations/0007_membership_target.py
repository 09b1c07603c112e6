"""Seats of bodies point at memberships, by pairs (city_id, id)."""

from django.db import migrations

from wspolnie.foundation.db.operations import target


class Migration(migrations.Migration):
    dependencies = [
        ("spaces", "0006_advisory_side"),
    ]

    operations = [
        target("spaces_membership"),
    ]
