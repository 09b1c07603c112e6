"""What is no remark is passed on, abuse is counted and not shown; until publication both can be undone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

import pytest
from django.test import Client

from tests.factories import Makers
from tests.naughty import OWN
from tests.polish import spaced
from tests.seen import Seen, flat
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers, readiness
from wspolnie.desks.consultations.actions.aside import set_aside, take_back
from wspolnie.desks.consultations.actions.own import change_remark, withdraw_remark
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.actions.telling import tell_set_aside, tell_taken_back
from wspolnie.desks.consultations.facts.remarks import RemarkSetAside, RemarkTakenBack
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.states import RemarkState, Verdict
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Refused, Told
from wspolnie.foundation.text.plain import clean_text
from wspolnie.services.notify.models import Notice
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
LIST: Final = "/konsultacje/program-wspolpracy/uwagi/"
DESK: Final = "/konsultacje/program-wspolpracy/biurko/"
ABUSE, NOT_REMARK = RemarkState.ABUSE, RemarkState.NOT_REMARK
WHERE: Final = "Zarząd Dróg, ZD.1.2026"


@pytest.fixture
def closed(make: Makers) -> Consultation:
    """It has closed a day ago."""
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=9), closes=now - timedelta(days=1))


def came(make: Makers, consultation: Consultation, reason: str, contact: str = "") -> Remark:
    with taken_at(datetime.now(UTC) - timedelta(days=2)):
        words = Words(reason=reason, contact=contact)
        return receive_remark(consultation, make.round(consultation), words, by=NOBODY)


def test_neither_blocks_the_publication_nor_is_shown(closed: Consultation, make: Makers) -> None:
    abuse, other, fine = (came(make, closed, text) for text in ("Obelga.", "Dziura w jezdni.", "Uwaga."))
    for one in (abuse, other, fine):
        release_remark(closed, one, by=make.clerk())
    answer_remark(closed, other, verdict=Verdict.NOTED, reason="Dziękujemy.", by=make.clerk())
    assert "Obelga." in browser().get(LIST).content.decode()
    set_aside(closed, abuse, ABUSE, passed_to="nie zostanie", by=make.clerk())
    set_aside(closed, other, NOT_REMARK, passed_to=WHERE, by=make.clerk())
    assert (Remark.objects.get(pk=abuse.pk).passed_to, Remark.objects.get(pk=other.pk).passed_to) == ("", WHERE)
    ready = readiness(make.round(closed))
    assert (ready.answers, ready.open_remarks) == (0, (fine.pk,))
    for path in (LIST, "/konsultacje/program-wspolpracy/", "/"):
        page = spaced(browser().get(path).content.decode())
        assert "Obelga." not in page
        assert "Dziura w jezdni." not in page
    page = spaced(browser().get(LIST).content.decode())
    assert "nadużycia: 1" in page
    assert "to nie uwagi, przekazane dalej: 1" in page
    with pytest.raises(Refused, match="nie odpowiada się"):
        answer_remark(closed, abuse, verdict=Verdict.NOTED, reason="x", by=make.clerk())
    answer_remark(closed, fine, verdict=Verdict.NOTED, reason="Dziękujemy.", by=make.clerk())
    publish_answers(closed, by=make.clerk())
    for late in (
        lambda: take_back(closed, abuse, by=make.clerk()),
        lambda: set_aside(closed, fine, ABUSE, by=make.clerk()),
    ):
        with pytest.raises(Refused, match="tylko wcześniej"):
            late()
    assert "Obelga." not in browser().get(LIST).content.decode()


def test_it_can_be_undone_and_waits_for_release(closed: Consultation, make: Makers) -> None:
    remark = came(make, closed, "Treść.")
    release_remark(closed, remark, by=make.clerk())
    with pytest.raises(Refused, match="nie jest wyłączona"):
        take_back(closed, remark, by=make.clerk())
    set_aside(closed, remark, NOT_REMARK, passed_to=WHERE, by=make.clerk())
    with pytest.raises(Refused, match="już wycofana albo wyłączona"):
        set_aside(closed, remark, ABUSE, by=make.clerk())
    take_back(closed, remark, by=make.clerk())
    kept = Remark.objects.get(pk=remark.pk)
    assert (kept.state, kept.passed_to) == (RemarkState.RECEIVED, "")
    assert Remark.objects.filter(pk=remark.pk).open().exists()
    release_remark(closed, kept, by=make.clerk())


def test_where_it_went_is_said(closed: Consultation, make: Makers) -> None:
    remark = came(make, closed, "Treść.")
    with pytest.raises(Refused, match="gdzie to przekazano"):
        set_aside(closed, remark, NOT_REMARK, by=make.clerk())
    with pytest.raises(Refused):
        set_aside(closed, remark, RemarkState.WITHDRAWN, by=make.clerk())
    assert Remark.objects.get(pk=remark.pk).state == RemarkState.RECEIVED


def test_its_author_can_no_longer_change_it(make: Makers) -> None:
    consultation = make.consultation()
    remark, gone = make.remark(consultation), make.remark(consultation)
    set_aside(consultation, remark, ABUSE, by=make.clerk())
    code = remark_code(remark.pk)
    for act in (
        lambda: change_remark(consultation, remark, proposed="", reason="Grzeczniej.", code=code, by=NOBODY),
        lambda: withdraw_remark(consultation, remark, code=code, by=NOBODY),
    ):
        with pytest.raises(Refused, match="Urząd wyłączył"):
            act()
    withdraw_remark(consultation, gone, code=remark_code(gone.pk), by=NOBODY)
    with pytest.raises(Refused, match="wycofana"):
        set_aside(consultation, gone, ABUSE, by=make.clerk())


def test_its_author_is_told_where_it_went(closed: Consultation, make: Makers) -> None:
    told, silent = came(make, closed, "Dziura.", "jan@example.org"), came(make, closed, "Inna dziura.")
    bad = came(make, closed, "Obelga.", "zly@example.org")
    for remark, to in ((told, NOT_REMARK), (silent, NOT_REMARK), (bad, ABUSE)):
        set_aside(closed, remark, to, passed_to=WHERE, by=make.clerk())
        (line,) = Line.objects.filter(subject_id=remark.pk, fact=RemarkSetAside.word())
        assert WHERE not in str(line.data)
        fact = RemarkSetAside(
            number=closed.code_of(remark), old="received", new=to.value, passed_to=WHERE if to is NOT_REMARK else ""
        )
        for _ in range(2):
            tell_set_aside(Told(line.pk, fact, line.at, remark.pk, closed.pk, None))
    assert sorted(Notice.objects.values_list("mailbox__address", flat=True)) == ["jan@example.org", "zly@example.org"]
    assert "nadużyci" in spaced(Notice.objects.get(mailbox__address="zly@example.org").line)
    notice = Notice.objects.get(mailbox__address="jan@example.org")
    assert WHERE in spaced(notice.line)
    assert closed.code_of(told) in spaced(notice.subject)
    tell_set_aside(Told(uuid4(), fact, datetime.now(UTC), uuid4(), closed.pk, None))
    assert Notice.objects.count() == 2
    take_back(closed, told, by=make.clerk())
    (line,) = Line.objects.filter(subject_id=told.pk, fact=RemarkTakenBack.word())
    fact = RemarkTakenBack(number=closed.code_of(told), old="not_remark", new="received")
    for _ in range(2):
        tell_taken_back(Told(line.pk, fact, line.at, told.pk, closed.pk, None))
    lines = Notice.objects.filter(mailbox__address="jan@example.org").values_list("subject", flat=True)
    assert sum("jest znów uwagą" in spaced(each) for each in lines) == 1


def test_at_the_desk_and_for_the_author(closed: Consultation, make: Makers, desk: Client) -> None:
    remark = came(make, closed, "Dziura w jezdni.")
    path = f"{DESK}{remark.number}/"
    assert f"{path}wylaczenie/" in desk.get(path).content.decode()
    question = spaced(desk.get(f"{path}wylaczenie/").content.decode())
    assert "Możesz to cofnąć do publikacji odpowiedzi." in question
    for wrong in ({}, {"to": "not_remark"}, {"to": "released", "passed_to": "x"}):
        assert desk.post(f"{path}wylaczenie/", wrong).status_code == 422
    assert desk.post(f"{path}wylaczenie/", {"to": "not_remark", "passed_to": WHERE}).status_code == 302
    page = spaced(desk.get(path).content.decode())
    assert WHERE in page
    assert "Przywróć uwagę" in page
    assert "to nie uwaga" in page
    for state, there in (("nie-uwagi", True), ("naduzycia", False), ("wycofane", False), ("wszystkie", True)):
        assert ("Dziura w jezdni." in spaced(desk.get(f"{DESK}?stan={state}").content.decode())) is there
    author = browser()
    author.post("/uwaga/", {"number": closed.code_of(remark), "code": remark_code(remark.pk)})
    receipt = spaced(author.get("/uwaga/potwierdzenie/").content.decode())
    assert WHERE in receipt
    assert "przekazał pismo dalej" in receipt
    assert desk.post(f"{path}przywrocenie/").status_code == 302
    assert Remark.objects.get(pk=remark.pk).state == RemarkState.RECEIVED
    assert desk.post(f"{path}przywrocenie/").status_code == 409


def test_any_string_is_kept_and_shown_as_text(closed: Consultation, make: Makers, desk: Client) -> None:
    remark = came(make, closed, "Dziura w jezdni.")
    path = f"{DESK}{remark.number}/"
    for text in OWN:
        answer = desk.post(f"{path}wylaczenie/", {"to": "not_remark", "passed_to": text})
        if answer.status_code == 422:
            assert Seen(answer.content.decode()).problem
            continue
        assert Remark.objects.get(pk=remark.pk).passed_to == clean_text(text)
        page = Seen(desk.get(path).content.decode())
        assert flat(page.of("div", css="quote")[-1]) == flat(clean_text(text))
        assert all(script.keys() == {"src", "defer"} for script in page.scripts)
        assert desk.post(f"{path}przywrocenie/").status_code == 302
