"""A part of a remark is blacked out with a reason: no public page says it; author and office can read the whole."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.hiding import black_out, uncover
from wspolnie.desks.consultations.actions.own import change_remark
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.actions.telling import tell_blacked_out
from wspolnie.desks.consultations.blackouts import BAR, Blackout, found, masked, moved
from wspolnie.desks.consultations.facts.remarks import RemarkBlackedOut, RemarkUncovered
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.sheets.writing import cells
from wspolnie.desks.consultations.states import RemarkState, Verdict
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Refused, Told
from wspolnie.services.notify.models import Notice
from wspolnie.services.privacy.models import ContactAccess
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
SECRET: Final = "Jan Próbny z ulicy Wymyślonej 7"
TEXT: Final = f"Sąsiad {SECRET} hałasuje. Naprawdę {SECRET.upper()}, proszę dopisać ciszę."
WHY: Final = "dane osoby prywatnej"
MATTER: Final = "/konsultacje/program-wspolpracy/"


@pytest.fixture
def consultation(make: Makers) -> Consultation:
    now = datetime.now(UTC)
    return make.consultation(opens=now - timedelta(days=9), closes=now + timedelta(days=1))


@pytest.fixture
def remark(consultation: Consultation, make: Makers) -> Remark:
    round_ = make.round(consultation)
    paragraph = Paragraph.objects.filter(version=round_.version, number=1).get()
    words = Words(reason=TEXT, proposed=f"Cisza. {SECRET}", paragraph=paragraph, contact="anna@example.org")
    sent = receive_remark(consultation, round_, words, by=NOBODY)
    release_remark(consultation, sent, by=make.clerk())
    return sent


def looks() -> list[str]:
    """Looks are written on a connection of their own."""
    with in_city(City.objects.get(slug="wroclaw").pk, using="side"):
        return list(ContactAccess.objects.using("side").order_by("at").values_list("what", flat=True))


def public_pages() -> dict[str, str]:
    """Every page that a stranger reaches by links from the front page and from the consultation."""
    waiting, pages = ["/", MATTER, f"{MATTER}uwagi/", f"{MATTER}historia/", f"{MATTER}projekt/"], dict[str, str]()
    while waiting:
        path = waiting.pop()
        if path in pages or len(pages) > 400:
            continue
        answer = browser().get(path)
        body = b"".join(answer) if answer.streaming else answer.content
        pages[path] = spaced(body.decode(errors="replace"))
        waiting += [link for link in re.findall(r'href="(/[^"#]*)', pages[path]) if "/static/" not in link]
    return pages


def test_no_public_page_says_what_is_hidden(consultation: Consultation, remark: Remark, make: Makers) -> None:
    assert any(SECRET in page for page in public_pages().values())
    assert black_out(consultation, remark, "Jan  Próbny\nz ulicy Wymyślonej 7", WHY, by=make.clerk()) == 3
    answer_remark(consultation, remark, verdict=Verdict.ACCEPTED, reason="Dopiszemy.", by=make.clerk())
    for _ in range(2):
        pages = public_pages()
        assert len(pages) > 10
        assert [path for path, page in pages.items() if re.search("próbny|wymyślonej", page, re.IGNORECASE)] == []
        assert f"{BAR} zaczerniono: {WHY}]" in pages[f"{MATTER}uwagi/"]
        assert f"{BAR} zaczerniono: {WHY}]" in pages[MATTER]
        assert f"zaczernił część uwagi {consultation.code_of(remark)}: {WHY}." in pages[f"{MATTER}historia/"]
        with taken_at(datetime.now(UTC) + timedelta(days=2)):
            if not make.round(consultation).answered_at:
                publish_answers(consultation, by=make.clerk())
    assert SECRET not in str(list(cells(consultation, Remark.objects.all())))


def test_the_whole_stays_for_its_author_and_for_the_entitled(
    consultation: Consultation, remark: Remark, make: Makers, desk: Client
) -> None:
    path = f"{MATTER}biurko/{remark.number}/"
    assert desk.post(f"{path}zaczernienie/", {"passage": SECRET, "why": WHY}).status_code == 302
    for page in (path, f"{path}zaczernienie/", f"{MATTER}biurko/", f"{path}wylaczenie/"):
        assert SECRET not in spaced(desk.get(page).content.decode())
    assert looks() == []
    assert SECRET in spaced(desk.post(f"{path}oryginal/").content.decode())
    assert looks() == ["remark_original"]
    author = browser()
    author.post("/uwaga/", {"number": consultation.code_of(remark), "code": remark_code(remark.pk)})
    receipt = spaced(author.get("/uwaga/potwierdzenie/").content.decode())
    assert SECRET in receipt
    assert WHY in receipt
    assert browser().post(f"{path}oryginal/").status_code == 302


def test_it_can_be_undone_and_nothing_else_with_it(
    consultation: Consultation, remark: Remark, make: Makers, desk: Client
) -> None:
    black_out(consultation, remark, SECRET, WHY, by=make.clerk())
    black_out(consultation, remark, "ciszę", "inny powód", by=make.clerk())
    with pytest.raises(Refused, match="są już ukryte"):
        black_out(consultation, remark, "Wymyślonej", WHY, by=make.clerk())
    for wrong in ({"passage": "czego tu nie ma", "why": WHY}, {"passage": "Sąsiad", "why": ""}, {}):
        assert desk.post(f"{MATTER}biurko/{remark.number}/zaczernienie/", wrong).status_code == 422
    assert desk.post(f"{MATTER}biurko/{remark.number}/zaczernienie/", {"mark": "1"}).status_code == 302
    kept = Remark.objects.get(pk=remark.pk)
    assert SECRET in kept.public_reason
    assert "proszę dopisać [" in kept.public_reason
    for gone in (1, 7):
        with pytest.raises(Refused, match="nie jest już ukryta"):
            uncover(consultation, remark, gone, by=make.clerk())
    assert desk.post(f"{MATTER}biurko/{remark.number}/zaczernienie/", {"mark": "²"}).status_code == 409


def test_the_journal_holds_the_reason_and_never_the_words(
    consultation: Consultation, remark: Remark, make: Makers
) -> None:
    black_out(consultation, remark, SECRET, WHY, by=make.clerk())
    uncover(consultation, remark, 1, by=make.clerk())
    lines = Line.objects.filter(fact__in=[RemarkBlackedOut.word(), RemarkUncovered.word()]).order_by("seq")
    assert [fact_of(line) for line in lines] == [
        RemarkBlackedOut(number=consultation.code_of(remark), places=3, why=WHY),
        RemarkUncovered(number=consultation.code_of(remark), why=WHY),
    ]
    assert "Próbny" not in str([line.data for line in Line.objects.all()])


def test_its_author_is_told_once(consultation: Consultation, remark: Remark, make: Makers) -> None:
    black_out(consultation, remark, SECRET, WHY, by=make.clerk())
    (line,) = Line.objects.filter(fact=RemarkBlackedOut.word())
    for _ in range(2):
        tell_blacked_out(Told(line.pk, fact_of(line), line.at, remark.pk, consultation.pk, None))
    notice = Notice.objects.select_related("mailbox").get()
    assert notice.mailbox.address == "anna@example.org"
    assert WHY in spaced(notice.line)
    assert SECRET not in spaced(notice.line)


def test_a_changed_text_waits_again_and_keeps_hidden_what_still_stands(
    consultation: Consultation, remark: Remark, make: Makers
) -> None:
    black_out(consultation, remark, SECRET, WHY, by=make.clerk())
    code = remark_code(remark.pk)
    change_remark(consultation, remark, proposed="", reason=f"Inaczej: {SECRET} hałasuje.", code=code, by=NOBODY)
    kept = Remark.objects.get(pk=remark.pk)
    assert (kept.state, SECRET in kept.public_reason) == (RemarkState.RECEIVED, False)
    change_remark(consultation, kept, proposed="", reason="Bez nazwisk.", code=code, by=NOBODY)
    assert Remark.objects.get(pk=remark.pk).blackouts == []


TEXTS = st.text(alphabet="ab ć\n", max_size=30)


@given(reason=TEXTS, proposed=TEXTS, first=TEXTS, second=TEXTS)
def test_what_is_hidden_never_stands_in_the_text(reason: str, proposed: str, first: str, second: str) -> None:
    """However passages overlap, what is left is the text without them, in order."""
    texts = {"reason": reason, "proposed": proposed}
    hidden: list[Blackout] = []
    for mark, passage in enumerate((first, second)):
        hidden += found(texts, passage, mark=mark, why="X")
    for part, text in texts.items():
        covered = {place for one in hidden if one["part"] == part for place in range(one["start"], one["end"])}
        left = "".join(letter for place, letter in enumerate(text) if place not in covered)
        assert re.sub(r"\[█+ [^\]]*: X\]", "", masked(text, part, hidden)) == left
    assert moved(hidden, texts, texts) == moved(moved(hidden, texts, texts), texts, texts)
    assert {(one["part"], one["start"], one["end"]) for one in hidden} <= {
        (one["part"], one["start"], one["end"]) for one in moved(hidden, texts, texts)
    }
