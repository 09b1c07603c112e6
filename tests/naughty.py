"""Hostile strings: our own, and the public list where it lies beside the project. One place for every test."""

from __future__ import annotations

import json
from typing import Final

from tests.conftest import SHARED

OWN: Final = [
    # databases
    "' OR 1=1; --",
    "\\'); DROP TABLE remark;--",
    "1;SELECT pg_sleep(9)--",
    "$1 $$ $tag$ \\d \\x00 E'\\n'",
    "a:1A,2B 'lex':3 & | ! <-> ( ) :* \\",
    "%' ESCAPE '' LIKE '_%",
    # markup, scripts, templates
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "&amp;&lt;&#39;&nbsp;&#x202e;&unknown; &",
    "<!-- --> <![CDATA[ ]]> <?php ?>",
    "%s %(x)s {0} {{ x }} {% y %} {# z #} $HOME `ls` ${7*7}",
    "javascript:alert(1) data:text/html,x",
    # places and protocols
    "../../../../etc/passwd",
    "C:\\CON\\AUX\\nul.txt",
    "//evil.example /\\evil.example",
    "X-Header: a\r\nSet-Cookie: b=c\r\n\r\nbody",
    "From ola@poczta.example\n.\nQUIT",
    "=1+1 @SUM(A1) +48 -1 |cmd",
    "null None undefined NaN true 0 -0 1e999 0x0",
    # signs
    "\u202eodwrócone\u202c \u2066wewnątrz\u2069",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "👩‍👩‍👧‍👦 𝓮𝓶𝓸𝓳𝓲 🏳️‍🌈",
    "\ufeffBOM \u00ad\u200b\u2028\u2029\x85\x1b\x7f koniec",
    "\U0010ffff\ufffe\ufdd0\ue000\ue100",
    "İıßẞǅŉ ﬁ Ω ﷽",
    "e\u0301 é ą a\u0328 Å Å",
    "العربية עברית ไทย 漢字 かな 한국어",
    "\x01\x02\x03\x08\x0b\x0c\x0e\x1f znaki sterujące",
    "zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ",
    # white space and length
    "  z brzegu  \t",
    "a\tb\u00a0c\u2003d\u3000e",
    "wiersz\r\nwiersz\rwiersz\nwiersz\r\n\r\n\r\nkoniec",
    "\n\n\n",
    "\u00a0\u2003",
    "x" * 201,
    "ą" * 1_001,
    "słowo " * 4_000,
    "....,,,;;;:::///\\\\\\'''\"\"\"```",
    # looks like our own text
    "# Nagłówek\n\n§ 1. Cel\n\n1) punkt\n\n---\n\n| a | b |\n|---|---|",
    "WRO/2026/KON-1/U-0001",
    "§ 99999999999999999999",
    "0000-0000-0000",
]
"""Each kept as typed (line ends and outer spaces aside) or refused with a reason."""


def strings() -> list[str]:
    """Our own and, where it is there, the public list of 515."""
    listed = SHARED / "ids/naughty-strings.json"
    return OWN + (json.loads(listed.read_text("utf-8")) if listed.exists() else [])
