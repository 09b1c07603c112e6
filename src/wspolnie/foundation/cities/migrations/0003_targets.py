from django.db import migrations

from wspolnie.foundation.db.operations import target


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0002_polish_order"),
    ]

    operations = [
        target("cities_district"),
        target("cities_theme"),
    ]
