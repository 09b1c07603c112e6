"""Posts from a file: made, changed, ended; a second time nothing changes; errors row by row."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.factories import Makers
from wspolnie.desks.offices.actions.posts_from_file import take
from wspolnie.desks.offices.sheets import POSTS, post_keys, refuse_post_columns
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.sheets import Doer, Outcome, Row
from wspolnie.parties.offices.models import Office, Post
from wspolnie.services.imports.reading import read_sheet


@pytest.fixture
def slug(make: Makers) -> str:
    office: Office = Office.objects.earliest("slug")
    return office.slug


def bring(*rows: dict[str, str], dry_run: bool = False) -> list[Outcome]:
    return take([Row(number, values) for number, values in enumerate(rows, 2)], Doer(None, "system"), dry_run)


def row(slug: str, **more: str) -> dict[str, str]:
    return {"adres": slug, "stanowisko": "Pełnomocniczka", "decyduje": "tak", "od": "2026-03-01", **more}


def test_a_post_is_made_changed_and_ended(slug: str) -> None:
    before = Line.objects.count()
    assert [one.result for one in bring(row(slug), dry_run=True)] == ["created"]
    assert Line.objects.count() == before, "a dry run writes nothing"
    assert [one.result for one in bring(row(slug))] == ["created"]
    assert [one.result for one in bring(row(slug))] == ["unchanged"]
    changed = row(slug, telefon="71 000 00 00", email="pelnomocniczka@miasto.example")
    assert [one.result for one in bring(changed, dry_run=True)] == ["changed"]
    assert [one.result for one in bring(changed)] == ["changed"]
    assert [one.result for one in bring({**changed, "do": "2026-12-31"})] == ["changed"]
    post = Post.objects.get(title="Pełnomocniczka")
    assert (post.decision_maker, post.phone, post.until) == (True, "71 000 00 00", date(2026, 12, 31))


@pytest.mark.parametrize("dry_run", [True, False])
def test_each_wrong_row_says_where_and_why(slug: str, dry_run: bool) -> None:
    wrong = [
        (row("nie-ma"), "adres"),
        (row(slug, stanowisko=" "), "stanowisko"),
        (row(slug, stanowisko="x" * 161), "stanowisko"),
        (row(slug, decyduje="może"), "decyduje"),
        (row(slug, email="nie adres"), "email"),
        (row(slug, od=""), "od"),
        (row(slug, od="31.02.2026"), "od"),
        (row(slug, do="2026-01-01"), "do"),
    ]
    outcomes = bring(*(values for values, _column in wrong), dry_run=dry_run)
    assert [(one.result, one.column) for one in outcomes] == [("refused", column) for _values, column in wrong]
    assert not Post.objects.filter(title="Pełnomocniczka").exists()


def test_the_file_of_the_list_comes_in_again(make: Makers, slug: str) -> None:
    bring(row(slug, zakres="Współpraca z organizacjami", telefon="+48 71 000 00 00"))
    content = Client(headers={"host": make.city.host}).get("/urzad/stanowiska/csv/").content
    rows = list(read_sheet(content).rows)
    assert rows
    assert {one.result for one in take(rows, Doer(None, "system"), False)} == {"unchanged"}
    assert refuse_post_columns(POSTS) == ""
    assert "adres" in refuse_post_columns(("stanowisko",))
    assert post_keys(row(slug)) != post_keys(row(slug, stanowisko="Inne"))
