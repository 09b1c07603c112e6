"""From pasted text to a document: bounds, reading, the second look, and the removal of markup."""

import re
from typing import Final

from django.utils.translation import gettext_lazy as _

from wspolnie.foundation.text.plain import HostileText, clean_text
from wspolnie.tools.documents.structure.blocks import MAX_BYTES, MAX_LINES, Block, Structure, UnreadableDocument
from wspolnie.tools.documents.structure.drafts import Draft
from wspolnie.tools.documents.structure.headings import settle
from wspolnie.tools.documents.structure.inline import plain
from wspolnie.tools.documents.structure.lines import flow_of, lines_of, tightened
from wspolnie.tools.documents.structure.reader import Reader

_DANGLING: Final = re.compile(r"\s\|$")
"""What is left of a line of contacts when the contact was cut out."""


def read_structure(source: str) -> Structure:
    """The blocks of a pasted plain text or Markdown.

    Raises UnreadableDocument: empty, over 1 MB, 20,000 lines or 2,000 blocks, characters that cannot be saved.

    No word is lost or moved: labels and texts in order hold every letter and digit of the source.
    """
    if len(source.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise UnreadableDocument(_("The document is longer than 1 MB of text. Divide it into parts."))
    try:
        text = clean_text(source)
    except HostileText as refusal:
        raise UnreadableDocument(refusal.reason) from refusal
    lines = lines_of(text)
    if len(lines) > MAX_LINES:
        raise UnreadableDocument(_("The document has more than 20,000 lines. Divide it into parts."))
    flow = flow_of(lines)
    drafts = settle(Reader(tightened(lines, flow), flow).read(), flow.width)
    blocks = [block for block in map(_block, drafts) if block.text or block.label not in ("", "–", "•")]
    if not blocks:
        raise UnreadableDocument(_("The document holds no text."))
    return Structure(tuple(blocks))


def _block(draft: Draft) -> Block:
    if draft.rows:
        rows = tuple(tuple(plain(cell).replace("\n", " ") for cell in row) for row in draft.rows)
        return Block(draft.kind, 0, "", "\n".join(" | ".join(row).strip() for row in rows), rows)
    text = draft.text if draft.is_verbatim else _DANGLING.sub("", plain(draft.text))
    return Block(draft.kind, draft.level, draft.label, text)
