"""After the publication texts are released, hidden, shown, corrected: the files of the report follow by themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as within
from hypothesis import strategies as st
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.factories import Makers
from tests.polish import spaced
from wspolnie.desks.consultations import jobs
from wspolnie.desks.consultations.actions.correcting import correct_answer
from wspolnie.desks.consultations.actions.hiding import uncover
from wspolnie.desks.consultations.actions.hiding_answers import hide_answer, show_answer
from wspolnie.desks.consultations.actions.hiding_whole import black_out_whole
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.models import Consultation, Remark, Report, ReportFile
from wspolnie.desks.consultations.module import MODULE
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.data import json as as_json
from wspolnie.desks.consultations.report.data import shape
from wspolnie.desks.consultations.report.figures import Figures, digest
from wspolnie.desks.consultations.report_states import ReportForm, ReportState
from wspolnie.desks.consultations.states import AnswerState, RemarkState, Verdict
from wspolnie.desks.consultations.tests.reported import answer_all, consulted, round_of, some_remarks
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import Refused, Told

WHY: Final = "dane osoby prywatnej"


def _release(make: Makers, consultation: Consultation) -> None:
    remark = Remark.objects.filter(state=RemarkState.RECEIVED, round__consultation=consultation).first()
    if remark is not None:
        release_remark(consultation, remark, by=make.clerk())


def _correct(make: Makers, consultation: Consultation) -> None:
    said = Said(Verdict.NOTED, f"Inaczej {Report.objects.count()}.", "", AnswerState.ACCEPTED)
    correct_answer(consultation, Remark.objects.get(number=2), said, why="Pomyłka.", by=make.clerk())


def _first() -> Remark:
    return Remark.objects.get(number=1)


STEPS: Final[dict[str, Callable[[Makers, Consultation], Any]]] = {
    "release": _release,
    "correct": _correct,
    "hide": lambda make, one: hide_answer(one, _first(), WHY, by=make.clerk()),
    "show": lambda make, one: show_answer(one, _first(), by=make.clerk()),
    "black out": lambda make, one: black_out_whole(one, _first(), WHY, by=make.clerk()),
    "uncover": lambda make, one: uncover(one, _first(), 1, by=make.clerk()),
}


@pytest.fixture
def published(make: Makers, monkeypatch: pytest.MonkeyPatch) -> Consultation:
    """Six remarks, one of them never released; making a form costs nothing here."""

    def quick(_form: ReportForm, figures: Figures, mark: str, _set: bytes = b"") -> bytes:
        return as_json(figures, mark)

    monkeypatch.setattr(jobs, "made", quick)
    monkeypatch.setattr(jobs, "file_name", lambda *_given: "raport.txt")
    consultation = consulted(make)
    some_remarks(make, consultation, 6)
    answer_all(make, consultation)
    return consultation


def _tell() -> None:
    """Every line to the listeners that order files, from the first one on and again at each call."""
    for line in Line.objects.prefetch_related("private").order_by("seq"):
        told = Told(line.id, fact_of(line), line.at, line.subject_id, line.space_id, line.actor_id)
        for listener in MODULE.listens:
            if listener.fact.word() == line.fact and listener.handle.__module__ == jobs.__name__:
                listener.handle(told)


def _work() -> int:
    """What a worker does until nothing waits; how many orders to make files anew there were."""
    orders = 0
    while (job := ProcrastinateJob.objects.filter(task_name__startswith="consultations.report").first()) is not None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs WHERE id = %s", [job.id])
        if job.task_name == "consultations.report_again":
            orders += 1
            jobs._order(UUID(job.args["round_id"]))
            continue
        report = jobs.make_next(UUID(job.args["report_id"]))
        if report is not None:
            jobs.queue(report)
    return orders


def _agree(consultation: Consultation, visitor: Client) -> None:
    told = figures_of(round_of(consultation))
    base = f"/konsultacje/{consultation.space.slug}/raport/"
    page = spaced(visitor.get(base).text)
    for form in ReportForm:
        assert f"{base}plik/{form}/" in page, form
    assert "Do pobrania, stan z" in page
    assert digest(told) in page
    file = json.loads(visitor.get(f"{base}plik/json/").content)
    assert file == json.loads(json.dumps(shape(told, digest(told))))
    for one in told.remarks:
        assert all(spaced(text) in page for text in (one.reason, one.answer))
    (report,) = Report.objects.filter(round=round_of(consultation))
    assert report.state == ReportState.DONE
    assert ReportFile.objects.count() == len(ReportForm), "what says something else is gone from the disk too"


@within(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=4))
def test_page_and_files_agree_whatever_happens_after_the_publication(
    published: Consultation, make: Makers, visitor: Client, steps: list[str]
) -> None:
    for step in steps:
        try:
            STEPS[step](make, published)
        except Refused:
            continue
        stale = visitor.get(f"/konsultacje/{published.space.slug}/raport/plik/json/")
        standing = digest(figures_of(round_of(published)))
        assert stale.status_code == 404 or json.loads(stale.content)["hash"] == standing, "none says something else"
    _tell()
    _work()
    _agree(published, visitor)


def test_many_changes_in_a_row_are_one_order(published: Consultation, make: Makers, visitor: Client) -> None:
    _tell()
    _work()
    for step in ("release", "hide", "black out", "correct"):
        STEPS[step](make, published)
        _tell()
    assert _work() == 1
    _agree(published, visitor)
    _tell()
    assert _work() == 1, "nothing changed"
    _agree(published, visitor)


def test_a_making_that_was_overtaken_ends(published: Consultation, make: Makers) -> None:
    _tell()
    _work()
    before = Report.objects.get()
    hide_answer(published, _first(), WHY, by=make.clerk())
    _tell()
    _work()
    assert Report.objects.get().digest != before.digest
    assert jobs.make_next(before.pk) is None
    show_answer(published, _first(), by=make.clerk())
    _tell()
    _work()
    assert Report.objects.get().digest == before.digest, "the same figures are made again"
