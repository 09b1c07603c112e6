"""Documents are set by a process of their own, which says what is wrong and leaves nothing behind."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wspolnie.foundation.text import typesetting
from wspolnie.foundation.text.typesetting import CannotBeSet

AT = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
SHEET = """
#let told = json(bytes(sys.inputs.letter))
#set document(title: told.title)
#set text(lang: "pl")
= #told.title
#told.text
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    place = tmp_path / "sheet.typ"
    place.write_text(SHEET, encoding="utf-8")
    return place


def test_the_same_data_give_the_same_bytes(sheet: Path) -> None:
    data = {"title": "Zażółć", "text": "#panic() \\ *gęślą* $x$ // jaźń"}
    one, again = (typesetting.pdf(sheet, data, name="letter", made_at=AT) for _ in range(2))
    assert one == again
    assert one.startswith(b"%PDF-1.")
    assert b"pdfuaid" in one, "it says that it is PDF/UA"
    assert one != typesetting.pdf(sheet, {**data, "title": "Inny"}, name="letter", made_at=AT)


def test_a_wrong_sheet_is_told_and_what_people_wrote_is_not(sheet: Path) -> None:
    sheet.write_text(SHEET + "#nothing-of-this-name", encoding="utf-8")
    with pytest.raises(CannotBeSet, match="nothing-of-this-name") as fault:
        typesetting.pdf(sheet, {"title": "T", "text": "Anna Próbna"}, name="letter", made_at=AT)
    assert "Próbna" not in str(fault.value)


def test_a_process_that_dies_or_does_not_end_is_an_error(
    sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setter = tmp_path / "setter.py"
    monkeypatch.setattr(typesetting, "SETTER", setter)
    setter.write_text("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(CannotBeSet, match="code -9"):
        typesetting.pdf(sheet, {}, name="letter", made_at=AT)
    setter.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(typesetting, "SECONDS", 0.2)
    with pytest.raises(CannotBeSet, match=r"within 0\.2 s"):
        typesetting.pdf(sheet, {}, name="letter", made_at=AT)


def test_typst_is_not_in_our_own_process(sheet: Path) -> None:
    typesetting.pdf(sheet, {"title": "T", "text": ""}, name="letter", made_at=AT)
    assert "typst" not in sys.modules
