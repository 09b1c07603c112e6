"""The demo's help desk: questions of each side and in each state, and what many ask. People and words are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from wspolnie.desks.support.actions.answering import answer, assign, close, note, pass_on
from wspolnie.desks.support.actions.asking import Asked, ask, confirm, say_more
from wspolnie.desks.support.actions.frequent import publish_frequent
from wspolnie.desks.support.models import Question
from wspolnie.desks.support.reading import link_code
from wspolnie.desks.support.states import AskerSide, QuestionState
from wspolnie.foundation.cities.models import City
from wspolnie.foundation.deadlines.instants import taken_at
from wspolnie.parties.offices.models import Office
from wspolnie.parties.people.models import Person
from wspolnie.spaces.policy import NOBODY, Actor


@dataclass(frozen=True, slots=True)
class DemoQuestion:
    """A question that came so many days ago and stands at `to`; `after`: days to its first answer."""

    side: AskerSide
    days: int
    to: QuestionState
    subject: str
    words: str
    answer: str = ""
    after: int = 1
    name: str = ""
    again: str = ""


QUESTIONS: Final = (
    DemoQuestion(
        AskerSide.ORGANISATION,
        96,
        QuestionState.CLOSED,
        "Umowa użyczenia sali",
        "Prowadzimy zajęcia dla seniorów. Jakie dokumenty są potrzebne, żeby korzystać z sali w domu kultury?",
        "Wystarczy wniosek z opisem zajęć i statut. Wniosek składa się w domu kultury, odpowiedź przychodzi w tydzień.",
        after=2,
        name="Stowarzyszenie Pogodny Wieczór",
    ),
    DemoQuestion(
        AskerSide.OFFICE,
        70,
        QuestionState.ANSWERED,
        "Lista organizacji do zaproszenia",
        "Przygotowujemy spotkanie o zieleni. Które organizacje zajmują się drzewami i parkami?",
        "W spisie organizacji można wybrać temat „ekologia” i pobrać listę. Pomożemy też zaprosić.",
        after=1,
    ),
    DemoQuestion(
        AskerSide.GROUP,
        33,
        QuestionState.ANSWERED,
        "Sąsiedzki piknik bez organizacji",
        "Jesteśmy grupą sąsiadów, nie mamy stowarzyszenia. Czy możemy dostać wsparcie na piknik?",
        "Tak: inicjatywa lokalna jest także dla grup. Wniosek składa się przez cały rok.",
        after=11,
        name="Grupa Podwórko",
    ),
    DemoQuestion(
        AskerSide.RESIDENT,
        21,
        QuestionState.REOPENED,
        "Jak założyć stowarzyszenie",
        "Chcemy działać na osiedlu. Ile osób potrzeba do stowarzyszenia?",
        "Do stowarzyszenia rejestrowego potrzeba siedmiu osób, do zwykłego trzech.",
        after=3,
        again="A czy stowarzyszenie zwykłe może dostać dotację z miasta?",
    ),
    DemoQuestion(
        AskerSide.ORGANISATION,
        3,
        QuestionState.ASSIGNED,
        "Sprawozdanie z dotacji",
        "Dwie faktury przyszły po zakończeniu zadania. Czy możemy je wpisać do sprawozdania?",
        name="Fundacja Dobra Godzina",
    ),
    DemoQuestion(
        AskerSide.RESIDENT,
        2,
        QuestionState.NEW,
        "Wolontariat w weekendy",
        "Mam wolne soboty. Gdzie szukać organizacji, która potrzebuje pomocy?",
    ),
    DemoQuestion(
        AskerSide.OFFICE,
        1,
        QuestionState.NEW,
        "Termin opiniowania uchwały",
        "Ile dni ma rada działalności pożytku publicznego na opinię o projekcie uchwały?",
    ),
    DemoQuestion(
        AskerSide.GROUP,
        1,
        QuestionState.UNCONFIRMED,
        "Ogród społeczny",
        "Chcemy założyć ogród na nieużywanej działce. Z kim rozmawiać?",
        name="Grupa Zielony Kąt",
    ),
)
FREQUENT: Final = (
    (
        "Czy grupa bez osobowości prawnej może dostać wsparcie miasta?",
        "Tak. Inicjatywa lokalna jest dla mieszkańców bez organizacji. Wniosek składa się przez cały rok.",
    ),
    (
        "Ile osób potrzeba, żeby założyć stowarzyszenie?",
        "Do stowarzyszenia rejestrowego siedem, do zwykłego trzy. Zwykłe wpisuje się do ewidencji.",
    ),
    (
        "Gdzie zarezerwować salę na zebranie organizacji?",
        "Sale udostępniają domy kultury i centra aktywności. Wystarczy wniosek z opisem spotkania.",
    ),
)


def ask_for_help(city: City, clerk: Actor, official: Person) -> None:
    """Questions of the last months, with one that was passed to an office, and what many ask."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    offices = list(Office.objects.order_by("slug")[:2])
    for number, said in enumerate(QUESTIONS):
        came = now - timedelta(days=said.days)
        by = Actor(person=official, capacity="self") if said.side is AskerSide.OFFICE else NOBODY
        with taken_at(came):
            told = Asked(
                side=said.side,
                subject=said.subject,
                words=said.words,
                sending=f"demo-{number}",
                name=said.name,
                office=offices[0] if said.side is AskerSide.OFFICE else None,
                contact="" if by.person else f"pyta{number}@{city.slug}.example",
            )
            question = ask(city, told, by=by)
        if said.to is not QuestionState.UNCONFIRMED and by.person is None:
            with taken_at(came + timedelta(minutes=6)):
                confirm(city, link_code(question.pk))
        if said.to is not QuestionState.UNCONFIRMED:
            _work(city, question, said, came, clerk)
        if said.side is AskerSide.OFFICE and said.to is QuestionState.NEW:
            with taken_at(came + timedelta(hours=2)):
                pass_on(city, question, offices[-1], "Terminy rady prowadzi ta jednostka.", by=clerk)
    for number, (question_words, answer_words) in enumerate(FREQUENT):
        with taken_at(now - timedelta(days=30 - number)):
            publish_frequent(question_words, answer_words, None, by=clerk)


def _work(city: City, question: Question, said: DemoQuestion, came: datetime, clerk: Actor) -> None:
    if said.to is QuestionState.NEW or clerk.person is None:
        return
    with taken_at(came + timedelta(hours=3)):
        assign(city, question, clerk.person, by=clerk)
        note(city, question, "Sprawdzić u osób, które prowadzą podobne sprawy.", by=clerk)
    if said.answer:
        with taken_at(came + timedelta(days=said.after)):
            answer(city, question, said.answer, by=clerk)
    if said.again:
        with taken_at(came + timedelta(days=said.after + 16)):
            say_more(city, question, said.again, by=NOBODY, code=link_code(question.pk))
    if said.to is QuestionState.CLOSED:
        with taken_at(came + timedelta(days=said.after + 14)):
            close(city, question, by=clerk)
