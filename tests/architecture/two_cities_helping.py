"""Services and enquiries of a city, with its word in every text."""

from __future__ import annotations

from datetime import date

from tests.factories import Makers
from wspolnie.desks.helping.actions.enquiries import Words, ask
from wspolnie.desks.helping.actions.services import Said, describe_service, move_service
from wspolnie.desks.helping.models import Enquiry
from wspolnie.desks.helping.states import ServiceKind, ServiceState, TargetGroup
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import confirm_representation, declare_representation
from wspolnie.parties.organisations.states import Confirmation
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import Actor


def enquiry_of(make: Makers, word: str, person: Person) -> Enquiry:
    """One that reached an organisation for which the person speaks; its service is shown."""
    club = register_organisation(Particulars(name=f"Klub Pomocny {word}", email=f"pomoc-{word.lower()}@klub.example"))
    held = declare_representation(club, person, role=f"prezeska {word}", since=date(2024, 1, 1))
    confirm_representation(held, how=Confirmation.CLERK)
    said = Said(
        name=f"Pomoc {word}",
        kind=ServiceKind.ACTIVITY,
        description=f"Uczymy, czym jest {word}.",
        groups=frozenset({TargetGroup.SENIORS}),
        groups_told=f"{word} i inni",
        themes=(Theme.objects.earliest("slug"),),
        districts=(District.objects.earliest("slug"),),
        place=f"ul. {word} 7",
        places=3,
    )
    speaker = Actor(person, "self")
    service = describe_service(club, said, by=speaker)
    move_service(service, ServiceState.SHOWN, by=speaker)
    service.refresh_from_db()
    account = person.account
    assert account is not None
    words = Words(name=word, email=account.email, words=f"Kiedy {word}?", submission=word)
    return ask(make.city, service, words, by=speaker)
