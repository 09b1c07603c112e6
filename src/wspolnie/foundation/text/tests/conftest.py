"""Where public sample data lies on a developer's machine; the suite passes without it."""

import json
from pathlib import Path

import pytest

NAUGHTY = [
    "' OR 1=1; --",
    "\\'); DROP TABLE remark;--",
    "<script>alert(1)</script>",
    "\u202eodwrócone\u202c",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "👩‍👩‍👧‍👦 𝓮𝓶𝓸𝓳𝓲 🏳️‍🌈",
    "\ufeffBOM \u00ad\u200b\u2028\u2029\x85\x1b\x7f",
    "%s %(x)s {0} {{ x }} {% y %} $HOME `ls`",
    "a:1A,2B 'lex':3 & | ! <-> ( ) :* \\",
    "\U0010ffff\ufffe\ufdd0\ue000\ue100",
    "İıßẞǅŉ ﬁ Ω ﷽",
    "....,,,;;;:::///\\\\\\'''\"\"\"```",
]
"""Our own short list of hostile strings."""


@pytest.fixture(scope="session")
def naughty() -> list[str]:
    """Hostile strings: our own, and the public list beside the repository when it is there."""
    listed = Path(__file__).resolve().parents[6] / "shared/data/ids/naughty-strings.json"
    return NAUGHTY + (json.loads(listed.read_text("utf-8")) if listed.exists() else [])
