"""What is older than the city's parameters say goes, class by class; the journal counts it and names nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import translation

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.cli.retention import told
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.erasure import forget_contacts
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark
from wspolnie.desks.consultations.models import Remark, RemarkContact
from wspolnie.desks.consultations.states import Verdict
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line, Private
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import registry
from wspolnie.foundation.parameters import ParameterKind
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.parties.organisations.actions.representations import (
    declare_representation,
    end_representation,
    forget_ended,
)
from wspolnie.parties.organisations.models import Representation
from wspolnie.parties.people.actions import register_person
from wspolnie.services.privacy.actions.retention import keep_terms, keep_terms_tonight
from wspolnie.spaces.policy import NOBODY

NOW = datetime.now(UTC)


def counts(*, dry_run: bool = False) -> dict[str, int]:
    return {one.name: one.count for one in keep_terms(dry_run=dry_run) if one.count}


def answered(make: Makers, *, days_ago: int) -> Remark:
    """A remark with an address, whose answer was published some days ago."""
    at = NOW - timedelta(days=days_ago)
    consultation = make.consultation(f"Sale {days_ago}", opens=at - timedelta(days=9), closes=at - timedelta(days=2))
    with taken_at(at - timedelta(days=5)):
        words = Words(reason="Bo tak.", contact=f"jan-{days_ago}@poczta.example")
        remark = receive_remark(consultation, make.round(consultation), words, by=NOBODY)
    with taken_at(at):
        answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Dziękujemy.", by=make.clerk())
        publish_answers(consultation, by=make.clerk())
    return remark


def test_every_class_has_its_days(make: Makers) -> None:
    kept = [one for room in registry.all() for one in room.keeps]
    assert len(kept) >= 4
    for one in kept:
        assert one.parameter.kind is ParameterKind.DAYS
        assert int(one.parameter.default) >= one.parameter.least


def test_addresses_go_some_days_after_the_answers(make: Makers) -> None:
    fresh, old = answered(make, days_ago=29), answered(make, days_ago=31)
    running = make.consultation("Trwa")
    receive_remark(running, make.round(running), Words(reason="x", contact="a@b.example"), by=NOBODY)
    assert counts(dry_run=True) == {"retention_remark_contacts_days": 1}
    assert RemarkContact.objects.count() == 3, "counting removes nothing"
    assert counts() == {"retention_remark_contacts_days": 1}
    kept = set(RemarkContact.objects.values_list("remark_id", flat=True))
    assert fresh.pk in kept
    assert old.pk not in kept
    assert Remark.objects.filter(pk=old.pk, reason="Bo tak.").exists()
    assert counts() == {}


def test_an_address_that_came_after_the_answers_counts_from_its_own_day(make: Makers) -> None:
    consultation = answered(make, days_ago=31).round.consultation
    receive_remark(consultation, make.round(consultation), Words(reason="x", contact="a@b.example"), by=NOBODY)
    assert forget_contacts(NOW - timedelta(days=30), dry_run=True) == 1


def test_the_city_s_parameter_decides(make: Makers) -> None:
    answered(make, days_ago=10)
    assert counts(dry_run=True) == {}
    change_parameter("retention_remark_contacts_days", value="9", since=date.today(), article="uchwała")
    assert counts(dry_run=True) == {"retention_remark_contacts_days": 1}


def test_what_was_written_of_an_ended_representation_goes(make: Makers) -> None:
    anna, club = register_person("Anna Próbna"), register_organisation(Particulars(name="Klub"))
    held = declare_representation(club, anna, role="prezeska zarządu", since=date(2015, 1, 1))
    end_representation(held, until=date(2016, 1, 1))
    assert Private.objects.filter(value="prezeska zarządu").exists()
    assert forget_ended(datetime(2016, 1, 1, 12, tzinfo=UTC), dry_run=False) == 0
    assert counts() == {"retention_ended_representations_days": 1}
    kept = Representation.objects.get(pk=held.pk)
    assert (kept.role, kept.person_id, kept.until) == ("", anna.pk, date(2016, 1, 1))
    assert not Private.objects.filter(value="prezeska zarządu").exists()
    assert counts() == {}


def test_the_journal_counts_and_names_nobody(make: Makers) -> None:
    answered(make, days_ago=31)
    assert keep_terms_tonight() == 1
    line = Line.objects.get(fact="privacy.RetentionDone")
    assert line.data["plain"] == {"classes": ["retention_remark_contacts_days"], "counts": [1]}
    assert not line.private.exists()
    with translation.override("pl"):
        assert spaced(fact_of(line).sentence()) == "Usunięto to, czego już nie trzymamy. Adresy podane przy uwagach: 1."
    keep_terms_tonight()
    assert Line.objects.filter(fact="privacy.RetentionDone").count() == 1, "a night in which nothing went is no fact"


def test_one_city_s_night_leaves_the_other_alone(make: Makers, other_city: City) -> None:
    answered(make, days_ago=31)
    from wspolnie.foundation.db.tenancy import in_city

    with in_city(other_city.pk):
        assert keep_terms() != []
        assert counts() == {}
    assert RemarkContact.objects.count() == 1


@pytest.mark.parametrize(("dry_run", "left"), [(True, 1), (False, 0)])
def test_the_command_says_each_city_and_class(make: Makers, dry_run: bool, left: int) -> None:
    answered(make, days_ago=31)
    lines = told(dry_run=dry_run)
    word = "would be removed" if dry_run else "removed"
    assert f"wroclaw: retention_remark_contacts_days = 30: 1 {word}" in lines
    assert f"testowo: letters_kept_days = 21: 0 {word}" in lines
    assert RemarkContact.objects.count() == left


def test_time_alone_makes_things_old(make: Makers) -> None:
    remark = answered(make, days_ago=1)
    with time_machine.travel(NOW + timedelta(days=28)):
        assert counts(dry_run=True).get("retention_remark_contacts_days") is None
    with time_machine.travel(NOW + timedelta(days=31)):
        assert counts(dry_run=True)["retention_remark_contacts_days"] == 1
    assert RemarkContact.objects.filter(remark=remark).exists()
