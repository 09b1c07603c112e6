"""What bodies of the other cities of the demo recommend; every text is invented."""

from __future__ import annotations

from typing import Final

from wspolnie.config.demo_recommendations_texts import (
    BEMOWO,
    BIP,
    DABROWA,
    FORUM,
    KRAKOW,
    WARSAW,
    WROCLAW,
    DemoRecommendation,
)

RECOMMENDATIONS: Final[dict[str, tuple[DemoRecommendation, ...]]] = {
    "wroclaw": WROCLAW,
    "dabrowa-gornicza": (
        DemoRecommendation(
            body=FORUM,
            title="Pracownik urzędu jako sekretariat Forum",
            words="Wyznaczyć pracownika, który wyśle zaproszenia, spisze protokoły i poprowadzi listę członków Forum.",
            office="biuro-organizacji-pozarzadowych",
            adopted=80,
            sent=79,
            replies=(
                (
                    66,
                    (
                        "accepted",
                        "Forum działa dla wszystkich organizacji, a praca przy nim nie powinna obciążać jednej z nich.",
                        "Jedna osoba z Biura przez osiem godzin w tygodniu.",
                        30,
                    ),
                ),
            ),
            steps=((40, "Osoba jest wyznaczona i dyżuruje we wtorki.", f"{BIP}-sekretariat"),),
        ),
        DemoRecommendation(
            body=FORUM,
            title="Sala na spotkania organizacji po 18.00",
            words="Udostępniać bez opłat jedną salę w tygodniu po godzinie 18.00.",
            office="palac-kultury-zaglebia",
            adopted=70,
            sent=69,
        ),
        DemoRecommendation(
            body=DABROWA,
            title="Mapa świetlic i ich godzin",
            words="Opublikować mapę wszystkich świetlic z godzinami i dostępnością.",
            office="miejski-osrodek-pomocy-spolecznej",
            adopted=12,
            votes=(6, 0, 1),
            sent=11,
        ),
    ),
    "warszawa": (
        DemoRecommendation(
            body=BEMOWO,
            title="Przejście przez tory przy świetlicy",
            words="Wyznaczyć bezpieczne przejście między świetlicą a przystankiem.",
            office="urzad-dzielnicy-bemowo",
            adopted=60,
            sent=59,
            replies=(
                (
                    35,
                    (
                        "partly",
                        "Przejście wymaga zgody zarządcy torów, ale oświetlenie i próg zwalniający zależą od nas.",
                        "Oświetlenie i próg do wiosny, wniosek do zarządcy torów w tym miesiącu.",
                        140,
                    ),
                ),
            ),
        ),
        DemoRecommendation(
            body=WARSAW,
            title="Krótszy formularz małego grantu",
            words="Skrócić wniosek o mały grant do czterech stron i usunąć pytania, które urząd zna z rejestrów.",
            office="wydzial-wspolpracy-z-organizacjami-pozarzadowymi",
            adopted=25,
            votes=(10, 0, 2),
            sent=24,
        ),
    ),
    "krakow": (
        DemoRecommendation(
            body=KRAKOW,
            title="Lista drzew do wycięcia z wyprzedzeniem czterech tygodni",
            words="Publikować listę drzew z powodem i miejscem cztery tygodnie przed wycinką.",
            office="zarzad-zieleni-miejskiej",
            adopted=90,
            sent=89,
            replies=(
                (
                    70,
                    (
                        "accepted",
                        "Lista i tak powstaje, wystarczy ją pokazać.",
                        "Lista na stronie, co piątek do godziny 12.",
                        20,
                    ),
                ),
            ),
            steps=((45, "Listy są na stronie co piątek.", f"{BIP}-drzewa"),),
        ),
        DemoRecommendation(
            body=KRAKOW,
            title="Pomiary powietrza przy dziesięciu szkołach",
            words="Postawić czujniki przy dziesięciu szkołach i pokazywać wyniki co godzinę.",
            office="wydzial-ksztaltowania-srodowiska",
            adopted=16,
            sent=15,
        ),
    ),
}
