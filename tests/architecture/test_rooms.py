"""Rooms are alike: a short README, a declaration, files that fit in a head, references that look down."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from django.apps import apps
from django.db.models import Field, ForeignKey, Model
from django.utils import translation

from tests.architecture.place import FLOORS, ROOT, SOURCE, files, folder_of, ground, height, rooms
from wspolnie.config.modules import ROOMS
from wspolnie.foundation.modules import Act, Module, registry
from wspolnie.spaces.kinds import EntryKind

LONGEST = 300
BANNED = {"utils", "helpers", "common", "managers", "signals", "misc", "part2", "base", "tools2"}
README_LINES = 15


def named(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def lines_of(path: Path) -> int:
    with path.open(encoding="utf-8") as lines:
        return sum(1 for _ in lines)


@pytest.mark.parametrize("room", [*rooms(), SOURCE / "foundation"], ids=named)
def test_a_room_explains_itself_in_ten_lines(room: Path) -> None:
    text = (room / "README.md").read_text(encoding="utf-8")
    said = [line for line in text.splitlines() if line.strip()]
    assert 3 <= len(said) <= README_LINES, f"{len(said)} lines: a room that this does not explain is two"


@pytest.mark.parametrize("room", rooms(), ids=named)
def test_a_room_declares_itself(room: Path) -> None:
    module = import_module(".".join(("wspolnie", *room.relative_to(SOURCE).parts, "module"))).MODULE
    assert module in registry.all()
    assert module.name in {room.name, f"{room.name}_{room.parent.name.removesuffix('s')}"}
    assert (room / "module.py").is_file()
    assert module.label


def test_no_folder_is_a_room_without_being_named() -> None:
    """What looks like a room stands in the table of contents."""
    known = {folder_of(room) for room in ROOMS} | set(ground())
    for floor in ("desks", "tools", "services", "parties"):
        for folder in (SOURCE / floor).iterdir():
            if folder.is_dir() and any(folder.glob("*.py")):
                assert folder in known, f"{named(folder)} stands in no table of contents"


def test_files_fit_in_a_head() -> None:
    everything = files(tests=True, migrations=True) + sorted((ROOT / "tests").rglob("*.py"))
    long = {str(path.relative_to(ROOT)): lines_of(path) for path in everything if lines_of(path) > LONGEST}
    assert {name: count for name, count in long.items() if "/migrations/" not in name} == {}


def test_most_files_are_short() -> None:
    assert median(lines_of(path) for path in files() if lines_of(path) > 1) <= 75


def test_the_ground_names_its_rooms() -> None:
    text = (SOURCE / "foundation" / "README.md").read_text(encoding="utf-8")
    folders = {path.name for path in (SOURCE / "foundation").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert {name for name in folders if f"**{name}**" not in text} == set()


def test_no_drawer_for_everything() -> None:
    assert [named(path) for path in files(tests=True) if path.stem in BANNED or path.parent.name in BANNED] == []


def references() -> list[tuple[type[Model], Field[Any, Any]]]:
    """Every foreign key between models, strings resolved by Django."""
    return [
        (model, field)
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("wspolnie.")
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
    ]


def test_foreign_keys_look_down() -> None:
    """What the import linter cannot see: a key named by a string."""
    up = [
        f"{model.__module__}.{field}"
        for model, field in references()
        if (to := field.related_model) is not None
        and isinstance(to, type)
        and to.__module__.startswith("wspolnie.")
        and height(to.__module__) < height(model.__module__)
    ]
    assert up == []
    assert len(references()) > 20


def test_tools_and_desks_hold_no_keys_to_their_neighbours() -> None:
    across = []
    for model, field in references():
        here = model.__module__.split(".")[1:3]
        to = field.related_model
        there = to.__module__.split(".")[1:3] if isinstance(to, type) else here
        if here[0] in {"tools", "desks"} and here[0] == there[0] and here != there:
            across.append(f"{model.__module__}.{field.name}")
    assert across == []


def test_heights_follow_the_house() -> None:
    assert height("wspolnie.api.views") == height("wspolnie.portal.views")
    assert [height(f"wspolnie.{floor}") for floor in FLOORS if floor != "api"] == [0, 1, 2, 4, 5, 6, 7, 8, 9]


def test_every_listener_has_a_name_of_its_own() -> None:
    names = Counter(listener.name for listener in registry.listeners())
    assert [name for name, count in names.items() if count > 1] == []
    assert len(names) >= 3


@pytest.mark.parametrize("kind", EntryKind)
def test_every_kind_of_entry_has_one_owner(kind: EntryKind) -> None:
    owners = [module.name for module in registry.all() for spec in module.entries if spec.kind == kind]
    assert len(owners) == 1


@pytest.mark.parametrize("act", registry.acts(), ids=lambda act: act.word)
def test_every_act_has_a_polish_label(act: Act) -> None:
    with translation.override("pl"):
        polish = translation.gettext(act.rule.label)
    assert polish != act.rule.label
    assert sum((act.rule.anyone, act.rule.signed_in, bool(act.rule.roles))) == 1, "one way of being allowed, stated"


@pytest.mark.parametrize("module", registry.all(), ids=lambda module: module.name)
def test_every_room_has_a_polish_name(module: Module) -> None:
    with translation.override("pl"):
        assert translation.gettext(module.label) != module.label
