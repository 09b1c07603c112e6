"""Pictures of the pages for people: each is made by a journey, is small, is shown somewhere, and says what it shows."""

from __future__ import annotations

import re

from PIL import Image

from tests.architecture.place import ROOT
from tests.pictures import FOLDER, LARGEST

SHOWN = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
TAKEN = re.compile(r"""camera\.take\([^"]*"([\w-]+)\"""")
SHORTEST = 30
"""Letters of the words for those who do not see a picture."""


def shown() -> list[tuple[str, str, str]]:
    """(page, words instead of the picture, file from the top of the repository)."""
    return [
        (page.name, words, str((page.parent / file).resolve().relative_to(ROOT)))
        for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
        for words, file in SHOWN.findall(page.read_text("utf-8"))
    ]


def taken() -> list[str]:
    journeys = sorted((ROOT / "tests" / "journeys").glob("test_*.py"))
    return [name for journey in journeys for name in TAKEN.findall(journey.read_text("utf-8"))]


def test_every_picture_that_is_shown_is_one_that_a_journey_takes() -> None:
    names = taken()
    assert len(names) == len(set(names)) >= 10
    folder = FOLDER.relative_to(ROOT)
    assert {file for _page, _words, file in shown()} == {f"{folder}/{name}.webp" for name in names}


def test_the_folder_holds_these_pictures_and_nothing_else() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {f"{name}.webp" for name in taken()}


def test_every_picture_has_words_instead_and_each_its_own() -> None:
    words = [(page, words) for page, words, _file in shown() if page != "README.md"]
    assert [(page, short) for page, short in words if len(short) < SHORTEST] == []
    assert len(set(words)) == len(words)


def test_a_picture_is_small_and_can_be_opened() -> None:
    for file in FOLDER.iterdir():
        assert file.stat().st_size <= LARGEST, file.name
        with Image.open(file) as picture:
            assert picture.format == "WEBP"
            assert picture.width == 1280
