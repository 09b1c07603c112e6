"""Verbs of speaking for an organisation: declared by the person; confirmed by a clerk, by one who is confirmed
already, or from the mailbox of the register's address; refused, ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from wspolnie.desks.organisations.acts import OrganisationAct
from wspolnie.desks.organisations.letters import KIND, LetterText, asking, told
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, change_organisation, particulars_of
from wspolnie.parties.organisations.actions.representations import (
    confirm_representation,
    declare_representation,
    end_representation,
    refuse_representation,
)
from wspolnie.parties.organisations.links import is_good, subject_of
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.states import Confirmation, RepresentationState
from wspolnie.services.notify.actions import post, withdraw_matters
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.capacities import speaks_for
from wspolnie.spaces.policy import Actor, decide, require

OWN_FIELDS: Final = ("email", "www", "district", "themes")
"""What a confirmed representative may change: never the name or a number."""
BETWEEN_LETTERS: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Declaration:
    """What somebody says of themselves."""

    role: str
    since: date
    until: date | None = None
    decision_maker: bool = False


def declare(organisation: Organisation, said: Declaration, *, by: Actor) -> Representation:
    """A person says that they speak for an organisation; its address in the register is asked whether it is so.

    Raises:
        NotAllowed: when nobody is signed in.
        Refused: when they say so already, or it has ended before it is said.
    """
    require(by, OrganisationAct.DECLARE)
    assert by.person is not None
    if said.until is not None and said.until < today():
        raise Refused(_("The last day has passed already."))
    with transaction.atomic():
        made = declare_representation(
            organisation,
            by.person,
            role=said.role,
            since=said.since,
            until=said.until,
            decision_maker=said.decision_maker,
            actor=by.person_id,
            capacity="self",
        )
        ask_by_mail(made)
    return made


def ask_by_mail(representation: Representation) -> bool:
    """Write to the register's address; whether there is one."""
    organisation = representation.organisation
    if not organisation.email:
        return False
    letter = asking(representation)
    post(organisation.email, subject=letter.subject, body=letter.body, matter=asked(representation.pk))
    return True


def ask_again(representation: Representation, *, by: Actor) -> None:
    """The person, or the office, wants the letter once more.

    Raises:
        Refused: when there is nothing to ask, nowhere to write, or the last letter went less than a day ago.
    """
    if by.person_id != representation.person_id:
        require(by, OrganisationAct.CONFIRM)
    if representation.state != RepresentationState.DECLARED:
        raise Refused(_("This representation has been confirmed, refused or ended already."))
    if not representation.organisation.email:
        raise Refused(_("The register has no address of this organisation."))
    matter = asked(representation.pk)
    if Letter.objects.filter(matter=matter, queued_at__gt=datetime.now(UTC) - BETWEEN_LETTERS).exists():
        raise Refused(_("A letter went to the organisation less than a day ago. Wait for the answer."))
    with transaction.atomic():
        withdraw_matters([matter])
        ask_by_mail(representation)


def confirm(representation: Representation, *, by: Actor) -> None:
    """A clerk, or another who is known to speak for the same organisation, says that it is so.

    Raises:
        NotAllowed: when `by` is neither, or the person themselves.
        Refused: when it is confirmed, refused or past.
    """
    how, capacity = _vouching(representation, by)
    with transaction.atomic():
        confirm_representation(representation, how=how, actor=by.person_id, capacity=capacity)
        _tell(representation, told(representation, confirmed=True))


def refuse(representation: Representation, *, because: str, by: Actor) -> None:
    """A clerk, or another who speaks for it, says that it is not so, and why.

    Raises:
        NotAllowed: when `by` is neither, or the person themselves.
        Refused: when it is confirmed, refused or past, or no reason is given.
    """
    _how, capacity = _vouching(representation, by)
    with transaction.atomic():
        refuse_representation(representation, because=because, actor=by.person_id, capacity=capacity)
        _tell(representation, told(representation, confirmed=False, because=because))


def end(representation: Representation, *, until: date, by: Actor) -> None:
    """The person themselves, a clerk, or another who speaks for the organisation ends it.

    Raises:
        NotAllowed: when `by` is none of them.
        Refused: when it has ended, or would end before it began or in the future.
    """
    capacity = "self"
    if by.person_id is None or by.person_id != representation.person_id:
        capacity = _vouching(representation, by)[1]
    if until > today():
        raise Refused(_("Give today or a day that has passed."))
    end_representation(representation, until=until, actor=by.person_id, capacity=capacity)


def by_mail(code: str) -> Representation | None:
    """The representation that a link of a letter speaks of, while the link is good."""
    subject = subject_of(code)
    found: Representation | None = (
        Representation.objects.select_related("organisation__city", "person").filter(pk=subject).first()
        if subject
        else None
    )
    if found is None or not found.organisation.email or not is_good(KIND, code, found.organisation.email):
        return None
    return found


def answer_mail(code: str, *, is_so: bool) -> Representation:
    """Whoever reads the mail of the register's address says whether it is so; who that is is not kept.

    Raises:
        Refused: when the link is not good any more, or was used.
    """
    representation = by_mail(code)
    if representation is None:
        raise Refused(_("This link does not work any more."))
    capacity = f"organisation:{representation.organisation_id}"
    with transaction.atomic():
        if is_so:
            confirm_representation(representation, how=Confirmation.MAIL, capacity=capacity)
            _tell(representation, told(representation, confirmed=True))
        else:
            with override("pl"):
                because = _("The organisation answered from its address in the register that you do not speak for it.")
            refuse_representation(representation, because=because, capacity=capacity)
            _tell(representation, told(representation, confirmed=False, because=because))
    return representation


def change_contact(organisation: Organisation, said: Particulars, *, by: Actor) -> bool:
    """One who is known to speak for an organisation keeps its contact data; name and numbers stay as they are.

    Raises:
        NotAllowed: when `by` does not speak for it.
    """
    require(by, OrganisationAct.VOUCH)
    if organisation.pk not in speaks_for(by):
        raise NotAllowed(_("Only those who are confirmed to speak for the organisation can do it."))
    kept = replace(particulars_of(organisation), **{name: getattr(said, name) for name in OWN_FIELDS})
    capacity = f"organisation:{organisation.pk}"
    return change_organisation(organisation, kept, actor=by.person_id, capacity=capacity)


def may_vouch(representations: Iterable[Representation], by: Actor) -> frozenset[UUID]:
    """Which of these `by` could confirm, refuse or end, as far as who they are goes."""
    if decide(by, OrganisationAct.CONFIRM):
        return frozenset(one.pk for one in representations if one.person_id != by.person_id)
    mine = speaks_for(by)
    return frozenset(one.pk for one in representations if one.organisation_id in mine and one.person_id != by.person_id)


def _vouching(representation: Representation, by: Actor) -> tuple[Confirmation, str]:
    """How a word of `by` counts, and in whose name they give it."""
    require(by, OrganisationAct.VOUCH)
    if by.person_id == representation.person_id:
        raise NotAllowed(_("Nobody confirms themselves: somebody else must do it."))
    if decide(by, OrganisationAct.CONFIRM):
        return Confirmation.CLERK, by.doing(OrganisationAct.CONFIRM).capacity
    if representation.organisation_id in speaks_for(by):
        return Confirmation.REPRESENTATIVE, f"organisation:{representation.organisation_id}"
    raise NotAllowed(_("Only those who are confirmed to speak for the organisation can do it."))


def _tell(representation: Representation, letter: LetterText) -> None:
    """A letter to the person, once for each answer."""
    person = representation.person
    if person is None or person.account is None:
        return
    post(person.account.email, subject=letter.subject, body=letter.body, matter=answered(representation.pk))


def asked(pk: UUID) -> str:
    return f"representation-asked:{pk}"


def answered(pk: UUID) -> str:
    return f"representation-answered:{pk}"


def today() -> date:
    return timezone.localdate(instant())


def erase(person_id: UUID) -> None:
    """Letters that name the person go; the party takes them out of its own rows."""
    theirs = Representation.objects.filter(person_id=person_id).values_list("pk", flat=True)
    withdraw_matters([matter(pk) for pk in theirs for matter in (asked, answered)])
