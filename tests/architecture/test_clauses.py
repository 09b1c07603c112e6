"""Every form says whether it takes personal data; every page with one that does links what the city says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.template.backends.jinja2 import Template
from django.test import Client
from django.urls import reverse

from tests.architecture.addresses import HERE, addresses
from tests.architecture.place import ROOT
from tests.architecture.routes import routes
from tests.architecture.two_cities import Cities
from wspolnie.config.demo import CITIES
from wspolnie.desks.consultations.forms.remarks import RemarkForm
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.modules import Nothing, registry
from wspolnie.services.privacy.models import Clause

MODELS = (*sorted(CITIES.glob("*.toml")), ROOT / "tests" / "testowo.toml")


def product_forms() -> list[type[forms.BaseForm]]:
    """Every form class of the product; those of tests are left out. The routes bring in every room's web code."""
    assert routes()
    found: set[type[forms.BaseForm]] = set()
    todo: list[type[forms.BaseForm]] = [forms.BaseForm]
    while todo:
        for one in todo.pop().__subclasses__():
            if one not in found:
                found.add(one)
                todo.append(one)
    ours = [one for one in found if one.__module__.startswith("wspolnie.") and ".tests." not in one.__module__]
    return sorted(ours, key=lambda one: (one.__module__, one.__qualname__))


def declared(form: type[forms.BaseForm]) -> object:
    return getattr(form, "clause", None)


@pytest.mark.parametrize("form", product_forms(), ids=lambda form: form.__qualname__)
def test_every_form_says_whether_it_takes_personal_data(form: type[forms.BaseForm]) -> None:
    """`clause = "remarks"` names the clause; `clause = Nothing("why")` says that there is nothing personal in it."""
    match declared(form):
        case str() as slug:
            for path in MODELS:
                assert slug in {clause.slug for clause in read_model(path).clauses}, f"{path.name} has no {slug}"
        case Nothing(why):
            assert len(why.split()) > 3
        case _:
            pytest.fail(f"{form.__module__}.{form.__qualname__} does not say which clause it needs")


def test_the_search_for_forms_is_not_blind() -> None:
    assert len(product_forms()) >= 20
    assert RemarkForm in product_forms()


def shown(form: forms.BaseForm, page: str) -> bool:
    """Whether a page shows a form that takes personal data."""
    return isinstance(declared(type(form)), str) and any(
        f'name="{bound.html_name}"' in page for bound in form.visible_fields()
    )


Drawn = dict[type[forms.BaseForm], dict[str, bool]]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Form -> address of a page that shows it -> whether the page links its clause."""
    seen: Drawn = defaultdict(dict)
    plain = Template.render

    def render(self: Template, context: dict[str, Any] | None = None, request: Any = None) -> str:
        text: str = plain(self, context, request)
        for value in (context or {}).values():
            if request is not None and isinstance(value, forms.BaseForm) and shown(value, text):
                seen[type(value)][request.path] = f'href="{reverse("clause", args=[declared(type(value))])}"' in text
        return text

    monkeypatch.setattr(Template, "render", render)
    return seen


def visitors(cities: Cities) -> Iterator[Client]:
    """A stranger, an administrator, somebody without a role, and somebody who has no name here yet."""
    from wspolnie.parties.people.actions import open_account

    yield Client(headers={"host": HERE})
    for account in (cities.here.clerk.account, cities.here.author.account, open_account("nowa@poczta.example")):
        client = Client(headers={"host": HERE})
        client.force_login(account)
        yield client


def test_every_page_with_such_a_form_links_its_clause(two_cities: Cities, drawn: Drawn) -> None:
    for client in visitors(two_cities):
        for address, _ in addresses(two_cities.here):
            if "?" not in address and not address.startswith("/wylogowanie"):
                client.get(address.replace("klub-bocian", two_cities.here.organisation.slug))
    without = {
        f"{form.__qualname__} {path}" for form, pages in drawn.items() for path, linked in pages.items() if not linked
    }
    assert without == set()
    needed = {form for form in product_forms() if isinstance(declared(form), str)}
    assert {form.__qualname__ for form in needed - set(drawn)} <= NOT_MET


NOT_MET = {
    "ContactForm",
    "TextsForm",
    "ChangeForm",
    "PostalFields",
    "PostalForm",
    "SuggestionForm",
    "AnswerForm",
    "CallForm",
    "SeatForm",
}
"""Only somebody whose representation is confirmed opens its page; it is the register's form with fewer fields. Two
share the fields of a remark: one is their base, the other is shown to who has opened a remark (its own test looks).
A postal address is shown after a look was noted, by POST (its own test looks); its fields are their base. A
description is suggested where somebody speaks, an expert is invited by the office and answers alone, a seat is given by
those who keep bodies: their own tests look."""


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.name)
def test_what_a_clause_promises_is_kept(path: Path) -> None:
    """Every time that a clause names is a parameter that some room declares, and rooms keep to what they declare."""
    names = {kept.parameter.name for module in registry.all() for kept in module.keeps}
    model = read_model(path)
    promised = {word for clause in model.clauses for word in clause.promises()}
    assert promised
    assert promised <= names
    assert {parameter.name for parameter in model.parameters if parameter.name.startswith("retention_")} <= {
        spec.name for spec in registry.parameters()
    }


def test_clauses_of_the_model_stand_in_the_city(two_cities: Cities) -> None:
    from wspolnie.foundation.db.tenancy import in_city

    with in_city(two_cities.here.city.id):
        assert set(Clause.objects.values_list("slug", flat=True)) == {
            clause.slug for clause in read_model(CITIES / "wroclaw.toml").clauses
        }
