"""A remark on several paragraphs stands under each of them and is counted once; what they said then is kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from tests.seen import Seen
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.facts.remarks import RemarkReceived
from wspolnie.desks.consultations.models import Consultation, Remark, RemarkPassage
from wspolnie.desks.consultations.sheets.writing import cells
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
MATTER: Final = "/konsultacje/program-wspolpracy/"
DRAFT: Final = "# Zasady\n\n§ 1. Cel\n\n1. Ustęp pierwszy.\n2. Ustęp drugi.\n\n§ 2. Środki\n\n1. Ustęp o środkach.\n"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(text=DRAFT, opens=now - timedelta(days=1), closes=now + timedelta(days=1))


def paragraphs(consultation: Consultation, make: Makers) -> list[Paragraph]:
    version = make.round(consultation).version
    return list(Paragraph.objects.filter(version=version, number__isnull=False).order_by("number"))


def on(consultation: Consultation, make: Makers, *which: Paragraph, reason: str = "Na kilku.") -> Remark:
    words = Words(reason=reason, paragraph=which[0], also=which[1:], contact="anna@example.org")
    sent = receive_remark(consultation, make.round(consultation), words, by=NOBODY)
    release_remark(consultation, sent, by=make.clerk())
    return sent


def test_it_stands_under_each_and_is_counted_once(consultation: Consultation, make: Makers) -> None:
    first, second, third = paragraphs(consultation, make)[:3]
    several = on(consultation, make, first, third, first)
    alone = on(consultation, make, first, reason="Na jednym.")
    assert [one.paragraph_id for one in several.passages.order_by("position")] == [first.pk, third.pk]
    assert not alone.passages.exists()
    counts = {row[0]: row[1] for row in Remark.objects.all().newest_of_paragraphs(2)}
    assert counts == {first.pk: 2, third.pk: 1}
    for paragraph, texts in ((first, {several, alone}), (second, set()), (third, {several})):
        assert set(Remark.objects.about(paragraph.pk)) == texts
        page = spaced(browser().get(f"{MATTER}uwagi/?akapit={paragraph.anchor}").content.decode())
        assert ("Na kilku." in page, "Na jednym." in page) == (several in texts, alone in texts)
    page = spaced(browser().get(f"{MATTER}uwagi/").content.decode())
    assert page.count("Na kilku.") == 1
    assert f"{first.name}, {third.name}" in page
    assert spaced(browser().get(MATTER).content.decode()).count("Na kilku.") == 2


def test_letter_journal_and_sheet_say_all_of_them(consultation: Consultation, make: Makers) -> None:
    first, _, third = paragraphs(consultation, make)[:3]
    named = f"{first.name}, {third.name}"
    remark = on(consultation, make, first, third)
    assert named in spaced(Letter.objects.get(address="anna@example.org").body)
    (line,) = Line.objects.filter(fact=RemarkReceived.word())
    fact = fact_of(line)
    assert isinstance(fact, RemarkReceived)
    assert fact.paragraph == named
    assert named in next(cells(consultation, Remark.objects.filter(pk=remark.pk)))


def test_what_they_said_then_is_kept_for_ever(consultation: Consultation, make: Makers) -> None:
    first, _, third = paragraphs(consultation, make)[:3]
    remark = on(consultation, make, first, third)
    assert list(remark.passages.order_by("position").values_list("quoted", flat=True)) == [first.text, third.text]
    for change in (lambda rows: rows.update(quoted="Inaczej."), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), unguarded():
            change(RemarkPassage.objects.filter(remark=remark))


def test_it_is_sent_by_the_form_without_javascript(consultation: Consultation, make: Makers, visitor: Client) -> None:
    first, second, third = paragraphs(consultation, make)[:3]
    page = visitor.get(f"{MATTER}uwagi/nowa/?akapit={first.anchor}").content.decode()
    form = {**filled(page), "reason": "Do kilku.", "proposed": "Nowe brzmienie."}
    wrong = visitor.post(f"{MATTER}uwagi/nowa/", {**form, "also": "§ 99"})
    assert wrong.status_code == 422
    assert "W projekcie nie ma takiego akapitu: § 99." in spaced(wrong.content.decode())
    typed = f"{third.name}; {second.number}, {first.name}"
    assert visitor.post(f"{MATTER}uwagi/nowa/", {**form, "also": typed}).status_code == 302
    remark = Remark.objects.get()
    assert remark.concerns == f"{first.name}, {third.name}, {second.name}"
    assert (remark.paragraph_id, remark.quoted, remark.proposed) == (first.pk, first.text, "Nowe brzmienie.")
    receipt = spaced(visitor.get("/uwaga/potwierdzenie/").content.decode())
    assert remark.concerns in receipt
    assert all(one.text in receipt for one in (first, second, third))


def test_a_clerk_types_several_and_reads_all_texts(consultation: Consultation, make: Makers, desk: Client) -> None:
    first, _, third = paragraphs(consultation, make)[:3]
    page = desk.get(f"{MATTER}biurko/nowa/").content.decode()
    said = {"paragraph": f"{first.name}, {third.name}", "reason": "List.", "hour": "00:01"}
    answer = desk.post(f"{MATTER}biurko/nowa/", {**Seen(page).fields, "channel": "paper", **said})
    assert answer.status_code == 302, spaced(answer.content.decode())
    remark = Remark.objects.get()
    assert remark.concerns == f"{first.name}, {third.name}"
    shown = spaced(desk.get(f"{MATTER}biurko/{remark.number}/").content.decode())
    assert first.text in shown
    assert third.text in shown
