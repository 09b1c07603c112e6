"""A database of one's own for tests of transactions."""

from tests.clones import clone_db

__all__ = ["clone_db"]
