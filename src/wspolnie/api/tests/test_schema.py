"""The API keeps to its own document, whatever a generator of requests thinks of (schemathesis)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable

from tests.architecture.two_cities import fill
from wspolnie.api.tests.conftest import key_for
from wspolnie.config.wsgi import application
from wspolnie.foundation.cities.models import City
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.kinds import Role

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from schemathesis.generation import GenerationMode
    from schemathesis.specs.openapi.checks import positive_data_acceptance

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EXAMPLES = 3
"""Requests of each kind to each endpoint: the whole stays under half a minute."""


@pytest.fixture(autouse=True)
def _connections_stay() -> Iterator[None]:
    """A real request closes old connections; here they are the test's own."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def key(bound: City) -> str:
    """A clerk's key in a city that has one of everything."""
    fill(bound, "Bocian")
    person = Person.objects.filter(memberships__role=Role.CLERK, memberships__space__kind="city").earliest("id")
    return key_for(person, f"office:{Office.objects.earliest('slug').pk}")


@pytest.mark.parametrize("signed", [False, True], ids=["anonymous", "with a key"])
def test_every_answer_is_as_the_document_says(key: str, signed: bool) -> None:
    headers = {
        "Host": "wroclaw.localhost",
        "Accept-Encoding": "identity",
        **({"Authorization": f"Bearer {key}"} if signed else {}),
    }
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application, headers=headers)
    asked = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in GenerationMode:
            asked += _ask(operation, mode, headers)
    assert asked > 150


def _ask(operation: Any, mode: GenerationMode, headers: dict[str, str]) -> int:
    """How many requests of one kind were made. What no schema can say is left to other tests: a cursor or an anchor
    that is a text like any other may still be none of ours."""
    count = 0

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def run(case: Any) -> None:
        nonlocal count
        count += 1
        case.call_and_validate(headers=headers, excluded_checks=[positive_data_acceptance])

    try:
        run()
    except Unsatisfiable:
        assert mode is GenerationMode.NEGATIVE, "nothing can be asked of it"  # without parameters nothing is wrong
    return count
