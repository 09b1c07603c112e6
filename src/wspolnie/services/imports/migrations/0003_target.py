"""A file may go into one thing (remarks into a round), not into a register as a whole."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0002_longer_capacity"),
    ]

    operations = [
        migrations.AddField(model_name="importrun", name="target", field=models.UUIDField(null=True)),
    ]
