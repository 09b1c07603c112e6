"""Remarks can be changed and withdrawn by their authors, and set aside by the office."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("consultations", "0004_rounds")]

    operations = [
        migrations.RemoveConstraint(
            model_name="remark",
            name="remark_state_known",
        ),
        migrations.AddField(
            model_name="remark",
            name="changed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="remark",
            name="passed_to",
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name="remark",
            name="state",
            field=models.CharField(default="received", max_length=10),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["received", "released", "withdrawn", "not_remark", "abuse"])),
                name="remark_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "not_remark"), models.Q(("passed_to", ""), _negated=True)),
                    models.Q(models.Q(("state", "not_remark"), _negated=True), ("passed_to", "")),
                    _connector="OR",
                ),
                name="remark_that_is_none_was_passed_on",
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "withdrawn"), _negated=True), ("changed_at__isnull", False), _connector="OR"
                ),
                name="remark_withdrawn_has_time",
            ),
        ),
    ]
