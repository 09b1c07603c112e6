"""Consultative and advisory bodies are a side of their own; meetings count every side apart."""

from django.db import migrations, models


class Migration(migrations.Migration):
    WHILE_SERVING = (
        "The constraint only becomes weaker: a word more is allowed, and the release before never writes it. It reads "
        "such a row as it reads the others. At most some hundred thousand rows are looked at, in under a second."
    )

    dependencies = [
        ("cities", "0006_district_map"),
        ("meetings", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="attendance",
            name="attendance_side_known",
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "side__in",
                        [
                            "",
                            "resident",
                            "organisation",
                            "office",
                            "business",
                            "institution",
                            "academia",
                            "housing",
                            "advisory",
                        ],
                    )
                ),
                name="attendance_side_known",
            ),
        ),
    ]
