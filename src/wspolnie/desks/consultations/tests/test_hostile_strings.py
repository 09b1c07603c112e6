"""Every field of the line keeps any string as it was typed and shows it as text, or says in Polish why it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest
from django.test import Client

from tests.factories import Makers
from tests.naughty import OWN
from tests.seen import Seen, flat
from wspolnie.desks.consultations.actions.answers import publish_answers
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.models import Answer, Consultation, Remark
from wspolnie.desks.consultations.views import remarks as remarks_view
from wspolnie.foundation.text.plain import clean_line, clean_text
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Account
from wspolnie.tools.documents.models import Version

HOST: Final = {"host": "wroclaw.localhost"}
SORRY: Final = re.compile(r"[ąćęłńóśźż]|Popraw|Napisz|Podaj|Wpisz|Wklej|nie ma", re.IGNORECASE)


@pytest.fixture
def visitor() -> Client:
    return Client(headers=HOST)


@pytest.fixture
def office(make: Makers) -> Client:
    """The browser of the demo's clerk."""
    client = Client(headers=HOST)
    client.force_login(Account.objects.get(email="urzedniczka@wroclaw.example"))
    return client


def typed(text: str) -> str:
    """What a browser sends for a text: line ends as CRLF."""
    return re.sub(r"\r\n?|\n", "\r\n", text)


def shown_typed(text: str) -> str:
    """What a field shows again: browsers read CRLF and CR as LF."""
    return re.sub(r"\r\n?", "\n", typed(text))


class Posting:
    """One form, posted field by field: what is refused stays in the page, with a reason."""

    def __init__(self, client: Client, path: str, fine: dict[str, Any]) -> None:
        self.client = client
        self.path = path
        self.fine = fine

    def taken(self, names: tuple[str, ...], text: str) -> Iterator[tuple[str, ...]]:
        """Yields the fields of each accepted sending: all at once, or one by one when not all can hold the text."""
        if self._send(names, text):
            yield names
        elif len(names) > 1:
            yield from ((name,) for name in names if self._send((name,), text))

    def _send(self, names: tuple[str, ...], text: str) -> bool:
        answer = self.client.post(self.path, {"again": "1", **self.fine, **dict.fromkeys(names, typed(text))})
        if answer.status_code == 302:
            return True
        assert answer.status_code == 422, (answer.status_code, names, text)
        page = Seen(answer.content.decode())
        assert SORRY.search(page.problem), page.problem
        for name in names:
            assert re.sub(r"\r\n?", "\n", page.fields[name]) == shown_typed(text), name
        return False


def test_planning(office: Client, naughty: list[str]) -> None:
    now = datetime.now(UTC)
    fine = {
        "title": "Tytuł",
        "lead": "O co chodzi.",
        "authority": "Prezydent",
        "office": str(Office.objects.order_by("slug").first().pk),  # type: ignore[union-attr]
        "opens_at": f"{now:%Y-%m-%dT%H:%M}",
        "closes_at": f"{now + timedelta(days=9):%Y-%m-%dT%H:%M}",
        "answers_due_at": f"{now + timedelta(days=19):%Y-%m-%dT%H:%M}",
    }
    form = Posting(office, "/konsultacje/nowa/", fine)
    for text in naughty:
        for names in form.taken(("title", "lead", "authority"), text):
            made = Consultation.objects.select_related("space").order_by("-space_id").first()
            assert made is not None
            kept = {"title": made.space.name, "lead": made.lead, "authority": made.authority}
            for name in names:
                assert kept[name] == (clean_text(text) if name == "lead" else clean_line(text))
            if text not in OWN:
                continue  # templates escape by one rule: our own list is enough for what is shown
            page = Seen(office.get(f"/konsultacje/{made.space.slug}/").content.decode())
            assert flat(page.of("h1")[0]) == flat(kept["title"])
            assert [flat(said) for said in page.of(css="lead")] == [flat(kept["lead"])] * bool(kept["lead"])
            assert flat(page.of(css="kicker")[0]).endswith(flat(kept["authority"]))
            assert all(script.keys() == {"src", "defer"} for script in page.scripts)


def test_pasted_text(office: Client, make: Makers, naughty: list[str]) -> None:
    consultation = make.draft("Wklejanie")
    path = f"/konsultacje/{consultation.space.slug}/tekst/"
    form = Posting(office, path, {})
    public = [text for text in naughty if text not in OWN]
    for text in OWN + ["\n\n".join(public[place : place + 10]) for place in range(0, len(public), 10)]:
        for _ in form.taken(("source",), text):
            assert _version(consultation).source == clean_text(text)
            page = Seen(office.get(path).content.decode())
            assert re.sub(r"\r\n?", "\n", page.fields["source"]) == clean_text(text)
            assert all(script.keys() == {"src", "defer"} for script in page.scripts)


def _version(consultation: Consultation) -> Version:
    version = consultation.rounds.select_related("version").get().version
    assert version is not None
    return version


def test_remarks_and_answers(
    visitor: Client, office: Client, make: Makers, naughty: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remarks_view, "most_an_hour", lambda: 10 * len(naughty))  # one visitor says all of it
    now = datetime.now(UTC)
    consultation = make.consultation("Uwagi", opens=now - timedelta(days=9), closes=now - timedelta(days=1))
    slug = consultation.space.slug
    fine = {
        "key": "k",
        "paragraph": "par-1",
        "proposed": "Nowe brzmienie.",
        "reason": "Bo tak.",
        "side": "organisation",
    }
    form = Posting(visitor, f"/konsultacje/{slug}/uwagi/nowa/", {**fine, "organisation": "Trzepak", "again": "1"})
    texts: dict[int, tuple[str, str, str]] = {}
    for place, text in enumerate(naughty):
        form.fine["key"] = f"klucz-{place}"
        for names in form.taken(("proposed", "reason", "organisation"), text):
            remark = Remark.objects.order_by("-id").first()
            assert remark is not None
            for name in names:
                kept = getattr(remark, name)
                assert kept == (clean_line(text) if name == "organisation" else clean_text(text))
            if place < len(OWN):
                receipt = Seen(visitor.get("/uwaga/potwierdzenie/").content.decode())
                quotes = [flat(said) for said in receipt.of("div", css="quote")]
                assert quotes == [flat(said) for said in (remark.proposed, remark.reason) if said]
            release_remark(consultation, remark, by=make.clerk())
            answer = _answered(office, slug, remark, text)
            proposed = f"Proponowane brzmienie: {remark.proposed} " if remark.proposed else ""
            texts[remark.number] = (proposed + remark.reason, remark.organisation, answer)
    publish_answers(consultation, by=make.clerk())
    _read_all(visitor, slug, texts)


def _answered(office: Client, slug: str, remark: Remark, text: str) -> str:
    form = Posting(office, f"/konsultacje/{slug}/biurko/{remark.number}/", {"verdict": "noted"})
    for _ in form.taken(("reason",), text):
        assert Answer.objects.get(remark=remark).reason == clean_text(text)
        return clean_text(text)
    return "Wymieniona bez odpowiedzi: wpłynęła po terminie."


def _read_all(reader: Client, slug: str, texts: dict[int, tuple[str, str, str]]) -> None:
    """The public list shows each remark and its answer whole, and no tag of anybody's making."""
    shown: dict[int, tuple[str, str, str]] = {}
    for number in range(1, 1 - -len(texts) // 50):
        page = Seen(reader.get(f"/konsultacje/{slug}/uwagi/?strona={number}").content.decode())
        assert all(script.keys() == {"src", "defer"} for script in page.scripts)
        parts = page.of(css="remark-head"), page.of("blockquote"), page.of(css="answer")
        for head, words, answer in zip(*parts, strict=True):
            found = re.search(r"U-(\d{4,})", head)
            assert found is not None
            shown[int(found.group(1))] = (flat(words), flat(head), flat(answer))
    assert shown.keys() == texts.keys()
    for place, (said, name, answered) in texts.items():
        words, head, answer = shown[place]
        assert words == flat(said)
        assert flat(name) in head
        assert flat(answered) in answer


def test_following(visitor: Client, make: Makers, naughty: list[str]) -> None:
    for text in naughty:
        for number, code in ((text, "0000-0000-0000"), ("WRO/2026/KON-1/U-0001", text), (text, text)):
            answer = visitor.post("/uwaga/", {"number": typed(number), "code": typed(code)})
            assert answer.status_code in {422, 429}, text
            page = Seen(answer.content.decode())
            assert SORRY.search(page.problem)
            assert re.sub(r"\r\n?", "\n", page.fields["number"]) == shown_typed(number)


def test_addresses(visitor: Client, make: Makers, naughty: list[str]) -> None:
    """Hidden fields and queries: the paragraph of a form, the number of a page, the state of a list."""
    slug = make.consultation("Adresy").space.slug
    for text in naughty:
        for path in ("uwagi/", "uwagi/nowa/"):
            query = {"akapit": text, "strona": text}
            assert visitor.get(f"/konsultacje/{slug}/{path}", query).status_code == 200, (path, text)
        answer = visitor.post(f"/konsultacje/{slug}/uwagi/nowa/", {"key": "k", "side": text, "paragraph": text})
        assert answer.status_code == 422


def test_a_form_for_a_paragraph_that_is_not_there_keeps_everything(visitor: Client, make: Makers) -> None:
    """The remark is not taken to the whole in silence: it comes back and says so, and then it can be sent."""
    slug = make.consultation("Zły akapit").space.slug
    path = f"/konsultacje/{slug}/uwagi/nowa/"
    form = {"key": "k", "paragraph": "par-77", "proposed": "Nowe.", "reason": "Bo tak.", "side": "resident"}
    answer = visitor.post(path, form)
    assert answer.status_code == 422
    page = Seen(answer.content.decode())
    assert "Uwaga trafi do całości" in page.problem
    assert (page.fields["proposed"], page.fields["reason"], page.fields["paragraph"]) == ("Nowe.", "Bo tak.", "")
    assert visitor.post(path, {**form, **page.fields}).status_code == 302
    remark = Remark.objects.get()
    assert (remark.proposed, remark.reason, remark.paragraph) == ("Nowe.", "Bo tak.", None)


@pytest.mark.parametrize("path", ["/uwaga/", "/konsultacje/{slug}/uwagi/nowa/"])
@pytest.mark.parametrize(
    "body",
    [b"reason=%ED%A0%80", b"reason=%FF%FE", b"reason=\xc3\x28", b"reason=%C0%AF", b"number=%ED%BF%BF&code=%F8%88"],
)
def test_bodies_that_are_no_text_get_a_message(visitor: Client, make: Makers, path: str, body: bytes) -> None:
    """Lone surrogates, overlong and broken sequences: nothing is mended in silence."""
    slug = make.consultation("Bajty").space.slug
    answer = visitor.post(path.format(slug=slug), body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert "UTF-8" in answer.content.decode()
    assert Remark.objects.count() == 0


def test_nul_is_refused_with_its_place(visitor: Client, make: Makers) -> None:
    slug = make.consultation("Zero").space.slug
    path = f"/konsultacje/{slug}/uwagi/nowa/"
    for name in ("proposed", "reason", "organisation", "contact", "key", "paragraph"):
        form = {
            "key": "k",
            "paragraph": "par-1",
            "reason": "Bo tak.",
            "side": "organisation",
            "organisation": "Trzepak",
        }
        answer = visitor.post(path, {**form, name: "przed\0po"})
        assert answer.status_code == 422, name
        page = Seen(answer.content.decode())
        assert SORRY.search(page.problem)
        if name in {"proposed", "reason", "organisation"}:
            assert "U+0000" in page.problem
            assert "6" in page.problem
        again = {**form, **page.fields} | ({name: "po"} if name not in {"key", "paragraph"} else {})
        assert visitor.post(path, {**again, "contact": "", "again": "1"}).status_code == 302, name
    assert Remark.objects.count() == 6
    assert visitor.get(path, {"akapit": "a\0b"}).status_code == 200
