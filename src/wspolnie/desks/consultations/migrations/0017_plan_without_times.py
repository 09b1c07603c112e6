from django.db import migrations, models

import wspolnie.desks.consultations.states


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0004_letter_template"),
        ("consultations", "0016_assignments"),
        ("documents", "0003_life"),
    ]

    operations = [
        migrations.AlterField(
            model_name="round",
            name="answers_due_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name="round",
            name="closes_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name="round",
            name="opens_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", wspolnie.desks.consultations.states.RoundState["DRAFT"]),
                    models.Q(
                        ("answers_due_at__isnull", False), ("closes_at__isnull", False), ("opens_at__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="round_announced_has_times",
            ),
        ),
    ]
