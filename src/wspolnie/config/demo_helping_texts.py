"""Words of the demo's services and enquiries, by city."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wspolnie.desks.helping.states import EnquiryState, ServiceKind, ServiceState, TargetGroup

HELP, ACTIVITY, VOLUNTEERING = ServiceKind.HELP, ServiceKind.ACTIVITY, ServiceKind.VOLUNTEERING
FREE: Final = "bezpłatnie"


@dataclass(frozen=True, slots=True)
class DemoService:
    """A service of the demo; districts and themes by their slugs."""

    organisation: str
    name: str
    kind: ServiceKind
    description: str
    groups: tuple[TargetGroup, ...] = ()
    districts: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    place: str = ""
    hours: str = ""
    cost: str = FREE
    access: str = ""
    places: int | None = None
    state: ServiceState = ServiceState.SHOWN


SERVICES: Final[dict[str, tuple[DemoService, ...]]] = {
    "wroclaw": (
        DemoService(
            "Fundacja Głośna Kładka", "Korepetycje dla uczniów", ACTIVITY,
            "Pomagamy w lekcjach z matematyki, polskiego i angielskiego.\n\nWeź zeszyt i to, czego nie rozumiesz. "
            "Uczymy w grupach po cztery osoby.",
            (TargetGroup.CHILDREN, TargetGroup.YOUTH), ("nadodrze", "olbin"), ("edukacja",), "ul. Próbna 4, Nadodrze",
            "poniedziałek i środa, 16:00–19:00", access="parter, bez schodów", places=12,
        ),
        DemoService(
            "Fundacja Głośna Kładka", "Czytanie na głos w szpitalu", VOLUNTEERING,
            "Szukamy osób, które raz w tygodniu przez godzinę poczytają dzieciom. Uczymy, jak to robić, podpisujemy "
            "umowę i ubezpieczamy.", (TargetGroup.CHILDREN,), (), ("kultura", "edukacja"), "szpitale w mieście",
            "do umówienia",
        ),
        DemoService(
            "Klub Seniora Pod Platanem", "Pomoc z telefonem i komputerem", HELP,
            "Usiądziemy z tobą przy twoim telefonie. Pokażemy, jak zadzwonić z obrazem, zapłacić rachunek i nie "
            "dać się oszukać.\n\nNie trzeba się zapisywać, ale napisz, z czym przyjdziesz.",
            (TargetGroup.SENIORS,), ("huby",), ("osoby-starsze",), "świetlica przy ul. Wzorcowej 12",
            "wtorek, 10:00–13:00", access="winda, pętla indukcyjna",
        ),
        DemoService(
            "Stowarzyszenie Kuchnia Sąsiedzka", "Gorący posiłek w południe", HELP,
            "Zupa i chleb dla każdego, kto przyjdzie. Nie pytamy o nic.", (TargetGroup.CRISIS,), ("brochow",),
            ("pomoc-spoleczna",), "ul. Makietowa 2", "codziennie, 12:00–14:00", access="dwa stopnie, pomożemy wejść",
        ),
        DemoService(
            "Stowarzyszenie Kuchnia Sąsiedzka", "Dyżury w kuchni", VOLUNTEERING,
            "Kroimy, gotujemy, zmywamy. Dyżur trwa trzy godziny, książeczkę sanepidowską pomożemy wyrobić.",
            (), ("brochow",), ("pomoc-spoleczna",), "ul. Makietowa 2", "do wyboru, 9:00–15:00", places=8,
        ),
        DemoService(
            "Fundacja Cisza i Słowo", "Tłumacz języka migowego w urzędzie", HELP,
            "Pójdziemy z tobą do urzędu, lekarza albo szkoły. Umów się trzy dni wcześniej.",
            (TargetGroup.DISABILITY,), (), ("osoby-z-niepelnosprawnosciami",), "tam, gdzie masz sprawę", "do umówienia",
        ),
        DemoService(
            "Chór Międzypokoleniowy Tacet", "Próby otwarte chóru", ACTIVITY,
            "Śpiewamy na cztery głosy. Nut uczymy na miejscu, głosu nie trzeba mieć wielkiego.", (), (), ("kultura",),
            "dom kultury, sala 2", "czwartek, 18:00–20:00", places=40,
        ),
        DemoService(
            "Fundacja Druga Zmiana", "Doradca, gdy szukasz pracy", HELP,
            "Napiszemy razem życiorys i przećwiczymy rozmowę. Sprawdzimy, jakie kursy ci przysługują.",
            (TargetGroup.JOBLESS, TargetGroup.MIGRANTS), (), ("zatrudnienie",), "ul. Próbna 17, I piętro",
            "środa i piątek, 9:00–15:00", access="winda",
        ),
        DemoService(
            "Stowarzyszenie Trzepak", "Podwórkowe popołudnia", ACTIVITY,
            "Gry, kreda, trzepak. Dzieci przychodzą same albo z dorosłymi.", (TargetGroup.CHILDREN,), ("nadodrze",),
            ("dzieci-i-mlodziez",), "podwórko za ul. Wzorcową 3", "lipiec i sierpień, 15:00–18:00",
            state=ServiceState.ENDED,
        ),
        DemoService(
            "Fundacja Głośna Kładka", "Kurs czytania dla dorosłych", ACTIVITY, "Opis w przygotowaniu.",
            state=ServiceState.DRAFT,
        ),
    ),
    "dabrowa-gornicza": (
        DemoService(
            "Klub Wolontariusza Iskra", "Sąsiad na telefon", HELP,
            "Zrobimy zakupy, wyniesiemy śmieci, pójdziemy do apteki.", (TargetGroup.SENIORS, TargetGroup.DISABILITY),
            ("reden",), ("wolontariat",), "u ciebie w domu", "w dni robocze, 8:00–16:00",
        ),
        DemoService(
            "Stowarzyszenie Zielona Hałda", "Sadzenie drzew na hałdzie", VOLUNTEERING,
            "Łopaty i rękawice są na miejscu. Przyjdź w butach, których nie szkoda.", (), (), ("ekologia",),
            "zbiórka przy bramie", "co drugą sobotę, 10:00", places=30,
        ),
    ),
    "warszawa": (
        DemoService(
            "Fundacja Cichy Telefon", "Rozmowa, gdy jest źle", HELP,
            "Zadzwoń albo napisz. Słuchamy, nie oceniamy, możesz nie mówić, kim jesteś.",
            (TargetGroup.CRISIS, TargetGroup.YOUTH), (), ("pomoc-spoleczna",), "telefon i pisanie",
            "codziennie, 18:00–24:00",
        ),
        DemoService(
            "Stowarzyszenie Podwórka Targówka", "Klub odrabiania lekcji", ACTIVITY,
            "Cicho, ciepło i jest kogo zapytać.", (TargetGroup.CHILDREN,), ("targowek",), ("dzieci-i-mlodziez",),
            "świetlica, ul. Próbna 9", "w dni szkolne, 14:00–17:00", places=15,
        ),
    ),
    "krakow": (
        DemoService(
            "Fundacja Pierwszy Krok", "Wypożyczalnia wózków i balkoników", HELP,
            "Wypożyczamy na trzy miesiące, przywieziemy i pokażemy, jak używać.",
            (TargetGroup.DISABILITY, TargetGroup.SENIORS, TargetGroup.CARERS), (), ("osoby-z-niepelnosprawnosciami",),
            "ul. Wzorcowa 21", "poniedziałek–piątek, 9:00–15:00", cost="kaucja, reszta bezpłatnie", access="podjazd",
        ),
        DemoService(
            "Stowarzyszenie Nowohuckie Ogrody", "Działka dla każdego", ACTIVITY,
            "Dwie grządki na sezon, narzędzia wspólne.", (), ("dzielnica-xviii-nowa-huta",), ("ekologia",),
            "ogród przy al. Makietowej", "od kwietnia do października", cost="20 zł na sezon", places=24,
        ),
    ),
}  # fmt: skip
SENT, UNCONFIRMED = EnquiryState.SENT, EnquiryState.UNCONFIRMED
ACCEPTED, ANSWERED, DECLINED = EnquiryState.ACCEPTED, EnquiryState.ANSWERED, EnquiryState.DECLINED
ASKED: Final[dict[str, tuple[tuple[str, str, int, EnquiryState, str], ...]]] = {
    "wroclaw": (
        ("Korepetycje dla uczniów", "Syn jest w siódmej klasie. Czy są jeszcze miejsca z matematyki?", 3, SENT, ""),
        ("Korepetycje dla uczniów", "Czy można przyjść w połowie roku?", 20, ACCEPTED, "Tak, w środę o 16:00."),
        ("Czytanie na głos w szpitalu", "Mam czas w soboty. Co trzeba umieć?", 11, ANSWERED,
         "Wystarczy chęć. Szkolenie jest w każdą pierwszą sobotę miesiąca."),
        ("Pomoc z telefonem i komputerem", "Nie umiem odebrać zdjęć od wnuczki.", 9, ANSWERED,
         "Proszę przyjść we wtorek z telefonem i ładowarką."),
        ("Dyżury w kuchni", "Chcę pomagać w niedziele.", 15, DECLINED, "W niedziele mamy komplet. Może sobota?"),
        ("Próby otwarte chóru", "Czy przyjmujecie alty?", 1, UNCONFIRMED, ""),
    ),
    "dabrowa-gornicza": (("Sąsiad na telefon", "Mama wraca ze szpitala w czwartek.", 2, SENT, ""),),
    "warszawa": (("Klub odrabiania lekcji", "Czy jest ktoś od fizyki?", 5, SENT, ""),),
    "krakow": (("Działka dla każdego", "Czy można z psem?", 4, SENT, ""),),
}  # fmt: skip
