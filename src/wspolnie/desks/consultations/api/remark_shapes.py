"""What a program reads of remarks, answers and reports, and what it sends."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta, Struct

from wspolnie.desks.consultations.api.shapes import Id, Place, RoundNumber
from wspolnie.desks.consultations.states import (
    AnswerState,
    Channel,
    Consulted,
    DocumentKind,
    Means,
    RemarkState,
    Saying,
    Verdict,
)
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.foundation.endpoints import Moment, Paging, said

Number = Annotated[str, said("Its number for people", "WRO/2026/KON-3/U-0042")]
LONGEST = 20_000
Text = Annotated[str, Meta(max_length=LONGEST)]
Short = Annotated[str, Meta(max_length=200)]


class CorrectionTold(Struct, frozen=True):
    """A published answer that was changed so that everybody sees it."""

    at: Annotated[datetime, said("When")]
    why: Annotated[str, said("Why")]
    old_verdict: Annotated[Verdict, said("What stood")]
    old_reason: Annotated[str, said("Its reason")]
    verdict: Annotated[Verdict, said("What stands")]
    reason: Annotated[str, said("Its reason")]


class AnswerTold(Struct, frozen=True):
    """The office's answer."""

    verdict: Annotated[Verdict, said("What became of the remark", "partly")]
    reason: Annotated[str, said("Why", "Skrócimy termin do 14 dni.")]
    wording: Annotated[str, said("How the paragraph will read; empty when that is not changed")]
    corrections: Annotated[list[CorrectionTold], said("How it was corrected, the oldest first")]


class RemarkFileTold(Struct, frozen=True):
    """A file of a remark that a clerk has shown to everybody."""

    id: Id
    name: Annotated[str, said("Name of the file", "zdjecie.jpg")]
    alt: Annotated[str, said("What a picture shows, in words")]
    url: Annotated[str, said("Where it is")]


class RemarkTold(Struct, frozen=True, kw_only=True):
    """A remark as this reader may know it: parts that are blacked out are so here too."""

    id: Id
    number: Number
    url: Annotated[str | None, said("Where people read it; null while it is not for everybody")]
    round: Annotated[int, said("The round that it came to", 1)]
    channel: Annotated[Channel, said("How it came", "web")]
    received_at: Annotated[datetime, said("When; with `hour_unknown` the day alone counts")]
    hour_unknown: Annotated[bool, said("Whether only the day is known")]
    timeliness: Annotated[Timeliness, said("How that stands to the period", "on_time")]
    state: Annotated[RemarkState, said("Where it stands", "released")]
    side: Annotated[str, said("resident, organisation or office; declared: an organisation not confirmed", "resident")]
    who: Annotated[str, said("Who speaks, in words; nobody private is named", "Mieszkaniec")]
    organisation: Annotated[str, said("The organisation that it names; empty for others")]
    paragraphs: Annotated[list[str], said("Anchors of what it is about; empty for the whole", ["par-2"])]
    concerns: Annotated[str, said("The same as people call it", "§ 1 ust. 2")]
    quoted: Annotated[str, said("The text that it proposes to change")]
    proposed: Annotated[str, said("The wording that it proposes")]
    reason: Annotated[str, said("What should change, and why")]
    said: Annotated[
        Saying | None, said("Of what was said at a meeting: how its author confirmed it; else null", "waiting")
    ]
    withheld: Annotated[str, said("Why there is no text: withdrawn; else empty")]
    answer: Annotated[AnswerTold | None, said("The answer; null before it is published")]
    files: Annotated[list[RemarkFileTold], said("Its files that everybody may read")]


class RemarksQuery(Paging, frozen=True, kw_only=True):
    """Which remarks of a consultation."""

    round: Annotated[RoundNumber | None, said("Of this round; else of the one that is shown first", 1)] = None
    paragraph: Annotated[str, said("About this paragraph, by its anchor", "par-2", max_length=40)] = ""
    channel: Annotated[Channel | None, said("That came so", "paper")] = None


class NewRemark(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A remark that is sent. By the web anybody with a key sends it; by other ways a clerk enters it."""

    channel: Annotated[Channel, said("How it came", "web")]
    reason: Annotated[str, said("What should change, and why", "Bo 30 dni to za długo.", max_length=LONGEST)] = ""
    proposed: Annotated[Text | None, said("The wording that you propose")] = None
    present: Annotated[
        Text | None,
        said("The present text that you mean; refused when the draft reads otherwise"),
    ] = None
    paragraphs: Annotated[list[str], said("Anchors; empty: the whole draft", ["par-2"], max_length=50)] = []
    on_behalf_of: Annotated[
        Short | None,
        said("Name or KRS number of the organisation; declared until confirmed"),
    ] = None
    contact: Annotated[Short | None, said("E-mail for the answer; the office alone sees it")] = None
    received_at: Annotated[Moment | None, said("When the office received it: for clerks, and not by the web")] = None
    hour_unknown: Annotated[bool, said("Paper of which only the day of receipt is known: for clerks")] = False
    postmarked_on: Annotated[date | None, said("The postmark; kept, but receipt decides: for clerks")] = None
    office_number: Annotated[str, said("The office's number of the letter: for clerks", max_length=60)] = ""
    meeting: Annotated[UUID | None, said("The meeting at which it was said: for clerks")] = None
    round: Annotated[RoundNumber | None, said("To this round; else to the one that is shown first")] = None


class RemarkMade(Struct, frozen=True, kw_only=True):
    """What its sender gets: the only time that the code is told."""

    id: Id
    number: Number
    code: Annotated[str, said("With number and code the author follows the remark", "K7QF-2M9X-4TZ0")]
    received_at: Annotated[datetime, said("When it came in, or the day that a clerk stated")]
    timeliness: Annotated[Timeliness, said("How that stands to the period", "on_time")]
    hour_unknown: Annotated[bool, said("Whether only the day is known")]
    state: Annotated[RemarkState, said("Where it stands", "received")]
    receipt: Annotated[dict[str, Any] | None, said("A signed promise, later a proof; null while nothing can be signed")]


class NewAnswer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The office's answer to a remark."""

    verdict: Annotated[Verdict, said("What becomes of it", "partly")]
    reason: Annotated[str, said("Why: everybody will read it", "Skrócimy termin.", min_length=1, max_length=LONGEST)]
    wording: Annotated[str, said("How the paragraph will read, when it is accepted", max_length=LONGEST)] = ""
    state: Annotated[AnswerState, said("draft, review or accepted", "draft")] = AnswerState.ACCEPTED


class AnswerMade(Struct, frozen=True):
    """The answer as it stands now, inside the office until all are published."""

    remark: Annotated[UUID, said("Whose answer it is")]
    number: Number
    verdict: Annotated[Verdict, said("What becomes of the remark")]
    reason: Annotated[str, said("Why")]
    wording: Annotated[str, said("How the paragraph will read")]
    state: Annotated[AnswerState, said("How far it is")]


class Published(Struct, frozen=True):
    """What became public."""

    answers: Annotated[int, said("How many answers", 12)]
    letters: Annotated[int, said("How many authors are told by e-mail")]
    on_paper: Annotated[int, said("How many get a letter on paper")]
    untold: Annotated[int, said("How many left no way to be told")]
    late: Annotated[int, said("How many remarks came late or early")]


class NewConsultation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A consultation to prepare. Only the first line is needed; before the start everything is."""

    title: Annotated[str, said("In plain words", "Program współpracy 2027", min_length=1, max_length=200)]
    office: Annotated[str, said("Id or slug of the office that runs it", "wydzial-partycypacji", max_length=90)]
    document: Annotated[str, said("The text, Markdown", "# Program\n\n§ 1. Cel\n\n1. Tekst", max_length=1_000_000)] = ""
    opens_at: Annotated[Moment | None, said("From when; without a zone by the city's clock")] = None
    closes_at: Annotated[Moment | None, said("The last minute, which still counts")] = None
    answers_due_at: Annotated[Moment | None, said("By when you answer")] = None
    lead: Annotated[str, said("Two sentences for somebody who has not heard of it", max_length=1000)] = ""
    authority: Annotated[str, said("Who submits the draft", "Prezydent Wrocławia", max_length=200)] = ""
    kind: Annotated[DocumentKind | None, said("What is consulted", "programme")] = None
    basis: Annotated[str, said("The legal basis", "art. 5a ust. 1", max_length=1000)] = ""
    addressees: Annotated[str, said("Whom it asks", max_length=1000)] = ""
    goal: Annotated[str, said("What the answers are for", max_length=1000)] = ""
    themes: Annotated[list[str], said("Slugs of themes", ["kultura"], max_length=100)] = []
    districts: Annotated[list[str], said("Slugs of districts; none: the whole city", max_length=500)] = []
    places: Annotated[list[Place], said("Where the notice is published, one of a kind", max_length=4)] = []
    means: Annotated[list[Means], said("How people are asked beside the text", max_length=7)] = []
    round_name: Annotated[str, said("What the first round consults, when there will be more", max_length=120)] = ""
    consulted: Annotated[Consulted | None, said("How ripe that is")] = None


class Nothing(Struct, frozen=True, forbid_unknown_fields=True):
    """Nothing needs to be said."""


class Counts(Struct, frozen=True, kw_only=True):
    """How many remarks; those in time, when nothing else is said. The sums agree."""

    total: int
    by_channel: Annotated[dict[str, int], said("Adds up to the total")]
    by_side: Annotated[dict[str, int], said("Adds up to the total; declared: organisations not confirmed")]
    by_paragraph: Annotated[dict[str, int], said("By anchor, '' for the whole; one on several counts at each")]
    by_verdict: Annotated[dict[str, int], said("Adds up to the total; '' for those without an accepted answer")]
    on_several_paragraphs: int
    paragraphs_repeated: Annotated[int, said("by_paragraph adds up to the total and this")]
    crossed: Annotated[list[Any], said("Each cell with its four words and its count")]
    late: int
    early: int
    withdrawn: int
    not_remarks: int
    abuse: int
    unreleased: Annotated[int, said("Of those in time: counted, their text is not shown")]
    organisations: Annotated[int, said("Distinct confirmed organisations")]


class Report(Struct, frozen=True):
    """What a report says, made of the same figures as its page and its files."""

    consultation: Annotated[dict[str, Any], said("What was announced")]
    counts: Annotated[Counts, said("Figures")]
    late: Annotated[list[str], said("Numbers of those that came late")]
    early: Annotated[list[str], said("Numbers of those that came early")]
    meetings: Annotated[list[dict[str, Any]], said("Meetings that were held, with who came")]
    changes: Annotated[list[Any], said("Paragraphs that read otherwise in the next version")]
    corrections: Annotated[list[dict[str, Any]], said("Published answers that were corrected")]
    groups: Annotated[list[dict[str, Any]], said("Remarks that ask for the same")]
    remarks: Annotated[list[dict[str, Any]], said("Every remark that everybody may know of, with its answer")]
    hash: Annotated[str, said("SHA-256 of the whole, hex")]
    head: Annotated[str | None, said("Leaf of the line that published the answers, hex; null before")]
