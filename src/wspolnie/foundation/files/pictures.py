"""A picture without what a camera wrote into it: where, when, whose. Its pixels stay, turned as they are seen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from wspolnie.foundation.files.kinds import JPEG, PNG, Kind
from wspolnie.foundation.modules import Refused

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS: Final = 80_000_000
"""A page of A3 scanned at 600 dots per inch has 70 million."""
QUALITY: Final = 92
"""Of a JPEG that had to be turned; others keep their own tables."""
_ORIENTATION: Final = 0x0112
_FORMATS: Final = {JPEG: "JPEG", PNG: "PNG"}


def clean_picture(place: Path, kind: Kind) -> None:
    """Write a picture anew in its place, with pixels and colour profile alone.

    Raises:
        Refused: when it cannot be read, or has more pixels than a scanned page.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # the limit below stands in its stead, before anything is unpacked
    form = _FORMATS[kind]
    try:
        with Image.open(place, formats=(form,)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Refused(_("The picture is too large to be opened: make it smaller and send it once more."))
            _write(picture, place, form)
    except (OSError, SyntaxError, ValueError) as fault:
        raise Refused(_("The picture is damaged: it cannot be opened. Save it again and send it once more.")) from fault


def _write(picture: Image.Image, place: Path, form: str) -> None:
    from PIL import ImageOps

    options: dict[str, Any] = {"icc_profile": picture.info.get("icc_profile")}
    turned = picture.getexif().get(_ORIENTATION, 1) not in (0, 1)
    picture.load()
    kept = ImageOps.exif_transpose(picture) if turned else picture
    if form == "JPEG":
        options["quality"] = "keep" if kept.format == "JPEG" else QUALITY
    transparent = kept.info.get("transparency")
    kept.info = {} if transparent is None else {"transparency": transparent}
    with place.open("wb") as target:
        kept.save(target, form, exif=b"", **options)
