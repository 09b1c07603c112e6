"""The demo's finished matter: dates, places and ways are those of Wrocław in 2022 (F-037 to F-045 of the facts); the
draft, the remarks, their answers, attendance and the resolution are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from wspolnie.config.demo_adoption import MAYOR, TERM_IS, adopt_programme
from wspolnie.config.demo_matters import Said
from wspolnie.config.demo_remarks import read_text
from wspolnie.desks.consultations.actions.answers import answer_remark, publish_answers
from wspolnie.desks.consultations.actions.entering import enter_remark
from wspolnie.desks.consultations.actions.groups import answer_group, make_group
from wspolnie.desks.consultations.actions.notices import Notice, Place
from wspolnie.desks.consultations.actions.planning import Plan, paste_draft, plan_consultation, start_consultation
from wspolnie.desks.consultations.actions.remarks import Receipt, Words, release_remark
from wspolnie.desks.consultations.actions.standing import confirm_by_office
from wspolnie.desks.consultations.actions.versions import Said as Answered
from wspolnie.desks.consultations.models import Consultation, Remark, Round
from wspolnie.desks.consultations.states import AnswerState, Channel, DocumentKind, PlaceKind, Side, Standing, Verdict
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.foundation.deadlines.limits import Timeliness
from wspolnie.parties.offices.models import Office
from wspolnie.spaces.policy import Actor
from wspolnie.tools.documents.models import Paragraph
from wspolnie.tools.meetings.actions import Arranged, Course, plan_meeting, tell_of_meeting

LONGER: Final = "Wydłużyliśmy termin do 30 dni: małe organizacje piszą oferty po pracy."


@dataclass(frozen=True, slots=True)
class Came:
    """What was said, on which day and hour of Wrocław; `also` are further paragraphs, `asks_longer` puts it in the
    group that asks for a longer term."""

    said: Said
    at: tuple[int, int, int, int]
    """Month, day, hour, minute of 2022."""
    also: tuple[str, ...] = ()
    asks_longer: bool = False


def _said(place: str, reason: str, organisation: str = "", *, by: str = "email", verdict: str, answer: str) -> Said:
    return Said(place, reason, "", organisation, by, True, verdict, answer)


CAME: Final = (
    Came(Said("§ 3 ust. 3", "Trzy tygodnie to za mało, gdy oferty piszą wolontariusze.", TERM_IS,
              "Stowarzyszenie Trzepak", "email"), (8, 3, 9, 12), asks_longer=True),
    Came(Said("§ 3 ust. 3", "Prosimy o miesiąc. W sierpniu nikogo nie ma.", "", "Klub Seniora Pod Platanem", "paper"),
         (8, 9, 11, 30), asks_longer=True),
    Came(Said("§ 3 ust. 3", "Jestem skarbniczką w małym kole i 21 dni nigdy mi nie starcza.", "", "", "paper"),
         (8, 17, 10, 5), asks_longer=True),
    Came(_said("§ 4 ust. 2", "W dni robocze pracujemy. Lokal w sobotę dałby nam więcej niż dotacja.",
               "Chór Międzypokoleniowy Tacet", verdict="accepted", answer="Dopisaliśmy soboty."), (8, 22, 18, 40)),
    Came(_said("§ 4 ust. 1", "Brakuje osób głuchych: ani w zadaniach, ani w pieniądzach.", "Fundacja Cisza i Słowo",
               verdict="already_covered", answer="Dostępność jest warunkiem każdego konkursu; zapisano to w zasadach."),
         (8, 25, 14, 2), also=("§ 6 ust. 1",)),
    Came(_said("§ 6 ust. 1", "Kwota stoi w miejscu, a ceny nie.", "Fundacja Głośna Kładka", by="paper",
               verdict="not_accepted", answer="Kwotę ustala rada w budżecie; przekazaliśmy uwagę skarbnikowi."),
         (8, 30, 13, 15)),
    Came(_said("§ 8 ust. 1", "Dwie osoby z organizacji na pięć to za mało, żeby kogoś przekonać.",
               "Związek Stowarzyszeń Podwórko", verdict="partly",
               answer="Skład zostaje, ale organizacje wskażą też zastępców, żeby nikt nie opiniował sam."),
         (9, 6, 8, 50), also=("§ 2 ust. 1", "§ 7 ust. 2")),
    Came(_said("", "Czy można dostać program prostym językiem, na dwóch stronach?", verdict="noted",
               answer="Przygotujemy skrót po uchwaleniu programu."), (9, 9, 15, 44)),
)  # fmt: skip
LATE: Final = Came(
    Said("§ 1 ust. 2", "Wysłałam przed pracą, ale na zły adres. Proszę dopisać wolontariat.", "", "", "email"),
    (9, 9, 17, 10),
)


def play_history(city: City, clerk: Actor) -> None:
    """From the notice of July 2022 to the report on the programme of May 2024."""

    def at(month: int, day: int, hour: int, minute: int, year: int = 2022) -> datetime:
        return datetime(year, month, day, hour, minute, tzinfo=city.zone)

    opens, closes = at(7, 29, 0, 0), at(9, 9, 15, 45)
    consultation, round_ = _announce(city, clerk, opens, closes)
    meet(city, consultation, clerk, at(9, 5, 15, 0))
    for number, came in enumerate((*CAME, LATE), 1):
        take_in(consultation, round_, came, at(*came.at), number, clerk)
    with taken_at(at(9, 27, 9, 0)):
        _answer(consultation, round_, clerk)
    with taken_at(at(9, 28, 12, 5)):
        publish_answers(consultation, by=clerk)
    adopt_programme(city, consultation, clerk)


def _announce(city: City, clerk: Actor, opens: datetime, closes: datetime) -> tuple[Consultation, Round]:
    notice = Notice(
        kind=DocumentKind.PROGRAMME,
        basis="Art. 5a ust. 1 ustawy z 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.",
        addressees="Organizacje pozarządowe i podmioty z art. 3 ust. 3 ustawy.",
        goal="Rada Miejska uchwali program na 2023 rok po zebraniu uwag organizacji.",
        places=(
            Place(PlaceKind.BIP, opens.date(), "https://bip.wroclaw.example/konsultacje/program-2023"),
            Place(PlaceKind.SITE, opens.date(), "https://www.wroclaw.example/program-2023"),
        ),
    )
    plan = Plan(
        title="Program współpracy Miasta Wrocławia z organizacjami pozarządowymi w 2023 r.",
        lead="Terminy, miejsca i drogi są z ogłoszenia z 2022 roku. Treść projektu, uwag i odpowiedzi jest zmyślona.",
        authority=MAYOR,
        office=Office.objects.get(slug="wydzial-partycypacji-spolecznej"),
        opens_at=opens,
        closes_at=closes,
        answers_due_at=closes + timedelta(days=21),
        notice=notice,
    )
    with taken_at(opens - timedelta(days=2)):
        consultation = plan_consultation(plan, by=clerk)
        paste_draft(consultation, read_text("program-2023"), by=clerk)
        start_consultation(consultation, by=clerk)
    return consultation, Round.objects.select_related("version", "city").get(consultation=consultation)


def meet(city: City, consultation: Consultation, clerk: Actor, starts: datetime) -> None:
    """The meeting of 5 September 2022; who came is invented."""
    said = Arranged(
        name="Spotkanie konsultacyjne",
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        host="Fundacja Wspierania Organizacji Pozarządowych UMBRELLA",
        place="Centrum Wspierania Organizacji Pozarządowych „Sektor 3”",
        address="ul. Legnicka 65",
        agenda=("Co jest w projekcie", "Pytania i odpowiedzi"),
    )
    with taken_at(starts - timedelta(days=20)):
        meeting = plan_meeting(consultation.space, said, by=clerk)
    notes = "Wydział przedstawił projekt. Pytano o termin składania ofert i o lokale w soboty."
    course = Course({"organisation": 17, "resident": 4, "office": 3}, ("Dyrektor Wydziału",), notes)
    with taken_at(starts + timedelta(days=1)):
        tell_of_meeting(meeting, course, by=clerk)


def take_in(consultation: Consultation, round_: Round, came: Came, at: datetime, number: int, clerk: Actor) -> Remark:
    """What came by e-mail or on paper, entered, confirmed for its organisation and released on the next day."""
    said = came.said
    places = {one.reference: one for one in Paragraph.objects.filter(version=round_.version, number__isnull=False)}
    words = Words(
        reason=said.reason,
        proposed=said.proposed,
        paragraph=places[said.place] if said.place else None,
        also=tuple(places[place] for place in came.also),
        side=Side.ORGANISATION if said.organisation else Side.RESIDENT,
        organisation=said.organisation,
    )
    receipt = Receipt(Channel(said.channel), at, office_number=f"RPW/{30100 + 41 * number}/{at.year}")
    with taken_at(at):
        remark = enter_remark(consultation, round_, words, receipt, by=clerk)
    with taken_at(at + timedelta(hours=18)):
        if remark.standing == Standing.DECLARED:
            confirm_by_office(consultation, remark, by=clerk)
            remark.refresh_from_db()
        if remark.state == "received":
            release_remark(consultation, remark, by=clerk)
    return remark


def _answer(consultation: Consultation, round_: Round, clerk: Actor) -> None:
    remarks = list(Remark.objects.filter(round=round_, timeliness=Timeliness.ON_TIME).in_order())
    longer = [remark for remark, came in zip(remarks, CAME, strict=True) if came.asks_longer]
    group = make_group(consultation, round_, name="Dłuższy termin składania ofert", remarks=longer, by=clerk)
    answer_group(consultation, group, Answered(Verdict.ACCEPTED, LONGER, TERM_IS, AnswerState.ACCEPTED), by=clerk)
    for remark, came in zip(remarks, CAME, strict=True):
        if not came.asks_longer:
            verdict = Verdict(came.said.verdict)
            answer_remark(consultation, remark, verdict=verdict, reason=came.said.answer, by=clerk)
