"""An inventory: who is in it, how organisations move, what its end keeps, what is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.factories import Makers
from wspolnie.desks.inventories.actions.campaigns import change_campaign, end_campaign
from wspolnie.desks.inventories.actions.erasure import erase, forget_notes
from wspolnie.desks.inventories.actions.rows import log_contact, move_row
from wspolnie.desks.inventories.held import holds
from wspolnie.desks.inventories.models import Campaign, Contact, InventoryRow
from wspolnie.desks.inventories.reading.figures import figures_of, total_of
from wspolnie.desks.inventories.reading.members import organisations_of, standing
from wspolnie.desks.inventories.states import ContactResult, RowState
from wspolnie.desks.inventories.tests.made import body, district, opened, said, talk
from wspolnie.foundation.deadlines.instants import instant, taken_at
from wspolnie.foundation.journal.models import Private
from wspolnie.foundation.journal.reading import history_of, remembered
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, change_organisation, particulars_of
from wspolnie.parties.organisations.models import Organisation
from wspolnie.spaces.kinds import Role

pytestmark = pytest.mark.django_db


def test_an_organisation_entered_later_is_in_it_and_one_elsewhere_is_not(make: Makers) -> None:
    before = body("Klub Przed")
    campaign = opened(make)
    after, elsewhere = body("Klub Po"), body("Klub Gdzie Indziej", 1)
    here = set(organisations_of(campaign))
    assert {before, after} <= here
    assert elsewhere not in here
    with pytest.raises(Refused, match="osiedla"):
        log_contact(campaign, elsewhere, talk(), by=make.actor(Role.COORDINATOR))


def test_a_whole_city_takes_in_those_without_a_district(make: Makers) -> None:
    campaign, _one = opened(make, districts=()), body()
    assert organisations_of(campaign).count() == Organisation.objects.count() > 0


def test_a_contact_moves_only_when_somebody_answered(make: Makers) -> None:
    campaign, one, by = opened(make), body(), make.actor(Role.COORDINATOR)
    log_contact(campaign, one, talk(result=ContactResult.NO_ANSWER), by=by)
    row = InventoryRow.objects.get(organisation=one)
    assert row.state == RowState.NOT_CONTACTED
    assert one in standing(campaign, RowState.NOT_CONTACTED)
    log_contact(campaign, one, talk(), by=by)
    row.refresh_from_db()
    assert row.state == RowState.CONTACTED
    assert Contact.objects.filter(row=row).count() == 2


def test_moves_go_step_by_step_and_back_with_a_reason(make: Makers) -> None:
    campaign, one, by = opened(make), body(), make.actor(Role.COORDINATOR)
    for to in (RowState.DESCRIBED, RowState.VERIFIED):
        with pytest.raises(Refused, match="nie jest następnym"):
            move_row(campaign, one, to, by=by)
    for to in (RowState.CONTACTED, RowState.DESCRIBED, RowState.VERIFIED):
        move_row(campaign, one, to, by=by)
    with pytest.raises(Refused, match="dlaczego"):
        move_row(campaign, one, RowState.CONTACTED, " ", by=by)
    move_row(campaign, one, RowState.CONTACTED, "Opisano inny klub.", by=by)
    row = InventoryRow.objects.get(organisation=one)
    assert row.state == RowState.CONTACTED
    told = [line.fact.sentence() for line in remembered(history_of(row.pk, public_only=False))]
    assert len(told) == 4
    assert "Opisano inny klub." in told[0]


def test_who_carries_it_out_works_and_others_do_not(make: Makers) -> None:
    one, clerk = body(), make.clerk()
    mine = opened(make, people=(clerk.person,))
    others = opened(make)
    log_contact(mine, one, talk(), by=clerk)
    with pytest.raises(NotAllowed, match="prowadzą inne"):
        log_contact(others, one, talk(), by=clerk)
    assert (mine.slug, others.slug) == ("kto-dziala-na-osiedlach", "kto-dziala-na-osiedlach-2")


def test_times_of_a_contact_can_be_right(make: Makers) -> None:
    campaign, one, by, now = opened(make), body(), make.actor(Role.COORDINATOR), instant()
    with pytest.raises(Refused, match="się odbył"):
        log_contact(campaign, one, talk(at=now + timedelta(hours=1)), by=by)
    with pytest.raises(Refused, match="na przyszłość"):
        log_contact(campaign, one, talk(next_at=now - timedelta(hours=1)), by=by)
    early = opened(make, opens_at=now + timedelta(days=1))
    with pytest.raises(NotAllowed, match="Nie teraz"):
        log_contact(early, one, talk(), by=by)


def test_the_end_keeps_figures_for_ever(make: Makers) -> None:
    campaign, by = opened(make), make.actor(Role.COORDINATOR)
    one, _untouched = body("Klub Żółw"), body("Klub Żuk")
    log_contact(campaign, one, talk(next_at=instant() + timedelta(days=2)), by=by)
    move_row(campaign, one, RowState.DESCRIBED, by=by)
    before = figures_of(campaign)
    with pytest.raises(Refused, match="podsumowanie"):
        end_campaign(campaign, " ", by=by)
    end_campaign(campaign, "Opisaliśmy jeden klub.", by=by)
    campaign = Campaign.objects.get(pk=campaign.pk)
    change_organisation(one, _moved(one))
    body("Klub Za Późno")
    assert figures_of(campaign) == before
    assert total_of(before).described == 1
    assert not InventoryRow.objects.filter(next_at__isnull=False).exists()
    for late in (
        lambda: log_contact(campaign, one, talk(), by=by),
        lambda: end_campaign(campaign, "Jeszcze raz.", by=by),
        lambda: change_campaign(campaign, said(), by=by),
    ):
        with pytest.raises(NotAllowed, match="Nie teraz"):
            late()


def _moved(one: Organisation) -> Particulars:
    return replace(particulars_of(one), district=district(1))


def test_a_change_keeps_those_who_were_contacted(make: Makers) -> None:
    campaign, one, by = opened(make), body(), make.actor(Role.COORDINATOR)
    log_contact(campaign, one, talk(), by=by)
    assert change_campaign(campaign, said(districts=(district(1),)), by=by)
    campaign = Campaign.objects.get(pk=campaign.pk)
    assert one in organisations_of(campaign)
    assert total_of(figures_of(campaign)).by_state[RowState.CONTACTED] == 1
    assert not change_campaign(
        campaign, said(districts=(district(1),), opens_at=campaign.opens_at, closes_at=campaign.closes_at), by=by
    )


def test_notes_go_after_their_time_and_with_who_wrote_them(make: Makers) -> None:
    campaign, one, by = opened(make), body(), make.actor(Role.COORDINATOR)
    log_contact(campaign, one, talk(note="Pytać o Annę Próbną."), by=by)
    move_row(campaign, one, RowState.NOT_CONTACTED, "To nie ta Anna Próbna.", by=by)
    now = instant()
    assert forget_notes(now + timedelta(days=1), dry_run=False) == 0
    with taken_at(now):
        end_campaign(campaign, "Koniec.", by=by)
    assert forget_notes(now + timedelta(days=1), dry_run=True) == 1
    assert forget_notes(now + timedelta(days=1), dry_run=False) == 1
    assert not Private.objects.filter(field="because").exists()
    assert Contact.objects.get().note == ""


def test_an_erased_person_leaves_no_words(make: Makers) -> None:
    clerk, one = make.clerk(), body()
    campaign = opened(make, people=(clerk.person,))
    log_contact(campaign, one, talk(note="Notatka.", next_at=instant() + timedelta(days=1)), by=clerk)
    assert clerk.person_id is not None
    assert [len(held.rows) for held in holds(clerk.person_id)] == [1, 1]
    erase(clerk.person_id)
    assert [len(held.rows) for held in holds(clerk.person_id)] == [0, 0]
    contact = Contact.objects.get()
    assert (contact.note, contact.person_id, contact.row.next_at) == ("", None, None)
