"""The demo's other three cities: smaller than Wrocław, each with its own people, organisations and matters in its own
words. Matters follow what the cities really did (B18 to B31 of the systems); texts, people and remarks are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from wspolnie.config.demo_cities_texts import (
    BRANCHES,
    COMMISSIONS,
    CONTEST,
    DILEMMAS,
    DISTRICT,
    FORUM,
    INCUBATOR,
    MULTI_YEAR,
    PANEL,
    ROOMS,
    WORKSHOPS,
)
from wspolnie.config.demo_matters import DemoMatter, Said
from wspolnie.config.demo_organisations import DemoOrganisation
from wspolnie.spaces.kinds import Role

DAY: Final = timedelta(days=1)
Staff = tuple[tuple[str, str, Role], ...]


@dataclass(frozen=True, slots=True)
class DemoCity:
    """What stands in a city of the demo beside its model."""

    slug: str
    staff: Staff
    """(name, e-mail, role); the first is the clerk who made everything, the third the official."""
    organisations: tuple[DemoOrganisation, ...]
    speaker: tuple[str, str, str, str]
    """Name, e-mail, organisation's name, role: somebody whose word for an organisation is confirmed."""
    matters: tuple[DemoMatter, ...]


def _staff(slug: str, clerk: str, coordinator: str, official: str, administrator: str) -> Staff:
    return (
        (clerk, f"urzedniczka@{slug}.example", Role.CLERK),
        (coordinator, f"koordynator@{slug}.example", Role.COORDINATOR),
        (official, f"odpowiada@{slug}.example", Role.OFFICIAL),
        (administrator, f"administrator@{slug}.example", Role.ADMINISTRATOR),
    )


DABROWA: Final = DemoCity(
    "dabrowa-gornicza",
    _staff("dabrowa-gornicza", "Bożena Wzorowa", "Marek Przykładowy", "Irena Modelowa", "Administrator Dąbrowski"),
    (
        DemoOrganisation("Stowarzyszenie Zielona Hałda", "0009200011", "stowarzyszenie", "halda", "zielona",
                         ("ekologia",)),
        DemoOrganisation("Koło Gospodyń z Tucznawy", "0009200022", "koło gospodyń wiejskich", "tucznawa", "tucznawa",
                         ("wspolnoty-lokalne",)),
        DemoOrganisation("Fundacja Huta Pomysłów", "0009200033", "fundacja", "huta", "golonog",
                         ("rozwoj-ekonomii-spolecznej", "ekonomia-spoleczna")),
        DemoOrganisation("Klub Wolontariusza Iskra", "0009200044", "stowarzyszenie", "iskra", "reden",
                         ("wolontariat", "wolontariat-w-miescie")),
    ),
    ("Wanda Próbna", "przedstawicielka@dabrowa-gornicza.example", "Stowarzyszenie Zielona Hałda", "prezeska zarządu"),
    (
        DemoMatter("Konsultacje branżowe: priorytety Rocznego Programu Współpracy",
                   "Biuro Organizacji Pozarządowych proponuje priorytety. Organizacje każdej branży mówią, co zmienić.",
                   "biuro-organizacji-pozarzadowych", text=BRANCHES, remarks=(
            Said("§ 1 ust. 1", "Dopiszcie opiekę nad terenami po kopalniach.", "", "Stowarzyszenie Zielona Hałda"),
            Said("§ 2 ust. 1", "Spotkania o 10 rano wykluczają wolontariuszy.", "Spotkania są po godzinie 17."),
            Said("§ 1 ust. 2", "Wolontariat seniorów też potrzebuje pieniędzy.", "", "Klub Wolontariusza Iskra",
                 "email"),
            Said("§ 2 ust. 2", "Kto prowadzi listę branż?", released=False),
        ), opens=DAY * -12, closes=DAY * 6),
        DemoMatter("Regulamin Forum: kto może przystąpić", "Forum pyta, jak opisać przystąpienie bez składek.",
                   "biuro-organizacji-pozarzadowych", text=FORUM, remarks=(
            Said("§ 1 ust. 1", "Grupy bez KRS też działają dla wspólnoty.", "", "Koło Gospodyń z Tucznawy",
                 verdict="accepted", answer="Dopisaliśmy: wystarczy opis działań z ostatniego roku."),
            Said("§ 2 ust. 1", "Dwie osoby w radzie to mało.", verdict="not_accepted",
                 answer="Skład rady ustala ustawa i uchwała: trzy strony mają po równo miejsc."),
            Said("§ 1 ust. 2", "Dobrze, że bez składek.", channel="paper", verdict="noted", answer="Dziękujemy."),
        ), answered=True, opens=DAY * -60, closes=DAY * -35),
        DemoMatter("Skład komisji konkursowych", "Jak Forum i rada wskazują osoby do komisji, które oceniają oferty.",
                   "biuro-organizacji-pozarzadowych", text=CONTEST, remarks=(
            Said("§ 1 ust. 1", "Osoba z Forum nie powinna oceniać własnej organizacji.", "", "Fundacja Huta Pomysłów"),
            Said("§ 1 ust. 2", "Lista osób powinna być jawna przed konkursem."),
        ), opens=DAY * -30, closes=DAY * -4),
        DemoMatter("Sale inkubatora dla organizacji", "Zasady korzystania z sal i sprzętu po inkubatorze.",
                   "wydzial-rozwoju-miasta", text=INCUBATOR, remarks=(), opens=DAY * 5, closes=DAY * 26),
    ),
)  # fmt: skip

WARSZAWA: Final = DemoCity(
    "warszawa",
    _staff("warszawa", "Ewa Wzorcowska", "Piotr Przykład", "Renata Makieta", "Administrator Warszawski"),
    (
        DemoOrganisation("Fundacja Przystanek Dialog", "0009300011", "fundacja", "przystanek", "srodmiescie",
                         ("wsparcie-organizacji", "kultura-wspolpracy-i-dialogu")),
        DemoOrganisation("Stowarzyszenie Podwórka Targówka", "0009300022", "stowarzyszenie", "targowek", "targowek",
                         ("dzieci-i-mlodziez",)),
        DemoOrganisation("Towarzystwo Wiślanych Spacerów", "0009300033", "stowarzyszenie", "spacery", "wilanow",
                         ("turystyka", "ekologia")),
        DemoOrganisation("Fundacja Cichy Telefon", "0009300044", "fundacja", "telefon", "wola", ("pomoc-spoleczna",)),
    ),
    ("Maria Przykładna", "przedstawicielka@warszawa.example", "Fundacja Przystanek Dialog", "członkini zarządu"),
    (
        DemoMatter("Wieloletni program współpracy: obszary z warsztatów",
                   "Siedem warsztatów wskazało obszary zmian. Sprawdź, czy dobrze je zapisaliśmy.",
                   "centrum-komunikacji-spolecznej", text=MULTI_YEAR, remarks=(
            Said("§ 2 ust. 1", "Struktura dialogu potrzebuje terminu na odpowiedź urzędu.",
                 "Na stanowisko komisji biuro odpowiada w ciągu 30 dni.", "Fundacja Przystanek Dialog"),
            Said("§ 1 ust. 2", "Współpraca między organizacjami nie dzieje się sama, potrzebne są miejsca."),
            Said("§ 2 ust. 2", "Procedury różnią się w każdej dzielnicy.", "", "Stowarzyszenie Podwórka Targówka",
                 "email"),
            Said("§ 3 ust. 1", "Co to znaczy „przyjazny urząd”?", released=False),
        ), opens=DAY * -15, closes=DAY * 4),
        DemoMatter("Dylemat: jedne procedury czy różne", "Te same procedury konkursów wszędzie czy inne w dzielnicach?",
                   "wydzial-wspolpracy-z-organizacjami-pozarzadowymi", text=DILEMMAS, remarks=(
            Said("§ 1 ust. 1", "Jedne, bo piszemy oferty do sześciu dzielnic.", "", "Fundacja Cichy Telefon",
                 verdict="partly", answer="Jeden będzie wzór oferty i terminy; kryteria zostają w dzielnicach."),
            Said("§ 1 ust. 2", "Małe dotacje powinny być prostsze.", "", "", "email", verdict="accepted",
                 answer="Do 10 000 zł wystarczy jedna strona."),
            Said("§ 1 ust. 3", "Dziękujemy za pytanie przed decyzją.", verdict="noted", answer="To my dziękujemy."),
        ), answered=True, opens=DAY * -80, closes=DAY * -55),
        DemoMatter("Zakładka DKDS na stronie każdej dzielnicy",
                   "Co powinno się znaleźć na stronie dzielnicowej komisji, żeby było wiadomo, co z niej wynika.",
                   "urzad-dzielnicy-targowek", text=DISTRICT, remarks=(
            Said("§ 1 ust. 1", "Protokoły w ciągu tygodnia, nie miesiąca.", "", "Stowarzyszenie Podwórka Targówka"),
            Said("§ 1 ust. 2", "Przydałby się kalendarz do pobrania.", "", "Towarzystwo Wiślanych Spacerów"),
        ), opens=DAY * -28, closes=DAY * -3),
        DemoMatter("Wspólne warsztaty z rozliczania zadań", "Program warsztatów dla organizacji i urzędników.",
                   "centrum-komunikacji-spolecznej", text=WORKSHOPS, remarks=(), opens=DAY * 4, closes=DAY * 20),
    ),
)  # fmt: skip

KRAKOW: Final = DemoCity(
    "krakow",
    _staff("krakow", "Danuta Wzór", "Adam Przykładek", "Lucyna Modelka", "Administrator Krakowski"),
    (
        DemoOrganisation("Fundacja Ławeczka na Kazimierzu", "0009400011", "fundacja", "laweczka",
                         "dzielnica-i-stare-miasto", ("kultura", "dialog-obywatelski")),
        DemoOrganisation("Stowarzyszenie Nowohuckie Ogrody", "0009400022", "stowarzyszenie", "ogrody",
                         "dzielnica-xviii-nowa-huta", ("ekologia",)),
        DemoOrganisation("Grupa Podgórskie Echo", "0009400033", "stowarzyszenie", "echo", "dzielnica-xiii-podgorze",
                         ("wspolnoty-lokalne",)),
        DemoOrganisation("Fundacja Pierwszy Krok", "0009400044", "fundacja", "krok", "dzielnica-iv-pradnik-bialy",
                         ("osoby-z-niepelnosprawnosciami",)),
    ),
    ("Helena Próbna", "przedstawicielka@krakow.example", "Fundacja Ławeczka na Kazimierzu", "prezeska"),
    (
        DemoMatter("Założenia Wieloletniego Programu Współpracy: pierwsza tura",
                   "Panel Ekspertów napisał założenia. Zanim powstanie projekt, powiedz, czy idą w dobrą stronę.",
                   "miejski-osrodek-wspierania-inicjatyw-spolecznych", text=PANEL, remarks=(
            Said("§ 1 ust. 1", "Ocena co roku, nie raz na pięć lat.", "", "Fundacja Ławeczka na Kazimierzu"),
            Said("§ 1 ust. 2", "Grupy Robocze powinny spotykać się w dzielnicach.", "",
                 "Stowarzyszenie Nowohuckie Ogrody", "email"),
            Said("§ 1 ust. 3", "Skąd wezmą się pieniądze na doradztwo?", released=False),
        ), opens=DAY * -10, closes=DAY * 9),
        DemoMatter("Wniosek o założenie Komisji Dialogu Obywatelskiego",
                   "Nowy wzór wniosku rejestracyjnego: krótszy i z pomocą dla grup inicjatywnych.",
                   "miejski-osrodek-wspierania-inicjatyw-spolecznych", text=COMMISSIONS, remarks=(
            Said("§ 1 ust. 1", "Pięć organizacji na początek to za dużo.", "Wystarczą trzy organizacje.",
                 "Grupa Podgórskie Echo", verdict="accepted", answer="Zmniejszyliśmy liczbę do trzech."),
            Said("§ 1 ust. 2", "Kto pomaga napisać wniosek?", verdict="already_covered",
                 answer="Pracownik MOWIS; dopisaliśmy godziny dyżuru."),
            Said("§ 2 ust. 1", "Odmowa powinna mieć termin odwołania.", "", "Fundacja Pierwszy Krok", "paper",
                 verdict="partly", answer="Odmowa będzie miała uzasadnienie i rozmowę; odwołania ustawa nie zna."),
        ), answered=True, opens=DAY * -75, closes=DAY * -50),
        DemoMatter("Miejsca spotkań komisji w dzielnicach", "Które miejskie sale są bezpłatne dla komisji i kiedy.",
                   "wydzial-kultury-i-dziedzictwa-narodowego", text=ROOMS, remarks=(
            Said("§ 1 ust. 1", "W Nowej Hucie potrzeba sali bez schodów.", "", "Stowarzyszenie Nowohuckie Ogrody"),
            Said("§ 1 ust. 2", "Rezerwacja przez telefon wyklucza osoby głuche.", "", "Fundacja Pierwszy Krok"),
        ), opens=DAY * -33, closes=DAY * -5),
        DemoMatter("Akademia Konsultacji: program szkoleń", "Czego powinni uczyć się urzędnicy i organizacje.",
                   "miejski-osrodek-wspierania-inicjatyw-spolecznych", text=WORKSHOPS, remarks=(), draft=True,
                   opens=DAY * 12, closes=DAY * 33),
    ),
)  # fmt: skip
OTHERS: Final = (DABROWA, WARSZAWA, KRAKOW)
