"""The line in all its states, on a live site, and every page of it with who may open it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from tests.site import Site

LONG_WORD: Final = "Konstantynopolitańczykowianeczka" * 3
TEXT: Final = f"""\
# Zasady dzielenia się podwórkami

# Rozdział I. O czym są te zasady

§ 1. Gospodarz podwórka

1. Podwórko należące do miasta może mieć gospodarza: organizację, radę osiedla albo grupę sąsiadów.
2. Gospodarz dba o:
1) zieleń, ławki i porządek,
2) {LONG_WORD.lower()},
a) także zimą.

§ 2. Jak zostać gospodarzem

1. Zgłoszenie składa się do Wydziału Partycypacji Społecznej. Wystarczą trzy podpisy sąsiadów.

| Podwórko | Powierzchnia w metrach kwadratowych | Gospodarz | Telefon do gospodarza |
|---|---|---|---|
| Ptasia 12 | 1 240 | Rada Osiedla Nadodrze | 71 000 00 00 |
"""
REMARKS: Final = [
    {"reason": "Trzy to mało.", "proposed": "Wystarczy pięć podpisów.", "paragraph": 6, "contact": "a@b.example"},
    {"reason": f"W lecie jest jasno. {LONG_WORD}", "paragraph": 1, "organisation": f"Rada Osiedla {LONG_WORD}"},
    {"reason": "Kto płaci za naprawę ławek?\n\nI za wodę?", "paragraph": 1},
    {"reason": "Dobrze, że da się to przeczytać."},
    {"reason": "Dopiszcie zimę.", "paragraph": 5, "organisation": "Stowarzyszenie Trzepak"},
    {"reason": "Za mało drzew.", "paragraph": 2},
]
ANSWERS: Final = [
    ("accepted", "Dopisaliśmy."),
    ("partly", "Wydłużyliśmy o godzinę.\n\nWięcej nie, bo sąsiedzi śpią."),
    ("not_accepted", "Płaci gospodarz."),
    ("noted", "Dziękujemy."),
    ("already_covered", "To jest w § 1."),
    ("out_of_scope", "O drzewach mówi inna uchwała."),
]


@dataclass(frozen=True)
class Place:
    """A page of the line; `heading` is its h1."""

    name: str
    path: str
    of_clerk: bool = False


@dataclass(frozen=True)
class Line:
    """Slugs of one consultation in each state."""

    draft: str
    coming: str
    running: str
    closed: str
    answered: str
    follow: str = ""
    """Where the open one is followed."""

    def pages(self) -> list[Place]:
        """Every page: public ones as anybody sees them, then the clerk's."""
        running, closed, answered = (f"/konsultacje/{slug}/" for slug in (self.running, self.closed, self.answered))
        draft, coming = f"/konsultacje/{self.draft}/", f"/konsultacje/{self.coming}/"
        public = {
            "start": "/",
            "lista": "/konsultacje/",
            "otwarte": running,
            "zapowiedziane": coming,
            "zamkniete": closed,
            "odpowiedziane": answered,
            "projekt": f"{running}projekt/",
            "historia": f"{answered}historia/",
            "lista-wybrana": "/konsultacje/?stan=otwarte&q=podw%C3%B3rko",
            "lista-pusta": "/konsultacje/?rok=1999",
            "akapit": f"{running}projekt/{ANCHOR}/",
            "uwagi": f"{running}uwagi/",
            "uwagi-z-odpowiedziami": f"{answered}uwagi/",
            "uwagi-akapitu": f"{running}uwagi/?akapit={ANCHOR}",
            "nowa-uwaga": f"{running}uwagi/nowa/?akapit={ANCHOR}",
            "nowa-uwaga-do-calosci": f"{running}uwagi/nowa/",
            "nowa-uwaga-zamkniete": f"{closed}uwagi/nowa/",
            "jedna-uwaga": f"{answered}uwagi/1/",
            "spotkania": f"{running}spotkania/",
            "spotkanie": f"{running}spotkania/1/",
            "obserwuj": self.follow,
            "obserwuj-wyslano": f"{self.follow}?wyslano=1",
            "obserwuj-nieznane": "/obserwowanie/potwierdzenie/zly/",
            "obserwuj-koniec-nieznany": "/obserwowanie/rezygnacja/zly/",
            "sprawdz-uwage": "/uwaga/",
            "szukaj": "/szukaj/?q=podw%C3%B3rko",
            "szukaj-nic": "/szukaj/?q=zzzz",
            "logowanie": "/logowanie/",
            "dostepnosc": "/deklaracja-dostepnosci/",
            "prywatnosc": "/prywatnosc/",
            "poczta": "/poczta",
            "dziennik": "/dziennik/",
            "nie-ma": "/nie-ma-takiej/",
        }
        clerk = {
            "lista": "/konsultacje/",
            "moje": "/moje/",
            "wylogowanie": "/wylogowanie/",
            "plan": "/konsultacje/nowa/",
            "tekst": f"{draft}tekst/",
            "akapit-szkicu": f"{draft}tekst/{ANCHOR}/",
            "tekst-zamkniety": f"{running}tekst/",
            "strona-szkicu": draft,
            "poczatek": f"{draft}start/",
            "biurko": f"{closed}biurko/",
            "pliki": f"{draft}pliki/",
            "spotkania": f"{running}spotkania/",
            "obserwuj": self.follow,
            "obserwowane": "/moje/obserwowane/",
            "biurko-puste": f"{draft}biurko/",
            "uwaga-na-biurku": f"{closed}biurko/1/",
            "uwaga-odpowiedziana": f"{answered}biurko/2/",
            "publikacja-za-wczesnie": f"{running}publikacja/",
            "publikacja-czeka": f"{closed}publikacja/",
            "publikacja-po": f"{answered}publikacja/",
            "historia": f"{answered}historia/",
            "otwarte": running,
        }
        return [Place(name, path) for name, path in public.items()] + [
            Place(f"urzad-{name}", path, of_clerk=True) for name, path in clerk.items()
        ]


ANCHOR: Final = "par-1"


@pytest.fixture(scope="session")
def line(site: Site) -> Line:
    """Five consultations: being prepared, announced, open, closed with answers missing, answered."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    day = timedelta(days=1)
    released = [{**remark, "released": True} for remark in REMARKS]
    answered = [{**r, "verdict": verdict, "answer": text} for r, (verdict, text) in zip(released, ANSWERS, strict=True)]
    late = {"reason": "Spóźniłem się.", "at": now - 2 * day, "released": True}
    slugs = site.consultations(
        {"title": "Podwórka w przygotowaniu", "text": TEXT, "draft": True, "opens": now + day, "closes": now + 9 * day},
        {"title": "Podwórka zapowiedziane", "text": TEXT, "opens": now + day, "closes": now + 15 * day},
        {
            "title": "Podwórka otwarte dla wszystkich mieszkańców",
            "text": TEXT,
            "opens": now - 3 * day,
            "closes": now + 2 * day,
            "remarks": [*released, {"reason": "Czeka."}],
            "meeting": f"Spotkanie na podwórku {LONG_WORD}",
        },
        {
            "title": "Podwórka zamknięte",
            "text": TEXT,
            "opens": now - 30 * day,
            "closes": now - 3 * day,
            "remarks": [*REMARKS, late],
        },
        {
            "title": "Podwórka z odpowiedziami",
            "text": TEXT,
            "opens": now - 30 * day,
            "closes": now - 3 * day,
            "remarks": [*answered, late],
            "publish": True,
        },
    )
    ((entry,),) = site.owner_sql(
        "SELECT e.id FROM spaces_entry e JOIN spaces_space s ON s.front_id = e.id WHERE s.slug = %s", slugs[2]
    )
    return Line(*slugs, follow=f"/obserwowanie/{entry}/")
