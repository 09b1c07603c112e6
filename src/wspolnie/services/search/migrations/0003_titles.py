from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations
from django.db.models import F, Func, Value


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("search", "0002_words"),
    ]

    operations = [
        AddIndexConcurrently(
            "searchdocument", GinIndex(Func(F("vector"), Value("{a}"), function="ts_filter"), name="search_title")
        ),
    ]
