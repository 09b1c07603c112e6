"""Turns files of word processors into the text that the reader of pasted texts knows; pure, without a database."""

from wspolnie.tools.documents.structure.office.opening import FORMATS, MOST_BYTES, text_of

__all__ = ["FORMATS", "MOST_BYTES", "text_of"]
