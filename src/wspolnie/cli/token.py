"""`./wspolnie token`: a key with which a program acts for a person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wspolnie.cli.data import DataFolder
from wspolnie.cli.ground import standing
from wspolnie.cli.place import DEFAULT_DATA
from wspolnie.cli.refusal import refuse


def token(
    city: Annotated[str, typer.Option(help="Slug of the city.")],
    person: Annotated[str, typer.Option(help="The e-mail address by which the person signs in.")],
    capacity: Annotated[str, typer.Option(help="self, org:KRS or office:ID (id or slug of the office).")] = "self",
    label: Annotated[str, typer.Option(help="What the key is for.")] = "",
    data: Annotated[Path, typer.Option(help="Data folder.")] = DEFAULT_DATA,
) -> None:
    """Print a new key of the public API, alone; nobody can see it again."""
    with standing(DataFolder(data)):
        import django

        django.setup()
        from django.utils import translation

        translation.activate("en")
        typer.echo(_made(city, person, capacity, label))


def _made(slug: str, email: str, capacity: str, label: str) -> str:
    from wspolnie.api.actions.tokens import make_token
    from wspolnie.foundation.cities.models import City
    from wspolnie.foundation.db.tenancy import in_city
    from wspolnie.foundation.journal.actions import SYSTEM
    from wspolnie.foundation.modules import Refused
    from wspolnie.parties.people.models import Person
    from wspolnie.spaces.policy import Actor

    city = City.objects.filter(slug=slug).first()
    if city is None:
        refuse(f"there is no city {slug}; there are: {', '.join(City.objects.values_list('slug', flat=True))}")
    with in_city(city.id):
        person = Person.objects.filter(account__email=email.lower()).first()
        if person is None:
            refuse(f"nobody in {slug} signs in with {email}")
        try:
            return make_token(person, _word(capacity), label=label, by=Actor(capacity=SYSTEM))[1]
        except Refused as refusal:
            refuse(refusal.reason)


def _word(capacity: str) -> str:
    """The capacity as rows hold it: `self`, `organisation:<id>`, `office:<id>`."""
    from uuid import UUID

    from wspolnie.parties.offices.models import Office
    from wspolnie.parties.organisations.models import Organisation

    kind, _colon, key = capacity.partition(":")
    if kind == "self" and not key:
        return "self"
    if kind == "org":
        organisation = Organisation.objects.filter(krs=key.rjust(10, "0")).first()
        if organisation is None:
            refuse(f"the register has no organisation with the KRS number {key}")
        return f"organisation:{organisation.pk}"
    if kind != "office":
        refuse("say --capacity self, org:KRS or office:ID")
    try:
        office = Office.objects.filter(pk=UUID(key)).first()
    except ValueError:
        office = Office.objects.filter(slug=key).first()
    if office is None:
        refuse(f"there is no office {key}")
    return f"office:{office.pk}"
