"""Reads lines into drafts of blocks. Where Markdown and Polish office habits disagree, the office wins."""

import re
from dataclasses import replace
from typing import Final

from django.utils.translation import gettext_lazy as _

from wspolnie.tools.documents.structure.blocks import MAX_BLOCKS, BlockKind, UnreadableDocument
from wspolnie.tools.documents.structure.drafts import Draft
from wspolnie.tools.documents.structure.lines import Flow, Line, Seam, is_cut, is_full, seam, starts_low
from wspolnie.tools.documents.structure.points import Points
from wspolnie.tools.documents.structure.tables import table_at
from wspolnie.tools.documents.structure.units import (
    TITLE_LIMIT,
    Mark,
    Rank,
    Unit,
    has_small,
    is_capitals,
    is_title,
    mark_of,
    unit_of,
)

_HASHES: Final = re.compile(r"(#{1,6})(?=\s|$)")
_STRONG: Final = re.compile(r"(\*\*|__)([^*_]{1,300})\1$")
_UNDERLINE: Final = re.compile(r"(=|-)\1{2,}$")
_SEPARATOR: Final = re.compile(r"([-=–—])\s*(?:\1\s*){2,}$|\*\s?\*\s?\*$")
_FENCE: Final = re.compile(r"(```+|~~~+)\s*([^`]*)$")
_QUOTE: Final = re.compile(r">[>\s]*")


class Reader:
    """One pass over the lines; the last draft is open until a blank line or another kind of line closes it."""

    def __init__(self, lines: list[Line], flow: Flow) -> None:
        self.lines = lines
        self.flow = flow
        self.drafts: list[Draft] = []
        self.points = Points()
        self.open: Draft | None = None
        self.has_fences = True

    def read(self) -> list[Draft]:
        place = 0
        while place < len(self.lines):
            line = self.lines[place]
            if line.gap:
                self.open = self.open if self.open and self.open.kind is BlockKind.HEADING else None
            place = self._span(line, place) or self._single(line, place)
            if len(self.drafts) > MAX_BLOCKS:
                raise UnreadableDocument(_("The document has more than 2,000 paragraphs. Divide it into parts."))
        return self.drafts

    def _span(self, line: Line, place: int) -> int:
        """Reads what several lines make together, up to the returned line; 0 when nothing of the kind begins here."""
        table = table_at(self.lines, place)
        if table is not None:
            self._close(Draft(BlockKind.TABLE, line, rows=table[0]))
            return table[1]
        fence = _FENCE.match(line.text)
        if fence and self.has_fences:
            return self._fenced(line, place, fence)
        if line.text.startswith(">") and not re.match(r">\s*\d", line.text):
            return self._quoted(place)
        return 0

    def _fenced(self, line: Line, place: int, fence: re.Match[str]) -> int:
        for end in range(place + 1, len(self.lines)):
            closing = self.lines[end].text
            if closing.startswith(fence[1]) and not closing.strip(fence[1][0]):
                inner = [" " * one.indent + one.text for one in self.lines[place + 1 : end]]
                inner = [fence[2], *inner] if fence[2] else inner
                self._close(Draft(BlockKind.TEXT, line, is_verbatim=True).begin("\n".join(inner)))
                return end + 1
        self.has_fences = False
        return 0

    def _quoted(self, place: int) -> int:
        depth, before = 0, None
        while place < len(self.lines) and self.lines[place].text.startswith(">"):
            line = self.lines[place]
            if line.gap and before is not None:
                break
            sign = _QUOTE.match(line.text)
            prefix = sign.group() if sign else ""
            inner = Line(line.text[len(prefix) :], 0, 0, line.is_hard)
            if before is None or prefix.count(">") != depth or not inner.text or not before.text or self.open is None:
                depth = prefix.count(">")
                self.open = Draft(BlockKind.QUOTE, inner, level=min(depth, 6)).begin(inner.text)
                self.drafts.append(self.open)
            else:
                self._go_on(self.open, before, inner)
            before = inner
            place += 1
        self._close(None)
        return place

    def _single(self, line: Line, place: int) -> int:
        """Reads one line, with those that belong to it; the place of the next."""
        if _SEPARATOR.match(line.text):
            self._close(None)
            return place + 1
        line = _without_strong(line)
        heading = self._marked(line, place)
        if heading:
            return heading
        mark = mark_of(line.text)
        is_inside = self.open is not None and self.open.pieces != [] and is_cut(self.open.last, line, self.flow)
        if mark and (self.points.follows(mark) or not is_inside) and self._is_point(mark):
            self._point(mark, line, place)
        elif is_inside:
            self._text(line, place)
        elif unit := unit_of(line.text):
            return self._unit(unit, line, place)
        elif self._is_capitals(line):
            self._capitals(line)
        else:
            self._text(line, place)
        return place + 1

    def _marked(self, line: Line, place: int) -> int:
        """A heading with Markdown's own mark: the place after it, else 0."""
        hashes = _HASHES.match(line.text)
        if hashes:
            title = line.text[hashes.end() :].strip()
            title = title.rstrip("#").rstrip() if re.search(r"(?:^|\s)#{1,9}$", title[-10:]) else title
            self._heading(Draft(BlockKind.HEADING, line, level=len(hashes[1])).begin(title))
            return place + 1
        after = self._after(place)
        under = _UNDERLINE.match(after.text) if after and after.gap == 0 else None
        if under is None or (self.open is not None and self.open.pieces) or mark_of(line.text):
            return 0
        if under[1] == "-" and not is_title(line.text):
            return 0
        level = 1 if under[1] == "=" else 2
        self._heading(Draft(BlockKind.HEADING, line, level=level).begin(line.text))
        return place + 2

    def _unit(self, unit: Unit, line: Line, place: int) -> int:
        draft = Draft(BlockKind.HEADING, line, label=unit.label, rank=unit.rank)
        mark = mark_of(unit.rest) if unit.rank is Rank.PARAGRAPH else None
        if not unit.rest or mark:
            self._heading(draft)
            if mark:
                self._point(mark, replace(line, text=unit.rest), place)
            else:
                self.open = draft
            return place + 1
        whole, end = self._run(unit.rest, place)
        if is_title(whole, with_stop=unit.rank is not Rank.PARAGRAPH):
            self._heading(draft.begin(unit.rest))
            for more in self.lines[place + 1 : end]:
                draft.join(more)
            self.open = draft if is_capitals(whole) else None
            return end
        if unit.rank is Rank.PARAGRAPH:
            self._heading(Draft(BlockKind.TEXT, line, label=unit.label).begin(unit.rest))
            self.open = self.drafts[-1]
        else:
            self._text(line, place)
        return place + 1

    def _is_point(self, mark: Mark) -> bool:
        """Whether a mark opens a point here: "3. otwarte" out of sequence and "m. st." are words of a sentence."""
        if self.points.follows(mark):
            return True
        if mark.style == "a.":
            return mark.ordinal == 1 and (self.open is None or self.open.last.text.endswith(":"))
        return not (mark.style in ("1.", "I.", "A)") and mark.ordinal > 1 and starts_low(mark.rest))

    def _point(self, mark: Mark, line: Line, place: int) -> None:
        inner = mark_of(mark.rest) if mark.is_bullet else None
        if inner and inner.ordinal and inner.style in ("1.", "1)", "a)"):
            mark = inner
        if self._is_numbered_title(mark, place):
            draft = Draft(BlockKind.HEADING, line, label=mark.label, rank=Rank.NUMBERED).begin(mark.rest)
            self._heading(draft)
            self.open = draft if is_capitals(mark.rest) else None
            self.points.count(mark)
            return
        level = self.points.enter(mark, line.indent)
        self.open = Draft(BlockKind.ITEM, line, label=mark.label, level=level, indent=line.indent).begin(mark.rest)
        self.drafts.append(self.open)

    def _is_numbered_title(self, mark: Mark, place: int) -> bool:
        """Whether "I. Postanowienia" or "1. POSTANOWIENIA" is a title: not one of a list that goes on at once."""
        after = self._after(place)
        following = mark_of(after.text) if after else None
        if mark.style not in ("1.", "I.", "1.1") or not is_title(mark.rest) or after is None:
            return False
        is_listed = following is not None and following.style == mark.style
        return not is_listed and (mark.style == "I." or is_capitals(mark.rest))

    def _is_capitals(self, line: Line) -> bool:
        if is_capitals(line.text):
            is_amid = not line.gap and self.open is not None and self.open.kind is BlockKind.TEXT
            return self.flow.width > 0 or not is_amid or " " in line.text
        return not has_small(line.text) and line.gap == 0 and self._goes_on_in_capitals(line)

    def _goes_on_in_capitals(self, line: Line) -> bool:
        title = self.open
        if title is None or title.kind is not BlockKind.HEADING or not title.pieces or title.rank is Rank.MARKED:
            return False
        if line.gap or title.text.endswith(":") or not is_capitals(title.text):
            return False
        return not self.flow.is_loose or is_full(title.last, line, self.flow, 0.9)

    def _capitals(self, line: Line) -> None:
        title = self.open
        if title is not None and (self._goes_on_in_capitals(line) or self._awaits_title(line)):
            title.join(line)
            return
        rank = Rank.CAPTION if line.text.endswith(":") else Rank.CAPITALS
        draft = Draft(BlockKind.HEADING, line, rank=rank).begin(line.text)
        self._heading(draft)
        self.open = draft

    def _awaits_title(self, line: Line) -> bool:
        title = self.open
        return title is not None and title.kind is BlockKind.HEADING and not title.pieces and line.gap <= 1

    def _text(self, line: Line, place: int) -> None:
        before = self.open
        if self._awaits_title(line) and before is not None:
            whole, end = self._run(line.text, place)
            if end < len(self.lines) and is_title(whole):
                before.join(line)
                return
        if before is None or (before.kind is BlockKind.HEADING and not self._goes_on_in_title(line)):
            self._paragraph(line)
            return
        self._go_on(before, before.last, line)

    def _goes_on_in_title(self, line: Line) -> bool:
        title = self.open
        if title is None or not title.label or not title.pieces or line.gap:
            return False
        return starts_low(line.text) and len(title.text) + len(line.text) < TITLE_LIMIT

    def _go_on(self, draft: Draft, before: Line, line: Line) -> None:
        how = seam(before, line, self.flow) if draft.pieces else Seam.JOIN
        is_out = draft.kind is BlockKind.ITEM and line.indent <= draft.indent and not starts_low(line.text)
        if how is Seam.JOIN:
            draft.join(line)
        elif (how is Seam.SPLIT or is_out) and draft.kind is not BlockKind.QUOTE:
            self._paragraph(line)
        else:
            draft.break_line(line)

    def _paragraph(self, line: Line) -> None:
        self.open = Draft(BlockKind.TEXT, line).begin(line.text)
        self.drafts.append(self.open)
        self.points.close()

    def _run(self, first: str, place: int) -> tuple[str, int]:
        """A line with those in which its sentence goes on, and the place after them; four lines tell enough."""
        whole, end = first, place + 1
        while end < min(len(self.lines), place + 5):
            before, line = self.lines[end - 1], self.lines[end]
            if line.gap or mark_of(line.text) or unit_of(line.text) or seam(before, line, self.flow) is not Seam.JOIN:
                break
            whole, end = f"{whole} {line.text}", end + 1
        return whole, end

    def _after(self, place: int) -> Line | None:
        return self.lines[place + 1] if place + 1 < len(self.lines) else None

    def _heading(self, draft: Draft) -> None:
        self._close(draft)
        self.points.close()

    def _close(self, draft: Draft | None) -> None:
        if draft is not None:
            self.drafts.append(draft)
        self.open = None


def _without_strong(line: Line) -> Line:
    """A line in bold type as a plain one, when it is a heading or a point once the bold is gone."""
    strong = _STRONG.match(line.text)
    if strong is None:
        return line
    inner = strong[2]
    return replace(line, text=inner) if unit_of(inner) or mark_of(inner) or is_capitals(inner) else line
