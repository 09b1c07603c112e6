"""What happens in the demo. Matters, organisations and remarks are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final


@dataclass(frozen=True, slots=True)
class Said:
    """A remark of the demo and, in answered matters, its answer."""

    paragraph: int | None
    reason: str
    proposed: str = ""
    organisation: str = ""
    released: bool = True
    verdict: str = "noted"
    answer: str = "Dziękujemy, przyjęliśmy do wiadomości."


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


PROGRAMME: Final = """\
# Rozdział I. Po co jest ten program

§ 1. Cel

1. Miasto i organizacje pozarządowe wspólnie załatwiają sprawy mieszkańców. Program mówi, jak to robią w nadchodzącym roku.
2. Program dotyczy organizacji, o których mowa w art. 3 ust. 2 ustawy, i podmiotów wymienionych w art. 3 ust. 3.

§ 2. Zasady

1. Miasto i organizacje traktują się jak partnerzy: mówią otwarcie, dotrzymują słowa i liczą się z czasem drugiej strony.
2. Każda decyzja ma uzasadnienie, które można przeczytać w serwisie miasta.
3. Terminy podaje się z dniem i godziną.

# Rozdział II. Zadania na ten rok

§ 3. Zadania priorytetowe

Miasto w pierwszej kolejności zleca zadania w dziedzinach:

1) wsparcie osób starszych w miejscu zamieszkania,
2) zajęcia dla dzieci i młodzieży po lekcjach,
3) pomoc osobom w kryzysie bezdomności,
4) zieleń i sąsiedztwo na osiedlach,
5) dostępność wydarzeń dla osób z niepełnosprawnościami.

§ 4. Pieniądze

1. Na zadania zlecane organizacjom przeznacza się w projekcie budżetu kwotę 41 600 000 zł.
2. Kwotę można zmienić tylko uchwałą, po zasięgnięciu opinii rady działalności pożytku publicznego.

# Rozdział III. Formy współpracy

§ 5. Lokale

1. Miasto udostępnia organizacjom lokale na preferencyjnych zasadach w drodze konkursu, ogłaszanego co najmniej dwa razy w roku.
2. Organizacja, która udostępni lokal co najmniej jednej innej organizacji, otrzymuje w konkursie dodatkowo 10 punktów.

§ 6. Dialog

1. Grupy dialogu społecznego spotykają się co najmniej raz na kwartał. Spotkania są jawne, a ich terminy ogłasza się z wyprzedzeniem 14 dni.
2. Na rekomendację grupy właściwy wydział odpowiada w terminie 30 dni. Odpowiedź zawiera rozstrzygnięcie i uzasadnienie i jest publikowana w serwisie.

§ 7. Otwarte konkursy ofert

1. Ofertę składa się wyłącznie w generatorze ofert.
2. Nabór ofert trwa co najmniej 28 dni. Terminu nie kończy się w sobotę ani w dzień ustawowo wolny od pracy.
3. Komisja konkursowa uzasadnia każdą ocenę. Oferent widzi ocenę swojej oferty w dniu rozstrzygnięcia.

# Rozdział IV. Ocena programu

§ 8. Sprawozdanie

1. Prezydent składa Radzie Miejskiej sprawozdanie z wykonania programu do 31 maja następnego roku.
2. Każdą liczbę w sprawozdaniu można prześledzić do spraw, z których ją policzono.
"""

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
        title="Jak miasto ma współpracować z organizacjami w przyszłym roku",
        lead="Co roku miasto uchwala program: jakie zadania zleca, ile na nie wyda i jak z wami rozmawia. "
        "Przeczytaj projekt i napisz, co zmienić.",
        office="wydzial-partycypacji-spolecznej",
        opens=timedelta(days=-40),
        closes=timedelta(days=2, hours=5, minutes=25),
        text=PROGRAMME,
        remarks=(
            Said(
                15,
                "„Udostępni” może znaczyć raz w roku.",
                "Dopiszcie, na ile godzin w tygodniu.",
                "Klub Seniora Pod Platanem",
            ),
            Said(15, "A co z radami osiedli? Też mają lokale i chcą je dzielić."),
            Said(
                17,
                "W zeszłym roku na trzy nasze rekomendacje nikt nie odpowiedział. Termin bez skutku nie działa.",
                "Po bezskutecznym upływie terminu sprawę przejmuje dyrektor departamentu i odpowiada w ciągu 7 dni.",
                "Fundacja Głośna Kładka",
            ),
            Said(
                17, "30 dni to rozsądnie, ale napiszcie, co się stanie, gdy minie.", "", "Stowarzyszenie Sąsiedzi z Hub"
            ),
            Said(
                19, "28 dni w sierpniu to za mało, organizacje są na urlopach.", "Nabór ofert trwa co najmniej 35 dni."
            ),
            Said(8, "Dopiszcie zajęcia w weekendy, nie tylko po lekcjach.", "", "Stowarzyszenie Trzepak"),
            Said(
                None, "Dobrze, że projekt da się przeczytać bez słownika. Proszę o wersję w języku łatwym do czytania."
            ),
            Said(18, "Generator nie działa na telefonie.", released=False),
        ),
    ),
    DemoMatter(
        title="Zasady dzielenia się podwórkami",
        lead="Kto może zostać gospodarzem miejskiego podwórka i co za to dostaje. Uwagi są zebrane, urząd pisze odpowiedzi.",
        office="departament-spraw-spolecznych",
        opens=timedelta(days=-35),
        closes=timedelta(days=-6, hours=-3),
        text=COURTYARDS,
        remarks=(
            Said(3, "Trzy podpisy to mało, wystarczy jedna rodzina.", "Wystarczy pięć podpisów z różnych mieszkań."),
            Said(5, "W lecie o 21:00 jest jeszcze jasno.", "Zajęcia kończą się o 22:00.", "Rada Osiedla Nadodrze"),
            Said(2, "Kto płaci za naprawę ławek?", released=False),
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
                2,
                "Kto planuje rok działań, nie może czekać do ostatnich 60 dni.",
                "Salę rezerwuje się najwcześniej 120 dni przed spotkaniem.",
                "Chór Międzypokoleniowy Tacet",
                verdict="partly",
                answer="Wydłużyliśmy termin do 90 dni. Przy 120 dniach połowa rezerwacji jest odwoływana.",
            ),
            Said(
                4,
                "Miesiąc kary za dwie nieobecności to za dużo dla małej grupy.",
                verdict="not_accepted",
                answer="Sal jest mniej niż chętnych. Odwołać rezerwację można do godziny przed spotkaniem, jednym kliknięciem.",
            ),
            Said(
                5,
                "Dopiszcie pętlę indukcyjną.",
                "Sale są dostępne dla osób poruszających się na wózkach i słabosłyszących.",
                "Fundacja Cisza i Słowo",
                verdict="accepted",
                answer="Dopisaliśmy. Pętle będą w czterech salach do końca kwartału, lista jest w załączniku.",
            ),
        ),
    ),
)
