from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0005_line_by_hash"),
    ]

    operations = [
        migrations.AddField(
            model_name="signingkey",
            name="guest",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
