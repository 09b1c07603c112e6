"""The demo's matter in two rounds, as Kraków consulted its multi-annual programme in 2014: assumptions in one, the
draft made of them in the other. Times are counted from the first start; every text is invented."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from wspolnie.config.demo_matters import Said
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.notices import Notice, Place
from wspolnie.desks.consultations.actions.planning import Plan, paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, receive_remark, release_remark
from wspolnie.desks.consultations.actions.rounds import add_round
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import Channel, DocumentKind, PlaceKind, Side, Verdict
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.policy import NOBODY, Actor
from wspolnie.tools.documents.models import Paragraph

ASSUMPTIONS: Final = """\
# Założenia

1. Program obejmuje pięć lat, żeby organizacje mogły planować dłużej niż rok.

2. Każde osiedle ma miejsce, w którym organizacje działają bezpłatnie.

3. Wkład własny może być pracą wolontariuszy.
"""
DRAFT: Final = """\
# Projekt programu wieloletniego

§ 1. Czas

1. Program obowiązuje pięć lat; po trzech latach ocenia go zespół z udziałem organizacji.

§ 2. Miejsca

1. Każde osiedle ma miejsce, w którym organizacje działają bezpłatnie także wieczorem i w soboty.

§ 3. Wkład własny

1. Wkład własny może być w całości pracą wolontariuszy, wycenioną stawką z ogłoszenia o konkursie.
"""
ROUNDS: Final = (
    (timedelta(days=-190, hours=-7, minutes=-45), timedelta(days=-160), ASSUMPTIONS, (
        Said("1", "Pięć lat bez oceny po drodze to za długo.", verdict="accepted",
             answer="W projekcie będzie ocena po trzech latach."),
        Said("2", "Dopiszcie wieczory i soboty, wtedy ludzie mają czas.", "", "Stowarzyszenie Sąsiedzi z Hub", "email",
             verdict="accepted", answer="Dopiszemy wieczory i soboty."),
        Said("3", "Kto wycenia pracę wolontariusza?", "", "", "paper", verdict="partly",
             answer="Stawkę poda ogłoszenie o konkursie."),
    )),
    (timedelta(days=-75, hours=-7, minutes=-45), timedelta(days=-50), DRAFT, (
        Said("§ 1 ust. 1", "Kto wybiera zespół oceniający?", "", "Chór Międzypokoleniowy Tacet", verdict="partly",
             answer="Połowę zespołu wskaże rada działalności pożytku publicznego."),
        Said("§ 2 ust. 1", "Sprawdźcie, czy w każdym miejscu jest winda.", "", "Fundacja Cisza i Słowo", "email",
             verdict="already_covered", answer="Dostępność jest warunkiem każdego miejsca."),
        Said("§ 3 ust. 1", "Dziękujemy, o to prosiliśmy w pierwszej turze.", verdict="noted",
             answer="Dziękujemy."),
    )),
)  # fmt: skip
"""Opening, closing, text and remarks of each round; answers are published ten days after the closing."""


def play_rounds(now: datetime, clerk: Actor) -> None:
    """Both rounds, answered; `now` is the hour of the city at which both closed, on a later day."""
    first, second = ROUNDS
    opens, closes = now + first[0], now + first[1]
    plan = Plan(
        title="Program współpracy na pięć lat",
        lead="Najpierw pytamy o założenia, potem o projekt, który z nich powstał. Każda tura ma swoje odpowiedzi.",
        authority="Prezydent Wrocławia",
        office=Office.objects.get(slug="wydzial-partycypacji-spolecznej"),
        opens_at=opens,
        closes_at=closes,
        answers_due_at=closes + timedelta(days=21),
        notice=Notice(
            kind=DocumentKind.PROGRAMME,
            basis="Art. 5a ust. 2 ustawy z 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.",
            addressees="Organizacje pozarządowe i mieszkańcy.",
            goal="Program na pięć lat powstaje w dwóch turach: założenia, potem projekt.",
            places=(Place(PlaceKind.BIP, opens.date(), "https://bip.wroclaw.example/konsultacje/piec-lat"),),
        ),
        round_name="założenia",
    )
    with taken_at(opens - timedelta(days=3)):
        consultation = plan_consultation(plan, by=clerk)
    _play(consultation, opens, closes, first[2], first[3], clerk)
    opens, closes = now + second[0], now + second[1]
    with taken_at(opens - timedelta(days=5)):
        add_round(consultation, "projekt", opens, closes, closes + timedelta(days=21), clerk)
    _play(consultation, opens, closes, second[2], second[3], clerk)


def _play(
    consultation: Consultation, opens: datetime, closes: datetime, text: str, remarks: tuple[Said, ...], clerk: Actor
) -> None:
    with taken_at(opens - timedelta(days=1)):
        paste_draft(consultation, text, by=clerk)
        start_consultation(consultation, by=clerk)
    round_ = Round.objects.select_related("version", "city").filter(consultation=consultation).latest("number")
    for place, said in enumerate(remarks, 1):
        _send(consultation, round_, said, opens + (closes - opens) * place / (len(remarks) + 1), clerk)
    with taken_at(closes + timedelta(days=8)):
        for remark, said in zip(Remark.objects.filter(round=round_).in_order(), remarks, strict=True):
            answer_remark(consultation, remark, verdict=Verdict(said.verdict), reason=said.answer, by=clerk)
    with taken_at(closes + timedelta(days=10)):
        publish_answers(consultation, by=clerk)


def _send(consultation: Consultation, round_: Round, said: Said, at: datetime, clerk: Actor) -> None:
    places = {one.name: one for one in Paragraph.objects.filter(version=round_.version, number__isnull=False)}
    words = Words(
        reason=said.reason,
        paragraph=places[said.place],
        side=Side.ORGANISATION if said.organisation else Side.RESIDENT,
        organisation=said.organisation,
    )
    with taken_at(at):
        if said.channel == Channel.WEB:
            remark = receive_remark(consultation, round_, words, by=NOBODY)
        else:
            remark = enter_remark(consultation, round_, words, Receipt(Channel(said.channel), at), by=clerk)
    with taken_at(at + timedelta(hours=20)):
        release_remark(consultation, remark, by=clerk)
