from django.db import migrations, models

import wspolnie.services.notify.states


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("notify", "0002_grouped_letters"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="letter",
            name="letter_waiting",
        ),
        migrations.AddField(
            model_name="letter",
            name="rank",
            field=models.PositiveSmallIntegerField(default=wspolnie.services.notify.states.Rank["ACT"]),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(
                condition=models.Q(("state__in", ["queued", "sending"])),
                fields=["city", "rank", "not_before", "id"],
                name="letter_waiting",
            ),
        ),
    ]
