"""Examples of what happens to documents on their way."""

from __future__ import annotations

from typing import Final

from wspolnie.desks.consultations.facts.effects import ConsultationCloned, EffectTakenBack, EffectTold
from wspolnie.foundation.modules import Fact
from wspolnie.tools.documents.facts.steps import ElementTied, StepEnded, StepPlanned
from wspolnie.tools.documents.facts.way import (
    AdoptionCorrected,
    DocumentAdopted,
    DocumentNamed,
    DocumentRejected,
    DocumentSubmitted,
    OpinionAsked,
    OpinionGiven,
    OpinionWaived,
    ProgrammeReported,
    SubmissionWithdrawn,
)

TITLE: Final = "Program współpracy na 2027 rok"
COUNCIL: Final = "Rada Działalności Pożytku Publicznego"
CITY_COUNCIL: Final = "Rada Miejska Wrocławia"
BIP: Final = "https://bip.example/uchwala"

DOCUMENTS: Final[tuple[Fact, ...]] = (
    DocumentNamed(title=TITLE, genre="annual_programme", year=2027),
    DocumentNamed(title=TITLE, genre="strategy", year=None),
    OpinionAsked(
        title=TITLE, version=2, body=COUNCIL, on="2026-10-01", last_day="2026-10-15", article="art. 41i ustawy"
    ),
    OpinionGiven(title=TITLE, body=COUNCIL, on="2026-10-09"),
    OpinionGiven(title=TITLE, body=COUNCIL, on="2026-10-09", stance="with_remarks"),
    OpinionWaived(title=TITLE, body=COUNCIL, last_day="2026-10-15", article="art. 41i ustawy"),
    DocumentSubmitted(title=TITLE, version=2, by_body="Prezydent Wrocławia", to_body=CITY_COUNCIL, on="2026-10-30"),
    DocumentRejected(title=TITLE, body=CITY_COUNCIL, on="2026-11-19", reason="Brak kwot."),
    DocumentAdopted(
        title=TITLE,
        version=2,
        resolution="LI/1208/18",
        body=CITY_COUNCIL,
        on="2026-11-19",
        link=BIP,
        since="2027-01-01",
        until="2027-12-31",
    ),
    DocumentAdopted(
        title=TITLE,
        version=2,
        resolution="LI/1208/18",
        body=CITY_COUNCIL,
        on="2026-11-19",
        link=BIP,
        since="2027-01-01",
        until="",
    ),
    SubmissionWithdrawn(title=TITLE, body="Prezydent Wrocławia", on="2026-11-05", reason="Zmieniły się kwoty."),
    AdoptionCorrected(
        title=TITLE,
        fields=("resolution", "until"),
        before=("LI/1280/18", ""),
        after=("LI/1208/18", "2027-12-31"),
        why="Przestawione cyfry.",
    ),
    ProgrammeReported(title=TITLE, to_body=CITY_COUNCIL, on="2028-05-10", link=BIP),
    ElementTied(title=TITLE, element="zasady współpracy", article="art. 5a ust. 4 pkt 2", anchors=("par-2", "par-3")),
    ElementTied(title=TITLE, element="zasady współpracy", article="art. 5a ust. 4 pkt 2", anchors=()),
    StepPlanned(title=TITLE, label="Sesja rady", body=CITY_COUNCIL, on="2026-11-19"),
    StepEnded(title=TITLE, label="Sesja rady", on="2026-11-19", why=""),
    StepEnded(title=TITLE, label="Sesja rady", on="2026-11-19", why="Sesję odwołano."),
    EffectTold(number="WRO/2026/KON-1", text="Sale są za darmo także w soboty.", remarks=("U-0001", "U-0002")),
    EffectTakenBack(number="WRO/2026/KON-1", text="Sale są za darmo także w soboty."),
    ConsultationCloned(number="WRO/2027/KON-1", of="WRO/2026/KON-1"),
)
