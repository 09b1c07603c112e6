"""The product's stylesheet and script: joined when the process starts, named by their content, kept for ever."""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[2] / "assets"
ADDRESS: Final = "/zasoby/"
HUE: Final = 212
STYLES: Final = ("tokens.css", "components.css")
SCRIPTS: Final = ("app.js",)
KEYS: Final = "keys.js"
PROOF: Final = "proof.js"
DESK: Final = "desk.js"
SEARCH: Final = "search.js"
ICON: Final = "icon.svg"

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_STRING_OR_SPACE: Final = re.compile(r"""("[^"]*"|'[^']*')|\s*([{};,])\s*|\s+""")
_NAME: Final = re.compile(
    r"(?P<stem>app|desk|icon|keys|proof|search)\.(?P<digest>[0-9a-f]{10})(?:\.(?P<hue>\d{1,3}))?\.(?P<kind>css|js|svg)"
)


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it goes over the wire, plain and gzipped."""

    name: str
    mime: str
    body: bytes
    packed: bytes


def asset_url(name: str, hue: int = HUE) -> str:
    """The address of a file that `_sources` names, such as "app.css"; the coloured ones have the hue (0-359) in it."""
    return ADDRESS + asset(name, hue).name


def find(name: str) -> Asset | None:
    """The asset that an address names. An old digest gives the present content, so no page loses its style."""
    match = _NAME.fullmatch(name)
    if match is None or int(match["hue"] or 0) >= 360:
        return None
    try:
        return asset(f"{match['stem']}.{match['kind']}", int(match["hue"] or HUE))
    except KeyError:
        return None


@lru_cache(maxsize=64)
def asset(name: str, hue: int = HUE) -> Asset:
    """Join, colour and pack one file; KeyError for a name that we do not serve."""
    if not 0 <= hue < 360:
        raise ValueError("a hue is an angle from 0 to 359")
    body, mime = _sources()[name]
    coloured = f"{hue}." if mime != "text/javascript" else ""
    content = body.replace(f"--city-hue:{HUE}", f"--city-hue:{hue}").encode()
    digest = hashlib.sha256(content).hexdigest()[:10]
    stem, kind = name.split(".")
    packed = gzip.compress(content, compresslevel=9, mtime=0)
    return Asset(f"{stem}.{digest}.{coloured}{kind}", f"{mime}; charset=utf-8", content, packed)


@lru_cache(maxsize=1)
def _sources() -> dict[str, tuple[str, str]]:
    """Name: (text, mime type) of everything that is served."""
    return {
        "app.css": (_squeeze(_joined(STYLES)), "text/css"),
        "app.js": (_joined(SCRIPTS), "text/javascript"),
        KEYS: (_joined((KEYS,)), "text/javascript"),
        PROOF: (_joined((PROOF,)), "text/javascript"),
        DESK: (_joined((DESK,)), "text/javascript"),
        SEARCH: (_joined((SEARCH,)), "text/javascript"),
        "icon.svg": (_squeeze(_joined((ICON,))), "image/svg+xml"),
    }


def _joined(names: tuple[str, ...]) -> str:
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


def _squeeze(css: str) -> str:
    """Take comments and idle spaces out; strings stay as they are."""
    return _STRING_OR_SPACE.sub(_keep, _COMMENT.sub("", css)).replace(": ", ":").strip()


def _keep(match: re.Match[str]) -> str:
    return match[1] or match[2] or " "
