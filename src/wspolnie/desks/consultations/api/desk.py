"""The office's writing: a consultation is prepared and started, remarks are shown and answered, answers published."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from msgspec import Struct

from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers, readiness
from wspolnie.desks.consultations.actions.notices import Notice
from wspolnie.desks.consultations.actions.notices import Place as PlaceSaid
from wspolnie.desks.consultations.actions.planning import (
    Plan,
    newest_round,
    paste_draft,
    plan_consultation,
    start_consultation,
    what_is_missing,
)
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.api.reading import consultation, rounds_of, shown_of
from wspolnie.desks.consultations.api.remark_shapes import (
    AnswerMade,
    NewAnswer,
    NewConsultation,
    Nothing,
    Published,
    RemarkTold,
)
from wspolnie.desks.consultations.api.remarks import found_remark, told
from wspolnie.desks.consultations.api.shapes import ConsultationWhole
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import WORDED, AnswerState, PlaceKind, RoundState, Verdict
from wspolnie.foundation.cities.models import District, Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.endpoints import Asked, Bad, Endpoint, NoQuery, Open
from wspolnie.foundation.text.plain import clean_line, clean_text
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.policy import Actor, require
from wspolnie.tools.documents.structure import UnreadableDocument

YEARS: Final = range(1990, 2200)
EXAMPLE: Final = {
    "title": "Program współpracy 2027",
    "office": "wydzial-partycypacji-spolecznej",
    "document": "# Program\n\n§ 1. Cel\n\n1. Miasto współpracuje z organizacjami.\n",
    "opens_at": "2026-12-01T08:00",
    "closes_at": "2026-12-22T15:45",
    "answers_due_at": "2027-01-15T15:00",
    "lead": "Jak miasto będzie współpracować z organizacjami w przyszłym roku.",
    "authority": "Prezydent Wrocławia",
    "kind": "programme",
    "basis": "art. 5a ust. 1 ustawy o działalności pożytku publicznego",
    "addressees": "mieszkańcy i organizacje",
    "goal": "Rada uchwali program po zebraniu uwag.",
    "places": [{"kind": "bip", "published_on": "2026-11-25", "link": "https://bip.miasto.example/1"}],
}


def prepare(asked: Asked[NoQuery, NewConsultation]) -> ConsultationWhole:
    """Only the office sees it until it starts."""
    body = asked.body
    for name in ("opens_at", "closes_at", "answers_due_at"):
        stated = getattr(body, name)
        if stated is not None and stated.year not in YEARS:
            raise Bad((name, _("Correct the year.")))
    title = clean_line(body.title)
    if not title:
        raise Bad(("title", _("Write the title.")))
    plan = Plan(
        title=title,
        lead=clean_text(body.lead),
        authority=clean_line(body.authority),
        office=_office(body.office),
        opens_at=body.opens_at,
        closes_at=body.closes_at,
        answers_due_at=body.answers_due_at,
        notice=_notice(body),
        round_name=clean_line(body.round_name),
        consulted=body.consulted,
    )
    made = plan_consultation(plan, by=asked.actor)
    if body.document.strip():
        try:
            paste_draft(made, body.document, by=asked.actor)
        except UnreadableDocument as refusal:
            raise Bad(("document", str(refusal.reason))) from refusal
    return consultation(_of(asked, made.pk))


def start(asked: Asked[NoQuery, Nothing]) -> ConsultationWhole:
    """Everybody sees it from now on, its text is closed to changes, remarks are taken in its period."""
    matter, actor = _matter(asked, ConsultationAct.START)
    round_ = newest_round(matter)
    missing = what_is_missing(matter, round_) if round_.state == RoundState.DRAFT else []
    if missing:
        raise Open(_("Something is missing: %(list)s") % {"list": " ".join(missing)}, *(("", one) for one in missing))
    start_consultation(matter, by=actor)
    return consultation(_of(asked, matter.pk))


def publish(asked: Asked[NoQuery, Nothing]) -> Published:
    """All accepted answers of the newest round at one moment, with the report. What stands in the way is listed."""
    matter, actor = _matter(asked, ConsultationAct.PUBLISH)
    round_ = shown_of(rounds_of(asked))
    ready = readiness(round_)
    if round_.state == RoundState.STARTED and not ready.is_ready:
        raise Open(_("Answers cannot be published yet."), *_in_the_way(matter, round_, ready.still_open))
    done = publish_answers(matter, round_=round_, by=actor)
    return Published(done.answers, done.letters, done.on_paper, done.untold, done.late)


def answer(asked: Asked[NoQuery, NewAnswer]) -> AnswerMade:
    """Written, or written anew: it stays inside the office until all answers are published."""
    remark, round_ = found_remark(asked)
    actor = _stepped_in(asked, ConsultationAct.ANSWER, round_.consultation_id)
    body = asked.body
    wording = clean_text(body.wording)
    if body.state is AnswerState.RETURNED:
        raise Bad(("state", "draft, review or accepted"))
    if wording and body.verdict not in WORDED:
        raise Bad(("wording", _("A new wording belongs to a remark that is accepted, wholly or in part.")))
    made = answer_remark(
        round_.consultation,
        remark,
        verdict=body.verdict,
        reason=clean_text(body.reason),
        wording=wording,
        state=body.state,
        by=actor,
    )
    return AnswerMade(
        remark=remark.pk,
        number=round_.consultation.code_of(remark),
        verdict=Verdict(made.verdict),
        reason=made.reason,
        wording=made.wording,
        state=AnswerState(made.state),
    )


def release(asked: Asked[NoQuery, Nothing]) -> RemarkTold:
    """Everybody may read it from now on."""
    remark, round_ = found_remark(asked)
    actor = _stepped_in(asked, ConsultationAct.RELEASE, round_.consultation_id)
    release_remark(round_.consultation, remark, by=actor)
    found, round_ = found_remark(asked)
    return told(asked, round_, [found])[0]


def _matter(asked: Asked[Any, Any], act: ConsultationAct) -> tuple[Consultation, Actor]:
    """The matter of the address, and the actor who may do this there."""
    matter = shown_of(rounds_of(asked)).consultation
    return matter, _stepped_in(asked, act, matter.pk)


def _stepped_in(asked: Asked[Any, Any], act: ConsultationAct, space: UUID) -> Actor:
    require(asked.actor, act, space)
    actor: Actor = asked.actor.doing(act, space)
    return actor


def _of(asked: Asked[Any, Any], matter: UUID) -> Asked[NoQuery, None]:
    return Asked(asked.city, asked.actor, NoQuery(), None, {"consultation": matter}, asked.site, asked.address)


def _in_the_way(matter: Consultation, round_: Round, still_open: bool) -> list[tuple[str, str]]:
    """What stands between a round and its publication, as (field, message)."""
    found = [("closes_at", _("Remarks are still taken: answers can be published after the closing minute."))]
    waiting = Remark.objects.filter(round=round_).open().in_order().only("number")
    return (found if still_open else []) + [
        (matter.code_of(one), _("This remark has no accepted answer yet.")) for one in waiting
    ]


def _office(given: str) -> Office:
    standing = Office.objects.standing(timezone.localdate(instant()))
    try:
        found = standing.filter(pk=UUID(given)).first()
    except ValueError:
        found = standing.filter(slug=given).first() if "\0" not in given else None
    if found is None:
        raise Bad(("office", _("Choose the office.")))
    return found


def _notice(body: NewConsultation) -> Notice:
    return Notice(
        kind=body.kind,
        basis=clean_text(body.basis),
        addressees=clean_text(body.addressees),
        goal=clean_text(body.goal),
        themes=tuple(_by_slug(Theme, "themes", body.themes)),
        districts=tuple(_by_slug(District, "districts", body.districts)),
        places=tuple(_places(body)),
        means=tuple(dict.fromkeys(body.means)),
    )


def _by_slug(table: Any, field: str, slugs: list[str]) -> list[Any]:
    wanted = dict.fromkeys(slugs)
    found = list(table.objects.filter(slug__in=[one for one in wanted if "\0" not in one]).order_by("name_key"))
    lacking = set(wanted) - {one.slug for one in found}
    if lacking:
        raise Bad((field, f"no such slug: {', '.join(sorted(lacking))[:200]}"))
    return found


def _places(body: NewConsultation) -> list[PlaceSaid]:
    if len({one.kind for one in body.places}) < len(body.places):
        raise Bad(("places", "one of a kind"))
    said = [
        PlaceSaid(PlaceKind(one.kind), one.published_on, clean_line(one.link), clean_line(one.words))
        for one in body.places
    ]
    for one in said:
        if not one.link and not one.words:
            raise Bad(("places", "each with its link, or in words"))
        if one.link and not one.link.startswith(("https://", "http://")):
            raise Bad(("places", "a link begins with https://"))
    return said


def _write(method: str, path: str, act: ConsultationAct, call: Any, summary: str, answer: Any, body: type[Struct],
           **more: Any) -> Endpoint:  # fmt: skip
    return Endpoint(
        method=method, path=path, act=act, call=call, summary=summary, answer=answer, body=body, within=True, **more
    )


MISSING = {409: "Not now; what stands in the way is in errors"}
ENDPOINTS = (
    _write("POST", "consultations", ConsultationAct.PLAN, prepare, "Prepare a consultation", ConsultationWhole,
           NewConsultation, made=True, example=EXAMPLE),
    _write("POST", "consultations/{consultation}/start", ConsultationAct.START, start, "Start a consultation",
           ConsultationWhole, Nothing, example={}, problems=MISSING),
    _write("POST", "consultations/{consultation}/answers/publish", ConsultationAct.PUBLISH, publish,
           "Publish all answers", Published, Nothing, example={}, problems=MISSING),
    _write("PUT", "remarks/{remark}/answer", ConsultationAct.ANSWER, answer, "Answer a remark", AnswerMade, NewAnswer,
           example={"verdict": "partly", "reason": "Skrócimy termin do 14 dni.", "state": "draft"}),
    _write("POST", "remarks/{remark}/release", ConsultationAct.RELEASE, release, "Show a remark to everybody",
           RemarkTold, Nothing, example={}),
)  # fmt: skip
