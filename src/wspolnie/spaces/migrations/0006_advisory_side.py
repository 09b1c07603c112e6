"""Consultative and advisory bodies are a side of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    WHILE_SERVING = (
        "The constraint only becomes weaker: a word more is allowed, and the release before never writes it. It reads "
        "such a row as it reads the others. At most some hundred thousand rows are looked at, in under a second."
    )

    dependencies = [
        ("cities", "0006_district_map"),
        ("offices", "0003_structure"),
        ("organisations", "0003_merging"),
        ("people", "0003_contacts"),
        ("spaces", "0005_follows"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="membership",
            name="membership_side_known",
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("side", ""),
                    (
                        "side__in",
                        [
                            "resident",
                            "organisation",
                            "office",
                            "business",
                            "institution",
                            "academia",
                            "housing",
                            "advisory",
                        ],
                    ),
                    _connector="OR",
                ),
                name="membership_side_known",
            ),
        ),
    ]
