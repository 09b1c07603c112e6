"""Verbs of documents, by noun."""

from wspolnie.tools.documents.actions.paragraphs import (
    change_paragraph,
    join_paragraph,
    remove_paragraph,
)
from wspolnie.tools.documents.actions.versions import next_version, paste_text, publish_version

__all__ = ["change_paragraph", "join_paragraph", "next_version", "paste_text", "publish_version", "remove_paragraph"]
