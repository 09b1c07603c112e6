"""A database of one's own, where lines commit and settle."""

from tests.clones import clone_db

__all__ = ["clone_db"]
