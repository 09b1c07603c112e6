import django.db.models.deletion
from django.db import migrations, models

import wspolnie.desks.consultations.states
import wspolnie.foundation.db.models
from wspolnie.foundation.db.operations import refer


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0003_targets"),
        ("consultations", "0001_initial"),
        ("documents", "0001_initial"),
        ("organisations", "0002_representations"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="remark",
            name="remark_side_known",
        ),
        migrations.AddField(
            model_name="remark",
            name="represents",
            field=wspolnie.foundation.db.models.CityForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisations.organisation",
            ),
        ),
        migrations.AddField(
            model_name="remark",
            name="standing",
            field=models.CharField(blank=True, max_length=14),
        ),
        migrations.RunSQL(
            "UPDATE consultations_remark SET standing = 'declared' WHERE side = 'organisation'", migrations.RunSQL.noop
        ),
        migrations.AddIndex(
            model_name="remark",
            index=models.Index(
                condition=models.Q(("standing", wspolnie.desks.consultations.states.Standing["DECLARED"])),
                fields=["represents"],
                name="remark_declared_for",
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("side__in", ["resident", "organisation", "office"])), name="remark_side_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("standing__in", ["declared", "representation", "register_mail", "clerk"])),
                        ("side", wspolnie.desks.consultations.states.Side["ORGANISATION"]),
                    ),
                    models.Q(
                        ("represents__isnull", True),
                        ("standing", ""),
                        models.Q(("side", wspolnie.desks.consultations.states.Side["ORGANISATION"]), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="remark_for_organisation_has_standing",
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("standing__in", ["", wspolnie.desks.consultations.states.Standing["DECLARED"]]),
                    ("represents__isnull", False),
                    _connector="OR",
                ),
                name="remark_confirmed_for_one_of_the_register",
            ),
        ),
        refer("consultations_remark", "represents_id", "organisations_organisation"),
    ]
