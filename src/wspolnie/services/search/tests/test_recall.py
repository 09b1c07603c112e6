"""How much of what people look for stands among the first five: measured on texts and questions labelled by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

import pytest

from tests.factories import Makers
from tests.ground import ROOT
from wspolnie.services.search.actions.entries import index_entry
from wspolnie.services.search.reading import Asked, search
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Document

pytestmark = pytest.mark.django_db
LABELLED: Final = tomllib.loads((Path(__file__).parent / "labelled.toml").read_text(encoding="utf-8"))["text"]
FIRST: Final = 5
BOOK: Final = ROOT / "docs" / "dev" / "search.md"


def test_what_people_look_for_stands_among_the_first_five(make: Makers) -> None:
    for labelled in LABELLED:
        consultation = make.consultation(labelled["title"], text=f"§ 1. {labelled['body']}\n")
        index_entry(consultation.space.front_id)
        for document in Document.objects.filter(entry__space_id=consultation.pk):
            index_entry(document.pk)
    asked = [(question, labelled["title"]) for labelled in LABELLED for question in labelled["asks"]]
    missed = [
        f"{question} -> {title}"
        for question, title in asked
        if title not in [found.title for found in search(NOBODY, Asked(question), limit=FIRST).found]
    ]
    share = 1 - len(missed) / len(asked)
    said = f"{len(asked)} questions about {len(LABELLED)} texts: recall@5 {share:.3f}"
    assert said in BOOK.read_text(encoding="utf-8"), f"{said}; missed: {missed}"
    assert share >= 0.9
