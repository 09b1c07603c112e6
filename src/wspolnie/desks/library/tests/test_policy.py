"""Who may do what in the library: role × address, against a table written by hand."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial
from wspolnie.desks.library.tests.made import draft, published, withdrawn

pytestmark = pytest.mark.django_db

PAGES = table("""
what                    stranger person official clerk coordinator administrator
GET:library             200      200    200      200   200         200
GET:library_sheet       200      200    200      200   200         200
GET:publication         200      200    200      200   200         200
GET:publication_file    200      200    200      200   200         200
GET:draft               404      404    200      200   200         200   # the office sees what is prepared
GET:draft_file          404      404    200      200   200         200
GET:withdrawn           200      200    200      200   200         200   # with its reason
GET:withdrawn_file      404      404    200      200   200         200
GET:publications_kept   302      403    403      200   200         403
GET:publication_new     302      403    403      200   200         403
POST:publication_new    302      403    403      422   422         403
GET:publication_kept    302      403    403      200   200         403
POST:publication_kept   302      403    403      422   422         403
POST:publication_put    302      403    403      422   422         403
POST:publication_move   302      403    403      422   422         403
""")


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    shown, hidden, gone = published(make), draft(make, name="Szkic"), withdrawn(make, name="Dawne zasady")
    one = f"/biblioteka/{shown.slug}/"
    path = {
        "library": "/biblioteka/",
        "library_sheet": "/biblioteka.csv",
        "publication": one,
        "publication_file": f"{one}plik/",
        "draft": f"/biblioteka/{hidden.slug}/",
        "draft_file": f"/biblioteka/{hidden.slug}/plik/",
        "withdrawn": f"/biblioteka/{gone.slug}/",
        "withdrawn_file": f"/biblioteka/{gone.slug}/plik/",
        "publications_kept": "/biblioteka/wszystkie/",
        "publication_new": "/biblioteka/nowa/",
        "publication_kept": f"{one}opis/",
        "publication_put": f"{one}opis/plik/",
        "publication_move": f"{one}opis/stan/",
    }
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert differences(PAGES, actual) == []
