"""Publishing is refused, the open ones are answered, all answers go out at one moment; each author hears once, by the
way they used; what was wrong is corrected where everybody sees it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.journeys.people import Letter, People, letters, people
from tests.journeys.test_listy import awaited
from tests.site import Site

LETTER: Final = ("Anna Próbna", "ul. Próbna 1", "50-001", "Wrocław")
ANSWERS: Final = {"Za mało cienia.": "Posadzimy lipy.", "Za mało ławek.": "Postawimy dziesięć ławek."}
WRONG, RIGHT, WHY = "Posadzimy lipy.", "Posadzimy klony.", "Pomyliliśmy gatunek drzew."


class Story:
    """One telling, by those who use the pages without scripts."""

    def __init__(self, site: Site, crowd: People) -> None:
        now = datetime.now(UTC)
        self.site, self.crowd = site, crowd
        self.mail = "cien@poczta.example"
        self.slug = site.consultation(
            "Plac do publikacji", opens=now - timedelta(days=9), closes=now - timedelta(days=1),
            remarks=[
                {"reason": "Za mało cienia.", "paragraph": 1, "contact": self.mail, "released": True},
                {"reason": "Za mało ławek.", "paragraph": 2, "channel": "paper", "postal": LETTER, "released": True},
            ],
        )  # fmt: skip
        self.address = f"/konsultacje/{self.slug}/"
        self.clerk, self.reader = crowd.clerk(), crowd.resident()
        self.clerk.sign_in("urzedniczka@wroclaw.example")

    def publication_is_refused(self, *still_open: str) -> None:
        clerk = self.clerk
        clerk.go(f"{self.address}publikacja/")
        assert "Odpowiedzi nie można jeszcze opublikować" in clerk.text
        assert clerk.page.get_by_role("button", name=re.compile("Opublikuj")).count() == 0
        links = clerk.main.get_by_role("link", name=re.compile(r"U-\d{4}$"))
        assert [text[-6:] for text in links.all_inner_texts()] == list(still_open)

    def open_ones_are_answered_from_the_list(self) -> None:
        for number, (wants, answer) in enumerate(ANSWERS.items(), 1):
            still_open = [f"U-{one:04d}" for one in range(number, len(ANSWERS) + 1)]
            self.publication_is_refused(*still_open)
            clerk = self.clerk
            clerk.follow(re.compile(f"{still_open[0]}$"))
            assert wants in clerk.text
            clerk.page.get_by_label("Uwzględniona", exact=True).check()
            clerk.page.get_by_label("Uzasadnienie").fill(answer)
            clerk.press("Zapisz odpowiedź i pokaż następną")
            self.reader.go(f"{self.address}uwagi/")
            assert answer not in self.reader.text, "nothing goes out before all do"

    def all_go_out_at_one_moment(self) -> None:
        clerk = self.clerk
        clerk.go(f"{self.address}publikacja/")
        assert "Wyślemy 1 list" in clerk.text
        clerk.press("Opublikuj 2 odpowiedzi")
        self.reader.go(f"{self.address}uwagi/")
        assert all(answer in self.reader.text for answer in ANSWERS.values())

    def the_letter_opens_the_answer_without_an_account(self, count: int, answer: str) -> Letter:
        author = self.crowd.resident(width=390)
        letter = awaited(author, self.mail, count)[0]
        found = re.search(r"Odpowiedź w serwisie: (\S+)", letter.body)
        assert found is not None, letter.body
        link = urlsplit(found[1])
        author.go(f"{link.path}?{link.query}")
        assert author.heading.startswith("Plac do publikacji")
        assert re.search(r"U-0001", author.text)
        assert answer in author.text
        assert "Za mało ławek." not in author.text, "it is their own remark, not the list of all"
        return letter

    def the_paper_author_gets_a_letter_on_paper(self, answer: str) -> None:
        clerk = self.clerk
        clerk.go(f"{self.address}listy/")
        with clerk.page.expect_download() as waiting:
            clerk.press("Pobierz plik ze wszystkimi listami (PDF)")
        pdf = PdfReader(io.BytesIO(waiting.value.path().read_bytes()))
        text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
        assert all(part in text for part in (*LETTER, answer)), text
        clerk.press("Zapisz, że wysłano 1 list")
        assert clerk.page.get_by_role("button", name=re.compile("Pobierz|Zapisz")).count() == 0, "none waits"

    def a_correction_stands_beside_the_answer(self) -> None:
        clerk = self.clerk
        clerk.go(f"{self.address}odpowiedzi/1/sprostowanie/")
        clerk.page.get_by_label("Uzasadnienie").fill(RIGHT)
        clerk.page.get_by_label("Dlaczego odpowiedź jest sprostowana").fill(WHY)
        clerk.press("Sprawdź przed zapisem")
        clerk.press("Opublikuj sprostowanie")
        self.reader.go(f"{self.address}uwagi/1/")
        assert RIGHT in self.reader.text
        assert WHY in self.reader.text
        expect(self.reader.main.locator("del")).to_contain_text(WRONG)

    def nobody_hears_twice(self) -> None:
        subjects = [letter.subject for letter in letters(self.reader.new_page(), self.mail)]
        assert len(subjects) == 3, subjects
        self.clerk.go(f"{self.address}listy/?stan=wyslane")
        assert self.clerk.main.get_by_role("row").count() == 2, "its head and one letter on paper"


@pytest.fixture
def story(chromium: Browser, site: Site) -> Iterator[Story]:
    with people(chromium, site, scripts=False) as crowd:
        yield Story(site, crowd)


def test_refused_then_published_then_corrected(story: Story) -> None:
    story.open_ones_are_answered_from_the_list()
    story.all_go_out_at_one_moment()
    told = story.the_letter_opens_the_answer_without_an_account(2, WRONG)
    assert WRONG in told.body
    story.the_paper_author_gets_a_letter_on_paper("Postawimy dziesięć ławek.")
    story.a_correction_stands_beside_the_answer()
    told = story.the_letter_opens_the_answer_without_an_account(3, RIGHT)
    assert WHY in told.body
    story.nobody_hears_twice()
