"""Pictures lose what a camera wrote into them, and nothing that is seen."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.files.actions import keep_file
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.files.tests.samples import picture
from wspolnie.foundation.modules import Refused


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def kept(city: City, content: bytes, name: str) -> bytes:
    return place_of(city.pk, keep_file([content], name=name).sha256).read_bytes()


@pytest.mark.parametrize(("form", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png")])
def test_camera_and_place_are_gone(bound: City, form: str, name: str) -> None:
    sent = picture(form)
    assert b"Aparat" in sent
    clean = kept(bound, sent + b"dopisane na koncu", name)
    assert b"Aparat" not in clean
    assert b"dopisane" not in clean
    with Image.open(io.BytesIO(clean)) as read:
        assert not read.getexif()
        assert read.size == (40, 20)


def test_a_picture_that_lay_on_its_side_stands(bound: City) -> None:
    with Image.open(io.BytesIO(kept(bound, picture(turned=True), "a.jpg"))) as read:
        assert read.size == (20, 40)
        assert not read.getexif()


def test_comments_are_gone(bound: City) -> None:
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", "Anna Probna")
    assert b"Anna" in (sent := picture("PNG", pnginfo=said))
    assert b"Anna" not in kept(bound, sent, "a.png")
    assert b"Anna" in (sent := picture(comment=b"Anna Probna"))
    assert b"Anna" not in kept(bound, sent, "a.jpg")


def test_the_pixels_of_a_drawing_stay(bound: City) -> None:
    target = io.BytesIO()
    Image.effect_noise((64, 48), 80).save(target, "PNG")
    with Image.open(target) as before, Image.open(io.BytesIO(kept(bound, target.getvalue(), "a.png"))) as after:
        assert before.tobytes() == after.tobytes()


def test_a_bomb_of_pixels_is_not_opened(bound: City) -> None:
    """A few hundred bytes that say they are 30,000 by 30,000 pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 999)) + chunk(b"IEND", b"")
    )
    with pytest.raises(Refused, match="za duży"):
        keep_file([bomb], name="a.png")
