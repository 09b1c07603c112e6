"""Who may do what at the help desk: role × act × state, and role × address, against tables written by hand."""

from __future__ import annotations

import pytest

from tests.factories import Makers
from tests.policy import ROLES, Cell, cast, differences, table, trial
from wspolnie.desks.support.actions.answering import answer
from wspolnie.desks.support.actions.asking import ask
from wspolnie.desks.support.actions.frequent import publish_frequent
from wspolnie.desks.support.acts import SupportAct
from wspolnie.desks.support.reading import link_code
from wspolnie.desks.support.states import QUESTION_MOVES, QuestionState
from wspolnie.desks.support.tests.made import given, said, somebody
from wspolnie.spaces.policy import NOBODY, decide

pytestmark = pytest.mark.django_db

ACTS = table("""
what                stranger person official clerk coordinator administrator
read:new            +        +      +        +     +           +
ask:new             +        +      +        +     +           +
own:new             -        +      +        +     +           +
see:new             -        -      +        +     +           -
note:new            -        -      +        +     +           -
note:closed         -        -      +        +     +           -
publish:answered    -        -      -        +     +           -
add:unconfirmed     -        -      -        -     -           -
add:new             +        +      +        +     +           +
add:assigned        +        +      +        +     +           +
add:answered        +        +      +        +     +           +
add:reopened        +        +      +        +     +           +
add:closed          -        -      -        -     -           -
assign:unconfirmed  -        -      -        -     -           -
assign:new          -        -      +        +     +           -
assign:assigned     -        -      +        +     +           -
assign:answered     -        -      -        -     -           -
assign:reopened     -        -      +        +     +           -
assign:closed       -        -      -        -     -           -
answer:unconfirmed  -        -      -        -     -           -
answer:new          -        -      -        -     -           -
answer:assigned     -        -      +        +     +           -
answer:answered     -        -      -        -     -           -
answer:reopened     -        -      +        +     +           -
answer:closed       -        -      -        -     -           -
pass:unconfirmed    -        -      -        -     -           -
pass:new            -        -      +        +     +           -
pass:assigned       -        -      +        +     +           -
pass:answered       -        -      -        -     -           -
pass:reopened       -        -      +        +     +           -
pass:closed         -        -      -        -     -           -
close:unconfirmed   -        -      -        -     -           -
close:new           -        -      -        -     -           -
close:assigned      -        -      -        -     -           -
close:answered      -        -      +        +     +           -
close:reopened      -        -      -        -     -           -
close:closed        -        -      -        -     -           -
""")
PAGES = table("""
what                       stranger person official clerk coordinator administrator
GET:support                200      200    200      200   200         200
GET:question_new           200      200    200      200   200         200
POST:question_new          422      422    422      422   422         422
GET:question_sent          200      200    200      200   200         200
GET:question_by_link       200      200    200      200   200         200
POST:question_by_link      302      302    302      302   302         302
GET:frequent_new           302      403    403      200   200         403
POST:frequent_new          302      403    403      422   422         403
GET:frequent               200      200    200      200   200         200
POST:frequent_withdraw     302      403    403      302   302         403
GET:support_figures        200      200    200      200   200         200
GET:support_figures_sheet  200      200    200      200   200         200
GET:own_questions          302      200    200      200   200         200
GET:own_question           302      404    404      404   404         404
POST:own_question          302      404    404      404   404         404
GET:questions              302      403    200      200   200         403
GET:questions_sheet        302      403    200      200   200         403
GET:question               302      403    404      200   200         403
POST:question_assign       302      403    404      422   422         403
POST:question_answer       302      403    404      422   422         403
POST:question_note         302      403    404      422   422         403
POST:question_pass         302      403    404      422   422         403
POST:question_close        302      403    404      302   302         403
""")


def test_acts_are_as_written(make: Makers) -> None:
    people = cast(make.city)
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in ACTS}:
        act, _, state = cell.partition(":")
        for role in ROLES:
            may = decide(people.actors[role], SupportAct[act.upper()], None, QuestionState(state))
            actual[cell, role] = "+" if may else "-"
    assert differences(ACTS, actual) == []
    dependent = {act for act in SupportAct if act.rule.states}
    assert {f"{act.name.lower()}:{state}" for act in dependent for state in QuestionState} <= {what for what, _ in ACTS}


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    question = given(make, somebody())
    answer(make.city, question, "Tak.", by=make.clerk())
    waits = ask(make.city, said(sending="b", contact="bez-konta@poczta.example"), by=NOBODY)
    frequent = publish_frequent("Gdzie jest sala?", "Tutaj.", None, by=make.clerk())
    number = f"{question.year}/{question.number}"
    desk = f"/punkt-pomocy/biurko/{number}/"
    path = {
        "support": "/punkt-pomocy/",
        "question_new": "/punkt-pomocy/pytanie/",
        "question_sent": "/punkt-pomocy/pytanie/wyslane/",
        "question_by_link": f"/punkt-pomocy/pytanie/link/{link_code(waits.pk)}/",
        "frequent_new": "/punkt-pomocy/odpowiedzi/nowa/",
        "frequent": f"/punkt-pomocy/odpowiedzi/{frequent.number}/",
        "frequent_withdraw": f"/punkt-pomocy/odpowiedzi/{frequent.number}/wycofanie/",
        "support_figures": "/punkt-pomocy/liczby/",
        "support_figures_sheet": "/punkt-pomocy/liczby/arkusz/csv/",
        "own_questions": "/punkt-pomocy/moje/",
        "own_question": f"/punkt-pomocy/moje/{number}/",
        "questions": "/punkt-pomocy/biurko/",
        "questions_sheet": "/punkt-pomocy/biurko/arkusz/csv/",
        "question": desk,
        "question_assign": f"{desk}osoba/",
        "question_answer": f"{desk}odpowiedz/",
        "question_note": f"{desk}notatka/",
        "question_pass": f"{desk}przekazanie/",
        "question_close": f"{desk}zamkniecie/",
    }
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert differences(PAGES, actual) == []


def test_nothing_moves_to_where_it_stands() -> None:
    assert set(QUESTION_MOVES) == set(QuestionState)
    assert all(old not in many for old, many in QUESTION_MOVES.items())
