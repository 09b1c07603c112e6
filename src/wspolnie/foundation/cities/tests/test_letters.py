"""Kinds of letters, how their words take values, and a city's own words by day and from its model."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st
from psycopg.errors import ExclusionViolation

from tests.clones import past_the_guard
from wspolnie.foundation.cities.actions import change_wording, set_up_city
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.model_lines import ModelFileError
from wspolnie.foundation.cities.models import City, LetterTemplate
from wspolnie.foundation.cities.reading import wording
from wspolnie.foundation.cities.tests.test_model_file import CITY
from wspolnie.foundation.db.tenancy import in_city
from wspolnie.foundation.mail import VARIABLE, LetterKind, Mistake, Slip, Variable, fill, mistake_in
from wspolnie.foundation.modules import Refused, registry

KIND = LetterKind(
    "tried.kind", "Tried", "{who}", "Dear {who},\n\n{news}\n\n{end}",
    (Variable("who", "Who", "Anna", required=True), Variable("news", "News", "x"), Variable("end", "End", "bye")),
)  # fmt: skip
LETTER = """
[[letter]]
name = "notify.one"
subject = "Miasto: {subject}"
body = \"\"\"
Witaj,

{news} {off} {signature}
\"\"\"
"""


@pytest.mark.parametrize(
    ("subject", "body", "mistake"),
    [
        ("{who}", "x", None),
        ("x", "{who}", None),
        ("", "{who}", Mistake("subject", Slip.EMPTY)),
        ("x", " \n ", Mistake("body", Slip.EMPTY)),
        ("x" * 201, "{who}", Mistake("subject", Slip.LONG)),
        ("x", "{whom}", Mistake("body", Slip.UNKNOWN, "whom")),
        ("{whom}", "{who}", Mistake("subject", Slip.UNKNOWN, "whom")),
        ("x", "no names", Mistake("body", Slip.MISSING, "who")),
        *(("x", f"{{who}} {odd}", Mistake("body", Slip.BRACE)) for odd in ("{", "}", "{ who }", "{Who}", "{{}}")),
    ],
)
def test_what_is_wrong_is_found(subject: str, body: str, mistake: Mistake | None) -> None:
    assert mistake_in(KIND, subject, body) == mistake


def test_values_are_put_in_once_and_a_hollow_paragraph_goes() -> None:
    text = fill(KIND.subject, KIND.body, {"who": "{news} 100 %", "news": "", "end": "a\n\n\n\nb"})
    assert text.subject == "{news} 100 %"
    assert text.body == "Dear {news} 100 %,\n\na\n\n\n\nb\n"


@given(st.text(), st.text())
def test_a_subject_is_one_line_and_values_stay_whole(who: str, news: str) -> None:
    text = fill(KIND.subject, KIND.body, {"who": who, "news": news, "end": ""})
    assert text.subject == " ".join(who.split())[:200]
    assert who in text.body
    assert news.rstrip("\n") in text.body or not news.strip()  # a paragraph of blanks is left out


@pytest.mark.parametrize("kind", registry.letters(), ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_built_in_words_are_right_in_every_language(kind: LetterKind, language: str) -> None:
    with translation.override(language):
        subject, body = translation.gettext(kind.subject), translation.gettext(kind.body)
        assert mistake_in(kind, subject, body) is None
        used = set(VARIABLE.findall(subject)) | set(VARIABLE.findall(body))
        assert used == {variable.name for variable in kind.variables}
        assert all(translation.gettext(variable.label) for variable in kind.variables)
        if language == "pl":
            assert body == kind.body or not re.search(r"\b(the|your|Good)\b", body)


def test_kinds_and_topics_have_names_of_their_own() -> None:
    for named in (registry.letters(), registry.topics()):
        names = [one.name for one in named]
        assert len(names) == len(set(names)) >= 2
        for name in names:
            assert name.split(".")[0] in {module.name for module in registry.all()}
            assert len(name) <= 60


@pytest.mark.django_db
def test_words_hold_on_their_days(bound: City) -> None:
    assert wording("notify.one", date(2026, 1, 1)) is None
    change_wording("notify.one", subject="1", body="a", since=date(2026, 1, 1))
    change_wording("notify.one", subject="2", body="b", since=date(2027, 1, 1))
    days = date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1), date(2099, 1, 1)
    held = [wording("notify.one", day) for day in days]
    assert [one and one.subject for one in held] == [None, "1", "1", "2", "2"]
    assert [LetterTemplate.objects.in_force("notify.one", day).count() for day in days] == [0, 1, 1, 1, 1]
    with translation.override("pl"), pytest.raises(Refused, match="ma już treść"):
        change_wording("notify.one", subject="3", body="c", since=date(2026, 6, 1))


@pytest.mark.django_db
def test_words_of_another_city_do_not_count(city: City, other_city: City) -> None:
    with in_city(other_city.id):
        change_wording("notify.one", subject="1", body="a", since=date(2026, 1, 1))
    with in_city(city.id):
        assert wording("notify.one", date(2026, 6, 1)) is None


@pytest.mark.django_db
def test_the_database_keeps_one_wording_a_day(bound: City) -> None:
    change_wording("notify.one", subject="1", body="a", since=date(2026, 1, 1))
    copy = "INSERT INTO cities_lettertemplate SELECT uuidv7(), name, subject, body, since, until, city_id"
    with pytest.raises(ExclusionViolation, match="letter_one_wording_a_day"), transaction.atomic():
        past_the_guard(f"{copy} FROM cities_lettertemplate")


def read(folder: Path, text: str) -> str:
    path = folder / "probne.toml"
    path.write_text(CITY + text, encoding="utf-8")
    try:
        read_model(path)
    except ModelFileError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "notify.one"', 'name = "notify.two"', "line 17: name is no kind of letter: notify.two"),
        (
            "Miasto: {subject}",
            "Miasto: {temat}",
            "line 18: subject names a variable that this letter does not have: te",
        ),
        ("Miasto: {subject}", "", "line 18: subject is empty"),
        ("Miasto: {subject}", "x" * 201, "line 18: subject is longer than 200"),
        ("{news} {off}", "{news}", "line 19: body lacks a variable that this letter needs: off"),
        ("Witaj,", "Witaj {,", "line 19: body has a brace that belongs to no variable"),
        (
            'name = "notify.one"',
            'name = "notify.one"\nsince = 2027-01-01\nuntil = 2026-01-01',
            "line 19: until must not",
        ),
        ('name = "notify.one"', 'name = "notify.one"\nkind = ""', "line 18: kind is not known here"),
    ],
)
def test_mistakes_in_a_model_s_letters_are_said_with_their_lines(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert read(tmp_path, LETTER) == ""
    assert said in read(tmp_path, LETTER.replace(old, new))


@pytest.mark.django_db
def test_a_model_s_letter_holds_until_the_city_words_its_own(ground: None, tmp_path: Path) -> None:
    (tmp_path / "probne.toml").write_text(CITY + LETTER, encoding="utf-8")
    model = read_model(tmp_path / "probne.toml")
    made = set_up_city(model)
    with in_city(made.id):
        held = wording("notify.one", date(2026, 1, 1))
        assert held is not None
        assert (held.subject, held.body) == ("Miasto: {subject}", "Witaj,\n\n{news} {off} {signature}")
        change_wording("notify.one", subject="{subject}", body="x", since=date(2026, 6, 1))
    set_up_city(model)
    with in_city(made.id):
        assert LetterTemplate.objects.count() == 2
        held = wording("notify.one", date(2026, 6, 1))
        assert held is not None
        assert held.body == "x"
