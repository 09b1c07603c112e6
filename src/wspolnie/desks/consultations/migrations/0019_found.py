from django.db import migrations

REMARK = "state, proposed, reason, blackouts, organisation, standing"
ANSWER = "state, reason, wording, hidden_why"


def differs(columns: str) -> str:
    """That an update changes one of the columns."""
    old, new = (", ".join(f"{row}.{name}" for name in columns.split(", ")) for row in ("OLD", "NEW"))
    return f"WHEN (({old}) IS DISTINCT FROM ({new}))"


class Migration(migrations.Migration):
    """Whatever changes the words of a remark or of its answer takes it out of the search in the same transaction.

    An answer holds its remark on the way: whoever indexes the remark now is waited for, and finds it held otherwise.
    """

    dependencies = [
        ("consultations", "0018_answer_hidden"),
        ("search", "0004_pieces"),
    ]

    operations = [
        migrations.RunSQL(
            [
                """CREATE FUNCTION consultations_remark_unfound() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    DELETE FROM search_searchpiece WHERE id = OLD.id;
                    RETURN NULL;
                END $$""",
                "CREATE TRIGGER unfound AFTER UPDATE ON consultations_remark FOR EACH ROW "
                f"{differs(REMARK)} EXECUTE FUNCTION consultations_remark_unfound()",
                "CREATE TRIGGER unfound_gone AFTER DELETE ON consultations_remark FOR EACH ROW "
                "EXECUTE FUNCTION consultations_remark_unfound()",
                """CREATE FUNCTION consultations_answer_unfound() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    about uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.remark_id ELSE NEW.remark_id END;
                BEGIN
                    PERFORM FROM consultations_remark WHERE id = about FOR KEY SHARE;
                    DELETE FROM search_searchpiece WHERE id = about;
                    RETURN NULL;
                END $$""",
                "CREATE TRIGGER unfound AFTER UPDATE ON consultations_answer FOR EACH ROW "
                f"{differs(ANSWER)} EXECUTE FUNCTION consultations_answer_unfound()",
                "CREATE TRIGGER unfound_gone AFTER INSERT OR DELETE ON consultations_answer FOR EACH ROW "
                "EXECUTE FUNCTION consultations_answer_unfound()",
            ],
            [
                "DROP TRIGGER unfound_gone ON consultations_answer",
                "DROP TRIGGER unfound ON consultations_answer",
                "DROP FUNCTION consultations_answer_unfound()",
                "DROP TRIGGER unfound_gone ON consultations_remark",
                "DROP TRIGGER unfound ON consultations_remark",
                "DROP FUNCTION consultations_remark_unfound()",
            ],
        ),
    ]
