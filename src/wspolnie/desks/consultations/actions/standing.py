"""Verbs of standing: in whose name a remark speaks, how that becomes known, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.remarks import RemarkReleased, RemarkSpeaksFor
from wspolnie.desks.consultations.letters import KIND, claim_letter
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkQuerySet
from wspolnie.desks.consultations.states import STANDING_MOVES, RemarkState, Side, Standing
from wspolnie.foundation.cities.reading import switched_on
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Refused, Told
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.organisations.links import is_good, subject_of
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.numbers import krs_number
from wspolnie.services.notify.actions import post
from wspolnie.spaces.capacities import SELF, Capacity, capacities_of
from wspolnie.spaces.policy import Actor, require

AT_ONCE = "release_confirmed_at_once"
"""The parameter that shows remarks of confirmed organisations without waiting for a clerk."""


@dataclass(frozen=True, slots=True)
class Name:
    """In whose name a remark speaks, and in which capacity its author acted."""

    side: Side
    capacity: str
    organisation: str = ""
    represents: Organisation | None = None
    standing: str = ""


def in_whose_name(side: Side, typed: str, capacity: str, by: Actor) -> Name:
    """What the author chose, looked up: a resident costs no statement.

    `typed` is the name or KRS number of an organisation, `capacity` the word of one of the author's own capacities.

    Raises:
        Refused: when they chose a capacity that is not theirs today.
    """
    own = SELF if by.person is not None else "anonymous"
    if side is Side.RESIDENT:
        return Name(Side.RESIDENT, own)
    theirs = capacities_of(by)
    if capacity:
        chosen = next((one for one in theirs if one.word == capacity), None)
        if chosen is None:
            raise Refused(_("You no longer speak for it. Choose again in whose name you write."))
        return _chosen(chosen, own)
    found = find_organisation(typed)
    held = next((one for one in theirs if found and one.organisation_id == found.pk and one.confirmed), None)
    return _chosen(held, own) if held else _declared(typed, found, own)


def by_hand(side: Side, typed: str, by: Actor) -> Name:
    """What a clerk writes from a letter: an organisation is declared, as on the web."""
    if side is not Side.ORGANISATION:
        return Name(Side.RESIDENT, by.capacity)
    return _declared(typed, find_organisation(typed), by.capacity)


def _chosen(capacity: Capacity, own: str) -> Name:
    if capacity.organisation_id is None:
        return Name(Side.OFFICE, capacity.word, capacity.label[:200])
    organisation = Organisation.objects.select_related("city").get(pk=capacity.organisation_id)
    if not capacity.confirmed:
        return _declared(organisation.name, organisation, own)
    return Name(Side.ORGANISATION, capacity.word, organisation.name[:200], organisation, Standing.REPRESENTATION)


def _declared(typed: str, found: Organisation | None, own: str) -> Name:
    name = found.name if found else typed
    return Name(Side.ORGANISATION, own, name[:200], found, Standing.DECLARED)


def find_organisation(typed: str) -> Organisation | None:
    """The organisation of the register that a KRS number or a whole name means; equal names mean none of them."""
    try:
        number = krs_number(typed)
    except Refused:
        number = ""
    wanted = {"krs": number} if number else {"name_folded": fold(" ".join(typed.split()))}
    found = list(Organisation.objects.filter(**wanted).select_related("city")[:2])
    return found[0] if len(found) == 1 else None


def ask_by_mail(consultation: Consultation, remark: Remark, organisation: Organisation) -> None:
    """Ask the register's address whether the remark is theirs: one letter a day, its page shows all that wait."""
    if not organisation.email:
        return
    letter = claim_letter(consultation, remark, organisation)
    day = timezone.localdate(instant()).isoformat()
    post(
        organisation.email,
        subject=letter.subject,
        body=letter.body,
        matter=f"remark-claim:{consultation.pk}:{organisation.pk}:{day}",
        reply_to=consultation.office.email,
    )


def by_mail(code: str) -> tuple[Organisation, RemarkQuerySet] | None:
    """The organisation that a link of a letter went to, and all remarks there that name it, while the link is good."""
    subject = subject_of(code)
    remark: Remark | None = (
        Remark.objects.select_related("represents", "round").filter(pk=subject).first() if subject else None
    )
    if remark is None or remark.represents is None or not is_good(KIND, code, remark.represents.email):
        return None
    theirs: RemarkQuerySet = Remark.objects.live().filter(
        round__consultation_id=remark.round.consultation_id, represents=remark.represents
    )
    return remark.represents, theirs.select_related("paragraph", "round__consultation__space").in_order()


def own_up(code: str, remark_id: UUID) -> None:
    """Whoever reads the mail of the register's address says that the remark is the organisation's.

    Raises:
        Refused: when the link is not good any more, or the remark is none of those that wait.
    """
    found = by_mail(code)
    remark: Remark | None = found[1].filter(pk=remark_id).first() if found else None
    if found is None or remark is None:
        raise Refused(_("This link does not work any more."))
    make_known(remark, Standing.MAIL, capacity=f"organisation:{found[0].pk}")


def confirm_by_office(
    consultation: Consultation, remark: Remark, *, organisation: Organisation | None = None, by: Actor
) -> None:
    """A clerk has checked that the remark speaks for the organisation; one that the author named badly is given.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is known already, or no organisation of the register is meant.
    """
    require(by, ConsultationAct.CONFIRM, consultation.pk)
    if remark.standing != Standing.DECLARED:
        raise Refused(_("This is known already, or the remark speaks for no organisation."))
    if remark.represents_id is None and organisation is None:
        raise Refused(_("Say which organisation of the register it is."))
    with transaction.atomic():
        if organisation is not None and remark.represents_id is None:
            Remark.objects.filter(pk=remark.pk).update(represents=organisation, organisation=organisation.name[:200])
        make_known(remark, Standing.CLERK, actor=by.person_id, capacity=by.capacity)


def confirm_with_representation(told: Told) -> None:
    """Listener: who is now known to speak for an organisation was so when they wrote in its name."""
    held: Representation | None = Representation.objects.filter(pk=told.subject_id).first() if told.subject_id else None
    if held is None or held.person_id is None:
        return
    waiting = Remark.objects.filter(
        author_id=held.person_id, represents_id=held.organisation_id, standing=Standing.DECLARED
    )
    for remark in waiting.in_order():
        make_known(remark, Standing.REPRESENTATION)


def make_known(remark: Remark, to: Standing, *, actor: UUID | None = None, capacity: str = SYSTEM) -> None:
    """A declared remark is known to speak for its organisation; where the city says so, it is shown at once.

    Raises:
        Refused: when it is known already, or speaks for none.
    """
    with transaction.atomic():
        held: Remark = (
            Remark.objects.select_for_update(of=("self",))
            .select_related("round__consultation__space", "round__consultation__city", "represents")
            .get(pk=remark.pk)
        )
        if not held.standing or to not in STANDING_MOVES[Standing(held.standing)]:
            raise Refused(_("This is known already, or the remark speaks for no organisation."))
        consultation = held.round.consultation
        Remark.objects.filter(pk=held.pk).update(standing=to)
        record(
            RemarkSpeaksFor(
                number=consultation.code_of(held), organisation=held.organisation, old=held.standing, new=to.value
            ),
            subject=held.pk,
            space=consultation.pk,
            actor=actor,
            capacity=capacity,
        )
        release_known(consultation, held)


def release_known(consultation: Consultation, remark: Remark) -> None:
    """Remarks of confirmed organisations are shown at once, where and when the city's parameter says so."""
    if remark.state == RemarkState.RECEIVED and shown_at_once():
        show(consultation, remark, actor=None, capacity=SYSTEM)


def shown_at_once() -> bool:
    """Whether the city shows remarks of confirmed organisations without a clerk's look today; the form says so."""
    return switched_on(AT_ONCE, timezone.localdate(instant()))


def show(consultation: Consultation, remark: Remark, *, actor: UUID | None, capacity: str) -> None:
    """Release a remark to everybody; who may is asked by the callers.

    Raises:
        Refused: when it is public already.
    """
    with transaction.atomic():
        moved = Remark.objects.filter(pk=remark.pk, state=RemarkState.RECEIVED).update(state=RemarkState.RELEASED)
        if not moved:
            raise Refused(_("This remark has been released already."))
        record(
            RemarkReleased(
                number=consultation.code_of(remark), old=RemarkState.RECEIVED.value, new=RemarkState.RELEASED.value
            ),
            subject=remark.pk,
            space=consultation.pk,
            actor=actor,
            capacity=capacity,
        )
    remark.state = RemarkState.RELEASED
