"""What the pages for people say of the product is there: buttons and pages named in bold, addresses, pictures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import Resolver404, resolve

from tests.architecture.languages import flat
from tests.architecture.place import ROOT
from wspolnie.foundation.text.catalog import LOCALE, said

FOLDER = ROOT / "docs" / "users"
BOLD = re.compile(r"\*\*([^*]+)\*\*")
ADDRESS = re.compile(r"`(/[a-z0-9\-/.]*)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
ELSEWHERE = ("/etc/", "/srv/", "/opt/", "/kopie", "/var/", "/run/")
"""Places on a server, not on the site."""


def pages() -> list[Path]:
    """Those written by hand; who may do what is generated."""
    return sorted(page for page in FOLDER.glob("*.md") if page.stem != "kto-co-moze")


def labels(text: str) -> set[str]:
    """What is called by its name on the screen: bold, with a capital and no full stop; a way is told with arrows."""
    found = (part.strip() for bold in BOLD.findall(text) for part in flat(bold).split("→"))
    return {label for label in found if label[:1].isupper() and label[-1] not in ".:?"}


def addresses(text: str) -> set[str]:
    return {found for found in ADDRESS.findall(text) if not found.startswith(ELSEWHERE) and found != "/"}


@pytest.fixture(scope="module")
def screen() -> set[str]:
    """Everything that we say in Polish; what a button counts is left out: “Wczytaj …” (3 wiersze)."""
    whole = {flat(text) for _ids, strings in said(LOCALE / "pl") for text in strings}
    return whole | {f"{text.split(' %(')[0]} …" for text in whole if " %(" in text}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_what_is_named_is_called_so_on_the_screen(page: Path, screen: set[str]) -> None:
    missing = [label for label in sorted(labels(page.read_text("utf-8"))) if not {label, f"{label} …"} & screen]
    assert not missing, "say it as the screen does, or without bold"


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_every_address_and_link_leads_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    for address in sorted(addresses(text)):
        try:
            resolve(address)
        except Resolver404:
            pytest.fail(f"{page.name}: nothing stands under {address}")
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


def test_the_reader_of_pages_finds_what_it_looks_for() -> None:
    whole = "\n".join(page.read_text("utf-8") for page in pages())
    assert len(labels(whole)) > 40
    assert len(addresses(whole)) > 10
