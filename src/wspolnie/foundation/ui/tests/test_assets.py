"""The stylesheet and the script: small, named by content, coloured by city, never missing."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from wspolnie.foundation.ui.assets import FOLDER, HUE, asset, asset_url, find
from wspolnie.foundation.ui.views import FOR_EVER
from wspolnie.foundation.ui.views import asset as view

STYLE_LIMIT = 30_000
SCRIPT_LIMIT = 6_000


def get(name: str, encoding: str = "") -> HttpResponse:
    return view(RequestFactory().get(f"/zasoby/{name}", headers={"Accept-Encoding": encoding}), name)


def test_sources_are_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in ("tokens.css", "components.css")) < STYLE_LIMIT
    assert (FOLDER / "app.js").stat().st_size < SCRIPT_LIMIT
    assert all((FOLDER / name).stat().st_size < SCRIPT_LIMIT / 2 for name in ("desk.js", "keys.js", "search.js"))


def test_a_page_takes_under_ten_kilobytes_of_assets() -> None:
    assert sum(len(asset(name).packed) for name in ("app.css", "app.js", "icon.svg")) < 10_000


def test_the_name_follows_the_content_and_the_hue() -> None:
    blue, green = asset("app.css", 262), asset("app.css", 140)
    assert blue.name != green.name
    assert b"--city-hue:262" in blue.body
    assert f"--city-hue:{HUE}".encode() not in blue.body
    assert blue.body.replace(b"--city-hue:262", b"--city-hue:140") == green.body
    assert asset_url("app.js") == f"/zasoby/{asset('app.js', 5).name}"
    assert re.fullmatch(r"/zasoby/app\.[0-9a-f]{10}\.212\.css", asset_url("app.css"))


def test_packing_loses_nothing_and_squeezing_keeps_strings() -> None:
    style = asset("app.css")
    assert gzip.decompress(style.packed) == style.body
    text = style.body.decode()
    assert "/*" not in text
    assert 'content:"›" / ""' in text
    assert "calc(var(--page) + 2 * var(--gutter))" in text
    source = "".join((FOLDER / name).read_text() for name in ("tokens.css", "components.css"))
    assert text.count("{") == re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL).count("{")


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_evaluated() -> None:
    style, script = (asset(name).body.decode() for name in ("app.css", "app.js"))
    assert not re.search(r"@import|url\(", style)
    assert not re.search(r"\beval\b|new Function|innerHTML|document\.write|fetch\(|\.style\b|https?:", script)


def test_serving() -> None:
    style = asset("app.css", 30)
    plain, packed = get(style.name), get(style.name, "br, gzip")
    assert (plain.content, plain["Content-Type"]) == (style.body, "text/css; charset=utf-8")
    assert (packed.content, packed["Content-Encoding"]) == (style.packed, "gzip")
    assert plain["Cache-Control"] == packed["Cache-Control"] == FOR_EVER
    assert packed["Vary"] == "Accept-Encoding"


def test_a_page_of_an_older_release_keeps_its_style() -> None:
    old = get("app.0123456789.30.css")
    assert old.content == asset("app.css", 30).body
    assert old["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "name", ["app.css", "app.0123456789.360.css", "app.0123456789.5.woff", "../app.js", "icon.0123456789.5.css", ""]
)
def test_other_names_are_not_found(name: str) -> None:
    assert find(name) is None
    with pytest.raises(Http404):
        get(name)


def test_a_hue_is_an_angle() -> None:
    with pytest.raises(ValueError, match="angle"):
        asset("app.css", 400)


def test_posting_to_an_asset_is_refused() -> None:
    assert view(RequestFactory().post("/zasoby/x"), asset("app.js").name).status_code == 405


def test_every_source_is_joined() -> None:
    known = {"tokens.css", "components.css", "app.js", "desk.js", "keys.js", "proof.js", "search.js", "icon.svg"}
    assert {path.name for path in Path(FOLDER).iterdir() if path.is_file()} == known
