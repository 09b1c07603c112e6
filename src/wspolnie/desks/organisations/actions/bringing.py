"""Verb of importing who speaks for whom: the office knows it, so what comes in is confirmed by the office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.organisations.sheets.mandates import EMAIL, KRS, day_of, decides
from wspolnie.desks.organisations.sheets.organisations import CellRefused
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.parties.organisations.actions.representations import confirm_representation, declare_representation
from wspolnie.parties.organisations.models import Organisation, Representation
from wspolnie.parties.organisations.numbers import krs_number
from wspolnie.parties.organisations.states import HOLDING, Confirmation
from wspolnie.parties.people.actions import register_person
from wspolnie.parties.people.models import Person


@dataclass(frozen=True, slots=True)
class Mandate:
    """What a row says; `person` is None when somebody new is named."""

    organisation: Organisation
    person: Person | None
    name: str
    email: str
    role: str
    decides: bool
    since: date
    until: date | None


def take(rows: Sequence[Row], doer: Doer, dry_run: bool) -> list[Outcome]:
    """Bring a batch in, in the running transaction; a dry run only says what would happen."""
    return [_take_row(row, doer, dry_run) for row in rows]


def _take_row(row: Row, doer: Doer, dry_run: bool) -> Outcome:
    try:
        mandate = _read(row.values)
        if _stands(mandate):
            return Outcome(row.number, Result.UNCHANGED)
        if not dry_run:
            _bring(mandate, doer)
    except CellRefused as refusal:
        return Outcome(row.number, Result.REFUSED, refusal.column, refusal.reason)
    except Refused as refusal:
        return Outcome(row.number, Result.REFUSED, "od", refusal.reason)
    return Outcome(row.number, Result.CREATED)


def _read(values: Mapping[str, str]) -> Mandate:
    role, name = values.get("rola", "").strip(), values.get("osoba", "").strip()
    since, until = day_of(values, "od"), day_of(values, "do")
    if not role or len(role) > 120:
        raise CellRefused("rola", _("Write as what the person speaks for it, in at most 120 characters."))
    if since is None:
        raise CellRefused("od", _("Give the day since which the person speaks for it."))
    if until is not None and until < since:
        raise CellRefused("do", _("The end cannot come before the start."))
    if until is not None and until < timezone.localdate(instant()):
        raise CellRefused("do", _("The last day has passed already."))
    email = _email(values)
    person: Person | None = Person.objects.filter(account__email=email).first()
    if person is None and (not name or len(name) > 120):
        raise CellRefused("osoba", _("Nobody here has this address: write who it is, in at most 120 characters."))
    return Mandate(_organisation(values), person, name, email, role, decides(values), since, until)


def _organisation(values: Mapping[str, str]) -> Organisation:
    try:
        number = krs_number(values.get(KRS, ""))
    except Refused as refusal:
        raise CellRefused(KRS, refusal.reason) from refusal
    found: Organisation | None = Organisation.objects.filter(krs=number).first() if number else None
    if found is None:
        raise CellRefused(KRS, _("The register has no such organisation. Enter it first."))
    return found


def _email(values: Mapping[str, str]) -> str:
    email = values.get(EMAIL, "").strip().lower()
    try:
        validate_email(email)
    except ValidationError as wrong:
        raise CellRefused(EMAIL, _("This is not an e-mail address.")) from wrong
    return email


def _stands(mandate: Mandate) -> bool:
    """Whether it is known already, word for word; another one at the same time is refused.

    Raises:
        CellRefused: when the person speaks for the organisation at that time as something else.
    """
    if mandate.person is None:
        return False
    theirs = Representation.objects.filter(organisation=mandate.organisation, person=mandate.person, state__in=HOLDING)
    for one in theirs:
        if (one.since, one.until, one.role, one.decision_maker) == (
            mandate.since, mandate.until, mandate.role, mandate.decides,
        ):  # fmt: skip
            return True
        if one.since <= (mandate.until or date.max) and (one.until or date.max) >= mandate.since:
            raise CellRefused("od", _("This person represents the organisation at that time already."))
    return False


def _bring(mandate: Mandate, doer: Doer) -> None:
    person = mandate.person or register_person(mandate.name, email=mandate.email, actor=doer.person_id)
    made = declare_representation(
        mandate.organisation,
        person,
        role=mandate.role,
        since=mandate.since,
        until=mandate.until,
        decision_maker=mandate.decides,
        actor=doer.person_id,
        capacity=doer.capacity,
    )
    confirm_representation(made, how=Confirmation.CLERK, actor=doer.person_id, capacity=doer.capacity)
