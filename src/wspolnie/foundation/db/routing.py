"""Which connection a table uses: everything on the request's own, but counters of refusals on the side."""

from __future__ import annotations

from typing import Any


class SideRouter:
    """Counters live outside the request's transaction: a refusal rolls back, its count must not."""

    def db_for_read(self, model: Any, **hints: Any) -> str | None:
        return "side" if model._meta.model_name == "cacheentry" else None

    def db_for_write(self, model: Any, **hints: Any) -> str | None:
        return self.db_for_read(model, **hints)

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """Only the owner migrates."""
        return db == "owner"
