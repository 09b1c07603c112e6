"""Figures made in memory: as many remarks as asked, of every kind."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

from wspolnie.desks.consultations.report.cube import Cell, Cube
from wspolnie.desks.consultations.report.figures import Changed, Figures, Met, Notice, Published, Told
from wspolnie.desks.consultations.states import Channel, Verdict

OPENED = datetime(2026, 7, 28, 6, 0, tzinfo=UTC)
CLOSED = datetime(2026, 9, 11, 13, 45, tzinfo=UTC)
SENTENCE = "Dopiszcie, na ile godzin w tygodniu. „Udostępni” może znaczyć raz w roku, a punkty te same. "
HOSTILE = '#set page(fill: red) *gwiazdki* $x$ \\ </p><script>alert(1)</script> =1+1 @adres "zażółć gęślą jaźń" ŻÓŁĆ'


def notice(**others: object) -> Notice:
    """A notice of the summer of 2026."""
    given = {
        "code": "WRO/2026/KON-3",
        "title": "Program współpracy Gminy Wrocław z organizacjami pozarządowymi na 2027 rok",
        "round": 1,
        "round_name": "",
        "rounds": 1,
        "city": "Wrocław",
        "office": "Wydział Partycypacji Społecznej",
        "office_address": "ul. Próbna 1, Wrocław",
        "authority": "Prezydent Wrocławia",
        "kind": "programme",
        "basis": "Art. 5a ustawy z 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.",
        "addressees": "Mieszkańcy i organizacje.",
        "goal": "Rada uchwali program po zebraniu uwag.",
        "themes": ("Pomoc społeczna",),
        "districts": (),
        "places": (Published("bip", date(2026, 7, 28), "https://bip.wroclaw.example/1", ""),),
        "opens_at": OPENED,
        "closes_at": CLOSED,
        "answers_due_at": CLOSED + timedelta(days=21),
        "answered_at": datetime(2026, 9, 30, 10, 5, tzinfo=UTC),
        "address": "https://wroclaw.example/konsultacje/program-2027/raport/?tura=1",
    }
    return Notice(**{**given, **others})  # type: ignore[arg-type]


def figures(count: int, *, text: str = SENTENCE * 3) -> Figures:
    """A report of that many remarks in time."""
    told = tuple(_told(place, text) for place in range(1, count + 1))
    side = {"organisation": "declared"}
    cells = Counter((one.channel, side.get(one.side, one.side), one.anchor, one.verdict) for one in told)
    return Figures(
        notice=notice(),
        on_time=Cube(tuple(Cell(*words, number) for words, number in sorted(cells.items()))),
        late=Cube((Cell("email", "resident", "", "", 2),)) if count else Cube(),
        early=Cube(),
        unreleased=sum(one.withheld == "unreleased" for one in told),
        withdrawn=1 if count else 0,
        not_remarks=0,
        abuse=0,
        organisations=0,
        paragraphs=tuple((f"par-{number}", f"§ {number}") for number in range(1, 40)) if count else (),
        meetings=(Met("Spotkanie z organizacjami", OPENED + timedelta(days=9), "CEiK, ul. Próbna 5", True,
                      (("organisation", 21), ("resident", 14), ("", 2))),),
        changes=(Changed("§ 9 ust. 2", "Kto udostępni lokal, otrzymuje punkty.",
                         "Kto udostępni lokal na 10 godzin w tygodniu, otrzymuje punkty.", (12, 19, 33, 40)),),
        line="ab" * 32,
        remarks=told,
    )  # fmt: skip


def _told(place: int, text: str) -> Told:
    side = ("resident", "organisation", "office")[place % 3]
    unreleased = place % 50 == 0
    return Told(
        number=place,
        code=f"WRO/2026/KON-3/U-{place:04d}",
        channel=tuple(Channel)[place % 7].value,
        received_at=OPENED + timedelta(minutes=place * 15),
        hour_unknown=place % 9 == 0,
        timeliness="on_time",
        side=side,
        organisation={"organisation": "Klub Próbny Pod Platanem", "office": "Rada Osiedla"}.get(side, ""),
        standing={"organisation": "declared"}.get(side, ""),
        anchor=f"par-{place % 40}" if place % 40 else "",
        where=f"§ {place % 40}" if place % 40 else "",
        quoted="",
        proposed="" if unreleased or place % 2 else "… na co najmniej 10 godzin w tygodniu …",
        reason="" if unreleased else text,
        withheld="unreleased" if unreleased else "",
        verdict=tuple(Verdict)[place % 6].value,
        answer="" if unreleased else f"Próg {place} godzin odpowiada praktyce. " * 3,
    )
