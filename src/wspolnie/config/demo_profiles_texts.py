"""What organisations of the demo say of themselves and what they share; everything here is invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wspolnie.desks.profiles.states import ContactRole, ResourceKind


@dataclass(frozen=True, slots=True)
class DemoResource:
    """Something that an organisation lends or does for others."""

    kind: ResourceKind
    name: str
    description: str = ""
    district: str = ""
    place: str = ""
    places: int | None = None
    terms: str = ""


@dataclass(frozen=True, slots=True)
class DemoProfile:
    """An organisation in its own words; `verified` when the office looked at it."""

    organisation: str
    short: str
    description: str
    groups: str = ""
    since: int | None = None
    hours: str = ""
    verified: bool = True
    role: ContactRole = ContactRole.OFFICE
    email: str = ""
    phone: str = ""
    resources: tuple[DemoResource, ...] = ()
    evidence: tuple[tuple[str, int], ...] = ()


PROFILES: Final[dict[str, tuple[DemoProfile, ...]]] = {
    "wroclaw": (
        DemoProfile(
            "Fundacja Głośna Kładka",
            "Uczymy dzieci i dorosłych mówić głośno o swojej okolicy: w radiu, na scenie i na radzie osiedla.",
            "Prowadzimy warsztaty radiowe, klub dyskusyjny i scenę dla amatorów. W środy bez zapisów.",
            groups="dzieci od 10 lat, młodzież, dorośli",
            since=2014,
            hours="od poniedziałku do piątku, 10:00–18:00",
            role=ContactRole.PROJECTS,
            email="projekty@kladka.example",
            phone="71 000 00 11",
            resources=(
                DemoResource(
                    ResourceKind.ROOM, "Sala z małą sceną", "Bez progów, pętla indukcyjna, rzutnik.", "nadodrze",
                    "ul. Wymyślona 4", 60, "Bezpłatnie dla organizacji, w dni powszednie do 16:00.",
                ),
                DemoResource(
                    ResourceKind.EQUIPMENT, "Zestaw do nagrań", "Dwa mikrofony, rejestrator, słuchawki.", "", "", 1,
                    "Na tydzień, za kaucją.",
                ),
                DemoResource(ResourceKind.SKILLS, "Montaż podcastów", "Pomożemy złożyć pierwszy odcinek."),
            ),
            evidence=(("Radio Podwórko: 24 audycje o Nadodrzu", 2025), ("Debata sąsiedzka o placu zabaw", 2024)),
        ),
        DemoProfile(
            "Klub Seniora Pod Platanem",
            "Spotkania, gimnastyka i nauka telefonu dla osób po sześćdziesiątce z Hub.",
            "Spotykamy się trzy razy w tygodniu. Wolontariusze uczą obsługi telefonu i pomagają w sprawach urzędowych.",
            groups="osoby starsze",
            since=2009,
            hours="wtorki, czwartki i piątki, 9:00–14:00",
            phone="71 000 00 22",
            resources=(
                DemoResource(
                    ResourceKind.ROOM, "Świetlica z aneksem kuchennym", "Parter, szerokie drzwi.", "huby",
                    "ul. Zmyślona 12", 30, "Wieczorami i w soboty, opłata za prąd.",
                ),
            ),
            evidence=(("Telefoniczna pomoc w czasie upałów: 140 rozmów", 2025),),
        ),
        DemoProfile(
            "Chór Międzypokoleniowy Tacet",
            "Śpiewamy razem, od ośmiu do osiemdziesięciu lat, i jeździmy z koncertami do domów opieki.",
            "Próby są otwarte, nut uczymy od początku.",
            groups="wszyscy",
            since=2011,
            hours="poniedziałki, 18:00–20:00",
            verified=False,
            resources=(
                DemoResource(ResourceKind.EQUIPMENT, "Pianino cyfrowe", "", "borek", "", 1, "Przywieziemy."),
                DemoResource(ResourceKind.STAFF, "Śpiewacy na uroczystość", "Pół godziny programu.", places=12),
            ),
        ),
        DemoProfile(
            "Towarzystwo Zielony Balkon",
            "Sadzimy zieleń tam, gdzie jej nie ma: na balkonach, podwórkach i przystankach.",
            "Mamy wypożyczalnię narzędzi i bank sadzonek. Doradzamy wspólnotom, jak założyć ogród na podwórku.",
            groups="mieszkańcy kamienic i bloków",
            since=2017,
            email="ogrod@balkon.example",
            resources=(
                DemoResource(
                    ResourceKind.EQUIPMENT, "Narzędzia ogrodnicze dla grupy", "Łopaty, taczka, rękawice.", "borek",
                    "ul. Niebyła 7", 15, "Na trzy dni, bezpłatnie.",
                ),
                DemoResource(ResourceKind.LAND, "Ogród społeczny na pikniki", "Jest woda i prąd.", "borek", "", 80),
                DemoResource(ResourceKind.TRANSPORT, "Przyczepa rowerowa", "Uniesie 80 kg.", "borek", "", 1),
            ),
            evidence=(("Ogród na podwórku: 11 wspólnot", 2025),),
        ),
        DemoProfile(
            "Fundacja Cisza i Słowo",
            "Tłumaczymy na polski język migowy i robimy napisy, żeby każdy mógł wziąć udział.",
            "Tłumaczymy spotkania na żywo i nagrania, szkolimy zespoły z prostego języka.",
            groups="osoby głuche i słabosłyszące, organizatorzy spotkań",
            since=2016,
            role=ContactRole.RESOURCES,
            email="tlumacz@cisza.example",
            resources=(
                DemoResource(
                    ResourceKind.SKILLS, "Tłumaczenie na polski język migowy", "Na miejscu albo przez internet.",
                    terms="Dla organizacji za połowę stawki, termin trzy tygodnie wcześniej.",
                ),
                DemoResource(ResourceKind.EQUIPMENT, "Przenośna pętla indukcyjna", "Do sali na 50 osób.", places=1),
            ),
        ),
    ),
    "dabrowa-gornicza": (
        DemoProfile(
            "Stowarzyszenie Zielona Hałda",
            "Zmieniamy dawną hałdę w park: sadzimy, sprzątamy i oprowadzamy.",
            "W każdą pierwszą sobotę miesiąca wspólna praca, narzędzia dajemy.",
            groups="rodziny, szkoły",
            since=2012,
            resources=(
                DemoResource(ResourceKind.EQUIPMENT, "Namiot na piknik", "Sześć na dziewięć m.", "zielona", "", 40),
            ),
            evidence=(("Sprzątanie hałdy: 310 osób", 2025),),
        ),
        DemoProfile(
            "Fundacja Huta Pomysłów",
            "Pomagamy zakładać spółdzielnie socjalne i liczyć, czy się utrzymają.",
            "Doradcy przyjmują bezpłatnie, po polsku i po ukraińsku.",
            groups="osoby bez pracy, organizacje",
            since=2015,
            verified=False,
            resources=(DemoResource(ResourceKind.ROOM, "Pracownia z komputerami", "", "golonog", "", 12),),
        ),
    ),
    "warszawa": (
        DemoProfile(
            "Fundacja Przystanek Dialog",
            "Prowadzimy rozmowy, w których obie strony wychodzą z czymś, czego nie miały.",
            "Szkolimy moderatorów komisji dialogu i pomagamy przy trudnych spotkaniach.",
            groups="organizacje, urzędy, rady dzielnic",
            since=2010,
            role=ContactRole.PROJECTS,
            email="rozmowy@przystanek.example",
            resources=(
                DemoResource(ResourceKind.SKILLS, "Moderowanie trudnego spotkania", "Dwie osoby, do czterech godzin."),
                DemoResource(ResourceKind.ROOM, "Sala warsztatowa", "Winda, stoły na kółkach.", "srodmiescie", "", 25),
            ),
        ),
        DemoProfile(
            "Fundacja Cichy Telefon",
            "Odbieramy telefony od osób w kryzysie, co noc od 20:00 do 6:00.",
            "Szukamy dyżurnych. Szkolenie trwa trzy weekendy i jest bezpłatne.",
            groups="osoby w kryzysie",
            since=2008,
            role=ContactRole.VOLUNTEERS,
            email="dyzury@telefon.example",
        ),
    ),
    "krakow": (
        DemoProfile(
            "Fundacja Ławeczka na Kazimierzu",
            "Zbieramy opowieści sąsiadów i wracamy z nimi na ławki, pod którymi się zaczęły.",
            "Nagrywamy, spisujemy, wystawiamy. Archiwum jest otwarte dla szkół.",
            groups="mieszkańcy, szkoły",
            since=2013,
            resources=(
                DemoResource(
                    ResourceKind.EQUIPMENT, "Ławki plenerowe", "Składane.", "dzielnica-i-stare-miasto", "", 20,
                    "Na weekend, odbiór własny.",
                ),
            ),
            evidence=(("Sto opowieści na sto ławek", 2024),),
        ),
        DemoProfile(
            "Stowarzyszenie Nowohuckie Ogrody",
            "Uprawiamy warzywa między blokami i uczymy tego innych.",
            "Cztery ogrody, w każdym dyżur we wtorki.",
            groups="mieszkańcy Nowej Huty",
            since=2018,
            hours="wtorki, 17:00–19:00, od kwietnia do października",
            verified=False,
        ),
    ),
}  # fmt: skip
KNOWING: Final[dict[str, tuple[tuple[str, str, str, str, bool], ...]]] = {
    "wroclaw": (
        ("Alicja Próbna", "przedstawicielka@wroclaw.example", "edukacja obywatelska młodzieży, radio i podcasty",
         "Od dziesięciu lat prowadzę warsztaty w szkołach. Mam czas po 15:00.", True),
        ("Bogdan Makieta", "skarbnik@wroclaw.example", "rozliczanie dotacji, budżet organizacji",
         "Rozliczam zadania publiczne od 2012 roku.", False),
        ("Dorota Zmyślna", "dorota@wiedza.example", "dostępność imprez, prosty język",
         "Robię audyty dostępności festynów i koncertów.", True),
    ),
    "dabrowa-gornicza": (
        ("Ewa Niebyła", "ewa@wiedza.example", "rewitalizacja terenów po kopalniach", "Pracuję przy hałdach.", True),
    ),
    "warszawa": (
        ("Maria Przykładna", "przedstawicielka@warszawa.example", "moderowanie rozmów, komisje dialogu",
         "Prowadzę posiedzenia od lat.", True),
    ),
    "krakow": (("Feliks Wymyślony", "feliks@wiedza.example", "historia mówiona, archiwa społeczne", "", False),),
}  # fmt: skip
"""(name, e-mail, what they know, from where, may everybody find it)."""
