"""Remarks that a clerk enters: by which way, when they came, with which proof."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories import Makers
from wspolnie.desks.consultations.actions.entering import Proof, enter_remark
from wspolnie.desks.consultations.actions.remarks import Receipt, Sending, Words, receive_remark
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkFile
from wspolnie.desks.consultations.states import Channel
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
SAID = Words(reason="Bo tak.")


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    return make.consultation()


def enter(make: Makers, consultation: Consultation, receipt: Receipt, **options: object) -> Remark:
    options.setdefault("by", make.clerk())
    return enter_remark(consultation, make.round(consultation), SAID, receipt, **options)  # type: ignore[arg-type]


def test_a_letter_is_kept_with_its_number_and_its_scan(make: Makers, consultation: Consultation, bound: City) -> None:
    day = datetime.now(UTC).date()
    receipt = Receipt(
        Channel.PAPER, datetime.now(UTC), day, postmarked_on=day - timedelta(days=2), office_number="RPW/12345/2026"
    )
    entered = enter(make, consultation, receipt, proof=Proof([b"%PDF-1.7 skan"], "skan.pdf"))
    kept = Remark.objects.get(pk=entered.pk)
    assert (kept.channel, kept.office_number, kept.hour_unknown) == ("paper", "RPW/12345/2026", True)
    assert (kept.timeliness, kept.postmarked_on) == (Timeliness.ON_TIME, day - timedelta(days=2))
    proof = RemarkFile.objects.select_related("file").get(remark=kept)
    assert (proof.is_proof, proof.file.name, proof.file.mime) == (True, "skan.pdf", "application/pdf")
    assert place_of(bound.pk, proof.file.sha256).read_bytes() == b"%PDF-1.7 skan"


def test_the_same_sending_enters_one_remark_with_one_proof(make: Makers, consultation: Consultation) -> None:
    receipt, sending = Receipt(Channel.EMAIL), Sending("visitor", "key")
    entered = {
        enter(make, consultation, receipt, sending=sending, proof=Proof([b"%PDF-1.7"], "skan.pdf")).pk for _ in range(2)
    }
    assert len(entered) == Remark.objects.count() == RemarkFile.objects.count() == 1


@pytest.mark.parametrize(
    ("receipt", "reason"),
    [
        (lambda now: Receipt(Channel.WEB, now), "wpisują się same"),
        (lambda now: Receipt(Channel.EMAIL, now + timedelta(minutes=2)), "przyszłości"),
        (lambda now: Receipt(Channel.PAPER, now, now.date() + timedelta(days=2)), "przyszłości"),
        (lambda now: Receipt(Channel.PAPER, now, postmarked_on=now.date() + timedelta(days=2)), "Stempel"),
        (lambda now: Receipt(Channel.PAPER, now, date(2026, 1, 2), date(2026, 1, 3)), "Stempel"),
    ],
)
def test_what_cannot_be_is_refused(make: Makers, consultation: Consultation, receipt: object, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        enter(make, consultation, receipt(datetime.now(UTC)))  # type: ignore[operator]
    assert not Remark.objects.exists()


def test_only_clerks_say_that_it_came_another_way(make: Makers, consultation: Consultation) -> None:
    receipt = Receipt(Channel.EMAIL)
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            enter(make, consultation, receipt, by=actor)
        with pytest.raises(NotAllowed):
            receive_remark(consultation, make.round(consultation), SAID, by=actor, receipt=receipt)
    assert not Remark.objects.exists()
