from django.db import migrations, models


class Migration(migrations.Migration):
    WHILE_SERVING = (
        "The constraints speak of columns that come with them, which the release before never writes; a city has some "
        "fifty districts."
    )

    dependencies = [
        ("cities", "0005_city_words"),
    ]

    operations = [
        migrations.AddField(
            model_name="city",
            name="map",
            field=models.JSONField(blank=True, db_default={}, default=dict),
        ),
        migrations.AddField(
            model_name="district",
            name="code",
            field=models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
        migrations.AddField(
            model_name="district",
            name="shape",
            field=models.TextField(blank=True, db_default="", default=""),
        ),
        migrations.AddField(
            model_name="district",
            name="short",
            field=models.CharField(blank=True, db_default="", default="", max_length=40),
        ),
        migrations.AddField(
            model_name="district",
            name="tile_x",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="district",
            name="tile_y",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="district",
            constraint=models.UniqueConstraint(
                models.F("city"), models.F("tile_x"), models.F("tile_y"), name="district_tile_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="district",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("tile_x__isnull", True), ("tile_y__isnull", True)),
                    models.Q(("tile_x__gte", 1), ("tile_x__lte", 9), ("tile_y__gte", 1), ("tile_y__lte", 8)),
                    _connector="OR",
                ),
                name="district_tile_lies_on_the_board",
            ),
        ),
    ]
