"""The list of consultations: what each filter shows, its counts, file and feed, and that it stays cheap with 500."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.clones import past_the_guard
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import publish_answers
from wspolnie.desks.consultations.models import Round
from wspolnie.desks.consultations.states import Phase, RoundState, phase_of
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.desks.consultations.views.catalogue import ORDER, phase_at
from wspolnie.foundation.cities.models import Theme

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC).replace(second=0, microsecond=0)
DAY = timedelta(days=1)


@pytest.fixture
def every(make: Makers) -> Makers:
    """One of each kind: far from closing, closing soon, announced, being answered, answered."""
    make.consultation("Daleko do końca", opens=NOW - DAY, closes=NOW + 20 * DAY)
    make.consultation("Kończy się", opens=NOW - 20 * DAY, closes=NOW + 2 * DAY)
    make.consultation("Zapowiedź", opens=NOW + 3 * DAY, closes=NOW + 30 * DAY)
    make.consultation("Piszą odpowiedzi", opens=NOW - 20 * DAY, closes=NOW - DAY)
    answered = make.consultation("Gotowe odpowiedzi", opens=NOW - 40 * DAY, closes=NOW - 30 * DAY)
    publish_answers(answered, by=make.clerk())
    make.draft("Ukryty szkic")
    return make


NAMES = ("Daleko do końca", "Kończy się", "Zapowiedź", "Piszą odpowiedzi", "Gotowe odpowiedzi", "Ukryty szkic")


def shown(make: Makers, query: str = "") -> list[str]:
    page = spaced(browser().get(f"/konsultacje/{query}").content.decode())
    return sorted((name for name in NAMES if name in page), key=page.index)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Kończy się", "Daleko do końca", "Zapowiedź", "Piszą odpowiedzi", "Gotowe odpowiedzi"]),
        ("?stan=otwarte", ["Kończy się", "Daleko do końca"]),
        ("?stan=koncza-sie", ["Kończy się"]),
        ("?stan=zapowiedziane", ["Zapowiedź"]),
        ("?stan=odpowiedzi-w-toku", ["Piszą odpowiedzi"]),
        ("?stan=z-odpowiedziami", ["Gotowe odpowiedzi"]),
        ("?stan=cokolwiek&rok=abc", ["Kończy się", "Daleko do końca", "Zapowiedź", "Piszą odpowiedzi", NAMES[4]]),
        ("?q=odpowiedzi", ["Piszą odpowiedzi", "Gotowe odpowiedzi"]),
        ("?q=ODPOWIEDZI&stan=z-odpowiedziami", ["Gotowe odpowiedzi"]),
        ("?rok=1999", []),
        ("?temat=nie-ma-takiego", []),
    ],
)
def test_each_filter_shows_what_it_says(every: Makers, query: str, names: list[str]) -> None:
    assert shown(every, query) == names


def test_the_states_are_counted_side_by_side_and_an_empty_choice_says_so(every: Makers) -> None:
    page = spaced(browser().get("/konsultacje/?stan=otwarte").content.decode())
    for label in ("trwają (2)", "kończą się w ciągu tygodnia (1)", "zapowiedziane (1)", "z odpowiedziami (1)"):
        assert label in page
    assert "2 konsultacje" in page
    assert "Nic tu nie pasuje" in spaced(browser().get("/konsultacje/?rok=1999").content.decode())


def test_a_theme_is_chosen_by_its_word(every: Makers) -> None:
    theme = Theme.objects.order_by("slug")[0]
    assert len(shown(every, f"?temat={theme.slug}&rok={NOW.year}")) == 5
    assert shown(every, f"?temat={Theme.objects.order_by('slug')[1].slug}") == []


def test_the_file_and_the_feed_hold_what_the_filter_shows(every: Makers) -> None:
    client = browser()
    file = client.get("/konsultacje.csv?stan=otwarte")
    lines = file.content.decode("utf-8-sig").strip().splitlines()
    assert len(lines) == 3
    assert lines[1].split(";")[1:3] == ["Kończy się", "trwa zbieranie uwag"] or "Kończy się" in lines[1]
    feed = client.get("/konsultacje.atom")
    tree = ElementTree.fromstring(feed.content)
    atom = "{http://www.w3.org/2005/Atom}"
    titles = [entry.findtext(f"{atom}title") for entry in tree.iter(f"{atom}entry")]
    assert len(titles) == 5
    assert "Ukryty szkic" not in titles
    assert feed["Content-Type"].startswith("application/atom+xml")


@pytest.mark.parametrize("seconds", [-61, -60, -59, -1, 0, 1, 59, 60, 61])
@pytest.mark.parametrize("edge", ["opens_at", "closes_at"])
def test_the_database_tells_the_phase_as_the_clock_does(make: Makers, edge: str, seconds: int) -> None:
    matter = make.consultation("Program", opens=NOW - DAY, closes=NOW + DAY)
    now = getattr(make.round(matter), edge) + timedelta(seconds=seconds)
    told = Round.objects.annotate(told=phase_at(now)).get(consultation=matter)
    assert Phase(told.told) is phase_of(RoundState(told.state), told.window, now)
    assert told.told in ORDER


def test_with_500_consultations_the_page_asks_as_little_as_with_one(make: Makers) -> None:
    make.consultation("Program", opens=NOW - DAY, closes=NOW + DAY)
    client = browser()
    client.get("/konsultacje/")
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get("/konsultacje/")
    multiply(500)
    with CaptureQueriesContext(connection) as many:
        page = spaced(client.get("/konsultacje/?strona=2").content.decode())
    assert len(many) <= len(few) <= 12
    assert "501 konsultacji" in page
    assert len(page.encode()) < 61_440


def multiply(count: int) -> None:
    """Copies of the only consultation: its space, itself and its round, past the verbs for speed."""
    past_the_guard(
        "INSERT INTO spaces_space (id, city_id, kind, slug, name, purpose, state, audience, parent_id, front_id) "
        "SELECT gen_random_uuid(), city_id, kind, slug || '-' || n, name || ' ' || n, purpose, state, audience, "
        "parent_id, NULL FROM spaces_space, generate_series(1, %s) n WHERE kind = 'process'",
        count,
    )
    columns = [field.column for field in Round._meta.concrete_fields if field.column not in {"id", "consultation_id"}]
    matter = type(Round.objects.select_related("consultation")[0].consultation)
    own = [field.column for field in matter._meta.concrete_fields if field.column not in {"space_id", "number"}]
    past_the_guard(
        f"INSERT INTO {matter._meta.db_table} (space_id, number, {', '.join(own)}) SELECT s.id, 1000 + "
        f"row_number() OVER (), {', '.join('c.' + name for name in own)} FROM {matter._meta.db_table} c, "
        "spaces_space s WHERE s.kind = 'process' AND s.front_id IS NULL"
    )
    past_the_guard(
        f"INSERT INTO {Round._meta.db_table} (id, consultation_id, {', '.join(columns)}) SELECT gen_random_uuid(), "
        f"c.space_id, {', '.join('r.' + name for name in columns)} FROM {Round._meta.db_table} r, "
        f"{matter._meta.db_table} c WHERE c.space_id <> r.consultation_id"
    )
