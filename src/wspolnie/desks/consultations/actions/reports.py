"""Verbs of reports: their files are asked for, made one by one, stopped and gone on with."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.facts.reports import ReportMade, ReportStarted, ReportStopped
from wspolnie.desks.consultations.models import Consultation, Report, ReportFile, Round
from wspolnie.desks.consultations.report_states import REPORT_MOVES, ReportForm, ReportState
from wspolnie.desks.consultations.states import RoundState
from wspolnie.foundation.db.rows import insert
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import drop_files, keep_file
from wspolnie.foundation.files.kinds import LETTERS, Kind
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Refused
from wspolnie.spaces.policy import Actor, require


def start_report(consultation: Consultation, round_: Round, *, digest: str, by: Actor) -> Report:
    """Have the files of these figures made. What was made of the same figures stays; what was stopped goes on.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when the round has not started: there is nothing to report.
    """
    if by.capacity != SYSTEM:
        require(by, ConsultationAct.REPORT, consultation.pk)
    with transaction.atomic():
        held: Round = Round.objects.select_for_update().get(pk=round_.pk)
        if held.state == RoundState.DRAFT:
            raise Refused(_("This round has not started yet: there is nothing to report."))
        report: Report | None = Report.objects.filter(round=held, digest=digest).first()
        if report is not None and report.state != ReportState.STOPPED:
            return report
        now = instant()
        if report is None:
            report = Report(round=held, digest=digest, started_at=now, moved_at=now)
            report.save(force_insert=True)
        else:
            Report.objects.filter(pk=report.pk).update(state=ReportState.RUNNING, moved_at=now)
            report.state = ReportState.RUNNING
        done = ReportFile.objects.filter(report=report).count()
        fact = ReportStarted(number=consultation.code, round=held.number, digest=digest, done=done)
        record(fact, subject=report.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)
    return report


def stop_report(consultation: Consultation, report: Report, *, by: Actor) -> None:
    """The form in hand is finished, no other begins; what is made stays.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it is not being made.
    """
    require(by, ConsultationAct.REPORT, consultation.pk)
    with transaction.atomic():
        held: Report = Report.objects.select_for_update(of=("self",)).select_related("round").get(pk=report.pk)
        if ReportState.STOPPED not in REPORT_MOVES[ReportState(held.state)]:
            raise Refused(_("The report is ready, or was stopped by somebody else meanwhile."))
        Report.objects.filter(pk=held.pk).update(state=ReportState.STOPPED)
        done = ReportFile.objects.filter(report=held).count()
        fact = ReportStopped(number=consultation.code, round=held.round.number, done=done)
        record(fact, subject=held.pk, space=consultation.pk, actor=by.person_id, capacity=by.capacity)


def missing_forms(report: Report) -> Sequence[ReportForm]:
    """What is still to be made, in the order of making."""
    made = set(ReportFile.objects.filter(report=report).values_list("form", flat=True))
    return [form for form in ReportForm if form not in made]


def keep_form(
    report_id: UUID, form: ReportForm, content: bytes, *, name: str, limit: int, kinds: frozenset[Kind] = LETTERS
) -> Report:
    """Keep one form; with the last of them the report is done. A form that is kept already, or a report that was
    stopped meanwhile, is left alone. `limit` is in bytes."""
    with transaction.atomic():
        held: Report = Report.objects.select_for_update(of=("self",)).get(pk=report_id)
        if held.state != ReportState.RUNNING or form not in missing_forms(held):
            return held
        insert(
            [ReportFile(report=held, form=form.value, file=keep_file([content], name=name, limit=limit, kinds=kinds))]
        )
        held.moved_at = instant()
        if not missing_forms(held):
            held.state = ReportState.DONE
            _drop_older(held)
            _record_made(held)
        held.save(force_update=True)
    return held


def _drop_older(report: Report) -> None:
    """Let reports of other figures of the round go, with their files: what was hidden since stands in them."""
    older = Report.objects.filter(round=report.round_id).exclude(pk=report.pk)
    files = list(ReportFile.objects.filter(report__in=older).values_list("file_id", flat=True))
    ReportFile.objects.filter(report__in=older).delete()
    older.delete()
    drop_files(files)


def _record_made(report: Report) -> None:
    """What is answered is told to everybody; drafts stay inside."""
    round_ = Round.objects.select_related("consultation__city").get(pk=report.round_id)
    if round_.state != RoundState.ANSWERED:
        return
    consultation = round_.consultation
    fact = ReportMade(number=consultation.code, round=round_.number, digest=report.digest)
    record(fact, subject=report.pk, space=consultation.pk, capacity=SYSTEM)
