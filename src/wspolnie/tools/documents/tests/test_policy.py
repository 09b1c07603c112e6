"""Who opens which page of a document: written by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import Makers
from tests.policy import Cell, cast, differences, table, trial
from wspolnie.tools.documents.urls import urlpatterns

pytestmark = pytest.mark.django_db

PAGES = table("""
what                          stranger person official clerk coordinator administrator
GET:documents                 200      200    200      200   200         200
GET:documents_sheet           200      200    200      200   200         200
GET:document                  200      200    200      200   200         200
GET:opinion_file              404      404    404      404   404         404   # there is none
GET:document_kind             302      403    403      200   200         200
POST:document_kind            302      403    403      422   422         422
GET:document_text             302      403    403      200   200         200
POST:document_text            302      403    403      422   422         422
GET:document_elements         302      403    403      200   200         200
POST:document_elements        302      403    403      422   422         422
GET:document_steps            302      403    403      200   200         200
POST:document_steps           302      403    403      422   422         422
GET:document_opinion          302      403    403      200   200         200
POST:document_opinion         302      403    403      422   422         422
GET:document_submission       302      403    403      200   200         200
POST:document_submission      302      403    403      422   422         422
GET:document_adoption         302      403    403      200   200         200
POST:document_adoption        302      403    403      422   422         422
GET:document_correction       302      403    403      200   200         200
POST:document_correction      302      403    403      422   422         422
GET:document_withdrawal       302      403    403      200   200         200
POST:document_withdrawal      302      403    403      422   422         422
GET:document_rejection        302      403    403      200   200         200
POST:document_rejection       302      403    403      422   422         422
GET:document_report           302      403    403      200   200         200
POST:document_report          302      403    403      422   422         422
""")
DRAFT = table("""
what                          stranger person official clerk coordinator administrator
GET:document                  404      404    200      200   200         200
""")


def address(name: str, slug: str, file: str) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    return "/" + route.replace("<slug:slug>", slug).replace("<uuid:file>", file)


@pytest.mark.parametrize("begun", [True, False])
def test_pages_follow_the_table(make: Makers, begun: bool) -> None:
    people, expected = cast(make.city), PAGES if begun else DRAFT
    if begun:
        space = make.consultation().space
    else:
        now = datetime.now(UTC)
        space = make.draft(opens=now + timedelta(days=1), closes=now + timedelta(days=7)).space
    actual: dict[Cell, str] = {}
    for row, role in expected:
        method, name = row.split(":")
        with trial():
            response = people.send(role, method, address(name, space.slug, str(space.pk)))
        actual[row, role] = str(response.status_code)
    assert differences(expected, actual) == []


def test_every_address_stands_in_the_table() -> None:
    councils = {
        "council_opinion",
        "council_opinion_given",
    }  # of a council, not of a document: test_councils.py has its table
    assert {row.split(":")[1] for row, _ in PAGES} | councils == {pattern.name for pattern in urlpatterns}
