"""What bodies of the demo recommend. Days are counted back from today; every text is invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoRecommendation:
    """A recommendation and how far it came. Replies: (days ago, (verdict, reason, what will be done, in how many
    days)); steps: (days ago, words, link: with one it is done)."""

    body: str
    title: str
    words: str
    office: str
    adopted: float
    grounds: str = ""
    votes: tuple[int, int, int] | None = None
    is_draft: bool = False
    withdrawn: str = ""
    sent: float | None = None
    passed: tuple[float, str, str] | None = None
    forwarded: tuple[float, str, str] | None = None
    replies: tuple[tuple[float, tuple[str, str, str, int]], ...] = ()
    steps: tuple[tuple[float, str, str], ...] = ()


GREEN: Final = "Zieleń na podwórkach"
BARRIERS: Final = "Miasto bez barier"
COALITION: Final = "Koalicja na rzecz wrocławskiego modelu współpracy"
COUNCIL: Final = "Wrocławska Rada Działalności Pożytku Publicznego"
FORUM: Final = "Dąbrowskie Forum Organizacji Pozarządowych"
DABROWA: Final = "Rada Pożytku Publicznego Miasta Dąbrowa Górnicza"
WARSAW: Final = "Warszawska Rada Działalności Pożytku Publicznego"
BEMOWO: Final = "Dzielnicowa Komisja Dialogu Społecznego na Bemowie"
KRAKOW: Final = "Komisja dialogu obywatelskiego do spraw środowiska"
BIP: Final = "https://bip.example/uchwala"

WROCLAW: Final = (
    DemoRecommendation(
        body=GREEN,
        title="Zwolnić z opłat ogródki deszczowe na gruntach miasta",
        words="Zmienić zarządzenie o opłatach tak, by ogródek deszczowy założony przez mieszkańców lub organizację na "
        "gruncie miasta nie kosztował nic przez pierwsze pięć lat.\n\nOpłatę znieść także tam, gdzie ogródek już jest.",
        grounds="Na jedenastu podwórkach z pomiaru roczna opłata była wyższa niż koszt roślin.",
        office="wydzial-srodowiska",
        adopted=48,
        sent=46,
    ),
    DemoRecommendation(
        body=GREEN,
        title="Podawać przy przetargach, ile betonu znika z podwórka",
        words="W każdym ogłoszeniu o remoncie podwórka podać powierzchnię, która przestanie być utwardzona.",
        grounds="Dziś nie da się porównać projektów, bo liczby stoją w różnych załącznikach.",
        office="wydzial-srodowiska",
        adopted=20,
        votes=(9, 1, 2),
        sent=18,
    ),
    DemoRecommendation(
        body=GREEN,
        title="Jeden wzór zgody wspólnoty zamiast siedmiu",
        words="Zastąpić siedem formularzy jednym, na jedną stronę, z objaśnieniem każdego pola.",
        office="wydzial-partycypacji-spolecznej",
        adopted=160,
        sent=158,
        replies=(
            (
                140,
                (
                    "accepted",
                    "Siedem wzorów powstało w różnych latach i nic nie stoi na przeszkodzie, by był jeden.",
                    "Przygotujemy jeden wzór i objaśnienia, a stare usuniemy ze strony.",
                    75,
                ),
            ),
        ),
        steps=(
            (110, "Projekt wzoru sprawdziły trzy wspólnoty i dwie organizacje.", ""),
            (72, "Wzór obowiązuje, stare formularze zniknęły ze strony.", f"{BIP}-wzor-zgody"),
        ),
    ),
    DemoRecommendation(
        body=GREEN,
        title="Podlewać nowe drzewa przez pierwsze trzy lata",
        words="Wpisać do umów o nasadzenia podlewanie przez trzy sezony i sprawdzać je latem co dwa tygodnie.",
        office="wydzial-srodowiska",
        adopted=200,
        votes=(11, 0, 1),
        sent=199,
        replies=(
            (
                165,
                (
                    "partly",
                    "Na trzy lata nie wystarczy pieniędzy, na dwa tak. Kontrole co dwa tygodnie wprowadzimy od razu.",
                    "Umowy od wiosny będą miały dwa sezony podlewania i kontrolę co dwa tygodnie.",
                    120,
                ),
            ),
        ),
    ),
    DemoRecommendation(
        body=GREEN,
        title="Otworzyć bramy podwórek szkolnych po lekcjach",
        words="Otwierać podwórka pięciu szkół do zmroku, także w soboty.",
        office="departament-edukacji",
        adopted=130,
        sent=128,
        replies=(
            (
                101,
                (
                    "rejected",
                    (
                        "Szkoły nie mają po lekcjach nikogo, kto odpowiada za bezpieczeństwo dzieci na terenie. Bez "
                        "etatu albo umowy z organizacją byłoby to nieodpowiedzialne. Z organizacją, która weźmie "
                        "dyżur, chętnie porozmawiamy."
                    ),
                    "",
                    0,
                ),
            ),
        ),
    ),
    DemoRecommendation(
        body=GREEN,
        title="Beczki na deszczówkę w budżecie na zieleń",
        words="Przeznaczyć w przyszłym roku osobną kwotę na beczki na deszczówkę przy domach wielorodzinnych.",
        office="wydzial-srodowiska",
        adopted=9,
        is_draft=True,
    ),
    DemoRecommendation(
        body=GREEN,
        title="Ławki przy każdym nowym skwerze",
        words="Postawić przy każdym nowym skwerze co najmniej trzy ławki z oparciem.",
        office="wydzial-srodowiska",
        adopted=95,
        withdrawn="Ławki są już w standardzie, który miasto ogłosiło tydzień po naszym spotkaniu.",
    ),
    DemoRecommendation(
        body=BARRIERS,
        title="Pętla indukcyjna w każdej sali obsługi",
        words="Zamontować pętlę indukcyjną w każdej sali obsługi i oznaczyć ją przy wejściu.",
        office="biuro-wroclaw-bez-barier",
        adopted=330,
        sent=328,
        replies=(
            (
                305,
                (
                    "accepted",
                    "To obowiązek z ustawy o dostępności i będzie wykonany.",
                    "Pętle w sześciu salach, oznaczenia przy wejściach.",
                    150,
                ),
            ),
        ),
        steps=((140, "Pętle są w sześciu salach, oznaczenia przy wejściach.", f"{BIP}-petle"),),
    ),
    DemoRecommendation(
        body=BARRIERS,
        title="Tłumacz języka migowego na każdej sesji rady",
        words="Zapewnić tłumaczenie każdej sesji na polski język migowy na żywo i w nagraniu.",
        office="wydzial-komunikacji-spolecznej",
        adopted=320,
        sent=318,
        passed=(310, "biuro-rady-miejskiej", "Transmisje sesji prowadzi Biuro Rady Miejskiej."),
        replies=(
            (
                270,
                (
                    "accepted",
                    "Rada chce, by sesje rozumieli wszyscy.",
                    "Tłumaczenie na żywo od nowego roku budżetowego.",
                    60,
                ),
            ),
        ),
        steps=((205, "Pierwsza sesja z tłumaczeniem odbyła się zgodnie z planem.", f"{BIP}-migowy"),),
    ),
    DemoRecommendation(
        body=COALITION,
        title="Sprawozdanie ze strategii co kwartał zamiast raz w roku",
        words="Publikować co kwartał, które działania strategii idą zgodnie z planem, a które nie.",
        office="wydzial-partycypacji-spolecznej",
        adopted=75,
        votes=(8, 0, 0),
        sent=74,
        forwarded=(60, COUNCIL, "Prosimy Radę o wsparcie: sprawa dotyczy wszystkich organizacji."),
        replies=(
            (
                52,
                (
                    "accepted",
                    "Dane i tak zbieramy co miesiąc.",
                    "Pierwsze sprawozdanie kwartalne po zakończeniu roku.",
                    110,
                ),
            ),
        ),
    ),
    DemoRecommendation(
        body=COUNCIL,
        title="Ogłaszać otwarte konkursy do końca listopada",
        words="Ogłaszać konkursy na kolejny rok najpóźniej w listopadzie, by umowy działały od stycznia.",
        office="wydzial-zdrowia",
        adopted=14,
        votes=(7, 2, 1),
    ),
)
