"""Matters of the demo that concern some districts and not the whole city; all are open now."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wspolnie.config.demo_matters import DemoMatter, Said

DAY: Final = timedelta(days=1)


def _text(title: str, *points: str) -> str:
    lines = "\n".join(f"{number}. {point}" for number, point in enumerate(points, 1))
    return f"# {title}\n\n§ 1. O co pytamy\n\n{lines}\n"


LOCAL: Final = {
    "wroclaw": (
        DemoMatter("Podwórka Nadodrza i Ołbina: gdzie najpierw zieleń",
                   "Miasto urządzi sześć podwórek. Wskaż, od którego zacząć.",
                   "departament-spraw-spolecznych", DAY * -9, DAY * 12,
                   _text("Kolejność podwórek", "Najpierw powstają podwórka, na których nie ma ani jednego drzewa.",
                         "O każdym podwórku rozmawiamy z mieszkańcami na miejscu, w sobotę."), (
            Said("§ 1 ust. 1", "Policzcie też drzewa, które trzeba będzie wyciąć.", "", "Rada Osiedla Nadodrze"),
            Said("§ 1 ust. 2", "W sobotę pracuję, dodajcie jeden wieczór.", "Spotykamy się w sobotę i w środę po 18."),
        ), districts=("nadodrze", "olbin", "kleczkow")),
        DemoMatter("Ciszej po 22: ogródki w centrum",
                   "Propozycja godzin dla ogródków gastronomicznych w trzech częściach miasta.",
                   "departament-spraw-spolecznych", DAY * -5, DAY * 17,
                   _text("Godziny ogródków", "Od niedzieli do czwartku ogródki działają do 22:00.",
                         "W piątki i soboty ogródki działają do północy."), (
            Said("§ 1 ust. 1", "Przy szpitalu powinno być ciszej już od 21."),
        ), districts=("stare-miasto", "przedmiescie-swidnickie", "przedmiescie-olawskie", "nadodrze")),
        DemoMatter("Ławki i toalety na południu", "Gdzie stanie trzydzieści ławek i cztery toalety w przyszłym roku.",
                   "wydzial-zdrowia", DAY * -2, DAY * 24,
                   _text("Miejsca odpoczynku", "Ławka stoi co 80 metrów na drodze do przystanku i przychodni.",
                         "Toaleta jest bezpłatna i otwarta od 6 do 22."), (),
                   districts=("brochow", "huby", "jagodno", "krzyki-partynice")),
    ),
    "warszawa": (
        DemoMatter("Dom sąsiedzki na Pradze: kto go poprowadzi", "Warunki konkursu na prowadzenie domu sąsiedzkiego.",
                   "centrum-komunikacji-spolecznej", DAY * -8, DAY * 10,
                   _text("Dom sąsiedzki", "Dom jest otwarty przez siedem dni w tygodniu.",
                         "Organizacja prowadzi go przez trzy lata."), (
            Said("§ 1 ust. 2", "Trzy lata to za krótko, żeby zdobyć zaufanie.",
                 "Organizacja prowadzi go przez pięć lat."),
        ), districts=("praga-polnoc", "targowek")),
        DemoMatter("Ścieżki nad Wisłą: piesi i rowery osobno", "Trzy odcinki, na których jest najciaśniej.",
                   "centrum-komunikacji-spolecznej", DAY * -3, DAY * 19,
                   _text("Odcinki", "Pas dla pieszych ma co najmniej dwa metry.",
                         "Tam, gdzie się nie mieści, obowiązuje 20 km/h."), (),
                   districts=("wawer", "wilanow", "bielany", "srodmiescie")),
    ),
    "krakow": (
        DemoMatter("Klub seniora w Nowej Hucie: godziny i zajęcia",
                   "Pytamy, zanim ogłosimy konkurs na prowadzenie klubu.",
                   "dzielnica-xviii-nowa-huta", DAY * -6, DAY * 14,
                   _text("Klub", "Klub działa od 9 do 17.", "Dwa razy w tygodniu przychodzi fizjoterapeuta."), (
            Said("§ 1 ust. 1", "Do 19, bo po południu opiekujemy się wnukami."),
        ), districts=("dzielnica-xviii-nowa-huta", "dzielnica-xvi-bienczyce")),
        DemoMatter("Zielone przystanki w Podgórzu", "Dwanaście przystanków z ławką w cieniu. Które najpierw?",
                   "dzielnica-xiii-podgorze", DAY * -4, DAY * 22,
                   _text("Przystanki", "Najpierw powstają tam, gdzie latem jest najgoręcej."), (),
                   districts=("dzielnica-xiii-podgorze", "dzielnica-xi-podgorze-duchackie")),
    ),
    "dabrowa-gornicza": (
        DemoMatter("Świetlica w Strzemieszycach", "Jakie zajęcia mają się odbywać w wyremontowanej świetlicy.",
                   "biuro-organizacji-pozarzadowych", DAY * -7, DAY * 13,
                   _text("Świetlica", "W tygodniu są zajęcia dla dzieci, w weekend dla wszystkich.",
                         "Salę można zarezerwować bezpłatnie na spotkanie otwarte."), (
            Said("§ 1 ust. 2", "Dopiszcie próby chóru, też są otwarte."),
        ), districts=("strzemieszyce-wielkie", "strzemieszyce-male")),
        DemoMatter("Pogoria: cisza nad wodą", "Godziny ciszy i miejsca dla sportów wodnych na brzegu zbiornika.",
                   "wydzial-rozwoju-miasta", DAY * -3, DAY * 21,
                   _text("Brzeg", "Od 22 do 6 nad wodą jest cicho.",
                         "Motorówki pływają tylko po wschodniej stronie."), (),
                   districts=("marianki", "ratanice", "antoniow")),
    ),
}  # fmt: skip
"""By the slug of the city."""
