"""What was recorded wrongly is put right so that everybody sees it; a submission is taken back with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.actions import (
    adopt_document,
    correct_adoption,
    give_report,
    submit_document,
    withdraw_submission,
)
from wspolnie.tools.documents.models import AdoptionCorrection, Document, Move, Submission
from wspolnie.tools.documents.states import Life
from wspolnie.tools.documents.tests.way import (
    AFTER,
    RESOLUTION,
    SESSION,
    adopted,
    programme,
    submitted,
)
from wspolnie.tools.documents.way import way_of

pytestmark = pytest.mark.django_db
WHY = "Przestawione cyfry."
LATER = SESSION + timedelta(days=3)
RIGHT = replace(RESOLUTION, resolution="LI/1280/26", on=date(2026, 11, 20))


@pytest.fixture
def desk(make: Makers) -> Client:
    """The browser of a signed-in clerk."""
    client, person = browser(), make.clerk().person
    assert person is not None
    client.force_login(person.account)
    return client


def corrected(make: Makers) -> Document:
    document = adopted(make)
    with taken_at(LATER):
        correct_adoption(document, RIGHT, why=WHY, by=make.clerk())
    return Document.objects.select_related("entry__space", "city").get(pk=document.pk)


def test_a_resolution_is_put_right_and_what_stood_stays_visible(make: Makers) -> None:
    document = corrected(make)
    assert (document.resolution, document.adopted_on, document.state) == ("LI/1280/26", RIGHT.on, Life.ADOPTED)
    rows = list(AdoptionCorrection.objects.order_by("field").values_list("field", "before", "after", "why", "on"))
    day = LATER.date()
    assert rows == [
        ("on", "2026-11-19", "2026-11-20", WHY, day),
        ("resolution", "LI/1208/26", "LI/1280/26", WHY, day),
    ]
    assert [stop.at for stop in way_of(document) if "Rada Miejska" in stop.label] == [RIGHT.on]
    slug = document.entry.space.slug
    page = spaced(browser().get(f"/dokumenty/{slug}/").content.decode())
    for words in ("Sprostowania uchwały", "LI/1208/26", "LI/1280/26", "19 listopada 2026", WHY):
        assert words in page
    history = spaced(browser().get(f"/konsultacje/{slug}/historia/").content.decode())
    assert "Sprostowano uchwałę" in history
    assert WHY in history


def test_what_cannot_be_put_right_is_refused(make: Makers) -> None:
    document = adopted(make)
    wrong = (
        (RIGHT, ""),
        (RESOLUTION, WHY),
        (replace(RIGHT, resolution=""), WHY),
        (replace(RIGHT, on=date(2027, 1, 2)), WHY),
        (replace(RIGHT, on=LATER.date() + timedelta(days=1)), WHY),
        (replace(RIGHT, on=AFTER.date() - timedelta(days=1)), WHY),
        (replace(RIGHT, until=date(2026, 12, 31)), WHY),
    )
    for adoption, why in wrong:
        with taken_at(LATER), pytest.raises(Refused):
            correct_adoption(document, adoption, why=why, by=make.clerk())
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            correct_adoption(document, RIGHT, why=WHY, by=actor)
    assert not AdoptionCorrection.objects.exists()
    with taken_at(datetime(2028, 5, 10, 10, tzinfo=UTC)):
        give_report(document, to_body="Rada", on=date(2027, 1, 5), link="https://bip.example/s", by=make.clerk())
        with pytest.raises(Refused):
            correct_adoption(document, replace(RIGHT, since=date(2027, 2, 1)), why=WHY, by=make.clerk())


def test_a_document_that_is_not_adopted_has_nothing_to_put_right(make: Makers) -> None:
    document = programme(make)
    with taken_at(LATER), pytest.raises(Refused):
        correct_adoption(document, RIGHT, why=WHY, by=make.clerk())


def test_the_database_keeps_corrections_as_they_were_written(make: Makers) -> None:
    corrected(make)
    for change in (
        lambda: AdoptionCorrection.objects.update(why="Inaczej."),
        lambda: AdoptionCorrection.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), unguarded():
            change()


def test_the_form_shows_what_stands_and_saves_only_what_differs(make: Makers, desk: Client) -> None:
    document = adopted(make)
    address = f"/dokumenty/{document.entry.space.slug}/przyjecie/sprostowanie/"
    shown = {name: value for name, (value,) in filled(desk.get(address).text).items()}
    assert shown["resolution"] == "LI/1208/26"
    assert (shown["on"], shown["since"], shown["until"]) == ("2026-11-19", "2027-01-01", "2027-12-31")
    assert desk.post(address, {**shown, "why": WHY}).status_code == 422
    assert desk.post(address, {**shown, "resolution": "LI/1280/26", "why": WHY}).status_code == 302
    document.refresh_from_db()
    assert document.resolution == "LI/1280/26"


def test_a_submission_is_taken_back_with_its_reason_and_made_again(make: Makers) -> None:
    document = programme(make)
    submitted(make, document)
    with taken_at(LATER):
        for on, reason in ((LATER.date(), ""), (AFTER.date() - timedelta(days=1), "Kwoty."), (date(2027, 1, 1), "K.")):
            with pytest.raises(Refused):
                withdraw_submission(document, on=on, reason=reason, by=make.clerk())
        with pytest.raises(NotAllowed):
            withdraw_submission(document, on=LATER.date(), reason="Kwoty.", by=NOBODY)
        withdraw_submission(document, on=LATER.date(), reason="Zmieniły się kwoty.", by=make.clerk())
        with pytest.raises(Refused):
            withdraw_submission(document, on=LATER.date(), reason="Jeszcze raz.", by=make.clerk())
        with pytest.raises(Refused):
            adopt_document(document, RIGHT, by=make.clerk())
    document.refresh_from_db()
    assert document.state == Life.WITHDRAWN
    page = spaced(browser().get(f"/dokumenty/{document.entry.space.slug}/").content.decode())
    assert "Zmieniły się kwoty." in page
    assert "Wycofan" in page
    assert "Zmieniły się kwoty." in spaced(
        browser().get(f"/konsultacje/{document.entry.space.slug}/historia/").content.decode()
    )
    with taken_at(LATER + timedelta(days=1)):
        submitted_again = Submission.objects.count()
        document = Document.objects.select_related("entry__space", "city").get(pk=document.pk)
        submit_document(
            document, by_body="Prezydent", to_body="Rada", on=(LATER + timedelta(days=1)).date(), by=make.clerk()
        )
    assert Submission.objects.count() == submitted_again + 1
    assert list(Move.objects.order_by("position").values_list("state", flat=True))[-3:] == [
        "submitted", "withdrawn", "submitted"
    ]  # fmt: skip


def test_a_submission_ends_once_and_with_a_reason(make: Makers) -> None:
    document = programme(make)
    made = submitted(make, document)
    for wrong in (
        {"withdrawn_on": LATER.date()},
        {"withdrawn_on": LATER.date(), "rejected_on": LATER.date(), "reason": "Oba."},
        {"withdrawn_on": AFTER.date() - timedelta(days=1), "reason": "Przed przedłożeniem."},
    ):
        with pytest.raises(IntegrityError), transaction.atomic(), unguarded():
            Submission.objects.filter(pk=made.pk).update(**wrong)


def test_a_clerk_takes_it_back_on_its_page(make: Makers, desk: Client) -> None:
    document = programme(make)
    submitted(make, document)
    address = f"/dokumenty/{document.entry.space.slug}/przedlozenie/wycofanie/"
    assert "Zapiszesz, że wycofano wersję" in spaced(desk.get(address).text)
    assert desk.post(address, {"on": AFTER.date().isoformat(), "reason": ""}).status_code == 422
    assert desk.post(address, {"on": AFTER.date().isoformat(), "reason": "Zmieniły się kwoty."}).status_code == 302
    document.refresh_from_db()
    assert document.state == Life.WITHDRAWN
