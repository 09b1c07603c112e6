"""Drafts that the demo's smaller cities consult; all of them are invented."""

from __future__ import annotations

from typing import Final

BRANCHES: Final = """\
# Priorytety rocznego programu

§ 1. Co proponujemy

1. W przyszłym roku pierwszeństwo mają zadania sąsiedzkie i ekologiczne.
2. Na wolontariat miasto przeznacza tyle samo, co w tym roku.

§ 2. Jak uzgadniamy

1. Spotkania branżowe odbywają się raz na kwartał.
2. Z każdego spotkania powstaje lista zadań, którą uzgadniają organizacje i wydział.
"""

FORUM: Final = """\
# Regulamin Forum

§ 1. Przystąpienie

1. Do Forum przystępuje każda organizacja, która działa na rzecz wspólnoty lokalnej.
2. Za członkostwo nie ma składek. Sekretariat prowadzi miasto.

§ 2. Przedstawiciele

1. Forum deleguje dwie osoby do Rady Pożytku Publicznego.
"""

CONTEST: Final = """\
# Komisje konkursowe

§ 1. Skład

1. W każdej komisji zasiada osoba wskazana przez Forum.
2. Osoby wskazuje się najpóźniej 14 dni przed końcem składania ofert.
"""

INCUBATOR: Final = """\
# Sale po inkubatorze

§ 1. Dla kogo

1. Z sal i sprzętu korzystają bezpłatnie organizacje z miasta.
2. Rezerwację potwierdza Biuro Organizacji Pozarządowych.
"""

MULTI_YEAR: Final = """\
# Obszary zmian

§ 1. Silny sektor

1. Różnorodność sektora jest wartością: wspieramy duże i małe organizacje.
2. Organizacje mają warunki do współpracy między sobą.

§ 2. Kultura współpracy

1. Struktura dialogu (WRDPP, FDS, KDS, DKDS) działa skuteczniej.
2. Procedury są przyjazne i wszędzie tak samo rozumiane.

§ 3. Otwarty urząd

1. Urząd jest przejrzysty i przyjazny dla organizacji.
"""

DISTRICT: Final = """\
# Zakładka DKDS

§ 1. Co na niej stoi

1. Protokół spotkania ukazuje się w ciągu miesiąca.
2. Na stronie jest kalendarz, skład komisji i odpowiedzi urzędu dzielnicy.
"""

COMMISSIONS: Final = """\
# Wniosek rejestracyjny

§ 1. Grupa inicjatywna

1. Komisję zakłada co najmniej pięć organizacji.
2. Grupa dostaje pomoc w szukaniu partnerów, celach, wniosku i współpracy.

§ 2. Decyzja

1. Decyzja zapada w ciągu 30 dni i ma uzasadnienie.
"""

ROOMS: Final = """\
# Miejsca spotkań

§ 1. Sale

1. W każdej dzielnicy jest jedna sala bezpłatna dla komisji.
2. Salę rezerwuje się telefonicznie w radzie dzielnicy.
"""

WORKSHOPS: Final = """\
# Program szkoleń

§ 1. Tematy

1. Planowanie i prowadzenie konsultacji.
2. Moderowanie spotkań i rozliczanie zadań.
"""

DILEMMAS: Final = """\
# Dylemat

§ 1. O co pytamy

1. Jedne procedury w całym mieście albo różne w dzielnicach.

2. Duże i małe dotacje idą tą samą drogą.

3. Pytamy, zanim ktokolwiek zdecyduje.
"""

PANEL: Final = """\
# Założenia programu

§ 1. Założenia

1. Program obejmuje pięć lat i raz jest oceniany z udziałem organizacji.

2. Każdą częścią zajmuje się Grupa Robocza.

3. Organizacje mają bezpłatne doradztwo w przygotowaniu konsultacji.
"""
