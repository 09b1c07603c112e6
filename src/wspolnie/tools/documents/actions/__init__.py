"""Verbs of documents, by noun."""

from wspolnie.tools.documents.actions.correcting import correct_adoption, withdraw_submission
from wspolnie.tools.documents.actions.opinions import Attached, ask_opinion, give_opinion, note_silence
from wspolnie.tools.documents.actions.paragraphs import (
    change_paragraph,
    join_paragraph,
    remove_paragraph,
)
from wspolnie.tools.documents.actions.steps import end_step, plan_step, tie_element
from wspolnie.tools.documents.actions.submitting import (
    Adoption,
    adopt_document,
    give_report,
    reject_document,
    submit_document,
)
from wspolnie.tools.documents.actions.versions import copy_text, next_version, paste_text, publish_version
from wspolnie.tools.documents.actions.way import answered, consulted, consulted_again, name_document

__all__ = [
    "Adoption",
    "Attached",
    "adopt_document",
    "answered",
    "ask_opinion",
    "change_paragraph",
    "consulted",
    "consulted_again",
    "copy_text",
    "correct_adoption",
    "end_step",
    "give_opinion",
    "give_report",
    "join_paragraph",
    "name_document",
    "next_version",
    "note_silence",
    "paste_text",
    "plan_step",
    "publish_version",
    "reject_document",
    "remove_paragraph",
    "submit_document",
    "tie_element",
    "withdraw_submission",
]
