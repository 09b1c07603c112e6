"""A database of one's own for figures that need committed rows."""

from tests.clones import clone_db

__all__ = ["clone_db"]
