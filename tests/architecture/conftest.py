"""What the architecture tests share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.architecture.two_cities import Cities, fill
from wspolnie.foundation.cities.models import City


@pytest.fixture
def two_cities(city: City, other_city: City, settings: Any, tmp_path: Path) -> Cities:
    """Wrocław and Testowo, each with one of everything; no city is bound."""
    settings.DATA_DIR = tmp_path
    return Cities(here=fill(city, "Wilga"), there=fill(other_city, "Bocian"))
