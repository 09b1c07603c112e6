"""A letter kept as proof of a remark is something that one looks at."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("privacy", "0001_initial")]

    operations = [
        migrations.RemoveConstraint("contactaccess", "contact_access_what_known"),
        migrations.AddConstraint(
            "contactaccess",
            models.CheckConstraint(
                condition=models.Q(("what__in", ["remark_contact", "remark_proof", "person_contacts", "person_data"])),
                name="contact_access_what_known",
            ),
        ),
    ]
