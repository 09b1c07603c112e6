"""What the report says, block after block: PDF, DOCX and HTML are all made of this, so that they say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wspolnie.desks.consultations.notice_words import kind_label, place_label
from wspolnie.desks.consultations.remark_words import verdict_shape
from wspolnie.desks.consultations.report import tables, words
from wspolnie.desks.consultations.report.figures import Figures, Told
from wspolnie.desks.consultations.report.tables import SIDES
from wspolnie.foundation.text.spoken import dates


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is a part, 2 a piece of it."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `quiet` for a note."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what stands for them."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the first `words` columns are words, the others numbers."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: tuple[str, ...] = ()
    words: int = 1
    note: str = ""
    """Said below it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A remark and its answer. `withheld` stands in place of its text, `without` in place of an answer."""

    number: str
    who: str
    when: str
    proposed: str
    text: str
    withheld: str
    shape: str
    verdict: str
    answer: str
    without: str
    about: str = ""
    """To which paragraphs, when they are several."""


Block = Heading | Words | Facts | Grid | Case


def content(figures: Figures, digest: str) -> Iterator[Block]:
    """The whole report below its title, in the reader's language."""
    yield Words(words.period_told(figures.notice))
    yield from _numbers(figures)
    yield from _changes(figures)
    yield from _course(figures)
    yield from _groups(figures)
    yield from _corrections(figures)
    yield from _cases(figures)
    yield Heading(_("How to check this document"))
    yield Words(_("Digest of the whole report (SHA-256):") + " " + digest)
    if figures.line:
        yield Words(_("Line of the journal by which the answers were published:") + " " + figures.line)
    yield Words(_("The report on the web:") + " " + figures.notice.address)


def subtitle(figures: Figures) -> str:
    """Below the title: what it is, its number, since when it is public."""
    notice = figures.notice
    state = (
        _("published %(on)s") % {"on": dates().on(notice.answered_at)}
        if notice.answered_at
        else _("draft, only the office sees it")
    )
    round_ = f", {_('Round %(number)s') % {'number': notice.round}}" if notice.rounds > 1 else ""
    return f"{_('Report on the consultation')} {notice.code}{round_}, {state}"


def _numbers(figures: Figures) -> Iterator[Block]:
    total = figures.on_time.total
    yield Heading(_("Remarks in numbers"))
    if not total:
        yield Words(_("Nobody sent a remark in time. The consultation is valid."))
    else:
        rows = tuple(
            (line.label, str(line.total.count), words.share_told(line.total.count, total))
            for line in tables.verdicts(figures)
        )
        head = (_("Verdict"), _("Remarks"), _("Share"))
        yield Grid(_("How we answered"), head, rows, (_("Together"), str(total), "100%"))
        yield Words(words.rounded_told(), quiet=True)
        for table in tables.tables(figures):
            yield _grid(table)
            if table.note:
                yield Words(table.note, quiet=True)
    facts = [
        (_("In time"), str(total)),
        (_("Confirmed organisations that sent a remark"), str(figures.organisations)),
        (_("After the closing"), str(figures.late.total)),
        (_("Before the start"), str(figures.early.total)),
        (_("Withdrawn by authors"), str(figures.withdrawn)),
        (_("Passed on: it was no remark"), str(figures.not_remarks)),
        (_("Abuse, not shown"), str(figures.abuse)),
        (_("Counted, their text not public"), str(figures.unreleased)),
    ]
    yield Facts(tuple(facts))


def _grid(table: tables.Table) -> Grid:
    head = (table.head, *(whole for _word, _short, whole in table.columns), _("Together"))
    rows = tuple(_cells(line) for line in table.lines)
    return Grid(table.caption, head, rows, _cells(table.foot), note=table.note)


def _cells(line: tables.Line) -> tuple[str, ...]:
    return line.label, *(str(cell.count) for cell in line.counts), str(line.total.count)


def _changes(figures: Figures) -> Iterator[Block]:
    if not figures.changes:
        return
    yield Heading(_("What has changed in the draft"))
    for change in figures.changes:
        yield Heading(words.where_told(change.where), 2)
        if change.before:
            yield Words(_("It was: %(text)s") % {"text": change.before})
        yield Words(_("It is: %(text)s") % {"text": change.after} if change.after else _("Removed."))
        if change.remarks:
            numbers = ", ".join(str(number) for number in change.remarks)
            yield Words(_("Accepted remarks: %(numbers)s") % {"numbers": numbers}, quiet=True)


def _course(figures: Figures) -> Iterator[Block]:
    notice = figures.notice
    yield Heading(_("How the consultation went"))
    told = [
        (_("What was consulted"), notice.title),
        (_("Kind of document"), kind_label(notice.kind) if notice.kind else ""),
        (_("Consulted by"), notice.authority),
        (_("Who answers"), f"{notice.office}, {notice.office_address}"),
        (_("Period"), f"{dates().moment(notice.opens_at)} – {dates().moment(notice.closes_at)}"),
        (_("Legal basis"), notice.basis),
        (pgettext("consultation", "Goal"), notice.goal),
        (_("To whom it is addressed"), notice.addressees),
        (pgettext("consultation", "Themes"), "; ".join(notice.themes)),
        (pgettext("consultation", "Districts"), ", ".join(notice.districts)),
    ]
    told += [
        (place_label(place.kind), ", ".join(filter(None, (place.words, place.link, dates().day(place.published_on)))))
        for place in notice.places
    ]
    if figures.asked:
        told.append((_("Invited organisations"), words.asked_told(figures.asked)))
    yield Facts(tuple((name, text) for name, text in told if text))
    if figures.meetings:
        rows = tuple(
            (
                met.name,
                ", ".join(filter(None, (dates().short(met.starts_at), met.place, _("online") if met.online else ""))),
                ", ".join(f"{words.came_from(side)}: {count}" for side, count in met.attendance) or _("not counted"),
                str(met.total) if met.attendance else "–",
            )
            for met in figures.meetings
        )
        yield Grid(_("Meetings"), (_("Meeting"), _("When"), _("Who came"), _("Together")), rows, words=3)


def _cases(figures: Figures) -> Iterator[Block]:
    yield Heading(_("Remarks and answers"))
    if not figures.remarks:
        yield Words(_("There is nothing to list."))
    names = dict(figures.paragraphs)
    shared = {one.number: one.answer for one in figures.groups if one.answer}
    for anchor, told in in_paragraphs(figures.remarks, list(names)):
        yield Heading(words.where_told(names.get(anchor) or told[0].where) if anchor else _("To the whole"), 2)
        for one in told:
            if one.anchors and anchor != one.anchor:
                yield again(one, names.get(one.anchor, one.anchor))
            elif one.group and shared.get(one.group) == one.answer:
                yield replace(case(one), answer=words.common_told(one.group))
            else:
                yield case(one)


def _groups(figures: Figures) -> Iterator[Block]:
    """What many asked for is told once, with the number of its authors."""
    if not figures.groups:
        return
    yield Heading(_("What many asked for"))
    yield groups_grid(figures)
    for one in figures.groups:
        yield Heading(f"{one.number}. {one.name}", 2)
        sides = ", ".join(f"{words.side_label(side)}: {count}" for side, count in one.sides)
        yield Words(f"{words.authors_told(len(one.remarks))} ({sides})")
        yield Words(
            _("Remarks: %(numbers)s") % {"numbers": ", ".join(str(number) for number in one.remarks)}, quiet=True
        )
        if one.verdict:
            yield Words(f"{words.verdict_told(one.verdict)}. {one.answer}")


def _corrections(figures: Figures) -> Iterator[Block]:
    """What was put right after the publication, in sight of everybody."""
    if not figures.corrections:
        return
    yield Heading(_("Answers corrected after the publication"))
    for one in figures.corrections:
        yield Heading(_("Remark %(number)s, corrected %(on)s") % {"number": one.remark, "on": dates().on(one.at)}, 2)
        yield Facts(
            (
                (_("It said"), f"{words.verdict_told(one.old_verdict)}. {one.old_answer}"),
                (_("It says"), f"{words.verdict_told(one.verdict)}. {one.answer}"),
                (_("Why it was corrected"), one.why),
            )
        )


def groups_grid(figures: Figures) -> Grid:
    """Groups with their authors by side."""
    sides = [side for side in SIDES if any(dict(one.sides).get(side) for one in figures.groups)]
    head = (pgettext("column", "Group"), *(words.side_label(side) for side in sides), _("Together"))
    rows = tuple(
        (f"{one.number}. {one.name}", *(str(dict(one.sides).get(side, 0)) for side in sides), str(len(one.remarks)))
        for one in figures.groups
    )
    return Grid(_("Groups of remarks, by authors"), head, rows)


def in_paragraphs(remarks: Sequence[Told], order: Sequence[str]) -> Iterator[tuple[str, list[Told]]]:
    """Remarks by paragraph in the order of the text, one on several at each of them; those to the whole last."""
    place = {anchor: position for position, anchor in enumerate(order)}
    groups: dict[str, list[Told]] = {}
    for one in remarks:
        for anchor in one.anchors or (one.anchor,):
            groups.setdefault(anchor, []).append(one)
    for anchor in sorted(groups, key=lambda anchor: (not anchor, place.get(anchor, len(place)), anchor)):
        yield anchor, groups[anchor]


def case(told: Told) -> Case:
    """One remark in words."""
    answered = bool(told.verdict)
    return Case(
        number=told.code,
        who=words.who_told(told),
        when=f"{words.when_told(told)}, {words.channel_label(told.channel)}",
        proposed=told.proposed,
        text=told.reason,
        withheld=words.withheld_told(told),
        shape=verdict_shape(told.verdict) if answered else "",
        verdict=words.verdict_told(told.verdict) if answered else "",
        answer=told.answer,
        without="" if answered or told.withheld == "withdrawn" else words.late_told(told),
        about=words.about_told(told),
    )


def again(told: Told, first: str) -> Case:
    """A remark on several paragraphs where its text does not stand: who, and how it was answered."""
    whole = case(told)
    pointed = whole.withheld or words.again_told(first)
    return replace(whole, proposed="", text="", withheld=pointed, answer="", about="")
