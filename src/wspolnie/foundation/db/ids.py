"""Ids made in Python: UUIDv7 (RFC 9562), rows made together lie together, cities can move between servers."""

from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    """A fresh UUIDv7. It holds its time, so it never serves as a secret or a ballot's id."""
    return UUID(int=uuid_utils.uuid7().int)
