"""Where this checkout lies: commands find their files from it, whatever folder they were called from."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
DEFAULT_DATA = REPOSITORY / ".data"
