import django.db.models.deletion
from django.db import migrations, models

import wspolnie.foundation.db.ids
import wspolnie.foundation.db.models
import wspolnie.foundation.db.tenancy
import wspolnie.spaces.kinds
import wspolnie.tools.documents.states
from wspolnie.foundation.db.operations import refer, target, wall


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cities", "0001_initial"),
        ("spaces", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "entry",
                    wspolnie.foundation.db.models.CityOneToOne(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="document",
                        serialize=False,
                        to="spaces.entry",
                    ),
                ),
                ("kind", models.CharField(default=wspolnie.spaces.kinds.EntryKind["DOCUMENT"], max_length=12)),
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
            ],
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(default=wspolnie.tools.documents.states.VersionState["DRAFT"], max_length=9),
                ),
                ("source", models.TextField()),
                ("published_at", models.DateTimeField(null=True)),
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
                    "document",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="documents.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Paragraph",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=wspolnie.foundation.db.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("anchor", models.CharField(max_length=40)),
                ("number", models.PositiveIntegerField(null=True)),
                ("kind", models.CharField(max_length=8)),
                ("level", models.PositiveSmallIntegerField(default=0)),
                ("label", models.CharField(blank=True, max_length=40)),
                ("reference", models.CharField(blank=True, max_length=80)),
                ("text", models.TextField()),
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
                    "origin",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.paragraph",
                    ),
                ),
                (
                    "version",
                    wspolnie.foundation.db.models.CityForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="paragraphs",
                        to="documents.version",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", wspolnie.spaces.kinds.EntryKind["DOCUMENT"])),
                name="document_kind_is_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.UniqueConstraint(models.F("document"), models.F("number"), name="version_number_once"),
        ),
        migrations.AddConstraint(
            model_name="version",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("published_at__isnull", True), ("state", wspolnie.tools.documents.states.VersionState["DRAFT"])
                    ),
                    models.Q(
                        ("published_at__isnull", False),
                        ("state", wspolnie.tools.documents.states.VersionState["PUBLISHED"]),
                    ),
                    _connector="OR",
                ),
                name="version_published_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraph",
            constraint=models.UniqueConstraint(
                models.F("version"), models.F("position"), name="paragraph_position_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraph",
            constraint=models.UniqueConstraint(models.F("version"), models.F("anchor"), name="paragraph_anchor_once"),
        ),
        migrations.AddConstraint(
            model_name="paragraph",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["heading", "text", "item", "table", "quote"])),
                name="paragraph_kind_known",
            ),
        ),
        wall("documents_document"),
        wall("documents_version"),
        wall("documents_paragraph"),
        migrations.RunSQL(
            "ALTER TABLE documents_document ADD CONSTRAINT documents_document_pair UNIQUE (city_id, entry_id)",
            migrations.RunSQL.noop,
        ),
        target("documents_version"),
        target("documents_paragraph"),
        refer("documents_document", "entry_id", "spaces_entry"),
        refer("documents_version", "document_id", "documents_document", "entry_id"),
        refer("documents_paragraph", "version_id", "documents_version"),
        refer("documents_paragraph", "origin_id", "documents_paragraph"),
        migrations.RunSQL(
            "ALTER TABLE documents_document ADD CONSTRAINT documents_document_is_its_entry "
            "FOREIGN KEY (entry_id, kind) REFERENCES spaces_entry (id, kind) DEFERRABLE INITIALLY DEFERRED",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            [
                """CREATE FUNCTION documents_keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    touched uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
                BEGIN
                    IF EXISTS (SELECT FROM documents_version WHERE id = touched AND state = 'published')
                       OR (TG_OP = 'UPDATE' AND EXISTS (
                           SELECT FROM documents_version WHERE id = OLD.version_id AND state = 'published')) THEN
                        RAISE EXCEPTION 'a published version does not change' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
                END $$""",
                "CREATE TRIGGER keep_published BEFORE INSERT OR UPDATE OR DELETE ON documents_paragraph "
                "FOR EACH ROW EXECUTE FUNCTION documents_keep_published()",
                """CREATE FUNCTION documents_keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF OLD.state = 'published' THEN
                        RAISE EXCEPTION 'a published version does not change' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
                END $$""",
                "CREATE TRIGGER keep_version BEFORE UPDATE OR DELETE ON documents_version "
                "FOR EACH ROW EXECUTE FUNCTION documents_keep_version()",
            ],
            [
                "DROP TRIGGER keep_version ON documents_version",
                "DROP FUNCTION documents_keep_version()",
                "DROP TRIGGER keep_published ON documents_paragraph",
                "DROP FUNCTION documents_keep_published()",
            ],
        ),
    ]
