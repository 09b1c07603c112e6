"""docs/dev/request.md tells the truth: the functions that it names run when the request is made, in five files."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.consultations.models import Remark

ROOT = Path(__file__).resolve().parent.parent.parent
STEP = re.compile(r"^\d\. `([\w/]+\.py)`: (.*(?:\n   .*)*)", re.MULTILINE)
NAMED = ("new", "words", "receive_remark", "judge")


def steps() -> list[tuple[str, str]]:
    return STEP.findall((ROOT / "docs/dev/request.md").read_text(encoding="utf-8"))


def test_at_most_five_files_and_all_exist() -> None:
    files = [file for file, _ in steps()]
    assert 3 <= len(files) <= 5
    assert all((ROOT / "src/wspolnie" / file).is_file() for file in files)


def test_the_named_functions_are_the_ones_that_run(make: Makers) -> None:
    consultation = make.consultation()
    address = f"/konsultacje/{consultation.space.slug}/uwagi/nowa/"
    client = Client(headers={"host": "wroclaw.localhost"})
    form = client.get(address)
    key = re.search(r'name="key" value="([^"]+)"', form.content.decode())
    assert key is not None
    called: set[tuple[str, str]] = set()

    def watch(frame: FrameType, event: str, _arg: Any) -> None:
        if event == "call" and "/wspolnie/" in frame.f_code.co_filename:
            called.add((frame.f_code.co_filename.split("/wspolnie/", 1)[1], frame.f_code.co_name))

    sys.setprofile(watch)
    try:
        response = client.post(address, {"key": key.group(1), "side": "resident", "reason": "Bo tak."})
    finally:
        sys.setprofile(None)
    assert response.status_code == 302
    assert Remark.objects.count() == 1
    for file, text in steps():
        for name in set(re.findall(r"`(\w+)`", text)) & set(NAMED):
            assert any(where.endswith(file) and ran == name for where, ran in called), f"{name} did not run in {file}"


@pytest.mark.parametrize("name", NAMED)
def test_each_function_is_named_in_the_text(name: str) -> None:
    assert any(f"`{name}`" in text for _, text in steps())
