"""How people are asked beside the text (meetings, workshops, a survey), and how ripe is what a round consults."""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.db.models import Q

MEANS = ["meeting", "sector", "workshop", "survey", "walk", "desk", "council"]


class Migration(migrations.Migration):
    dependencies = [
        ("consultations", "0008_files"),
    ]

    operations = [
        migrations.AddField(
            "consultation",
            "means",
            ArrayField(base_field=models.CharField(max_length=12), blank=True, default=list, size=None),
        ),
        migrations.AddConstraint(
            "consultation",
            models.CheckConstraint(condition=Q(("means__contained_by", MEANS)), name="consultation_means_known"),
        ),
        migrations.AddField(
            "round", "consulted", models.CharField(blank=True, default="", max_length=12), preserve_default=False
        ),
        migrations.AddConstraint(
            "round",
            models.CheckConstraint(
                condition=Q(("consulted__in", ["", "problem", "assumptions", "draft_text", "final"])),
                name="round_consulted_known",
            ),
        ),
    ]
