"""Tables of consultations, by noun: the matter with its rounds, its notice, remarks, answers, scans, reports."""

from wspolnie.desks.consultations.models.answers import Answer
from wspolnie.desks.consultations.models.matters import Consultation, Round
from wspolnie.desks.consultations.models.meetings import RemarkSaid
from wspolnie.desks.consultations.models.notices import ConsultationDistrict, ConsultationTheme, PublicationPlace
from wspolnie.desks.consultations.models.remarks import Remark, RemarkContact, RemarkFile, RemarkQuerySet, known
from wspolnie.desks.consultations.models.reports import Report, ReportFile
from wspolnie.desks.consultations.models.scans import WaitingScan

__all__ = [
    "Answer",
    "Consultation",
    "ConsultationDistrict",
    "ConsultationTheme",
    "PublicationPlace",
    "Remark",
    "RemarkContact",
    "RemarkFile",
    "RemarkQuerySet",
    "RemarkSaid",
    "Report",
    "ReportFile",
    "Round",
    "WaitingScan",
    "known",
]
