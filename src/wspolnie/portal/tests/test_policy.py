"""Who may open which page of the front of the house, against a table written by hand."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, table, trial
from wspolnie.foundation.modules import registry
from wspolnie.portal.acts import PortalAct
from wspolnie.portal.urls import urlpatterns
from wspolnie.spaces.policy import decide

PAGES = table("""
what                               stranger person official clerk coordinator administrator
GET:home                           200      200    200      200   200         200
GET:districts_sheet                200      200    200      200   200         200
GET:search                         200      200    200      200   200         200
GET:search_sheet                   200      200    200      200   200         200
GET:search_suggestions             200      200    200      200   200         200
GET:my_matters                     302      200    200      200   200         200
GET:my_matters_sheet               302      200    200      200   200         200
GET:language                       302      302    302      302   302         302
GET:districts                      200      200    200      200   200         200
GET:district                       404      404    404      404   404         404   # no such district
GET:glossary                       200      200    200      200   200         200
GET:glossary_sheet                 200      200    200      200   200         200
GET:accessibility                  200      200    200      200   200         200
GET:account_login                  200      302    302      302   302         302   # signed in already
POST:account_login                 200      302    302      302   302         302   # the empty form again
GET:account_confirm_login_code     302      302    302      302   302         302   # no code was asked for
GET:own_name                       302      302    302      302   302         302   # somebody already
POST:own_name                      302      302    302      302   302         302
GET:mfa_login_webauthn             302      302    302      302   302         302   # only scripts get an answer
POST:mfa_login_webauthn            302      302    302      302   302         302
GET:mfa_authenticate               302      302    302      302   302         302   # nobody waits there
GET:mfa_reauthenticate             302      403    403      403   403         403   # nothing to confirm with
GET:mfa_reauthenticate_webauthn    302      403    403      403   403         403
GET:mfa_index                      302      200    200      200   200         200
POST:openid_connect_login          404      404    404      404   404         404   # no server of the office is set
GET:openid_connect_callback        404      404    404      404   404         404
GET:second_step                    302      302    302      302   302         302   # nothing asks for it
POST:end_other_sessions            302      302    302      302   302         302
POST:end_session                   302      302    302      302   302         302   # nobody's
GET:mfa_add_webauthn               302      200    200      200   200         200
GET:mfa_edit_webauthn              302      404    404      404   404         404   # nobody's key
GET:mfa_remove_webauthn            302      404    404      404   404         404
GET:mfa_activate_totp              302      200    200      200   200         200
POST:mfa_activate_totp             302      200    200      200   200         200   # the empty form again
GET:mfa_deactivate_totp            302      404    404      404   404         404   # nothing to switch off
GET:mfa_view_recovery_codes        302      404    404      404   404         404   # none were made
GET:mfa_generate_recovery_codes    302      200    200      200   200         200
GET:mfa_download_recovery_codes    302      404    404      404   404         404
GET:account_logout                 302      200    200      200   200         200
POST:account_logout                302      302    302      302   302         302
GET:outbox                         200      200    200      200   200         200   # in a demo only
GET:wzornik                        200      200    200      200   200         200   # in a demo only
GET:health                         503      503    503      503   503         503   # no worker lives in a test
GET:metrics                        404      404    404      404   404         404   # no token is set
GET:security_txt                   200      200    200      200   200         200
GET:asset                          404      404    404      404   404         404   # no such file
POST:home                          405      405    405      405   405         405
POST:search                        405      405    405      405   405         405
POST:search_suggestions            405      405    405      405   405         405
POST:my_matters                    405      405    405      405   405         405
POST:outbox                        405      405    405      405   405         405
""")

PARTS = {
    "<str:code>": "en",
    "<str:name>": "nothing.css",
    "<int:pk>": "1",
    "<slug:slug>": "nie-ma",
    "<uuid:seat>": "00000000-0000-7000-8000-000000000000",
}
"""Parts of addresses that name nothing there is."""
SAME_PAGE = {"account_request_login_code", "account_signup"}
"""Further names of the sign-in page, which the library asks for."""


@pytest.fixture
def people(make: Makers) -> Cast:
    return cast(make.city)


def address(name: str) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    for part, value in PARTS.items():
        route = route.replace(part, value)
    return f"/{route}"


def test_pages_follow_the_table(people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for row, role in PAGES:
        method, name = row.split(":")
        with trial():
            response = people.send(role, method, address(name))
        actual[row, role] = str(response.status_code)
        if name == "my_matters" and PAGES[row, role] == "302":
            assert response.headers["Location"] == "/logowanie/?next=/moje/"
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} | SAME_PAGE == {pattern.name for pattern in urlpatterns}


@pytest.mark.parametrize("name", ["outbox", "wzornik"])
def test_pages_of_the_demo_are_nowhere_else(people: Cast, settings: object, name: str) -> None:
    settings.DEMO = False  # type: ignore[attr-defined]
    for role in ROLES:
        assert people.send(role, "GET", address(name)).status_code == 404


@pytest.mark.parametrize("act", PortalAct)
def test_only_one_s_own_matters_need_a_person(people: Cast, act: PortalAct) -> None:
    """The table of acts, by hand: everything at the front is for anyone but what is about me."""
    expected = {"stranger"} if act in {PortalAct.SEE_MATTERS, PortalAct.SECURE} else set()
    assert {role for role in ROLES if not decide(people.actors[role], act)} == expected
    assert act in registry.acts()
