"""Who may do what in consultations: role × verb × phase and role × address × phase, against tables written by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from tests.factories import TEXT, Makers
from tests.policy import ROLES, Cast, Cell, cast, differences, trial
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.aside import set_aside, take_back
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.invitations import invite
from wspolnie.desks.consultations.actions.notes import write_note
from wspolnie.desks.consultations.actions.own import change_remark, withdraw_remark
from wspolnie.desks.consultations.actions.planning import paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark, release_remark
from wspolnie.desks.consultations.actions.reviewing import accept_answer
from wspolnie.desks.consultations.acts import ConsultationAct
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.numbers import remark_code
from wspolnie.desks.consultations.reading.invitations import Choice
from wspolnie.desks.consultations.states import AnswerState, Channel, Phase, RemarkState, RoundState, Verdict
from wspolnie.desks.consultations.tests.pages import PAGES
from wspolnie.desks.consultations.tests.shared_out import office_duty, share_out
from wspolnie.desks.consultations.tests.verbs import READS, VERBS
from wspolnie.desks.consultations.urls import urlpatterns
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.foundation.text.spacing import plain
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.spaces.policy import Actor, decide

OF_THE_BROWSER = {"remark_receipt", "remark_receipt_file", "remark_change", "remark_withdrawal", "remark_work"}
"""Pages of the remark that a browser opened last: without one they ask for number and code."""


@pytest.fixture
def people(make: Makers) -> Cast:
    return cast(make.city)


def stage(make: Makers, phase: Phase) -> tuple[Consultation, Remark | None]:
    """A consultation in a phase, with a received remark where there can be one; answered in the last two."""
    now = datetime.now(UTC)
    opens, closes = {
        Phase.DRAFT: (now + timedelta(days=1), now + timedelta(days=7)),
        Phase.ANNOUNCED: (now + timedelta(days=1), now + timedelta(days=7)),
        Phase.OPEN: (now - timedelta(days=1), now + timedelta(days=7)),
        Phase.CLOSED: (now - timedelta(days=9), now - timedelta(days=2)),
        Phase.ANSWERED: (now - timedelta(days=9), now - timedelta(days=2)),
    }[phase]
    if phase is Phase.DRAFT:
        return make.draft(opens=opens, closes=closes), None
    consultation = make.consultation(opens=opens, closes=closes)
    if phase is Phase.ANNOUNCED:
        return consultation, None
    with taken_at(opens + timedelta(hours=1)):
        remark = make.remark(consultation)
    if phase is not Phase.OPEN:
        answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="Dziękujemy.", by=make.clerk())
    if phase is Phase.ANSWERED:
        publish_answers(consultation, by=make.clerk())
    return consultation, remark


def verbs(make: Makers, consultation: Consultation, remark: Remark | None) -> dict[str, Callable[[Actor], object]]:
    """Every verb of the room on fresh rows, by name."""
    found: dict[str, Callable[[Actor], object]] = {
        "paste": lambda by: paste_draft(consultation, TEXT, by=by),
        "start": lambda by: start_consultation(consultation, by=by),
        "remark": lambda by: receive_remark(consultation, make.round(consultation), Words(reason="Bo tak."), by=by),
        "enter": lambda by: enter_remark(
            consultation, make.round(consultation), Words(reason="Bo tak."), Receipt(Channel.PAPER), by=by
        ),
        "publish": lambda by: publish_answers(consultation, by=by),
        "invite": lambda by: invite_one(consultation, by),
    }
    if remark is not None:
        found["release"] = lambda by: release_remark(consultation, Remark.objects.get(pk=remark.pk), by=by)
        code = remark_code(remark.pk)
        found["change"] = lambda by: change_remark(
            consultation, remark, proposed="", reason="Inaczej.", code=code, by=by
        )
        found["withdraw"] = lambda by: withdraw_remark(consultation, remark, code=code, by=by)
        found["set_aside"] = lambda by: set_aside(consultation, remark, RemarkState.ABUSE, by=by)
        found["take_back"] = lambda by: take_back(consultation, _aside(consultation, remark, make.clerk()), by=by)
        found["accept"] = lambda by: _accept(consultation, remark, make.clerk(), by)
        found["answer"] = lambda by: answer_remark(
            consultation, remark, verdict=Verdict.PARTLY, reason="Częściowo.", by=by
        )
        found["assign"] = lambda by: share_out(
            consultation, [make.remark(consultation, "Jeszcze jedna.")], office_duty(consultation), by=by
        )
        found["note"] = lambda by: write_note(consultation, remark, "Kto zna ten lokal?", by=by)
    return found


def invite_one(consultation: Consultation, by: Actor) -> None:
    """A fresh organisation with an address."""
    register_organisation(Particulars(name="Klub Zaproszony", email="klub@zaproszony.example"))
    invite(consultation, Choice(words="Klub Zaproszony"), word="", expected=1, by=by)


def _accept(consultation: Consultation, remark: Remark, writer: Actor, by: Actor) -> None:
    """Somebody else drafted it, where it can still be drafted."""
    if Round.objects.get(pk=remark.round_id).state != RoundState.ANSWERED:
        answer_remark(consultation, remark, verdict=Verdict.NOTED, reason="x", state=AnswerState.DRAFT, by=writer)
    accept_answer(consultation, remark, by=by)


def _aside(consultation: Consultation, remark: Remark, by: Actor) -> Remark:
    """The remark, set aside where that is still possible."""
    if Round.objects.get(pk=remark.round_id).state != RoundState.ANSWERED:
        set_aside(consultation, remark, RemarkState.ABUSE, by=by)
    return remark


def refusal_of(verb: Callable[[Actor], object], by: Actor, language: str) -> Refused | None:
    """What the verb says when it refuses; None when it would do it. Nothing is kept."""
    with translation.override(language):
        try:
            with trial():
                verb(by)
        except Refused as refusal:
            return refusal
    return None


def outcome(verb: Callable[[Actor], object], by: Actor) -> str:
    """`+` done, `-` not allowed, `!` refused; a refusal has a Polish reason, a sentence."""
    polish, english = refusal_of(verb, by, "pl"), refusal_of(verb, by, "en")
    if polish is None or english is None:
        return "+"
    assert polish.reason != english.reason
    assert polish.reason.endswith(".")
    return "-" if isinstance(polish, NotAllowed) else "!"


def test_verbs_follow_the_table(make: Makers, people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for role in ROLES:
        by = people.actors[role]
        actual["plan", role] = outcome(lambda by: plan_consultation(make.plan("Inny plan"), by=by), by)
    for phase in Phase:
        consultation, remark = stage(make, phase)
        for name in verbs(make, consultation, remark):
            for role in ROLES:
                fresh = Consultation.objects.select_related("space").get(pk=consultation.pk)
                verb = verbs(make, fresh, remark)[name]
                actual[f"{phase}:{name}", role] = outcome(verb, people.actors[role])
    assert differences(VERBS, actual) == []


def test_reads_follow_the_table(make: Makers, people: Cast) -> None:
    actual: dict[Cell, str] = {}
    for phase in Phase:
        consultation, remark = stage(make, phase)
        for role in ROLES:
            seen = Consultation.objects.visible_to(people.actors[role]).filter(pk=consultation.pk).exists()
            actual[phase.value, role] = "+" if seen else "-"
        if phase is Phase.OPEN and remark is not None:
            for state in ("received", "released"):
                if state == "released":
                    release_remark(consultation, remark, by=make.clerk())
                for role in ROLES:
                    seen = Remark.objects.visible_to(people.actors[role]).filter(pk=remark.pk).exists()
                    actual[f"remark:{state}", role] = "+" if seen else "-"
    assert differences(READS, actual) == []


def address(name: str, consultation: Consultation, remark: Remark | None) -> str:
    route = next(str(pattern.pattern) for pattern in urlpatterns if pattern.name == name)
    number = str(remark.number) if remark else "1"
    known = {
        "<slug:slug>": consultation.space.slug,
        "<int:number>": number,
        "<slug:anchor>": "par-1",
        "<str:code>": "zly",
        "<slug:kind>": "xlsx",
        "<slug:form>": "csv",
        "<uuid:file>": str(consultation.pk),
        "<uuid:change>": str(consultation.pk),
        "<uuid:letter>": str(consultation.pk),
        "<uuid:note>": str(consultation.pk),
    }
    for part, value in known.items():
        route = route.replace(part, value)
    return f"/{route}"


@pytest.mark.parametrize("state", ["-", *(phase.value for phase in Phase)])
def test_pages_follow_the_table(make: Makers, people: Cast, state: str) -> None:
    """Over HTTP: strangers are asked in, known people read the reason, drafts do not exist for outsiders."""
    expected = {cell: code for cell, code in PAGES.items() if cell[0].startswith(f"{state}:")}
    consultation, remark = stage(make, Phase.OPEN if state == "-" else Phase(state))
    actual: dict[Cell, str] = {}
    for row, role in expected:
        _, method, name = row.split(":")
        where = address(name, consultation, remark)
        with trial():
            response = people.send(role, method, where)
        actual[row, role] = str(response.status_code)
        if expected[row, role] == "302" and role == "stranger" and name not in OF_THE_BROWSER:
            assert response.headers["Location"].startswith("/logowanie/?next=/")
        if expected[row, role] == "403":
            page = plain(response.content.decode())
            assert "Mogą to zrobić tylko osoby w roli:" in page
            assert "Błąd 403" in page
    assert differences(expected, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[2] for row, _ in PAGES} == {pattern.name for pattern in urlpatterns}


@pytest.mark.parametrize("role", [role for role in ROLES if role != "stranger"])
def test_a_verb_and_its_declaration_agree(people: Cast, role: str) -> None:
    """What the declaration says of a role is what the verbs' table says."""
    verb_of = {
        ConsultationAct.PLAN: "plan",
        ConsultationAct.START: "draft:start",
        ConsultationAct.REMARK: "open:remark",
        ConsultationAct.ENTER: "open:enter",
        ConsultationAct.CHANGE: "open:change",
        ConsultationAct.SET_ASIDE: "open:set_aside",
        ConsultationAct.RELEASE: "open:release",
        ConsultationAct.ANSWER: "open:answer",
        ConsultationAct.PUBLISH: "closed:publish",
    }
    for act, row in verb_of.items():
        assert decide(people.actors[role], act).ok is (VERBS[row, role] == "+"), act


def test_an_author_sees_their_own_remark(make: Makers, people: Cast) -> None:
    consultation, _ = stage(make, Phase.OPEN)
    author = people.actors["person"]
    own = make.remark(consultation, "Moje.", by=author)
    others = make.remark(consultation, "Cudze.")
    assert set(Remark.objects.visible_to(author).filter(pk__in=[own.pk, others.pk])) == {own}
