"""Migration steps for the walls between cities: row policies, references as pairs, append-only tables."""

from __future__ import annotations

from django.db.migrations.operations import RunSQL

CITY_SETTING = "nullif(current_setting('app.city_id', true), '')::uuid"


def wall(table: str) -> RunSQL:
    """Rows of `table` can be seen and written only in the city that the transaction named (ENABLE, not FORCE:
    the owner migrates and backs up)."""
    return RunSQL(
        sql=[
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"CREATE POLICY city ON {table} USING (city_id = {CITY_SETTING}) WITH CHECK (city_id = {CITY_SETTING})",
        ],
        reverse_sql=[f"DROP POLICY city ON {table}", f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"],
    )


def target(table: str) -> RunSQL:
    """`table` can be pointed at by pairs (city_id, id)."""
    return RunSQL(
        sql=f"ALTER TABLE {table} ADD CONSTRAINT {table}_pair UNIQUE (city_id, id)",
        reverse_sql=f"ALTER TABLE {table} DROP CONSTRAINT {table}_pair",
    )


def refer(table: str, column: str, to: str, to_column: str = "id") -> RunSQL:
    """`table.column` points into the same city of `to`: a pair, so that no row can point into another city."""
    name = f"{table}_{column}_pair_fk"
    return RunSQL(
        sql=f"ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY (city_id, {column}) "
        f"REFERENCES {to} (city_id, {to_column}) DEFERRABLE INITIALLY DEFERRED",
        reverse_sql=f"ALTER TABLE {table} DROP CONSTRAINT {name}",
    )


def append_only(table: str) -> RunSQL:
    """The application may add rows and read them, nothing else."""
    return _without(table, "UPDATE, DELETE, TRUNCATE")


def never_changed(table: str) -> RunSQL:
    """The application may add rows, read them and erase them; what a row says stays as it was written."""
    return _without(table, "UPDATE, TRUNCATE")


def _without(table: str, rights: str) -> RunSQL:
    """Take rights from everybody but the owner, whatever the application's role is called in this installation; what
    it gets by default privileges it has by now."""
    return RunSQL(_for_others(table, f"REVOKE {rights}", "FROM"), _for_others(table, f"GRANT {rights}", "TO"))


def _for_others(table: str, what: str, whom: str) -> str:
    return f"""DO $$ DECLARE role text; BEGIN
        FOR role IN SELECT DISTINCT a.grantee::regrole::text
                    FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a
                    WHERE c.oid = '{table}'::regclass AND a.grantee NOT IN (0, c.relowner) LOOP
            EXECUTE '{what} ON {table} {whom} ' || role;
        END LOOP; END $$"""
