"""A city chooses one number: whichever it is, text passes WCAG AA (4.5:1) and controls 3:1, light and dark."""

from __future__ import annotations

import math
import re

import pytest

from wspolnie.foundation.ui.assets import FOLDER

TEXT_PAIRS = [
    ("ink", "paper"), ("ink-2", "paper"), ("ink-2", "wash"), ("accent", "paper"), ("accent-deep", "paper"),
    ("on-accent", "accent"), ("on-accent", "accent-deep"), ("accent", "accent-wash"), ("ink", "accent-wash"),
    ("ink-2", "accent-wash"), ("accent-deep", "accent-wash"), ("warn", "paper"), ("visited", "paper"), ("paper", "ink"),
    ("ink", "pale"), ("ink", "mid"),
]  # fmt: skip
EDGE_PAIRS = [("edge", "paper"), ("accent", "paper"), ("warn", "paper")]
COLOUR = re.compile(r"--([\w-]+): oklch\(([\d.]+)% ([\d.]+) (var\(--city-hue\)|[\d.]+)\)")


def themes() -> dict[str, dict[str, tuple[float, float, float | None]]]:
    """Lightness, chroma and hue (None: the city's) of each role in the light and the dark theme."""
    text = (FOLDER / "tokens.css").read_text(encoding="utf-8")
    light, dark = text.split("prefers-color-scheme: dark")
    read = {
        name: {
            role: (float(lightness) / 100, float(chroma), None if hue.startswith("var") else float(hue))
            for role, lightness, chroma, hue in COLOUR.findall(part)
        }
        for name, part in (("light", light), ("dark", dark))
    }
    read["dark"] = read["light"] | read["dark"]
    return read


def luminance(lightness: float, chroma: float, hue: float) -> float:
    """Relative luminance (WCAG) of an OKLCH colour, clipped to sRGB. Matrices: Ottosson 2020."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long, medium, short = (
        (lightness + x * a + y * b) ** 3
        for x, y in ((0.3963377774, 0.2158037573), (-0.1055613458, -0.0638541728), (-0.0894841775, -1.2914855480))
    )
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    red, green, blue = (min(1.0, max(0.0, value)) for value in linear)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast(luminance(1, 0, 0), luminance(0, 0, 0)) == pytest.approx(21, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_PAIRS, 4.5), (EDGE_PAIRS, 3.0)])
def test_every_hue_passes(theme: str, pairs: list[tuple[str, str]], least: float) -> None:
    roles = themes()[theme]
    weak = [
        (front, back, hue, round(found, 2))
        for front, back in pairs
        for hue in range(360)
        if (
            found := contrast(
                *(
                    luminance(part[0], part[1], hue if part[2] is None else part[2])
                    for part in (roles[front], roles[back])
                )
            )
        )
        < least
    ]
    assert weak == []
