"""Two organisations turn out to be one, or not to be one after all."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.journal.actions import record_all
from wspolnie.foundation.modules import Refused, registry
from wspolnie.parties.organisations.actions.merging import TakenIn, let_go, take_in
from wspolnie.parties.organisations.actions.register import hold_register
from wspolnie.parties.organisations.models import Organisation
from wspolnie.services.mergers.acts import MergerAct
from wspolnie.services.mergers.facts import MergerUndone, OrganisationsMerged
from wspolnie.services.mergers.models import Merger, MovedRow
from wspolnie.services.mergers.reading import can_be_undone
from wspolnie.spaces.policy import Actor, require


def merge(kept: Organisation, merged: Organisation, *, by: Actor) -> Merger:
    """Everything that refers to `merged` refers to `kept` from now on; its address leads there.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is one organisation, or one of them was merged already.
    """
    require(by, MergerAct.DECIDE)
    with transaction.atomic():
        hold_register()
        fresh = Organisation.objects.in_bulk([kept.pk, merged.pk])
        if len(fresh) < 2:
            raise Refused(_("This is one organisation. Choose two."))
        kept, merged = fresh[kept.pk], fresh[merged.pk]
        rows = [(merging, list(merging.of(merged.pk).values_list("pk", flat=True))) for merging in registry.mergings()]
        taken = take_in(kept, merged)
        merger = Merger(
            kept=kept, merged=merged, merged_at=instant(), filled=list(taken.filled), former_name=taken.former_name
        )
        merger.save(force_insert=True)
        moved = [
            MovedRow(merger=merger, reference=merging.name, row=row)
            for merging, found in rows
            for row in merging.move(found, kept.pk)
        ]
        insert(moved)
        fact = OrganisationsMerged(kept=kept.name, merged=merged.name, moved=len(moved))
        record_all([(fact, kept.pk), (fact, merged.pk)], actor=by.person_id, capacity=by.capacity)
    return merger


def undo(merger: Merger, *, by: Actor) -> int:
    """What moved goes back, unless it was moved or removed since; what happened since stays. Returns how many rows.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it was undone, its days have passed, the other one was merged since, or a number was taken.
    """
    require(by, MergerAct.DECIDE)
    with transaction.atomic():
        hold_register()
        merger = Merger.objects.select_for_update(of=("self",)).select_related("kept", "merged").get(pk=merger.pk)
        if not can_be_undone(merger):
            raise Refused(_("This merger was undone, or the days for undoing it have passed."))
        kept, merged = merger.kept, merger.merged
        if kept.merged_into_id is not None:
            raise Refused(_("“%(name)s” was merged since. Undo that merger first.") % {"name": kept.name})
        let_go(kept, merged, TakenIn(tuple(merger.filled), merger.former_name))
        returned = _give_back(merger)
        Merger.objects.filter(pk=merger.pk).update(undone_at=instant())
        fact = MergerUndone(kept=kept.name, merged=merged.name, returned=returned)
        record_all([(fact, kept.pk), (fact, merged.pk)], actor=by.person_id, capacity=by.capacity)
    return returned


def _give_back(merger: Merger) -> int:
    """Rows that moved and still refer to the one that stayed."""
    moved: dict[str, list[UUID]] = {}
    for reference, row in MovedRow.objects.filter(merger=merger).order_by("pk").values_list("reference", "row"):
        moved.setdefault(reference, []).append(row)
    returned = 0
    for merging in registry.mergings():
        rows = merging.of(merger.kept_id).filter(pk__in=moved.get(merging.name, []))
        returned += len(merging.move(list(rows.values_list("pk", flat=True)), merger.merged_id))
    return returned
