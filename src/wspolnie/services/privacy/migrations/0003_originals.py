"""The whole text of a remark of which a part is blacked out is something that one looks at."""

from django.db import migrations, models

WORDS = ["remark_contact", "remark_proof", "remark_original", "person_contacts", "person_data"]


class Migration(migrations.Migration):
    dependencies = [("privacy", "0002_proofs")]

    operations = [
        migrations.RemoveConstraint("contactaccess", "contact_access_what_known"),
        migrations.AddConstraint(
            "contactaccess",
            models.CheckConstraint(condition=models.Q(("what__in", WORDS)), name="contact_access_what_known"),
        ),
    ]
