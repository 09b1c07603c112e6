"""Every address says which act it is and whose: the resolver is walked, so a route cannot be forgotten."""

from __future__ import annotations

import pytest
from django.urls import URLPattern

from tests.architecture.routes import routes
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.city import CITYLESS
from wspolnie.foundation.web.routes import Scope, act_of, scope_of


@pytest.mark.parametrize(("address", "pattern"), routes(), ids=[address or "/" for address, _ in routes()])
def test_every_route_declares_act_and_scope(address: str, pattern: URLPattern) -> None:
    act = act_of(pattern.callback)
    assert act is not None, "declare it with @door or @route"
    assert act in registry.acts(), f"{act} stands in no declaration"
    assert scope_of(pattern.callback) is (Scope.GLOBAL if f"/{address}".startswith(CITYLESS) else Scope.CITY)


FILES = (".ics", ".csv", ".atom")
"""Addresses that programs ask for say what they give."""


def test_addresses_are_nouns_of_our_own() -> None:
    """Nothing of a library is mounted whole, and no address ends without its slash but files and machines' doors."""
    addresses = {address for address, _ in routes()}
    assert {"", "konsultacje/", "logowanie/", "organizacje/", "uwaga/", "zdrowie"} <= addresses
    assert not any(address.startswith(("accounts/", "admin/", "static/")) for address in addresses)
    without = {address for address in addresses if address and not address.endswith(("/", *FILES))}
    without = {address for address in without if not address.startswith("api/v1/")}
    assert without <= {"zdrowie", "metrics", ".well-known/security.txt", "poczta", "wzornik", "zasoby/<str:name>"}


def test_every_name_is_given_once_but_those_that_a_library_asks_for() -> None:
    names = [pattern.name for _, pattern in routes()]
    assert None not in names
    assert len(names) == len(set(names))


def test_every_act_is_used() -> None:
    """An act that no route and no verb asks for is a promise without a door."""
    reached = {act_of(pattern.callback) for _, pattern in routes()}
    unreached = {act.word for act in registry.acts() if act not in reached}
    verbs_alone = {
        "inventories.verify",
        "notify.edit_letters",
        "notify.lift_stop",
        "notify.send_again",
        "organisations.import",
        "offices.import",
        "helping.describe_for",
        "support.add",
        "profiles.describe",
    }
    assert unreached <= {"spaces.give_role", "spaces.name_deputy", "privacy.erase"} | verbs_alone, unreached
