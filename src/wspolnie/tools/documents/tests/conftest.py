"""Where real documents lie on a developer's machine; the suite passes without them."""

from pathlib import Path

import pytest

from tests.clones import clone_db

__all__ = ["clone_db"]


@pytest.fixture(scope="session")
def real_documents() -> dict[str, str]:
    """Real documents of Polish cities by name, those present beside the repository."""
    folder = Path(__file__).resolve().parents[6] / "shared/data/documents"
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.md"))}
