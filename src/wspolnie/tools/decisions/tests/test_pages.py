"""Pages of recommendations: every address for every role, and the way from a draft to the evidence."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import reverse

from tests.bodies import group
from tests.factories import Makers
from tests.forms import filled
from tests.policy import ROLES, Cell, cast, differences, table, trial
from tests.polish import spaced
from wspolnie.foundation.modules import registry
from wspolnie.foundation.web.routes import act_of
from wspolnie.spaces.kinds import Role
from wspolnie.spaces.models import Space
from wspolnie.spaces.policy import Actor, decide
from wspolnie.tools.decisions.actions.answering import tell_progress
from wspolnie.tools.decisions.actions.sending import forward_recommendation
from wspolnie.tools.decisions.acts import DecisionAct
from wspolnie.tools.decisions.models import Forwarding, Recommendation
from wspolnie.tools.decisions.states import RecommendationState
from wspolnie.tools.decisions.tests.made import (
    TODAY,
    adopted,
    again,
    answered,
    draft,
    member_of,
    no,
    offices,
    official_of,
    sent,
)
from wspolnie.tools.decisions.urls import urlpatterns
from wspolnie.tools.decisions.words import Done, Evidence

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"

ACTS = table("""
what                 stranger person official clerk coordinator administrator
decisions.read       +        +      +        +     +           +
decisions.draft      -        -      -        +     +           -
decisions.adopt      -        -      -        +     +           -
decisions.send       -        -      -        +     +           -
decisions.withdraw   -        -      -        +     +           -
decisions.forward    -        -      -        +     +           -
decisions.receive    -        -      -        +     +           -
decisions.answer     -        -      +        +     +           -
decisions.pass       -        -      +        +     +           -
decisions.follow     -        -      +        +     +           -
""")
PAGES = table("""
what                           stranger person official clerk coordinator administrator
GET:recommendations            200      200    200      200   200         200
GET:recommendations_sheet      200      200    200      200   200         200
GET:agency                     200      200    200      200   200         200
GET:agency_sheet               200      200    200      200   200         200
GET:body_recommendations       200      200    200      200   200         200
GET:recommendation             200      200    200      200   200         200
GET:draft                      404      404    200      200   200         200   # the office reads what is prepared
GET:recommendation_new         302      403    403      200   200         403
POST:recommendation_new        302      403    403      422   422         403
GET:recommendation_change      302      403    403      200   200         403
POST:recommendation_change     302      403    403      422   422         403
GET:recommendation_adoption    302      403    403      200   200         403
POST:recommendation_adoption   302      403    403      422   422         403
GET:recommendation_sending     302      403    403      200   200         403
POST:recommendation_sending    302      403    403      302   302         403   # nothing has to be chosen
GET:recommendation_withdrawal  302      403    403      200   200         403
POST:recommendation_withdrawal 302      403    403      422   422         403
GET:recommendation_forwarding  302      403    403      200   200         403
POST:recommendation_forwarding 302      403    403      422   422         403
GET:recommendation_received    302      403    403      200   200         403
POST:recommendation_received   302      403    403      422   422         403
GET:recommendation_answer      302      403    200      200   200         403
POST:recommendation_answer     302      403    422      422   422         403
GET:recommendation_passing     302      403    200      200   200         403
POST:recommendation_passing    302      403    422      422   422         403
GET:recommendation_progress    302      403    200      200   200         403
POST:recommendation_progress   302      403    422      422   422         403
GET:recommendation_evidence    200      200    200      200   200         200
""")
STAGES = {
    DecisionAct.DRAFT: {RecommendationState.DRAFT},
    DecisionAct.ADOPT: {RecommendationState.DRAFT},
    DecisionAct.SEND: {RecommendationState.ADOPTED},
    DecisionAct.WITHDRAW: {RecommendationState.DRAFT, RecommendationState.ADOPTED, RecommendationState.SENT},
    DecisionAct.FORWARD: {RecommendationState.ADOPTED, RecommendationState.SENT, RecommendationState.ANSWERED},
    DecisionAct.ANSWER: {RecommendationState.SENT, RecommendationState.ANSWERED},
    DecisionAct.PASS: {RecommendationState.SENT},
    DecisionAct.FOLLOW: {RecommendationState.ANSWERED},
}
"""At which stages an act is possible, written by hand."""


def test_acts_follow_the_table(make: Makers) -> None:
    people = cast(make.city)
    actual: dict[Cell, str] = {
        (act.word, role): "+" if decide(people.actors[role], act) else "-" for act in DecisionAct for role in ROLES
    }
    assert differences(ACTS, actual) == []


@pytest.mark.parametrize("stage", list(RecommendationState))
def test_acts_follow_the_stages(make: Makers, stage: RecommendationState) -> None:
    for act, possible in STAGES.items():
        assert bool(decide(make.clerk(), act, None, stage)) == (stage in possible), act


def test_people_of_a_body_have_their_part(make: Makers) -> None:
    space = group(make)
    member = member_of(space)
    moderator = member_of(space, Role.MODERATOR, "prowadzi@testowo.example")
    secretariat = member_of(space, Role.SECRETARIAT, "sekretariat@testowo.example")
    runs = {DecisionAct.DRAFT, DecisionAct.ADOPT, DecisionAct.SEND, DecisionAct.WITHDRAW, DecisionAct.FORWARD}

    def able(actor: Actor, where: Space) -> set[DecisionAct]:
        return {act for act in DecisionAct if decide(actor, act, where.pk)} - {DecisionAct.READ}

    assert able(member, space) == {DecisionAct.DRAFT}
    assert able(moderator, space) == able(secretariat, space) == runs | {DecisionAct.RECEIVE}
    assert able(moderator, group(make, "Inna")) == set()


def test_every_page_answers_every_role_as_written(make: Makers) -> None:
    people = cast(make.city)
    space, other = group(make), group(make, "Rada Pożytku")
    made = {
        "draft": draft(make, space),
        "adopted": adopted(make, space),
        "sent": sent(make, space),
        "answered": answered(make, space),
    }
    passed = forward_recommendation(made["sent"], other, "To także Wasze.", by=make.clerk())
    file = Evidence(chunks=[PDF], name="uchwała.pdf")
    step = tell_progress(made["answered"], Done(words="Jest projekt.", file=file), by=make.clerk())
    of = {
        "recommendation": "adopted", "draft": "draft", "recommendation_change": "draft",
        "recommendation_adoption": "draft", "recommendation_sending": "adopted", "recommendation_withdrawal": "sent",
        "recommendation_forwarding": "sent", "recommendation_answer": "sent", "recommendation_passing": "sent",
        "recommendation_progress": "answered",
    }  # fmt: skip
    where = ["grupy", space.slug]
    path = {name: reverse(name) for name in ("recommendations", "recommendations_sheet", "agency", "agency_sheet")}
    path |= {name: reverse(name, args=where) for name in ("body_recommendations", "recommendation_new")}
    path["recommendation_received"] = reverse("recommendation_received", args=["grupy", other.slug, passed.pk])
    path["recommendation_evidence"] = reverse(
        "recommendation_evidence", args=[*where, made["answered"].number, step.pk]
    )
    for name, which in of.items():
        route = "recommendation" if name == "draft" else name
        path[name] = reverse(route, args=[*where, made[which].number])
    actual: dict[Cell, str] = {}
    for cell in {what for what, _ in PAGES}:
        method, _, name = cell.partition(":")
        for role in ROLES:
            with trial():
                actual[cell, role] = str(people.send(role, method, path[name]).status_code)
    assert differences(PAGES, actual) == []


def test_every_address_stands_in_the_table() -> None:
    assert {row.split(":")[1] for row, _ in PAGES} - {"draft"} == {pattern.name for pattern in urlpatterns}
    assert all(act_of(pattern.callback) in registry.acts() for pattern in urlpatterns)


def read(answer: HttpResponseBase) -> str:
    assert isinstance(answer, HttpResponse)
    return spaced(answer.content.decode())


@pytest.fixture
def visitor() -> Client:
    return Client(headers={"host": "wroclaw.localhost"})


def signed_in(actor: Actor) -> Client:
    browser = Client(headers={"host": "wroclaw.localhost"})
    assert actor.person is not None
    browser.force_login(actor.person.account)
    return browser


def test_the_way_from_a_draft_to_the_evidence(make: Makers, visitor: Client) -> None:
    space = group(make)
    office = offices()[0]
    leader = signed_in(member_of(space, Role.MODERATOR))
    official = signed_in(official_of(office))
    place = f"/grupy/{space.slug}/rekomendacje/"
    form = filled(leader.get(f"{place}nowa/").content.decode())
    form |= {"title": "Zwolnić z opłat ogródki", "words": "Zmienić uchwałę.", "office": office.slug}
    assert leader.post(f"{place}nowa/", form)["Location"] == f"{place}1/"
    assert visitor.get(f"{place}1/").status_code == 404
    said = {"way": "vote", "on": TODAY.isoformat(), "votes_for": 7, "votes_against": 1, "votes_abstained": 0}
    assert leader.post(f"{place}1/przyjecie/", said).status_code == 302
    assert "za 7, przeciw 1, wstrzymało się 0" in read(visitor.get(f"{place}1/"))
    assert leader.post(f"{place}1/wyslanie/", {"day": ""}).status_code == 302
    assert "Urząd jeszcze nie odpowiedział" in read(visitor.get(f"{place}1/"))
    refused = official.post(f"{place}1/odpowiedz/", {"verdict": "accepted", "reason": "Tak."})
    assert refused.status_code == 422
    assert "Napisz, co zostanie zrobione." in read(refused)
    reply = {"verdict": "partly", "reason": "Tak, ale.", "will_do": "Projekt.", "do_by": "2027-12-31"}
    assert official.post(f"{place}1/odpowiedz/", reply).status_code == 302
    assert "Przyjęta w części" in read(visitor.get(f"{place}1/"))
    done = {"words": "Uchwała przyjęta.", "link": "https://bip.example/uchwala", "is_last": "on"}
    assert official.post(f"{place}1/wykonanie/", done).status_code == 302
    page = read(visitor.get(f"{place}1/"))
    assert "Zobacz dowód" in page
    assert "wykonano rekomendację" in page
    assert Recommendation.objects.get().state == RecommendationState.DONE


def test_another_official_sees_no_button_and_is_told_why(make: Makers) -> None:
    space, (first, second) = group(make), offices()
    one = sent(make, space, office=first)
    other = signed_in(official_of(second))
    place = f"/grupy/{space.slug}/rekomendacje/{one.number}/"
    assert "Odpowiedz na rekomendację" not in read(other.get(place))
    refused = other.post(f"{place}odpowiedz/", {"verdict": "rejected", "reason": "Nie."})
    assert refused.status_code == 403
    assert first.name in read(refused)


def test_a_form_that_comes_too_late_says_why(make: Makers) -> None:
    one = answered(make, group(make), no())
    clerk = signed_in(make.clerk())
    place = f"/grupy/{one.space.slug}/rekomendacje/{one.number}/"
    for late in ("zmiana", "przyjecie", "wyslanie", "wycofanie", "inny-urzad"):
        shown = clerk.get(f"{place}{late}/")
        assert "jest na etapie „ma odpowiedź”" in read(shown), late
        assert "<form" not in read(shown).partition("<main")[2].partition("</main")[0], late
    assert "Opublikuj odpowiedź" in read(clerk.get(f"{place}odpowiedz/"))


def test_a_body_decides_about_what_was_passed_on_to_it(make: Makers) -> None:
    space, other = group(make), group(make, "Rada Pożytku")
    one = sent(make, space)
    clerk = signed_in(make.clerk())
    place = f"/grupy/{space.slug}/rekomendacje/{one.number}/"
    assert clerk.post(f"{place}przekazanie/", {"to": other.slug, "why": "To sprawa miasta."}).status_code == 302
    came = Forwarding.objects.get()
    secretariat = signed_in(member_of(other, Role.SECRETARIAT))
    assert one.title in read(secretariat.get(f"/grupy/{other.slug}/rekomendacje/"))
    here = f"/grupy/{other.slug}/rekomendacje/przekazane/{came.pk}/"
    assert secretariat.post(here, {"reason": ""}).status_code == 422
    assert secretariat.post(here, {"co": "przejecie"})["Location"] == f"/grupy/{other.slug}/rekomendacje/1/"
    assert secretariat.get(here).status_code == 404, "it was decided"


def test_the_list_shows_exactly_what_figures_count(make: Makers, visitor: Client) -> None:
    space = group(make)
    waiting, refused, promised = sent(make, space), answered(make, space, no()), answered(make, space)
    adopted(make, space)
    for word, expected in {
        "": 4, "wyslane": 3, "czekaja": 1, "po-terminie": 0, "odpowiedziane": 2, "w-terminie": 2, "po-godzinie": 0,
        "nalezne": 2, "przyjete": 1, "niezaakceptowane": 1, "odmowy": 1, "w-realizacji": 1, "zalegle": 0,
        "wykonane": 0, "cokolwiek": 4,
    }.items():  # fmt: skip
        rows = list(csv.reader(io.StringIO(visitor.get(f"/rekomendacje.csv?stan={word}").content.decode("utf-8-sig"))))
        assert len(rows) - 1 == expected, word
    assert waiting.due_at is not None
    with time_machine.travel(waiting.due_at + timedelta(minutes=1)):
        page = read(visitor.get(f"/rekomendacje/?stan=po-terminie&urzad={waiting.office.slug}"))
    assert "1 rekomendacja" in page
    assert "Po terminie od dziś" in page
    assert again(refused).stage is again(promised).stage is RecommendationState.ANSWERED


def test_hostile_words_of_addresses_are_none(visitor: Client, make: Makers) -> None:
    adopted(make, group(make))
    for query in ("stan=%00", "kwartal=9999-9", "kwartal=2026-5", "grupa=%27--", "strona=-1", "q=" + "a" * 5_000):
        assert visitor.get(f"/rekomendacje/?{query}").status_code == 200
    assert visitor.get("/rekomendacje/sprawczosc/?grupa=nie-ma&urzad=%00").status_code == 200
    assert visitor.get("/grupy/nie-ma/rekomendacje/").status_code == 404
    consultation = make.consultation().space
    assert visitor.get(f"/konsultacje/{consultation.slug}/rekomendacje/").status_code == 404


def test_what_waits_is_told_to_whom_it_waits_for(make: Makers) -> None:
    space, office = group(make), offices()[0]
    to_send, owed = adopted(make, space, title="Do wysłania"), sent(make, space, title="Do odpowiedzi")
    promised = answered(make, space, title="Do wykonania")
    official, moderator = official_of(office), member_of(space, Role.MODERATOR)
    theirs = read(signed_in(official).get("/moje/"))
    assert owed.title in theirs
    assert promised.title in theirs
    assert to_send.title not in theirs
    own = read(signed_in(moderator).get("/moje/"))
    assert to_send.title in own
    assert owed.title not in own
