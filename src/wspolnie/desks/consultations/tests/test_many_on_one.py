"""Two thousand remarks on one paragraph: the pages that show them stay as quick and as small as with a few."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations.actions.remarks import Words, receive_remark, release_remark
from wspolnie.desks.consultations.models import Consultation, Remark
from wspolnie.desks.consultations.tests.conftest import browser
from wspolnie.foundation.web.pieces import shelf
from wspolnie.spaces.policy import NOBODY
from wspolnie.tools.documents.models import Paragraph

pytestmark = pytest.mark.django_db
MANY = 2_000
STATEMENTS = 30
"""Binding the city and transaction control among them; the bench holds the twelve without those."""
BYTES = 60_000


@pytest.fixture
def loud(make: Makers) -> Consultation:
    """The first paragraph has all the remarks, the first of them sent as people do."""
    matter = make.consultation("Program parków")
    about = Paragraph.objects.filter(version=make.round(matter).version, number=1).get()
    words = Words(reason="Za mało drzew przy szkole, a latem jest tam gorąco.", paragraph=about)
    one = receive_remark(matter, make.round(matter), words, by=NOBODY)
    release_remark(matter, one, by=make.clerk())
    with unguarded(), connection.cursor() as cursor:
        columns = [field.column for field in Remark._meta.concrete_fields if field.column not in {"id", "number"}]
        names = ", ".join(f'"{name}"' for name in columns)
        cursor.execute(
            f"INSERT INTO consultations_remark (id, number, {names}) SELECT gen_random_uuid(), 1 + n, {names} "
            "FROM consultations_remark, generate_series(1, %s) AS n WHERE number = 1",
            [MANY - 1],
        )
    shelf.clear()
    return matter


def test_its_pages_stay_small(make: Makers, loud: Consultation) -> None:
    anchor = Paragraph.objects.filter(version=make.round(loud).version, number=1).get().anchor
    home = f"/konsultacje/{loud.space.slug}/"
    pages = {
        home: 2,
        f"{home}projekt/{anchor}/": 50,
        f"{home}projekt/{anchor}/?strona=40": 50,
        f"{home}projekt/{anchor}/?kolejnosc=najnowsze": 50,
        f"{home}uwagi/?akapit={anchor}&strona=40": 50,
        f"{home}uwagi/{MANY}/": 1,
    }
    for address, shown in pages.items():
        browser().get(address)  # pieces that all readers share are made once
        with CaptureQueriesContext(connection) as asked:
            answer = browser().get(address)
        text = spaced(answer.content.decode())
        assert answer.status_code == 200, address
        assert text.count("Za mało drzew przy szkole") == shown, address
        assert len(asked) <= STATEMENTS, (address, len(asked))
        assert len(answer.content) <= BYTES, (address, len(answer.content))
    told = spaced(browser().get(f"{home}projekt/{anchor}/").content.decode())
    assert re.search(r"2[ \u00a0]?000 uwag", told)
