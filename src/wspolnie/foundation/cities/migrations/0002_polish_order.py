from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cities", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="district",
            name="name_key",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func("name", function="pl_key", output_field=models.TextField(db_collation="C")),
                output_field=models.TextField(db_collation="C"),
            ),
        ),
        migrations.AddField(
            model_name="term",
            name="name_key",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func("name", function="pl_key", output_field=models.TextField(db_collation="C")),
                output_field=models.TextField(db_collation="C"),
            ),
        ),
        migrations.AddField(
            model_name="theme",
            name="name_key",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func("name", function="pl_key", output_field=models.TextField(db_collation="C")),
                output_field=models.TextField(db_collation="C"),
            ),
        ),
    ]
