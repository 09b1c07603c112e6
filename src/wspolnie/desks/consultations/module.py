"""The declaration of consultations."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from wspolnie.desks.consultations.actions import answer_sheet, importing, merging, notes, scans
from wspolnie.desks.consultations.actions.answers import tell_authors
from wspolnie.desks.consultations.actions.correcting import tell_corrected
from wspolnie.desks.consultations.actions.erasure import erase, forget_contacts
from wspolnie.desks.consultations.actions.files import forget_files
from wspolnie.desks.consultations.actions.followed import (
    remind_of_closing,
    tell_answers,
    tell_called_off,
    tell_closing_near,
    tell_moved,
    tell_next_round,
)
from wspolnie.desks.consultations.actions.reminding import WORK, remind_of_work
from wspolnie.desks.consultations.actions.reminding_invited import remind_invited, tell_invited, tell_invited_off
from wspolnie.desks.consultations.actions.sealing import sign_report
from wspolnie.desks.consultations.actions.standing import confirm_with_representation
from wspolnie.desks.consultations.actions.telling import tell_blacked_out, tell_set_aside, tell_taken_back
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.api import ENDPOINTS
from wspolnie.desks.consultations.counted import ACTIVITY, PARTICIPATION
from wspolnie.desks.consultations.facts.answers import AnswersPublished
from wspolnie.desks.consultations.facts.corrections import AnswerCorrected, AnswerHidden, AnswerShown
from wspolnie.desks.consultations.facts.many import RemarkHidden
from wspolnie.desks.consultations.facts.plans import ClosingNear, ConsultationHandedOver, ConsultationStarted
from wspolnie.desks.consultations.facts.remarks import (
    RemarkBlackedOut,
    RemarkConfirmed,
    RemarkReceived,
    RemarkReleased,
    RemarkSetAside,
    RemarkSpeaksFor,
    RemarkTakenBack,
    RemarkUncovered,
)
from wspolnie.desks.consultations.facts.reports import ReportMade
from wspolnie.desks.consultations.flagged import KINDS
from wspolnie.desks.consultations.front import closing, front, of_office, sent, turns, waiting
from wspolnie.desks.consultations.held import holds, mentions
from wspolnie.desks.consultations.invitation_letters import INVITATION, REMINDER, SECTOR_INVITATION, SECTOR_REMINDER
from wspolnie.desks.consultations.jobs import again, forms, letters, order, order_after
from wspolnie.desks.consultations.letters import ANSWER, ANSWERS, CLAIM, INVITATIONS, OUTCOMES, PASSED_ON, RECEIPT
from wspolnie.desks.consultations.parameters import PARAMETERS
from wspolnie.desks.consultations.parts import about_district
from wspolnie.desks.consultations.reading.homes import addresses, periods
from wspolnie.desks.consultations.remark_letters import ABUSE, BLACKED_OUT, CONFIRM, CORRECTED, SAID, TAKEN_BACK
from wspolnie.desks.consultations.searched import FINDING, REMARKS
from wspolnie.desks.consultations.sheets import answers, reading, writing
from wspolnie.foundation.modules import Home, Importer, Keeping, Module, NavItem, on
from wspolnie.foundation.parameters import ParameterKind, ParameterSpec
from wspolnie.parties.organisations.facts import RepresentationConfirmed
from wspolnie.spaces.kinds import SpaceKind
from wspolnie.tools.documents.facts.texts import VersionPublished
from wspolnie.tools.meetings.facts import MeetingCalledOff, MeetingMoved, MeetingTold

RENEWING = (
    AnswerCorrected,
    AnswerHidden,
    AnswerShown,
    RemarkReleased,
    RemarkHidden,
    RemarkBlackedOut,
    RemarkUncovered,
    RemarkSpeaksFor,
    RemarkConfirmed,
    ConsultationHandedOver,
    MeetingTold,
    VersionPublished,
)
"""What changes a report that is public already: its files are made anew by themselves."""

MODULE = Module(
    name="consultations",
    label=_("Consultations"),
    urls="wspolnie.desks.consultations.urls",
    acts=ConsultationAct,
    api=ENDPOINTS,
    jobs=(again, forms, letters),
    homes=(Home(SpaceKind.PROCESS, addresses, periods),),
    navigation=(NavItem(_("Consultations"), "consultations", 10, "/konsultacje/"),),
    front=(front,),
    turns=turns,
    unseen=(RemarkReceived,),
    calendar=closing,
    todo=waiting,
    sent=sent,
    office_matters=of_office,
    listens=(
        on(ReportMade, sign_report, from_the_start=False),
        on(AnswersPublished, tell_authors, from_the_start=False),
        on(AnswersPublished, order),
        on(AnswerCorrected, tell_corrected, from_the_start=False),
        *(order_after(fact) for fact in RENEWING),
        *FINDING,
        on(ConsultationStarted, tell_next_round, from_the_start=False),
        on(ClosingNear, tell_closing_near, from_the_start=False),
        on(AnswersPublished, tell_answers, from_the_start=False),
        on(MeetingMoved, tell_moved, from_the_start=False),
        on(MeetingCalledOff, tell_called_off, from_the_start=False),
        on(MeetingMoved, tell_invited, from_the_start=False),
        on(MeetingCalledOff, tell_invited_off, from_the_start=False),
        on(RemarkSetAside, tell_set_aside, from_the_start=False),
        on(RemarkTakenBack, tell_taken_back, from_the_start=False),
        on(RemarkBlackedOut, tell_blacked_out, from_the_start=False),
        on(RepresentationConfirmed, confirm_with_representation),
    ),
    pieces=(REMARKS,),
    watches=(remind_of_closing, remind_of_work, remind_invited),
    flaggable=KINDS,
    imports=(
        Importer(
            kind="remarks",
            label=_("Remarks from a spreadsheet"),
            help=_(
                "For letters that somebody has typed in a spreadsheet. The file of the desk's list can be brought in "
                "again and changes nothing; a row without a number becomes a remark, and never twice."
            ),
            act=ConsultationAct.ENTER,
            columns=writing.COLUMNS,
            route="consultations",
            refuse_columns=importing.refuse_columns,
            keys=importing.keys,
            take=importing.take,
            texts=frozenset({"proponowane_brzmienie", "uzasadnienie", "odpowiedz"}),
            hints=reading.HINTS,
            target=importing.target,
        ),
        Importer(
            kind="answers",
            label=_("Answers from a spreadsheet"),
            help=_(
                "For the file that the queue of answers gave. What you change in it is shown row by row before "
                "anything is saved, and can be put back until the answers are published. The same file again "
                "changes nothing."
            ),
            act=ConsultationAct.ANSWER,
            columns=answers.COLUMNS,
            route="consultations",
            refuse_columns=answer_sheet.refuse_columns,
            keys=answer_sheet.keys,
            take=answer_sheet.take,
            whole=True,
            texts=frozenset({"uwaga", "odpowiedz", "nowe_brzmienie"}),
            hints=answers.HINTS,
            target=answer_sheet.target,
        ),
    ),
    parameters=PARAMETERS,
    letters=(
        *(RECEIPT, CONFIRM, SAID, ANSWER, CLAIM, PASSED_ON, ABUSE, TAKEN_BACK, BLACKED_OUT, CORRECTED, INVITATION),
        *(REMINDER, SECTOR_INVITATION, SECTOR_REMINDER),
    ),
    topics=(ANSWERS, OUTCOMES, WORK, INVITATIONS),
    activity=ACTIVITY,
    participation=PARTICIPATION,
    merge=merging.MERGINGS,
    holds=holds,
    mentions=mentions,
    keeps=(
        Keeping(
            ParameterSpec(
                name="retention_remark_contacts_days",
                label=_("Addresses given with remarks"),
                meaning=_("How many days after the answers were published the addresses of authors are removed."),
                kind=ParameterKind.DAYS,
                default="30",
            ),
            forget_contacts,
        ),
        Keeping(
            ParameterSpec(
                name="retention_remark_files_days",
                label=_("Scans of letters, and files of remarks that were not shown"),
                meaning=_("How many days after the answers were published they are removed."),
                kind=ParameterKind.DAYS,
                default="1825",
            ),
            forget_files,
        ),
        Keeping(
            ParameterSpec(
                name="retention_remark_notes_days",
                label=_("Notes about remarks among those who answer"),
                meaning=_("How many days after the answers were published they are removed."),
                kind=ParameterKind.DAYS,
                default="365",
            ),
            notes.forget_notes,
        ),
        Keeping(
            ParameterSpec(
                name="retention_waiting_scans_days",
                label=_("Scans of letters that nobody typed"),
                meaning=_("How many days after they came they are removed."),
                kind=ParameterKind.DAYS,
                default="90",
            ),
            scans.forget_scans,
        ),
    ),
    about_district=about_district,
    erase=erase,
)
