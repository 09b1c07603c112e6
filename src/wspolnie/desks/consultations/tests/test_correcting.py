"""Corrections: a published answer changes in public alone, once for all who share it, and they are told once more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client

from tests.factories import Makers
from tests.forms import filled
from tests.polish import spaced
from wspolnie.desks.consultations.actions.answers import answer_remark, tell_authors
from wspolnie.desks.consultations.actions.correcting import (
    correct_answer,
    drop_correction,
    publish_correction,
    tell_corrected,
)
from wspolnie.desks.consultations.actions.erasure import erase
from wspolnie.desks.consultations.actions.groups import answer_group, make_group
from wspolnie.desks.consultations.actions.remarks import release_remark
from wspolnie.desks.consultations.actions.versions import Said
from wspolnie.desks.consultations.facts.corrections import AnswerCorrected
from wspolnie.desks.consultations.letter_states import CORRECTION_MOVES, CorrectionState
from wspolnie.desks.consultations.models import Answer, AnswerLetter, AnswerVersion, Correction, Remark
from wspolnie.desks.consultations.reading.corrections import corrections_by_remark, corrections_of
from wspolnie.desks.consultations.report.counting import figures_of
from wspolnie.desks.consultations.report.figures import digest
from wspolnie.desks.consultations.states import Verdict
from wspolnie.desks.consultations.tests.test_answers import Matter, letters, told
from wspolnie.desks.consultations.tests.test_four_eyes import switch_on
from wspolnie.desks.consultations.tests.test_paper import paper
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.journal.reading import fact_of
from wspolnie.foundation.modules import NotAllowed, Refused, Told
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db
BETTER = Said(Verdict.PARTLY, "Jednak część.", "Ustęp po zmianie.")


@pytest.fixture
def matter(make: Makers) -> Matter:
    return Matter(make)


def answered(matter: Matter, *contacts: str) -> list[Remark]:
    remarks = [matter.remark(contact=contact) for contact in contacts]
    for remark in remarks:
        matter.answer(remark, Verdict.NOT_ACCEPTED, "Nie.")
        release_remark(matter.consultation, remark, by=matter.make.clerk())
    matter.publish()
    return remarks


def correct(matter: Matter, remark: Remark, said: Said = BETTER, why: str = "Pomyliliśmy ustęp.") -> Correction:
    return correct_answer(matter.consultation, remark, said, why=why, by=matter.make.clerk())


def tell_all(matter: Matter) -> None:
    for line in Line.objects.filter(fact=AnswerCorrected.word()).order_by("seq"):
        tell_corrected(Told(line.pk, fact_of(line), datetime.now(UTC), line.subject_id, matter.consultation.pk, None))


def test_a_correction_stands_and_what_it_changed_stays_readable(matter: Matter) -> None:
    (remark,) = answered(matter, "")
    at = datetime.now(UTC).replace(microsecond=0)
    with taken_at(at):
        correct(matter, remark)
    answer = Answer.objects.get(remark=remark)
    assert (answer.verdict, answer.reason, answer.wording, answer.state) == (*BETTER.words, "accepted")
    (one,) = corrections_of(matter.make.round(matter.consultation))
    assert (one.number, one.at, one.why) == (remark.number, at, "Pomyliliśmy ustęp.")
    assert (one.old_verdict, one.old_reason, one.verdict, one.reason) == (
        "not_accepted",
        "Nie.",
        "partly",
        "Jednak część.",
    )
    assert AnswerVersion.objects.filter(remark=remark).count() == 2
    line = Line.objects.get(fact=AnswerCorrected.word())
    sentence = spaced(fact_of(line).sentence())
    assert sentence.endswith("z „Nieuwzględniona” na „Uwzględniona w części”.")


def test_corrected_again_both_stay(matter: Matter) -> None:
    (remark,) = answered(matter, "")
    correct(matter, remark)
    correct(matter, remark, Said(Verdict.ACCEPTED, "W całości."), why="Jeszcze raz.")
    found = corrections_by_remark([remark.pk])[remark.pk]
    assert [(one.old_verdict, one.verdict) for one in found] == [("not_accepted", "partly"), ("partly", "accepted")]
    assert corrections_by_remark([uuid4()]) == {}


def test_the_figures_count_what_stands_and_the_files_are_made_anew(matter: Matter) -> None:
    (remark,) = answered(matter, "")
    round_ = matter.make.round(matter.consultation)
    before = figures_of(round_)
    correct(matter, remark)
    after = figures_of(round_)
    assert (before.taken_up, after.taken_up) == (0, 1)
    assert digest(before) != digest(after)


def test_nothing_is_corrected_before_the_publication_or_without_reasons(matter: Matter) -> None:
    remark = matter.remark()
    matter.answer(remark)
    with pytest.raises(Refused, match="jeszcze"):
        correct(matter, remark)
    matter.publish()
    for said, why in (
        (Said(Verdict.NOTED, ""), "x"),
        (BETTER, ""),
        (Said(Verdict.NOTED, "x", "brzmienie"), "x"),
        (Said(Verdict.ACCEPTED, "Zgoda."), "nic się nie zmienia"),
    ):
        with pytest.raises(Refused):
            correct(matter, remark, said, why=why)
    assert not Correction.objects.exists()
    with pytest.raises(Refused, match="opublikowane"):
        answer_remark(matter.consultation, remark, verdict=Verdict.NOTED, reason="x", by=matter.make.clerk())


def test_a_late_one_without_an_answer_has_nothing_to_correct(matter: Matter) -> None:
    late = matter.remark(after=timedelta(minutes=5))
    matter.publish()
    with pytest.raises(Refused):
        correct(matter, late)


def test_who_may_not(matter: Matter) -> None:
    (remark,) = answered(matter, "")
    for actor in (NOBODY, matter.make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            correct_answer(matter.consultation, remark, BETTER, why="x", by=actor)


def test_a_second_person_publishes_where_the_city_says_so(matter: Matter) -> None:
    (remark,) = answered(matter, "")
    switch_on("four_eyes_publish")
    waits = correct(matter, remark)
    assert Answer.objects.get(remark=remark).verdict == "not_accepted"
    assert corrections_of(matter.make.round(matter.consultation)) == []
    with pytest.raises(Refused, match="czeka"):
        correct(matter, remark)
    with pytest.raises(NotAllowed):
        publish_correction(matter.consultation, waits, by=matter.make.clerk())
    other = matter.make.actor(Role.COORDINATOR)
    publish_correction(matter.consultation, waits, by=other)
    assert Answer.objects.get(remark=remark).verdict == "partly"
    for act in (publish_correction, drop_correction):
        with pytest.raises(Refused):
            act(matter.consultation, waits, by=other)


def test_one_that_is_dropped_changes_nothing(matter: Matter) -> None:
    (remark,) = answered(matter, "")
    switch_on("four_eyes_publish")
    drop_correction(matter.consultation, correct(matter, remark), by=matter.make.clerk())
    assert Answer.objects.get(remark=remark).verdict == "not_accepted"
    assert correct(matter, remark).number == 2


def test_a_common_answer_is_corrected_for_all_who_share_it(matter: Matter) -> None:
    remarks = [matter.remark(contact=f"{name}@example.org") for name in ("jan", "ela")]
    other = matter.remark(contact="ola@example.org")
    round_, by = matter.make.round(matter.consultation), matter.make.clerk()
    group = make_group(matter.consultation, round_, name="Ławki", remarks=remarks, by=by)
    answer_group(matter.consultation, group, Said(Verdict.NOT_ACCEPTED, "Nie."), by=by)
    matter.answer(other, Verdict.NOT_ACCEPTED, "Nie.")
    matter.publish()
    tell_authors(told(matter))
    assert len(letters()) == 3
    correct(matter, remarks[1])
    assert set(Answer.objects.filter(group=group).values_list("verdict", flat=True)) == {"partly"}
    assert Answer.objects.get(remark=other).verdict == "not_accepted"
    for _ in range(2):
        tell_all(matter)
    fresh = letters()[3:]
    assert [address for address, _ in fresh] == ["jan@example.org", "ela@example.org"]
    body = spaced(Letter.objects.filter(address="jan@example.org").latest("id").body)
    for part in ("Pomyliliśmy ustęp.", "Uwzględniona w części", "Nieuwzględniona. Nie.", "Ustęp po zmianie.", "Ławki"):
        assert part in body
    correct(matter, remarks[0], Said(Verdict.ACCEPTED, "Tak."))
    tell_all(matter)
    assert len(letters()) == 7, "each correction is told once"


def test_who_wrote_on_paper_gets_a_second_letter_once(matter: Matter) -> None:
    remark, nowhere = paper(matter), paper(matter, None)
    matter.publish()
    correct(matter, remark)
    correct(matter, nowhere)
    rows = AnswerLetter.objects.all()
    assert {(row.remark_id, row.correction is not None, row.state) for row in rows} == {
        (one.pk, which, state) for one, state in ((remark, "to_send"), (nowhere, "nowhere")) for which in (True, False)
    }
    assert rows.count() == 4


def test_erasing_takes_the_notice_of_a_correction_too(make: Makers) -> None:
    matter = Matter(make)
    person = make.actor(Role.OFFICIAL).person
    assert person is not None
    assert person.account is not None
    (remark,) = answered(matter, person.account.email)
    correct(matter, remark)
    tell_all(matter)
    erase(person.pk)
    assert letters() == []


def test_the_page_shows_exactly_what_will_stand(matter: Matter, desk: Client, visitor: Client) -> None:
    (remark,) = answered(matter, "jan@example.org")
    base = f"/konsultacje/{matter.consultation.space.slug}"
    page = f"{base}/odpowiedzi/{remark.number}/sprostowanie/"
    public = f"{base}/uwagi/{remark.number}/"
    sent = {name: values[-1] for name, values in filled(desk.get(page).text).items()}
    assert (sent["verdict"], sent["reason"]) == ("not_accepted", "Nie.")
    empty = desk.post(page, sent | {"krok": "sprawdz"})
    assert empty.status_code == 422
    same = desk.post(page, sent | {"krok": "zapis", "why": "Bez zmiany."})
    assert same.status_code == 409
    wish = sent | {"verdict": "partly", "reason": "<b>Jednak</b> część.", "why": "Pomyłka & tyle."}
    look = desk.post(page, wish | {"krok": "sprawdz"})
    assert "Odpowiedź na 1 uwagę zmieni się jawnie" in spaced(look.text)
    assert "&lt;b&gt;Jednak&lt;/b&gt;" in look.text
    assert Answer.objects.get(remark=remark).verdict == "not_accepted"
    assert "<del>" not in visitor.get(public).text
    again = {name: values[-1] for name, values in filled(look.text).items()}
    assert desk.post(page, again | {"krok": "zapis"}).headers["Location"] == public
    for address in (public, f"{base}/uwagi/"):
        shown = spaced(visitor.get(address).text)
        assert "<del>" in shown
        assert "Sprostowanie z " in shown
        assert "Pomyłka &amp; tyle." in shown
        assert "Uwzględniona w części" in shown


def test_the_page_of_the_second_person(matter: Matter, desk: Client, make: Makers) -> None:
    (remark,) = answered(matter, "")
    switch_on("four_eyes_publish")
    base = f"/konsultacje/{matter.consultation.space.slug}"
    page = f"{base}/odpowiedzi/{remark.number}/sprostowanie/"
    wish = {"verdict": "noted", "reason": "Dziękujemy.", "why": "Pomyłka.", "wording": "", "krok": "zapis"}
    assert desk.post(page, wish).headers["Location"] == page
    mine = spaced(desk.get(page).text)
    assert "Opublikuj sprostowanie" not in mine
    assert desk.post(page, {"krok": "publikacja"}).status_code == 403
    person = make.actor(Role.COORDINATOR).person
    assert person is not None
    other = Client(headers={"host": "wroclaw.localhost"}, raise_request_exception=False)
    other.force_login(person.account)
    assert "Opublikuj sprostowanie" in spaced(other.get(page).text)
    assert other.post(page, {"krok": "publikacja"}).status_code == 302
    assert Answer.objects.get(remark=remark).verdict == "noted"


def test_every_state_has_its_moves() -> None:
    assert set(CORRECTION_MOVES) == set(CorrectionState)
