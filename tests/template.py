"""Builds the template database: migrates as owner, sets up two cities through their verbs."""

from __future__ import annotations

from pathlib import Path

import django


def build() -> None:
    """Two cities, alike and apart: what one holds, the other must never see."""
    django.setup()
    from django.core.management import call_command

    call_command("migrate", database="owner", verbosity=0)
    from wspolnie.config.demo import CITIES, PEOPLE, found_city
    from wspolnie.foundation.cities.model_file import read_model

    found_city(read_model(CITIES / "wroclaw.toml"), PEOPLE)
    found_city(read_model(Path(__file__).parent / "testowo.toml"), PEOPLE)


if __name__ == "__main__":
    build()
