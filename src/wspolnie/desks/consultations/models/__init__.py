"""Tables of consultations, by noun: the matter with rounds, its notice, remarks, groups, answers, who answers,
corrections, letters on paper, scans, reports, invitations, sector consultations."""

from wspolnie.desks.consultations.models.answers import Answer, AnswerVersion
from wspolnie.desks.consultations.models.assignments import Assignment, RemarkNote
from wspolnie.desks.consultations.models.bulk import BulkChange, BulkItem
from wspolnie.desks.consultations.models.corrections import CorrectedAnswer, Correction
from wspolnie.desks.consultations.models.effects import Effect, EffectRemark
from wspolnie.desks.consultations.models.groups import GroupedRemark, RemarkGroup
from wspolnie.desks.consultations.models.invitations import Invitation, InvitationStop
from wspolnie.desks.consultations.models.matters import Consultation, Round
from wspolnie.desks.consultations.models.meetings import RemarkSaid
from wspolnie.desks.consultations.models.notices import ConsultationDistrict, ConsultationTheme, PublicationPlace
from wspolnie.desks.consultations.models.paper import AnswerLetter, LetterBatch, RemarkPostal
from wspolnie.desks.consultations.models.parts import RemarkConfirmation, RemarkPassage
from wspolnie.desks.consultations.models.remarks import Remark, RemarkContact, RemarkFile, RemarkQuerySet, known
from wspolnie.desks.consultations.models.reports import Report, ReportFile
from wspolnie.desks.consultations.models.scans import WaitingScan
from wspolnie.desks.consultations.models.sectors import SectorMeeting

__all__ = [
    "Answer",
    "AnswerLetter",
    "AnswerVersion",
    "Assignment",
    "BulkChange",
    "BulkItem",
    "Consultation",
    "ConsultationDistrict",
    "ConsultationTheme",
    "CorrectedAnswer",
    "Correction",
    "Effect",
    "EffectRemark",
    "GroupedRemark",
    "Invitation",
    "InvitationStop",
    "LetterBatch",
    "PublicationPlace",
    "Remark",
    "RemarkConfirmation",
    "RemarkContact",
    "RemarkFile",
    "RemarkGroup",
    "RemarkNote",
    "RemarkPassage",
    "RemarkPostal",
    "RemarkQuerySet",
    "RemarkSaid",
    "Report",
    "ReportFile",
    "Round",
    "SectorMeeting",
    "WaitingScan",
    "known",
]
