"""Verb of importing who belongs to which federation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from wspolnie.desks.organisations.sheets.federations import FEDERATION, MEMBER
from wspolnie.desks.organisations.sheets.mandates import day_of
from wspolnie.desks.organisations.sheets.organisations import CellRefused
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.parties.organisations.actions.federations import join_federation, leave_federation, refuse_membership
from wspolnie.parties.organisations.models import Federation, Organisation
from wspolnie.parties.organisations.numbers import krs_number


def take(rows: Sequence[Row], doer: Doer, dry_run: bool) -> list[Outcome]:
    """Bring a batch in, in the running transaction; a dry run only says what would happen."""
    return [_take_row(row, doer, dry_run) for row in rows]


def _take_row(row: Row, doer: Doer, dry_run: bool) -> Outcome:
    try:
        result = _bring(row.values, doer, dry_run)
    except CellRefused as refusal:
        return Outcome(row.number, Result.REFUSED, refusal.column, refusal.reason)
    except Refused as refusal:
        return Outcome(row.number, Result.REFUSED, "od", refusal.reason)
    return Outcome(row.number, result)


def _bring(values: Mapping[str, str], doer: Doer, dry_run: bool) -> Result:
    federation, member = _organisation(values, FEDERATION), _organisation(values, MEMBER)
    since, until = day_of(values, "od"), day_of(values, "do")
    if since is None:
        raise CellRefused("od", _("Give the day since which it is a member."))
    if until is not None and until < since:
        raise CellRefused("do", _("The end cannot come before the start."))
    known: Federation | None = Federation.objects.filter(
        federation=federation, organisation=member, since=since
    ).first()
    if known is not None:
        return _end(known, until, doer, dry_run)
    refuse_membership(member, federation, since=since, until=until)
    if not dry_run:
        made = join_federation(member, federation, since=since, actor=doer.person_id, capacity=doer.capacity)
        if until is not None:
            leave_federation(made, until=until, actor=doer.person_id, capacity=doer.capacity)
    return Result.CREATED


def _end(known: Federation, until: date | None, doer: Doer, dry_run: bool) -> Result:
    """A membership that is there: a last day may be told of it, one that stands is not changed."""
    if until is None or known.until == until:
        return Result.UNCHANGED
    if known.until is not None:
        raise CellRefused("do", _("This membership has ended already."))
    if not dry_run:
        leave_federation(known, until=until, actor=doer.person_id, capacity=doer.capacity)
    return Result.CHANGED


def _organisation(values: Mapping[str, str], column: str) -> Organisation:
    typed = values.get(column, "").strip().strip("/").rsplit("/", 1)[-1]
    found: Organisation | None = Organisation.objects.filter(slug=typed).first() if typed else None
    if found is None and typed:
        try:
            number = krs_number(typed)
        except Refused as refusal:
            raise CellRefused(column, _("The register has no such organisation. Enter it first.")) from refusal
        found = Organisation.objects.filter(krs=number).first()
    if found is None:
        raise CellRefused(column, _("The register has no such organisation. Enter it first."))
    return found
