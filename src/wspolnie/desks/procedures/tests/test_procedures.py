"""Procedures: versions that never change, states, comments with answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.architecture.two_cities import unguarded
from tests.factories import Makers
from wspolnie.desks.procedures.actions.commenting import answer, remove, say
from wspolnie.desks.procedures.actions.erasure import erase
from wspolnie.desks.procedures.actions.keeping import move_procedure, word_anew, write_procedure
from wspolnie.desks.procedures.facts import ProcedureDraftSaved, ProcedureWritten
from wspolnie.desks.procedures.models import ProcedureComment, ProcedureStep, ProcedureVersion
from wspolnie.desks.procedures.reading import compared, shown_version, written_of
from wspolnie.desks.procedures.states import PROCEDURE_MOVES, ProcedureState
from wspolnie.desks.procedures.tests.made import ROOM, commented, draft, published, somebody, withdrawn
from wspolnie.desks.procedures.words import Step
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.journal.models import Line
from wspolnie.foundation.modules import NotAllowed, Refused
from wspolnie.parties.organisations.actions.register import Particulars, register_organisation
from wspolnie.services.notify.models import Letter
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.policy import NOBODY

pytestmark = pytest.mark.django_db


def numbers(procedure: object, *, office: bool) -> list[int]:
    seen = ProcedureVersion.objects.visible_to(office=office).filter(procedure=procedure)
    return list(seen.order_by("number").values_list("number", flat=True))


def test_what_everybody_reads_are_published_versions(make: Makers) -> None:
    one, clerk = draft(make), make.clerk()
    assert word_anew(one, replace(ROOM, needed="Nic"), by=clerk)
    assert numbers(one, office=False) == []
    told = {fact.rpartition(".")[2] for fact in Line.objects.values_list("fact", flat=True) if "procedures" in fact}
    assert told == {"ProcedureWritten", "ProcedureDraftSaved"}
    assert not ProcedureWritten.public, "nobody outside hears of a draft"
    assert not ProcedureDraftSaved.public
    move_procedure(one, ProcedureState.PUBLISHED, by=clerk)
    one.refresh_from_db()
    assert (numbers(one, office=True), numbers(one, office=False)) == ([1, 2, 3], [3])
    with pytest.raises(Refused, match="jednym zdaniem"):
        word_anew(one, ROOM, by=clerk)
    assert word_anew(one, replace(ROOM, name="Sala dla wszystkich", change="Telefon jest potrzebny."), by=clerk)
    one.refresh_from_db()
    assert (one.name, one.slug, numbers(one, office=False)) == ("Sala dla wszystkich", "jak-poprosic-o-sale", [3, 4])
    assert not word_anew(one, replace(written_of(one), change="Nic nowego."), by=clerk)


def test_versions_and_steps_never_change(make: Makers) -> None:
    published(make)
    for rows in (ProcedureVersion.objects.all(), ProcedureStep.objects.all()):
        field = "purpose" if rows.model is ProcedureVersion else "what"
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), unguarded():
            rows.update(**{field: "Inaczej"})
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), unguarded():
            rows._raw_delete(rows.db)


def test_states_go_only_where_the_table_says(make: Makers) -> None:
    clerk = make.clerk()
    makers = {ProcedureState.DRAFT: draft, ProcedureState.PUBLISHED: published, ProcedureState.WITHDRAWN: withdrawn}
    for state, made in makers.items():
        for to in ProcedureState:
            one = made(make, name=f"Z {state} do {to}")
            if to in PROCEDURE_MOVES[state]:
                move_procedure(one, to, reason="Tak.", by=clerk)
                one.refresh_from_db()
                assert one.state == to
            else:
                with pytest.raises(Refused):
                    move_procedure(one, to, reason="Tak.", by=clerk)
    with pytest.raises(Refused, match="dlaczego"):
        move_procedure(published(make, name="Bez powodu"), ProcedureState.WITHDRAWN, reason=" ", by=clerk)
    with pytest.raises(Refused):
        word_anew(withdrawn(make, name="Wycofana"), ROOM, by=clerk)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": "x" * 161},
        {"purpose": ""},
        {"steps": ()},
        {"steps": (Step("", "Pisze."),)},
        {"steps": (Step("Ktoś", "Pisze."),) * 31},
    ],
)
def test_what_says_too_little_is_refused(make: Makers, wrong: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        write_procedure(replace(ROOM, **wrong), by=make.clerk())


def test_only_those_who_may_do_it(make: Makers) -> None:
    one = published(make)
    for by in (NOBODY, make.actor(Role.OFFICIAL)):
        with pytest.raises(NotAllowed):
            write_procedure(ROOM, by=by)
        with pytest.raises(NotAllowed):
            word_anew(one, ROOM, by=by)
        with pytest.raises(NotAllowed):
            move_procedure(one, ProcedureState.WITHDRAWN, reason="x", by=by)
    with pytest.raises(NotAllowed):
        say(one, "Kto?", city=make.city, by=NOBODY)
    comment = commented(make, one)
    for by in (NOBODY, somebody("inna@poczta.example")):
        with pytest.raises(NotAllowed):
            answer(comment, "Ja.", by=by)
        with pytest.raises(NotAllowed):
            remove(comment, "Bo.", by=by)
    stranger = register_organisation(Particulars(name="Cudza"))
    with pytest.raises(NotAllowed):
        say(one, "Kto?", organisation=stranger, city=make.city, by=somebody("cudza@poczta.example"))


def test_a_comment_is_answered_by_its_hour_and_told_by_letter(make: Makers) -> None:
    one, monday = published(make), datetime(2026, 11, 23, 9, tzinfo=UTC)
    with taken_at(monday):
        comment = commented(make, one)
    assert (comment.side, comment.version.number) == ("resident", 2)
    assert comment.due_at == datetime(2026, 12, 2, 14, 30, tzinfo=UTC), "seven working days, 15:30 in Warsaw"
    with taken_at(monday + timedelta(days=1)):
        answer(comment, "Gospodarz sali.", by=make.clerk())
    letter = Letter.objects.get(matter=f"procedure-comment:{comment.pk}")
    assert "Gospodarz sali." in letter.body
    with pytest.raises(Refused):
        answer(comment, "Jeszcze raz.", by=make.clerk())
    remove(comment, "Był tam numer telefonu.", by=make.clerk())
    comment.refresh_from_db()
    assert (comment.state, comment.words, comment.answer) == ("removed", "", "Gospodarz sali.")
    with pytest.raises(Refused):
        remove(comment, "Znowu.", by=make.clerk())


def test_comments_are_for_what_is_published_and_not_without_end(make: Makers) -> None:
    by = somebody()
    for one in (draft(make, name="Szkic"), withdrawn(make, name="Wycofana")):
        with pytest.raises(Refused):
            commented(make, one, by=by)
    one = published(make)
    for words in ("", "   ", "\u200b", "x" * 5_001, "a\x07b"):
        with pytest.raises(Refused):
            say(one, words, city=make.city, by=by)
    for number in range(5):
        commented(make, one, f"Pytanie {number}", by=by)
    with pytest.raises(Refused, match="czekają"):
        commented(make, one, "Szóste", by=by)
    commented(make, one, "Ktoś inny może", by=somebody("inna@poczta.example"))
    assert say(one, "Urząd też pyta.", city=make.city, by=make.actor(Role.OFFICIAL)).side == "office"


def test_an_erased_person_leaves_the_words(make: Makers) -> None:
    one, by = published(make), somebody()
    comment = commented(make, one, by=by)
    answer(comment, "Gospodarz.", by=make.clerk())
    assert by.person is not None
    erase(by.person.pk)
    comment.refresh_from_db()
    assert (comment.author_id, comment.words) == (None, "Kto ma klucz?")
    assert not Letter.objects.filter(matter=f"procedure-comment:{comment.pk}").exists()
    assert ProcedureComment.objects.count() == 1


STEPS = st.lists(st.builds(Step, st.sampled_from("AB"), st.sampled_from("xyz"), st.none()), max_size=8)


@given(STEPS, STEPS)
def test_a_comparison_says_every_step_of_both(before: list[Step], after: list[Step]) -> None:
    found = compared(before, after)
    assert [change.step for change in found if change.how != "gone"] == after
    left = [change.step for change in found if change.how in ("gone", "same")]
    assert sorted(map(str, left + [change.before for change in found if change.before])) == sorted(map(str, before))
    assert all(change.how == "same" for change in compared(after, after))


def test_a_version_that_is_shown_is_the_newest_one_may_see(make: Makers) -> None:
    one = draft(make)
    assert shown_version(one, office=False) is None
    version = shown_version(one, office=True)
    assert version is not None
    assert version.number == 1
