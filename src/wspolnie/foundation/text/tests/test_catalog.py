"""Catalogues: extraction finds every kind of message, merging loses nothing, Polish is complete."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import pytest
from django.utils.translation import override, trans_real
from jinja2 import TemplateSyntaxError

from wspolnie.foundation.text import catalog
from wspolnie.foundation.text.catalog import add_missing, clashes, compile_catalogs, extract, missing, room_of
from wspolnie.foundation.text.spacing import NBSP

PYTHON = '_("Send %(what)s") % {}\npgettext("verdict", "Noted")\n'
TEMPLATE = """{% trans %}A whole
   sentence{% endtrans %}{{ ngettext("%(num)s remark", "%(num)s remarks", n) }}{{ _("In a template") }}"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small product with two rooms."""
    for name, text in {
        "desks/consultations/views.py": PYTHON,
        "desks/consultations/tests/test_views.py": '_("Never this")',
        "desks/consultations/templates/consultations/index.html": TEMPLATE,
        "templates/components/form.html": '{{ _("In a component") }}',
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def po(package: Path, room: str, **messages: str) -> Path:
    path = package / "locale" / "pl" / f"{room}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f'msgid "{key}"\nmsgstr "{text}"\n\n' for key, text in messages.items())
    path.write_text(f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n{lines}', encoding="utf-8")
    return path


def test_every_kind_of_message_is_found_in_its_room(package: Path) -> None:
    rooms = extract(package)
    assert set(rooms["consultations"]) == {
        ("Send %(what)s", None),
        ("Noted", "verdict"),
        ("A whole sentence", None),
        ("%(num)s remark", None),
        ("In a template", None),
    }
    assert rooms["consultations"]["%(num)s remark", None].pluralizable
    assert set(rooms["ui"]) == {("In a component", None)}


def test_a_broken_template_is_an_error(package: Path) -> None:
    (package / "templates" / "components" / "form.html").write_text("{% if %}")
    with pytest.raises(TemplateSyntaxError):
        extract(package)


def test_rooms_by_folder() -> None:
    assert room_of(Path("desks/consultations/views/reading.py")) == "consultations"
    assert room_of(Path("foundation/ui/jinja.py")) == "ui"
    assert room_of(Path("portal/templates/portal/home.html")) == "portal"
    assert room_of(Path("spaces/policy.py")) == "spaces"


def test_new_messages_are_added_and_translations_kept(package: Path) -> None:
    path = po(package, "consultations", **{"In a template": "W szablonie"})
    po(package, "ui", **{"A whole sentence": "Całe zdanie"})
    assert add_missing("pl", package) == {"consultations": 3, "ui": 1}
    text = path.read_text(encoding="utf-8")
    assert 'msgstr "W szablonie"' in text
    assert 'msgid_plural "%(num)s remarks"' in text
    assert text.count("msgstr[3]") == 1
    assert "A whole sentence" not in text, "another room knows it already"
    assert add_missing("pl", package) == {}
    assert {found.message for found in missing("pl", package)} == {
        "Send %(what)s", "Noted", "%(num)s remark", "In a component",
    }  # fmt: skip
    assert missing("en", package) == []


def test_merging_keeps_every_room_ties_polish_and_runs_only_when_needed(package: Path) -> None:
    po(package, "ui", **{"In a component": "W składniku", "Empty": ""})
    other = po(package, "consultations", **{"In a template": "<a href='i w'>W szablonie</a>"})
    (written,) = compile_catalogs(package / "locale")
    with written.open("rb") as file:
        found = gettext.GNUTranslations(file)
    assert found.gettext("In a component") == f"W{NBSP}składniku"
    assert found.gettext("In a template") == f"<a href='i w'>W{NBSP}szablonie</a>"
    assert found.gettext("Empty") == "Empty"
    assert compile_catalogs(package / "locale") == []
    later = written.stat().st_mtime + 5
    os.utime(other, (later, later))
    assert compile_catalogs(package / "locale") == [written]
    assert [path.name for path in written.parent.iterdir()] == ["django.mo"]


def test_what_was_read_before_the_first_compiling_is_forgotten(package: Path) -> None:
    po(package, "ui", Back="Wstecz")
    with override("pl"):
        read_too_early = trans_real.catalog()
        assert compile_catalogs(package / "locale")
    with override("pl"):
        assert trans_real.catalog() is not read_too_early
        assert compile_catalogs(package / "locale") == []


def test_two_translations_of_one_message_are_named(package: Path) -> None:
    po(package, "consultations", Back="Wróć")
    po(package, "ui", Back="Wstecz")
    (clash,) = clashes("pl", package)
    assert (clash.message, set(clash.rooms)) == ("Back", {"consultations", "ui"})


def test_polish_plural_forms_are_four(package: Path) -> None:
    add_missing("pl", package)
    text = (package / "locale" / "pl" / "consultations.po").read_text(encoding="utf-8")
    assert catalog.PLURALS["pl"] in text
    for form in range(4):
        assert f"msgstr[{form}]" in text


@pytest.mark.parametrize("room", ["ui", "portal"])
def test_polish_is_complete(room: str) -> None:
    assert [found.message for found in missing("pl") if found.room == room] == []


def test_no_message_is_disputed() -> None:
    assert clashes("pl") == []
