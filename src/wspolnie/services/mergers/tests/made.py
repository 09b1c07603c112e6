"""Two entries of one organisation, with everything that can refer to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db import connection

from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import registry
from wspolnie.parties.organisations.actions.federations import join_federation
from wspolnie.parties.organisations.actions.register import (
    Particulars,
    change_organisation,
    particulars_of,
    register_organisation,
)
from wspolnie.parties.organisations.actions.representations import declare_representation
from wspolnie.parties.organisations.models import Organisation
from wspolnie.parties.people.actions import register_person


def entered(name: str, **others: Any) -> Organisation:
    return register_organisation(Particulars(name=name, **others))


def used(one: Organisation, people: Sequence[int], unions: Sequence[Organisation], *, renamed: bool = False) -> None:
    """People by number speak for it, it belongs to unions, it had another name."""
    today = instant().date()
    for number in people:
        email = f"osoba{number}@zolw.example"
        person = PEOPLE.get(email) or PEOPLE.setdefault(email, register_person(f"Osoba {number}", email=email))
        declare_representation(one, person, role="prezes", since=today)
    for union in unions:
        join_federation(one, union, since=today - timedelta(days=9))
    if renamed:
        change_organisation(one, replace(particulars_of(one), name=f"{one.name} i Przyjaciele"))


PEOPLE: dict[str, Any] = {}
"""People of one test, by e-mail; cleared by the fixture."""


def dumped() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table with references to organisations, as PostgreSQL has it."""
    tables = sorted({merging.model.lower().replace(".", "_") for merging in registry.mergings()})
    found = {}
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT * FROM {table} ORDER BY id")
            found[table] = cursor.fetchall()
    return found
