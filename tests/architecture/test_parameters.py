"""Dated parameters: what code asks for is described, what is described is asked for, cities set nothing else."""

from __future__ import annotations

import ast
from functools import cache

import pytest
from django.utils import translation

from tests.architecture.place import ROOT, SOURCE, files
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.modules import ParameterSpec, registry

READERS = {"parameter", "switched_on", "in_force"}
"""Functions whose first argument names a parameter."""
MODELS = [*sorted((SOURCE / "config" / "cities").glob("*.toml")), ROOT / "tests" / "testowo.toml"]


@cache
def asked() -> frozenset[str]:
    """Names that code asks for: in a call of a reader, as the switch of a rule, by a constant of the same file, or for
    how long a room keeps something."""
    found: set[str] = set()
    for path in files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name) and isinstance(node.value.value, str)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [*(node.args[:1] if called in READERS else ()), *_switches(node)]
            found |= {name for one in given if (name := _text(one, constants))}
    kept = {keeping.parameter.name for module in registry.all() for keeping in module.keeps}
    return frozenset(found | kept)


def _switches(node: ast.Call) -> list[ast.expr]:
    return [keyword.value for keyword in node.keywords if keyword.arg == "four_eyes"]


def _text(node: ast.expr, constants: dict[str, str]) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return constants.get(node.id, "") if isinstance(node, ast.Name) else ""


def named(spec: ParameterSpec) -> str:
    return spec.name


def test_what_code_asks_for_is_described() -> None:
    assert asked() - {spec.name for spec in registry.parameters()} == set()


@pytest.mark.parametrize("spec", registry.parameters(), ids=named)
def test_what_is_described_is_asked_for_or_says_what_it_waits_for(spec: ParameterSpec) -> None:
    assert (spec.name in asked()) != bool(spec.waits_for)


@pytest.mark.parametrize("path", MODELS, ids=lambda path: str(path.stem))
def test_cities_set_only_what_is_described_and_with_values_of_the_kind(path: object) -> None:
    for said in read_model(path).parameters:  # type: ignore[arg-type]
        assert registry.parameter(said.name).cleaned(said.value) == said.value
        assert said.article.strip()


@pytest.mark.parametrize("spec", registry.parameters(), ids=named)
def test_a_description_is_polish_and_its_default_fits(spec: ParameterSpec) -> None:
    assert spec.least <= spec.most
    assert not spec.default or spec.cleaned(spec.default) == spec.default
    with translation.override("pl"):
        for text in filter(None, (spec.label, spec.meaning, spec.waits_for)):
            assert translation.gettext(text) != text


def test_names_are_given_once() -> None:
    names = [spec.name for spec in registry.parameters()]
    assert len(names) == len(set(names))
    assert len(names) >= 3
