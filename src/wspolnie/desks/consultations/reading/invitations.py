"""Whom an office may invite, to which addresses, and what became of invitations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from wspolnie.desks.consultations.models import (
    Consultation,
    Invitation,
    InvitationStop,
    Remark,
    RemarkQuerySet,
    Round,
    SectorMeeting,
)
from wspolnie.desks.consultations.models.invitations import INVITED
from wspolnie.desks.consultations.states import LIVE, Standing
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.parties.organisations.models import Organisation, OrganisationQuerySet, Representation
from wspolnie.parties.people.models import Person
from wspolnie.services.notify.models import LetterChoice
from wspolnie.services.notify.states import HowOften


@dataclass(frozen=True, slots=True)
class Choice:
    """By what an office chooses organisations; what is empty asks for nothing."""

    theme: Theme | None = None
    district: District | None = None
    legal_class: str = ""
    words: str = ""

    def found(self) -> OrganisationQuerySet:
        """All that fit, invited or not."""
        rows = Organisation.objects.named_like(self.words)
        if self.theme is not None:
            rows = rows.filter(themes__theme=self.theme)
        if self.district is not None:
            rows = rows.filter(district=self.district)
        if self.legal_class:
            rows = rows.filter(legal_class=self.legal_class)
        return rows


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a choice comes to today."""

    reached: tuple[Organisation, ...]
    """Those that get letters."""
    unreached: tuple[Organisation, ...]
    """Those without any address that wants them."""
    invited: int
    stopped: int
    to: dict[UUID, tuple[Person | str, ...]]


def chosen_of(consultation: Consultation, choice: Choice, sector: SectorMeeting | None = None) -> Chosen:
    """Who of the choice gets letters to the consultation or to a meeting of a sector, and where; six statements."""
    rows = choice.found()
    there = Invitation.objects.filter(consultation=consultation, sector=sector)
    before = set(there.values_list("organisation_id", flat=True))
    stops = set(InvitationStop.objects.values_list("organisation_id", flat=True))
    every = list(rows.in_order())
    left = [one for one in every if one.pk not in before and one.pk not in stops]
    to = addresses_of(left)
    return Chosen(
        reached=tuple(one for one in left if to.get(one.pk)),
        unreached=tuple(one for one in left if not to.get(one.pk)),
        invited=sum(one.pk in before for one in every),
        stopped=sum(one.pk in stops and one.pk not in before for one in every),
        to=to,
    )


def addresses_of(organisations: Iterable[Organisation]) -> dict[UUID, tuple[Person | str, ...]]:
    """People confirmed to speak for each who did not switch such letters off, else the address of the register."""
    here = list(organisations)
    spoken = Representation.objects.confirmed_on(timezone.localdate(instant())).filter(organisation__in=here)
    off = LetterChoice.objects.filter(topic=INVITED, how=HowOften.NEVER)
    silent = set(off.values_list("mailbox__address", flat=True))
    people: dict[UUID, dict[UUID, Person]] = defaultdict(dict)
    for one in spoken.select_related("person__account").order_by("pk"):
        account = one.person.account if one.person else None
        if one.person is not None and account is not None and account.email.lower() not in silent:
            people[one.organisation_id][one.person.pk] = one.person
    found: dict[UUID, tuple[Person | str, ...]] = {}
    for organisation in here:
        if people.get(organisation.pk):
            found[organisation.pk] = tuple(people[organisation.pk].values())
        elif organisation.email and organisation.email.lower() not in silent:
            found[organisation.pk] = (organisation.email,)
    return found


def responded_to(consultation: Consultation) -> frozenset[UUID]:
    """Organisations in whose name a remark was sent, as far as that is known."""
    return _known(Remark.objects.filter(round__consultation=consultation))


def responded_in(round_: Round) -> frozenset[UUID]:
    """The same of one round."""
    return _known(Remark.objects.filter(round=round_))


def _known(remarks: RemarkQuerySet) -> frozenset[UUID]:
    theirs = remarks.filter(represents__isnull=False, state__in=LIVE).exclude(standing=Standing.DECLARED)
    return frozenset(pk for pk in theirs.values_list("represents_id", flat=True) if pk is not None)


@dataclass(frozen=True, slots=True)
class Invited:
    """One line of the list."""

    invitation: Invitation
    responded: bool


def invited_to(consultation: Consultation, sector: SectorMeeting | None = None) -> list[Invited]:
    """All that were invited to the consultation or to a meeting of a sector, by name; two statements."""
    responded = responded_to(consultation)
    rows = Invitation.objects.filter(consultation=consultation, sector=sector).in_order()
    return [Invited(row, row.organisation_id in responded) for row in rows]
