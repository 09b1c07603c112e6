import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
from wspolnie.foundation.db.operations import refer, wall

MOVE = """
INSERT INTO consultations_remarkcontact (id, city_id, remark_id, address, since)
SELECT uuidv7(), city_id, id, contact, received_at FROM consultations_remark WHERE contact <> '';
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
BACK = """
UPDATE consultations_remark r SET contact = c.address
FROM consultations_remarkcontact c WHERE c.remark_id = r.id AND c.city_id = r.city_id;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0003_targets"),
        ("consultations", "0002_standing"),
    ]

    operations = [
        migrations.CreateModel(
            name="RemarkContact",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("address", models.EmailField(max_length=254)),
                ("since", models.DateTimeField()),
                (
                    "city",
                    models.ForeignKey(
                        default=wspolnie.foundation.db.tenancy.current_city,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cities.city",
                    ),
                ),
                (
                    "remark",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact",
                        to="consultations.remark",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("address", ""), _negated=True), name="remark_contact_says_something"
                    )
                ],
            },
        ),
        wall("consultations_remarkcontact"),
        refer("consultations_remarkcontact", "remark_id", "consultations_remark"),
        migrations.RunSQL(MOVE, BACK),
        migrations.RemoveField(
            model_name="remark",
            name="contact",
        ),
    ]
