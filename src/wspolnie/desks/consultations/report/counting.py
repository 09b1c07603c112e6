"""From the tables to the figures, in a few statements however many remarks there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db.models import Case, Count, F, Q, Value, When
from django.urls import reverse

from wspolnie.desks.consultations.actions.notices import notice_of
from wspolnie.desks.consultations.facts.answers import AnswersPublished
from wspolnie.desks.consultations.models import Consultation, Invitation, Remark, Round
from wspolnie.desks.consultations.reading.invitations import responded_in
from wspolnie.desks.consultations.report.cube import Cell, Cube
from wspolnie.desks.consultations.report.figures import Asked, Changed, Figures, Met, Notice, Published
from wspolnie.desks.consultations.report.groups import groups_of, mended_of
from wspolnie.desks.consultations.report.rows import SIDE, anchors_of, counted
from wspolnie.desks.consultations.report.telling import public_rows, told_of
from wspolnie.desks.consultations.states import AnswerState, RemarkState, Standing
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.journal.models import Line
from wspolnie.tools.documents.models import Paragraph, Version
from wspolnie.tools.documents.states import VersionState
from wspolnie.tools.meetings.models import Attendance, Meeting
from wspolnie.tools.meetings.states import MeetingState


def figures_of(round_: Round, *, whole: bool = True) -> Figures:
    """The report of a round; without `whole` its figures alone, without the remarks.

    `round_` carries its consultation with space, office and city.
    """
    consultation = round_.consultation
    cubes, unreleased, organisations = _cubes(round_)
    apart = Remark.objects.filter(round=round_).by_state()
    concerned = {anchor for cube in cubes.values() for anchor in cube.by("paragraph") if anchor}
    paragraphs = _paragraphs(round_)
    accepted = _accepted(round_)
    return Figures(
        notice=_notice(consultation, round_),
        on_time=cubes[Timeliness.ON_TIME],
        late=cubes[Timeliness.LATE],
        early=cubes[Timeliness.EARLY],
        unreleased=unreleased,
        withdrawn=apart.get(RemarkState.WITHDRAWN, 0),
        not_remarks=apart.get(RemarkState.NOT_REMARK, 0),
        abuse=apart.get(RemarkState.ABUSE, 0),
        organisations=organisations,
        paragraphs=tuple((one.anchor, one.name) for one in paragraphs if one.anchor in concerned),
        meetings=_meetings(round_),
        changes=_changes(round_, paragraphs, accepted),
        asked=_asked(round_),
        groups=groups_of(round_),
        corrections=mended_of(round_),
        line=_line(round_),
        remarks=tuple(told_of(consultation, public_rows(round_).in_order())) if whole else (),
    )


def _notice(consultation: Consultation, round_: Round) -> Notice:
    said, city = notice_of(consultation), consultation.city
    page = reverse("consultation_report", args=[consultation.space.slug])
    return Notice(
        code=consultation.code,
        title=consultation.space.name,
        round=round_.number,
        round_name=round_.name,
        rounds=Round.objects.filter(consultation=consultation).exclude(state="draft").count(),
        city=city.name,
        office=consultation.office.name,
        office_address=consultation.office.address,
        authority=consultation.authority,
        kind=said.kind or "",
        basis=said.basis,
        addressees=said.addressees,
        goal=said.goal,
        themes=tuple(theme.name for theme in said.themes),
        districts=tuple(district.name for district in said.districts),
        places=tuple(Published(place.kind, place.published_on, place.link, place.words) for place in said.places),
        opens_at=round_.opens_at,
        closes_at=round_.closes_at,
        answers_due_at=round_.answers_due_at,
        answered_at=round_.answered_at,
        address=settings.SITE_ADDRESS.format(host=city.host) + page + f"?tura={round_.number}",
    )


def _cubes(round_: Round) -> tuple[dict[Timeliness, Cube], int, int]:
    """Cubes by timeliness; how many in time are not released; how many confirmed organisations spoke in time."""
    remarks = counted(round_)
    verdict = Case(When(answer__state=AnswerState.ACCEPTED, then=F("answer__verdict")), default=Value(""))
    worded = remarks.order_by().annotate(told_side=SIDE, told_verdict=verdict)
    axes = ("timeliness", "channel", "told_side", "told_verdict")
    hidden = Count("pk", filter=Q(state=RemarkState.RECEIVED))
    alone = (
        worded.filter(concerns="").values_list(*axes, "paragraph__anchor").annotate(count=Count("pk"), hidden=hidden)
    )
    several = worded.exclude(concerns="").values_list(*axes, anchors_of(), "state")
    counts: Counter[tuple[str, ...]] = Counter()
    unreleased = 0
    for *words, anchor, count, unseen in alone:
        counts[*words, anchor or ""] += count
        unreleased += unseen if words[0] == Timeliness.ON_TIME else 0
    for *words, anchors, state in several:
        counts[*words, *anchors] += 1
        unreleased += state == RemarkState.RECEIVED and words[0] == Timeliness.ON_TIME
    cells: dict[Timeliness, list[Cell]] = {word: [] for word in Timeliness}
    for (timeliness, channel, side, told, anchor, *also), count in counts.items():
        cells[Timeliness(timeliness)].append(Cell(channel, side, anchor, told or "", count, tuple(also)))
    organisations = (
        remarks.filter(timeliness=Timeliness.ON_TIME, represents__isnull=False)
        .exclude(standing=Standing.DECLARED)
        .aggregate(count=Count("represents", distinct=True))["count"]
    )
    return {word: Cube(tuple(sorted(found, key=_place))) for word, found in cells.items()}, unreleased, organisations


def _place(cell: Cell) -> tuple[str, ...]:
    return cell.channel, cell.side, cell.verdict, cell.paragraph, *cell.also


def _paragraphs(round_: Round) -> Sequence[Paragraph]:
    return list(Paragraph.objects.filter(version=round_.version_id).order_by("position")) if round_.version_id else []


def _accepted(round_: Round) -> dict[str, list[int]]:
    """Numbers of accepted remarks by the anchor of their paragraph."""
    found: dict[str, list[int]] = defaultdict(list)
    rows = counted(round_).filter(
        answer__state=AnswerState.ACCEPTED, answer__verdict__in=["accepted", "partly"], paragraph__isnull=False
    )
    for number, anchor, several in rows.order_by("number").values_list("number", "paragraph__anchor", anchors_of()):
        for one in several or (anchor,):
            found[one].append(number)
    return found


def _changes(round_: Round, before: Sequence[Paragraph], accepted: dict[str, list[int]]) -> tuple[Changed, ...]:
    """What reads otherwise in the next published version, paragraph by paragraph; addresses stay through versions."""
    if round_.version is None:
        return ()
    later: Version | None = Version.objects.filter(
        document=round_.version.document_id, number=round_.version.number + 1, state=VersionState.PUBLISHED
    ).first()
    if later is None:
        return ()
    after = {one.anchor: one for one in Paragraph.objects.filter(version=later).order_by("position")}
    known = {one.anchor for one in before}
    told = [(one, one.text, after[one.anchor].text if one.anchor in after else "") for one in before]
    told += [(one, "", one.text) for anchor, one in after.items() if anchor not in known]
    return tuple(
        Changed(one.name or one.text[:60], old, new, tuple(accepted.get(one.anchor, ())))
        for one, old, new in told
        if old != new
    )


def _meetings(round_: Round) -> tuple[Met, ...]:
    """Meetings held for this round: after the round before it closed, and before its own end unless it is the last."""
    rounds = Round.objects.filter(consultation=round_.consultation_id).order_by("number")
    closings = dict(rounds.values_list("number", "closes_at"))
    held = Meeting.objects.filter(space=round_.consultation_id, state=MeetingState.HELD)
    if earlier := [closes for number, closes in closings.items() if number < round_.number]:
        held = held.filter(starts_at__gt=max(earlier))
    if round_.number < max(closings):
        held = held.filter(starts_at__lte=round_.closes_at)
    found = list(held.in_order())
    came: dict[UUID, list[tuple[str, int]]] = defaultdict(list)
    for row in Attendance.objects.filter(meeting__in=found).order_by("side"):
        came[row.meeting_id].append((row.side, row.count))
    return tuple(Met(one.name, one.starts_at, one.place, bool(one.link), tuple(came.get(one.pk, ()))) for one in found)


def _asked(round_: Round) -> Asked | None:
    """What became of invitations until the last minute of the round; to meetings of sectors too, each organisation
    once."""
    rows = Invitation.objects.filter(consultation=round_.consultation_id, invited_at__lte=round_.closes_at)
    invited = set(rows.filter(organisation__merged_into=None).values_list("organisation_id", flat=True))
    if not invited:
        return None
    opened = set(rows.filter(opened_at__lte=round_.closes_at).values_list("organisation_id", flat=True))
    return Asked(len(invited), len(opened & invited), len(responded_in(round_) & invited))


def _line(round_: Round) -> str:
    """The leaf of the line by which the answers of the round were published."""
    found = Line.objects.filter(fact=AnswersPublished.word(), subject_id=round_.pk).order_by("-seq").first()
    return bytes(found.leaf_hash).hex() if found and round_.answered_at else ""
