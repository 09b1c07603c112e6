"""Files as people send them, made in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from PIL import Image

OOXML = "application/vnd.openxmlformats-officedocument."


def packed(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def office(folder: str, kind: str, **more: bytes) -> bytes:
    """A package of Microsoft's kind: `folder` is "word", "xl" or "ppt"."""
    types = f'<Types><Override PartName="/{folder}/main.xml" ContentType="{OOXML}{kind}.main+xml"/></Types>'
    return packed({"[Content_Types].xml": types.encode(), f"{folder}/main.xml": b"<w/>", **more})


def docx(**more: bytes) -> bytes:
    return office("word", "wordprocessingml.document", **more)


def odf(kind: str, **more: bytes) -> bytes:
    said = f"application/vnd.oasis.opendocument.{kind}".encode()
    return packed({"mimetype": said, "content.xml": b"<o/>", **more})


def picture(
    form: str = "JPEG",
    size: tuple[int, int] = (40, 20),
    *,
    turned: bool = False,
    colour: str = "navy",
    **options: object,
) -> bytes:
    """A picture as a telephone makes it: with the camera's name and the place; `turned`: it lies on its side."""
    exif = Image.Exif()
    exif[0x010F] = "Aparat Próbny"
    exif.get_ifd(0x8825)[1] = "N"
    if turned:
        exif[0x0112] = 6
    target = io.BytesIO()
    Image.new("RGB", size, "navy").save(target, form, exif=exif, **options)
    return target.getvalue()
