"""What the city says of personal data: typed on load, never rewritten, shown as it held, needed for a start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone, translation

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.planning import start_consultation, what_is_missing
from wspolnie.foundation.cities.actions import change_parameter
from wspolnie.foundation.cities.model_file import read_model
from wspolnie.foundation.cities.model_kinds import ClauseModel
from wspolnie.foundation.cities.model_lines import ModelFileError
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import Refused
from wspolnie.services.privacy.actions.clauses import enact_clauses
from wspolnie.services.privacy.models import Clause
from wspolnie.services.privacy.reading import clause

CITY = """
[city]
slug = "gdzies"
name = "Gdzieś"
name_genitive = "Gdziesia"
name_locative = "Gdziesiu"
host = "gdzies.localhost"
hue = 1
arms = "city"
code = "GDZ"
office_name = "Urząd"
office_line = "ul. Próbna 1"
office_email = "u@gdzies.example"
officer_email = "iod@gdzies.example"

[[parameter]]
name = "letters_kept_days"
value = "30"
article = "RODO"
"""
TEXTS = {
    "slug": "workshops", "title": "Warsztaty", "purpose": "Po co.", "basis": "Podstawa.", "recipients": "Kto.",
    "retention": "Tyle: {letters_kept_days}.", "rights": "Prawa.", "duty": "Dobrowolnie.", "transfers": "Nigdzie.",
}  # fmt: skip
WORKSHOPS = ClauseModel(**TEXTS)


def written(path: Path, **changes: str) -> Path:
    """A model file whose one clause is changed; an empty text leaves its key out."""
    said = {**{name: f'"{text}"' for name, text in TEXTS.items()}, **changes}
    rows = "\n".join(f"{name} = {text}" for name, text in said.items() if text)
    path.write_text(f"{CITY}\n[[clause]]\n{rows}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"retention": '"{no_such_days}"'}, "retention speaks of no_such_days"),
        ({"purpose": ""}, "purpose is missing"),
        ({"rights": "7"}, "rights must be a text"),
        ({"since": '"wczoraj"'}, "since must be a day"),
        ({"colour": '"red"'}, "colour is not known here"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, changes: dict[str, str], said: str) -> None:
    path = written(tmp_path / "m.toml", **changes)
    with pytest.raises(ModelFileError, match=rf"^m\.toml, line \d+: {said}") as refusal:
        read_model(path)
    line = int(str(refusal.value).split("line ")[1].split(":")[0])
    text = path.read_text(encoding="utf-8").splitlines()[line - 1]
    assert text.startswith(said.split()[0]) or text == "[[clause]]"


def test_a_clause_stands_once_a_day(tmp_path: Path) -> None:
    path = written(tmp_path / "m.toml")
    assert read_model(path).clauses == (WORKSHOPS,)
    body = path.read_text(encoding="utf-8")
    path.write_text(body + body[body.index("[[clause]]") :], encoding="utf-8")
    with pytest.raises(ModelFileError, match="slug stands twice for the same day"):
        read_model(path)


def test_a_text_that_was_shown_is_never_rewritten(bound: City) -> None:
    today = timezone.localdate()
    assert enact_clauses([WORKSHOPS]) == 1
    lines = Line.objects.count()
    assert (enact_clauses([WORKSHOPS]), Line.objects.count()) == (0, lines)
    assert enact_clauses([replace(WORKSHOPS, purpose="Po coś innego.")]) == 1
    kept = list(Clause.objects.filter(slug="workshops").order_by("since"))
    days = [(one.purpose, one.since, one.until) for one in kept]
    assert ("Po co.", None, today - timedelta(days=1)) in days
    assert ("Po coś innego.", today, None) in days
    assert enact_clauses([replace(WORKSHOPS, purpose="Jeszcze inaczej.")]) == 1
    texts = [one.purpose for one in Clause.objects.filter(slug="workshops", since=today)]
    assert texts == ["Jeszcze inaczej."], "two texts of one day would leave nobody knowing which held"


def test_a_stated_day_is_kept(bound: City) -> None:
    later = replace(WORKSHOPS, purpose="Od stycznia.", since=date(2030, 1, 1))
    assert enact_clauses([WORKSHOPS, later]) == 2
    for on, purpose in ((date(2029, 12, 31), "Po co."), (date(2030, 1, 1), "Od stycznia.")):
        found = clause("workshops", on)
        assert found is not None
        assert found.purpose == purpose
    assert enact_clauses([WORKSHOPS, later]) == 0


def test_the_page_says_what_held_and_what_the_parameter_says(bound: City) -> None:
    enact_clauses([WORKSHOPS])
    enact_clauses([replace(WORKSHOPS, purpose="Po coś innego.")])
    visitor = Client(headers={"host": bound.host})
    page = spaced(visitor.get("/prywatnosc/workshops/").content.decode())
    assert "Po coś innego." in page
    assert "Tyle: 30 dni." in page
    assert bound.officer_email in page
    assert 'href="/prywatnosc/workshops/?dnia=0001-01-01"' in page
    before = spaced(visitor.get("/prywatnosc/workshops/?dnia=2020-01-01").content.decode())
    assert "Po co." in before
    assert "Ten tekst już nie obowiązuje." in before
    change_parameter("letters_kept_days", value="7", since=timezone.localdate(), article="uchwała")
    assert "Tyle: 7 dni." in spaced(visitor.get("/prywatnosc/workshops/").content.decode())
    assert visitor.get("/prywatnosc/nie-ma-takiej/").status_code == 404
    assert visitor.get("/prywatnosc/workshops/?dnia=wczoraj").status_code == 200


def test_the_privacy_page_promises_what_the_parameters_say(bound: City, settings: object) -> None:
    visitor = Client(headers={"host": bound.host})
    page = spaced(visitor.get("/prywatnosc/").content.decode())
    assert "Zalogowanie: najwyżej 12 godzin." in page
    assert "Do 30 dni po publikacji odpowiedzi." in page
    today = timezone.localdate()
    for name, days in (
        ("retention_remark_contacts_days", "41"),
        ("retention_looks_days", "42"),
        ("letters_kept_days", "43"),
        ("retention_server_log_days", "44"),
    ):
        change_parameter(name, value=days, since=today, article="uchwała")
    settings.SESSION_COOKIE_AGE = 5 * 3600  # type: ignore[attr-defined]
    page = spaced(visitor.get("/prywatnosc/").content.decode())
    for said in ("41 dni", "42 dni", "43 dni", "44 dni", "najwyżej 5 godzin"):
        assert said in page
    assert 'href="/prywatnosc/uwagi/"' in page


def test_nothing_starts_before_the_city_says_what_it_does_with_data(make: Makers) -> None:
    consultation = make.draft("Bez klauzuli")
    assert what_is_missing(consultation, make.round(consultation)) == []
    with unguarded():
        Clause.objects.filter(slug="remarks").delete()
    with translation.override("pl"), pytest.raises(Refused, match=r"Informacja miasta o.danych osobowych"):
        start_consultation(consultation, by=make.clerk())
    assert make.round(consultation).state == "draft"
