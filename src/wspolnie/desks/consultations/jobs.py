"""Queued work of consultations: the files of a report, one form a job (each queues the next in its own transaction),
and files with many letters."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from procrastinate.exceptions import AlreadyEnqueued

from wspolnie.desks.consultations.actions.batches import keep_batch
from wspolnie.desks.consultations.actions.reports import keep_form, missing_forms, start_report
from wspolnie.desks.consultations.facts.answers import AnswersPublished
from wspolnie.desks.consultations.letter_states import BatchState
from wspolnie.desks.consultations.models import LetterBatch, Report, ReportFile, Round
from wspolnie.desks.consultations.paper.envelopes import digest_of, waiting
from wspolnie.desks.consultations.paper.pdf import file_name as letters_name
from wspolnie.desks.consultations.paper.pdf import letters_pdf
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.figures import digest
from wspolnie.desks.consultations.report.making import KEPT, file_name, made
from wspolnie.desks.consultations.report_states import ReportForm, ReportState
from wspolnie.desks.consultations.states import RoundState
from wspolnie.foundation.db.tenancy import current_city
from wspolnie.foundation.files.disk import place_of
from wspolnie.foundation.jobs.tasks import city_job
from wspolnie.foundation.journal.actions import SYSTEM
from wspolnie.foundation.modules import Fact, Listener, Told, on
from wspolnie.spaces.policy import Actor

LARGEST: Final = 200_000_000
"""Bytes of one form: 3,000 remarks make 5 MB."""
QUIET: Final = timedelta(seconds=5)
"""So long changes are gathered before files are made of them: a clerk who releases fifty remarks has them made once."""


@city_job("consultations.report")
def forms(report_id: str, done: str) -> None:
    """Make one form; a worker that dies in it has made nothing, and whoever asks again goes on there."""
    report = make_next(UUID(report_id))
    if report is not None and report.state == ReportState.RUNNING and missing_forms(report):
        queue(report)


def queue(report: Report) -> None:
    """Let a worker make the next form, once the running transaction is committed; what is done is not made again."""
    done = len(ReportForm) - len(missing_forms(report))
    if report.state == ReportState.RUNNING and done < len(ReportForm):
        waits = {"queueing_lock": f"report:{report.pk}"}
        _defer_once(forms, waits, city_id=str(current_city()), report_id=str(report.pk), done=str(done))


def make_next(report_id: UUID) -> Report | None:
    """Make the first form that is missing. When the figures have changed since, the report is made of the new ones
    instead: the old files say what is no longer so. None when newer ones stand in its place already."""
    report: Report | None = (
        Report.objects.select_related(
            "round__consultation__space", "round__consultation__office", "round__consultation__city", "round__version"
        )
        .filter(pk=report_id)
        .first()
    )
    if report is None:
        return None
    missing = missing_forms(report)
    if report.state != ReportState.RUNNING or not missing:
        return report
    figures = figures_of(report.round)
    standing = digest(figures)
    if standing != report.digest:
        return start_report(report.round.consultation, report.round, digest=standing, by=Actor(capacity=SYSTEM))
    form = missing[0]
    content = made(form, figures, standing, _set_already(report) if form is ReportForm.BIP else b"")
    name = "raport.txt" if form is ReportForm.JSON else file_name(form, figures.notice.code, figures.notice.round)
    return keep_form(report.pk, form, content, name=name, limit=LARGEST, kinds=KEPT)


def _set_already(report: Report) -> bytes:
    """The PDF of the same figures."""
    kept = ReportFile.objects.filter(report=report, form=ReportForm.PDF).select_related("file").first()
    return place_of(current_city(), kept.file.sha256).read_bytes() if kept else b""


@city_job("consultations.letters")
def letters(batch_id: str) -> None:
    """Make a file with many letters. Whoever asked again after a worker died makes the same file once."""
    make_batch(UUID(batch_id))


def make_batch_later(batch: LetterBatch) -> None:
    """Let a worker make the file, once the running transaction is committed."""
    letters.defer(city_id=str(current_city()), batch_id=str(batch.pk))


def make_batch(batch_id: UUID) -> bool:
    """Make the file of a batch; False when it is gone, done, or no longer what waits: then nothing is kept."""
    batch: LetterBatch | None = (
        LetterBatch.objects.select_related(
            "round__consultation__space", "round__consultation__office", "round__consultation__city"
        )
        .filter(pk=batch_id, state=BatchState.RUNNING)
        .first()
    )
    if batch is None:
        return False
    envelopes = waiting(batch.round)
    if digest_of(envelopes) != batch.digest:
        return False
    consultation = batch.round.consultation
    content = letters_pdf(consultation, batch.round, envelopes)
    return keep_batch(batch.pk, content, name=letters_name(consultation, batch.round), limit=LARGEST)


def order(told: Told) -> None:
    """Listener: once answers are published, the files of the report are made."""
    if isinstance(told.fact, AnswersPublished) and told.subject_id is not None:
        _order(told.subject_id)


def order_after(fact: type[Fact]) -> Listener:
    """The listener of one fact, with a name of its own: by it is kept how far it has read."""

    def order_again(told: Told) -> None:
        """The files of a public report are ordered anew when it says something else now."""
        _order_again(told)

    order_again.__qualname__ = f"order_after.{fact.__name__}"
    return on(fact, order_again, from_the_start=False)


def _order_again(told: Told) -> None:
    """Once something changes in a report that is public, its files are made of what stands now. Many changes
    in a row are one order: it waits for `QUIET`, and those that come meanwhile find it waiting."""
    rounds = Round.objects.filter(consultation=told.space_id, state=RoundState.ANSWERED)
    for round_id in rounds.values_list("pk", flat=True):
        waits = {"queueing_lock": f"report-again:{round_id}", "schedule_in": {"seconds": QUIET.seconds}}
        _defer_once(again, waits, city_id=str(current_city()), round_id=str(round_id))


@city_job("consultations.report_again")
def again(round_id: str) -> None:
    """Make the files of a public report anew where they no longer say what stands."""
    _order(UUID(round_id))


def _order(round_id: UUID) -> None:
    round_ = (
        Round.objects.select_related("consultation__space", "consultation__office", "consultation__city", "version")
        .filter(pk=round_id)
        .first()
    )
    if round_ is None:
        return
    report = start_report(round_.consultation, round_, digest=digest(figures_of(round_)), by=Actor(capacity=SYSTEM))
    if report.state == ReportState.RUNNING:
        queue(report)


def _defer_once(job: Any, waits: dict[str, Any], **given: str) -> None:
    """Queue a job unless the same already waits; one that runs now has read what stood before, so it does not count."""
    try:
        with transaction.atomic():
            job.configure(**waits).defer(**given)
    except AlreadyEnqueued:
        return
