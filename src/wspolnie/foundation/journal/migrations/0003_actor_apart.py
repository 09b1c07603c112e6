from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0003_targets"),
        ("journal", "0002_longer_capacity"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="line",
            name="actor_id",
        ),
        migrations.AddIndex(
            model_name="private",
            index=models.Index(condition=models.Q(("field", "actor")), fields=["city", "value"], name="private_actor"),
        ),
    ]
