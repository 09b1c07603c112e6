"""A round has its own life: state, due time and publication move from the consultation to its rounds."""

from django.db import migrations, models
from django.db.models import Q

MOVE = """
UPDATE consultations_round r
SET state = c.state, answers_due_at = c.answers_due_at, answered_at = c.answered_at
FROM consultations_consultation c WHERE c.space_id = r.consultation_id
"""
BACK = """
UPDATE consultations_consultation c
SET state = r.state, answers_due_at = r.answers_due_at, answered_at = r.answered_at
FROM consultations_round r WHERE c.space_id = r.consultation_id AND r.number = 1
"""


class Migration(migrations.Migration):
    dependencies = [("consultations", "0003_contacts")]

    operations = [
        migrations.AddField(
            "round", "name", models.CharField(blank=True, default="", max_length=120), preserve_default=False
        ),
        migrations.AddField("round", "state", models.CharField(default="draft", max_length=8)),
        migrations.AddField("round", "answers_due_at", models.DateTimeField(null=True)),
        migrations.AddField("round", "answered_at", models.DateTimeField(null=True)),
        migrations.RemoveConstraint("consultation", "consultation_state_known"),
        migrations.RemoveConstraint("consultation", "consultation_answered_has_time"),
        migrations.AlterField("consultation", "answers_due_at", models.DateTimeField(null=True)),
        migrations.RunSQL(MOVE, BACK),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop),
        migrations.AlterField("round", "answers_due_at", models.DateTimeField()),
        migrations.RemoveField("consultation", "state"),
        migrations.RemoveField("consultation", "answers_due_at"),
        migrations.RemoveField("consultation", "answered_at"),
        migrations.AddConstraint(
            "round",
            models.CheckConstraint(
                condition=Q(("state__in", ["draft", "started", "answered"])), name="round_state_known"
            ),
        ),
        migrations.AddConstraint(
            "round",
            models.CheckConstraint(
                condition=Q(
                    Q(("answered_at__isnull", False), ("state", "answered")),
                    Q(Q(("state", "answered"), _negated=True), ("answered_at__isnull", True)),
                    _connector="OR",
                ),
                name="round_answered_has_time",
            ),
        ),
    ]
