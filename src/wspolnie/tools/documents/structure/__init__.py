"""Turns pasted text into the ordered paragraphs that people will remark on; pure, without a database."""

from wspolnie.tools.documents.structure.anchors import anchors, numbers
from wspolnie.tools.documents.structure.blocks import Block, BlockKind, Structure, UnreadableDocument
from wspolnie.tools.documents.structure.reading import read_structure

__all__ = ["Block", "BlockKind", "Structure", "UnreadableDocument", "anchors", "numbers", "read_structure"]
