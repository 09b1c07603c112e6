"""What happens in the demo. Matters, organisations and remarks are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final


@dataclass(frozen=True, slots=True)
class Said:
    """A remark of the demo and, in answered matters, its answer."""

    place: str
    """The paragraph as people call it ("§ 5 ust. 2"); empty for the whole."""
    reason: str
    proposed: str = ""
    organisation: str = ""
    channel: str = "web"
    released: bool = True
    verdict: str = "noted"
    answer: str = "Dziękujemy, przyjęliśmy do wiadomości."
    postal: tuple[str, str, str, str] | None = None
    """Where the answer goes by post: name, street, code, place."""


@dataclass(frozen=True, slots=True)
class DemoMatter:
    """A consultation of the demo; times are counted from the first start."""

    title: str
    lead: str
    office: str
    opens: timedelta
    closes: timedelta
    text: str
    remarks: tuple[Said, ...]
    answered: bool = False
    shared_out: bool = False
    """Officials have their remarks to answer."""
    draft: bool = False
    """Planned, and not announced yet."""
    districts: tuple[str, ...] = ()
    """Slugs of those that it concerns; none: the whole city."""


COURTYARDS: Final = """\
# Zasady dzielenia się podwórkami

§ 1. O czym są te zasady

1. Podwórko należące do miasta może mieć gospodarza: organizację, radę osiedla albo grupę sąsiadów.
2. Gospodarz dba o zieleń, ławki i porządek, a miasto płaci za wodę i wywóz odpadów zielonych.

§ 2. Jak zostać gospodarzem

1. Zgłoszenie składa się do Wydziału Partycypacji Społecznej. Wystarczą trzy podpisy sąsiadów.
2. Odpowiedź przychodzi w ciągu 21 dni. Odmowa ma uzasadnienie.

§ 3. Cisza i bezpieczeństwo

1. Zajęcia na podwórku kończą się o 21:00.
2. Bramy pozostają otwarte dla służb ratunkowych.
"""

ROOMS: Final = """\
# Regulamin sal spotkań

§ 1. Dla kogo są sale

1. Z sal korzystają bezpłatnie organizacje i grupy nieformalne z miasta.
2. Salę rezerwuje się najwcześniej 60 dni przed spotkaniem.

§ 2. Rezerwacja

1. Rezerwację potwierdza gospodarz sali w ciągu dwóch dni roboczych.
2. Kto nie przyjdzie dwa razy bez odwołania, przez miesiąc nie może rezerwować.
3. Sale są dostępne dla osób poruszających się na wózkach.
"""

MATTERS: Final = (
    DemoMatter(
        title="Zasady dzielenia się podwórkami",
        lead="Kto może zostać gospodarzem miejskiego podwórka i co za to dostaje. Uwagi są zebrane, urząd pisze odpowiedzi.",
        office="departament-spraw-spolecznych",
        opens=timedelta(days=-35),
        closes=timedelta(days=-6, hours=-3),
        text=COURTYARDS,
        remarks=(
            Said(
                "§ 2 ust. 1",
                "Trzy podpisy to mało, wystarczy jedna rodzina.",
                "Wystarczy pięć podpisów z różnych mieszkań.",
            ),
            Said(
                "§ 3 ust. 1",
                "W lecie o 21:00 jest jeszcze jasno.",
                "Zajęcia kończą się o 22:00.",
                "Rada Osiedla Nadodrze",
            ),
            Said("§ 1 ust. 2", "Kto płaci za naprawę ławek?", released=False),
        ),
    ),
    DemoMatter(
        title="Sale spotkań dla organizacji",
        lead="Nowy regulamin sal w miejskich budynkach: kto, kiedy i na jakich zasadach.",
        office="wydzial-partycypacji-spolecznej",
        opens=timedelta(days=-70),
        closes=timedelta(days=-40),
        text=ROOMS,
        answered=True,
        remarks=(
            Said(
                "§ 1 ust. 2",
                "Kto planuje rok działań, nie może czekać do ostatnich 60 dni.",
                "Salę rezerwuje się najwcześniej 120 dni przed spotkaniem.",
                "Chór Międzypokoleniowy Tacet",
                verdict="partly",
                answer="Wydłużyliśmy termin do 90 dni. Przy 120 dniach połowa rezerwacji jest odwoływana.",
            ),
            Said(
                "§ 2 ust. 2",
                "Miesiąc kary za dwie nieobecności to za dużo dla małej grupy.",
                channel="paper",
                postal=("Anna Próbna", "ul. Przykładowa 7", "50-001", "Wrocław"),
                verdict="not_accepted",
                answer="Sal jest mniej niż chętnych. Odwołać rezerwację można do godziny przed spotkaniem, jednym kliknięciem.",
            ),
            Said(
                "§ 2 ust. 3",
                "Dopiszcie pętlę indukcyjną.",
                "Sale są dostępne dla osób poruszających się na wózkach i słabosłyszących.",
                "Fundacja Cisza i Słowo",
                verdict="accepted",
                answer="Dopisaliśmy. Pętle będą w czterech salach do końca kwartału, lista jest w załączniku.",
            ),
        ),
    ),
)
