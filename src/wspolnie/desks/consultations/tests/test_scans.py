"""A letter is scanned, seen beside the form, typed, and is the proof of its remark; looks are written down."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.scans import forget_scans, keep_scan
from wspolnie.desks.consultations.models import Remark, RemarkFile, WaitingScan
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.files.models import StoredFile
from wspolnie.foundation.files.tests.samples import picture
from wspolnie.foundation.modules import NotAllowed
from wspolnie.services.privacy.models import ContactAccess
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db(databases=["default", "side"])
DESK = "/konsultacje/program-wspolpracy/biurko/"
PDF = b"%PDF-1.7 list pani Anny"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path


def bring(desk: Client, name: str = "list.pdf", content: bytes = PDF) -> Any:
    return desk.post(f"{DESK}skany/", {"scan": SimpleUploadedFile(name, content)})


def typed(desk: Client, address: str, **more: str) -> Any:
    page = desk.get(address).text
    hidden = dict(re.findall(r'<input type="hidden" name="(key|skan)" value="([^"]+)"', page))
    day = datetime.now(UTC).date().strftime("%d.%m.%Y")
    given = {"channel": "paper", "day": day, "hour_unknown": "on", "reason": "List mówi tak.", **hidden, **more}
    return desk.post(f"{DESK}nowa/", given)


def test_a_scan_is_seen_beside_the_form_and_becomes_the_proof(make: Makers, desk: Client) -> None:
    make.consultation()
    first = bring(desk).headers["Location"]
    second = WaitingScan.objects.get()
    assert first.endswith(f"nowa/?skan={second.pk}")
    shown = desk.get(first)
    assert f'<object data="{DESK}skany/{second.pk}/" type="application/pdf"' in shown.text
    assert "object-src 'self'" in shown.headers["Content-Security-Policy"]
    answer = desk.get(f"{DESK}skany/{second.pk}/")
    assert b"".join(answer.streaming_content) == PDF
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    bring(desk, "drugi.jpg", picture())
    later = WaitingScan.objects.get(file__name="drugi.jpg")
    saved = typed(desk, first)
    assert saved.status_code == 302
    assert f"skan={later.pk}" in saved.headers["Location"]
    proof = RemarkFile.objects.get()
    assert (proof.is_proof, proof.file.name, proof.remark) == (True, "list.pdf", Remark.objects.get())
    assert list(WaitingScan.objects.all()) == [later]
    assert "<img " in desk.get(saved.headers["Location"]).text
    assert desk.get(f"{DESK}skany/{second.pk}/").status_code == 404


def test_each_look_at_a_waiting_scan_is_in_the_access_log(make: Makers, desk: Client) -> None:
    make.consultation()
    bring(desk)
    kept = WaitingScan.objects.get()
    where = f"{DESK}skany/{kept.pk}/"
    assert aside() == []
    for looks in (1, 2):
        assert desk.get(where).status_code == 200
        assert [(row.what, row.subject_id, row.path) for row in aside()] == [("remark_proof", kept.pk, where)] * looks


def aside() -> list[ContactAccess]:
    """What was written on the other connection."""
    with in_city(City.objects.get(slug="wroclaw").pk, using="side"):
        return list(ContactAccess.objects.using("side").all())


def test_what_was_typed_wrongly_comes_back_beside_the_scan(make: Makers, desk: Client) -> None:
    make.consultation()
    address = bring(desk).headers["Location"]
    back = typed(desk, address, reason="")
    assert back.status_code == 422
    assert "<object " in back.text
    assert WaitingScan.objects.count() == 1


def test_only_pdf_and_pictures_are_scans(make: Makers, desk: Client) -> None:
    make.consultation()
    answer = bring(desk, "list.txt", b"tekst")
    assert answer.status_code == 422
    assert "Przyjmujemy: JPEG, PDF, PNG" in spaced(answer.text)


@pytest.mark.parametrize("word", ["zly", "019a0000-0000-7000-8000-000000000000"])
def test_an_address_with_no_such_scan_is_the_plain_form(make: Makers, desk: Client, word: str) -> None:
    make.consultation()
    page = desk.get(f"{DESK}nowa/?skan={word}")
    assert page.status_code == 200
    assert "<object" not in page.text


def test_only_who_enters_keeps_scans(make: Makers) -> None:
    consultation = make.consultation()
    for actor in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            keep_scan(consultation, [PDF], name="a.pdf", by=actor)


def test_scans_that_nobody_typed_go(make: Makers) -> None:
    keep_scan(make.consultation(), [PDF], name="a.pdf", by=make.clerk())
    now = datetime.now(UTC)
    assert forget_scans(now - timedelta(days=1), dry_run=False) == 0
    assert forget_scans(now + timedelta(seconds=1), dry_run=True) == 1
    assert StoredFile.objects.count() == 1
    assert forget_scans(now + timedelta(seconds=1), dry_run=False) == 1
    assert not WaitingScan.objects.exists()
    assert not StoredFile.objects.exists()
