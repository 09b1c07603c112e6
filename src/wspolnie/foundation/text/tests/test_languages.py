"""A third language is added by a folder: its messages and its words of dates; nothing of the code is changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import ngettext, override, trans_real

from wspolnie.foundation.cities.models import City
from wspolnie.foundation.text import grammar as tables
from wspolnie.foundation.text import languages
from wspolnie.foundation.text.amounts import number
from wspolnie.foundation.text.catalog import LOCALE, compile_catalogs
from wspolnie.foundation.text.dates import DateText
from wspolnie.foundation.text.grammar import from_file, grammar, plural_form
from wspolnie.foundation.text.languages import offered, plural_rule
from wspolnie.foundation.text.left import time_left

MESSAGES = """msgid ""
msgstr ""

msgid "Search"
msgstr "Пошук"

msgid "%(num)s remark"
msgid_plural "%(num)s remarks"
msgstr[0] "%(num)s зауваження"
msgstr[1] "%(num)s зауваження-2"
msgstr[2] "%(num)s зауважень"
"""
DATES = """
until_weekdays = ["до понеділка", "до вівторка", "до середи", "до четверга", "до п’ятниці", "до суботи", "до неділі"]
since_weekdays = ["з понеділка", "з вівторка", "із середи", "із четверга", "з п’ятниці", "із суботи", "з неділі"]
on_weekdays = ["у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю", "у суботу", "у неділю"]
hour = "о "
summer_time = " за літнім часом"
winter_time = " за зимовим часом"
left = "{verb} {left}"
closing = "Закінчується цієї хвилини"
over = "Закінчено"
today = "сьогодні"
tomorrow = "завтра"
yesterday = "вчора"
day = {forms = ["день", "дні", "днів"], verbs = ["Залишився", "Залишилося", "Залишилося"]}
hours = {forms = ["год", "год", "год"], verbs = ["Залишилася", "Залишилося", "Залишилося"]}
minutes = {forms = ["хв", "хв", "хв"], verbs = ["Залишилася", "Залишилося", "Залишилося"]}
"""


@pytest.fixture
def third(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A product whose folder of languages holds a Ukrainian one too."""
    (tmp_path / "uk").mkdir()
    (tmp_path / "uk" / "portal.po").write_text(MESSAGES, encoding="utf-8")
    (tmp_path / "uk" / "dates.toml").write_text(DATES, encoding="utf-8")
    (tmp_path / "pl").symlink_to(LOCALE / "pl")
    compile_catalogs(tmp_path)
    monkeypatch.setattr(settings, "LANGUAGES", offered(tmp_path))
    monkeypatch.setattr(settings, "LOCALE_PATHS", [tmp_path])
    monkeypatch.setattr(tables, "words_of_dates", lambda code: languages.words_of_dates(code, tmp_path))
    _forget()
    yield tmp_path
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    trans_real._translations.pop("uk", None)
    trans_real.get_languages.cache_clear()
    grammar.cache_clear()


@pytest.mark.django_db
def test_its_folder_is_enough(third: Path, city: City) -> None:
    """Its name stands in the masthead, its choice is kept, its words are read, what lacks is told in Polish."""
    assert settings.LANGUAGES == [("pl", "polski"), ("en", "English"), ("uk", "українська")]
    visitor = Client(headers={"host": city.host})
    polish = visitor.get("/szukaj/?q=zielen").content.decode()
    assert "/jezyk/uk/?z=%2Fszukaj%2F%3Fq%3Dzielen" in polish
    assert "українська" in polish
    answer = visitor.get("/jezyk/uk/?z=/szukaj/%3Fq=zielen")
    assert (answer.status_code, answer["Location"]) == (302, "/szukaj/?q=zielen")
    page = visitor.get("/szukaj/?q=zielen").content.decode()
    assert '<html lang="uk"' in page
    assert "Пошук" in page
    assert "Przejdź do treści" in page.replace("\xa0", " ")
    with override("uk"):
        assert [ngettext("%(num)s remark", "%(num)s remarks", n) % {"num": n} for n in (1, 3, 5, 21)] == [
            "1 зауваження", "3 зауваження-2", "5 зауважень", "21 зауваження",
        ]  # fmt: skip


def test_its_dates_follow_its_file(third: Path) -> None:
    at = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)
    assert DateText("uk").day(at) == "11 вересня 2026"
    assert DateText("uk").until(at) == "до п’ятниці 11 вересня 2026, о 15:45"
    left = time_left(at, datetime(2026, 8, 11, 13, 45, tzinfo=UTC), "uk")
    assert left.sentence == "Залишився 31 день"
    assert [plural_form(n, "uk") for n in (1, 2, 5, 11, 21, 22)] == [0, 1, 2, 2, 0, 1]
    assert number(1214, "uk") == "1\xa0214"


def test_without_words_of_dates_they_are_english() -> None:
    assert grammar("cs").today == "today"


@pytest.mark.parametrize("wrong", [{"today": "сьогодні"}, {"todey": "сьогодні"}])
def test_a_file_that_lacks_a_word_or_has_a_strange_one_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"dates\.toml"):
        from_file("uk", wrong)


def test_a_folder_that_is_called_as_no_language_is_refused(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    assert offered(tmp_path) == [("pl", "polski"), ("en", "English")], "an empty folder is none yet"
    (tmp_path / "drafts" / "portal.po").touch()
    with pytest.raises(ValueError, match="locale/drafts"):
        offered(tmp_path)


def test_the_product_offers_polish_and_english() -> None:
    assert settings.LANGUAGES == [("pl", "polski"), ("en", "English")]
    assert plural_rule("de").startswith("nplurals=2; plural=")
