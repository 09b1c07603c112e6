"""A consultation goes over to another office, before the start and after it."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.handing import hand_over
from wspolnie.desks.consultations.facts.plans import ConsultationHandedOver
from wspolnie.desks.consultations.models import Consultation
from wspolnie.foundation.journal.reading import fact_of, history
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


def another(consultation: Consultation) -> Office:
    other: Office | None = Office.objects.exclude(pk=consultation.office_id).order_by("slug").first()
    assert other is not None
    return other


def test_readers_see_the_new_office_and_the_history_tells_of_it(make: Makers, desk: Client, visitor: Client) -> None:
    consultation = make.consultation()
    old, new = consultation.office, another(consultation)
    home = f"/konsultacje/{consultation.space.slug}/"
    assert old.email in visitor.get(home).content.decode()
    assert f"{home}przekazanie/" in desk.get(f"{home}plan/").content.decode()
    page = spaced(desk.get(f"{home}przekazanie/").content.decode())
    assert f"Teraz prowadzi je: {old.name}." in page
    assert desk.post(f"{home}przekazanie/", {"office": str(old.pk)}).status_code == 422
    assert desk.post(f"{home}przekazanie/", {"office": str(new.pk)}).headers["Location"] == f"{home}historia/"
    after = spaced(visitor.get(home).content.decode())
    assert f"{new.name}, {new.address}" in after
    assert f"mailto:{old.email}" not in after
    told = spaced(visitor.get(f"{home}historia/").content.decode())
    assert f"prowadzi inny wydział: {new.name}, przedtem: {old.name}." in told


def test_who_may_and_what_is_refused(make: Makers) -> None:
    consultation = make.draft()
    new = another(consultation)
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            hand_over(consultation, new, by=actor)
    hand_over(consultation, new, by=make.clerk())
    with pytest.raises(Refused):
        hand_over(consultation, new, by=make.clerk())
    assert Consultation.objects.get(pk=consultation.pk).office_id == new.pk
    facts = [fact_of(line) for line in history(consultation.pk, public_only=False)]
    assert [type(fact) for fact in facts].count(ConsultationHandedOver) == 1
