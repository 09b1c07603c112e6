"""Tables of documents, by noun: texts with versions and paragraphs, and what happens to a document until it expires."""

from wspolnie.tools.documents.models.life import (
    AdoptionCorrection,
    ElementPlace,
    Move,
    Opinion,
    PlannedStep,
    ProgrammeReport,
    Submission,
)
from wspolnie.tools.documents.models.texts import Document, DocumentQuerySet, Paragraph, Version

__all__ = [
    "AdoptionCorrection",
    "Document",
    "DocumentQuerySet",
    "ElementPlace",
    "Move",
    "Opinion",
    "Paragraph",
    "PlannedStep",
    "ProgrammeReport",
    "Submission",
    "Version",
]
