"""The council's opinion on a draft, or its silence once its days are over."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import Refused
from wspolnie.tools.documents.actions import (
    Attached,
    ask_opinion,
    give_opinion,
    note_silence,
)
from wspolnie.tools.documents.models import Opinion
from wspolnie.tools.documents.tests.way import (
    AFTER,
    BODY,
    answered,
    of,
)

pytestmark = pytest.mark.django_db


def test_silence_is_noted_after_the_last_minute_alone(make: Makers) -> None:
    document = of(answered(make))
    with taken_at(AFTER):
        opinion = ask_opinion(document, body=BODY, on=date(2026, 10, 1), by=make.clerk())
    assert (opinion.days, opinion.article[:8]) == (14, "art. 41i")
    last_minute = datetime(2026, 10, 15, 21, 59, tzinfo=UTC)
    with taken_at(last_minute + timedelta(seconds=59)), pytest.raises(Refused) as refusal:
        note_silence(document, opinion, by=make.clerk())
    assert "15" in refusal.value.reason
    assert "23:59" in refusal.value.reason
    with taken_at(last_minute + timedelta(seconds=60)):
        note_silence(document, opinion, by=make.clerk())
        with pytest.raises(Refused):
            give_opinion(document, opinion, on=date(2026, 10, 15), text="Późno.", by=make.clerk())
    with unguarded(), pytest.raises(IntegrityError, match="opinion_silence_waits"), transaction.atomic():
        Opinion.objects.filter(pk=opinion.pk).update(silence_at=last_minute)


def test_days_of_an_opinion_cross_the_change_of_the_clock(make: Makers) -> None:
    document = of(answered(make))
    with taken_at(datetime(2026, 10, 21, 10, 0, tzinfo=UTC)):
        opinion = ask_opinion(document, body=BODY, on=date(2026, 10, 20), by=make.clerk())
    assert opinion.silent_from == datetime(2026, 11, 3, 23, 0, tzinfo=UTC)


def test_an_opinion_is_a_file_or_a_text(make: Makers) -> None:
    document = of(answered(make))
    with taken_at(AFTER):
        opinion = ask_opinion(document, body=BODY, on=date(2026, 9, 30), by=make.clerk())
        with pytest.raises(Refused):
            give_opinion(document, opinion, on=date(2026, 10, 1), by=make.clerk())
        with pytest.raises(Refused):
            give_opinion(document, opinion, on=date(2026, 9, 29), text="Wcześniej.", by=make.clerk())
        with pytest.raises(Refused):
            ask_opinion(document, body=BODY, on=date(2026, 9, 30), by=make.clerk())
        file = Attached([b"%PDF-1.7 opinia"], "opinia.pdf")
        give_opinion(document, opinion, on=date(2026, 10, 1), file=file, by=make.clerk())
    opinion.refresh_from_db()
    assert opinion.file is not None
    assert opinion.file.name == "opinia.pdf"
