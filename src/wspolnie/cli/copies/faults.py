"""What can be wrong with a copy, each in words for the person at the terminal."""

from __future__ import annotations


class CopyFault(Exception):
    """A copy that cannot be made, read or put back; the text says why and what can be done."""


class Damaged(CopyFault):
    """The file was changed or cut, or is no copy at all."""


class WrongKey(CopyFault):
    """The file was sealed for somebody else's key."""
