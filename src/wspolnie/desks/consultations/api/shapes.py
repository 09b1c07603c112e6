"""What a program reads of a matter: its notice, rounds, text and history."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta, Struct

from wspolnie.desks.consultations.states import Consulted, DocumentKind, Means, Phase, PlaceKind
from wspolnie.foundation.endpoints import Paging, said

Id = Annotated[UUID, said("What it is called in other answers")]
RoundNumber = Annotated[int, Meta(ge=1, le=999)]
Url = Annotated[str, said("Where people read it")]


class Named(Struct, frozen=True):
    """Something with an id and a name."""

    id: Id
    slug: Annotated[str, said("Its word in addresses", "wydzial-partycypacji-spolecznej")]
    name: Annotated[str, said("Its name", "Wydział Partycypacji Społecznej")]


class Place(Struct, frozen=True):
    """Where the notice was published, since what day."""

    kind: Annotated[PlaceKind, said("BIP, a site, a board, another place", "bip")]
    published_on: Annotated[date, said("The first day", "2026-11-20")]
    link: Annotated[str, said("Its address; empty for a board", "https://bip.miasto.example/1", max_length=400)] = ""
    words: Annotated[str, said("Where that is, in words", "tablica w holu urzędu", max_length=200)] = ""


class FileTold(Struct, frozen=True):
    """A file shown with a matter."""

    id: Id
    title: Annotated[str, said("What it is called")]
    role: Annotated[str, said("file, easy_text (ETR) or sign_film (PJM)", "file")]
    name: Annotated[str, said("Name of the file", "mapa.pdf")]
    mime: Annotated[str, said("Its kind", "application/pdf")]
    size: Annotated[int, said("Bytes", 12040, ge=0)]
    sha256: Annotated[str, said("Its digest, hex")]
    alt: Annotated[str, said("What a picture shows, in words")]
    url: Annotated[str | None, said("Where it is; null for one that was taken down")]
    removed_at: Annotated[datetime | None, said("When it was taken down; null while it stands")]
    removed_why: Annotated[str, said("Why; empty while it stands")]


class RoundTold(Struct, frozen=True):
    """One consulted wording with its own period."""

    id: Id
    number: Annotated[int, said("From 1", 1, ge=1)]
    name: Annotated[str, said("What is consulted in it; empty when there is one round alone")]
    consulted: Annotated[Consulted | None, said("How ripe that is; null until somebody said it")]
    state: Annotated[Phase, said("Where it stands now", "open")]
    opens_at: Annotated[datetime | None, said("From when remarks are taken; null in a plan")]
    closes_at: Annotated[datetime | None, said("The last minute, which still counts; null in a plan")]
    answers_due_at: Annotated[datetime | None, said("By when all is answered; null in a plan")]
    answered_at: Annotated[datetime | None, said("When the answers were published; null before")]


class ConsultationTold(Struct, frozen=True, kw_only=True):
    """A consultation, with the round that is shown first: the newest that has begun."""

    id: Id
    number: Annotated[str, said("Its number for people", "WRO/2026/KON-3")]
    slug: Annotated[str, said("Its word in addresses", "roczny-program-wspolpracy-2027")]
    url: Url
    title: Annotated[str, said("What it is called", "Roczny program współpracy 2027")]
    lead: Annotated[str, said("What it is about")]
    authority: Annotated[str, said("Who submits the draft", "Prezydent Wrocławia")]
    office: Annotated[Named, said("Who runs it and answers")]
    state: Annotated[Phase, said("Where it stands now", "open")]
    round: Annotated[RoundTold, said("The round that is shown first")]


class ConsultationWhole(ConsultationTold, frozen=True, kw_only=True):
    """A consultation with all that its notice says."""

    kind: Annotated[DocumentKind | None, said("What is consulted; null until somebody said it")]
    basis: Annotated[str, said("Its legal basis")]
    addressees: Annotated[str, said("Whom it asks")]
    goal: Annotated[str, said("What the answers are for")]
    themes: Annotated[list[Named], said("Themes that it concerns")]
    districts: Annotated[list[Named], said("Districts that it concerns; none for the whole city")]
    places: Annotated[list[Place], said("Where the notice was published")]
    means: Annotated[list[Means], said("How people are asked beside the text")]
    easy_text: Annotated[str, said("The matter in words that are easy to read; empty without them")]
    film_link: Annotated[str, said("Where a film in sign language is; empty without one")]
    files: Annotated[list[FileTold], said("Files shown with it, and the names of those taken down")]
    rounds: Annotated[list[RoundTold], said("All rounds, the first one first")]
    remarks: Annotated[int, said("How many remarks of the shown round you may read", ge=0)]
    effects: Annotated[list[Effect], said("What changed because of remarks")]


class Effect(Struct, frozen=True):
    """What the city says has changed because of remarks."""

    words: Annotated[str, said("What changed")]
    remarks: Annotated[list[str], said("Numbers of the remarks", ["WRO/2026/KON-3/U-0042"])]


class ParagraphTold(Struct, frozen=True):
    """A piece of the consulted text."""

    id: Id
    anchor: Annotated[str, said("Its word for ever, through all versions", "par-2")]
    number: Annotated[int | None, said("Its number; null for what no remark can be about, such as headings")]
    name: Annotated[str, said("How it is called", "§ 1 ust. 2")]
    heading: Annotated[bool, said("Whether it is a heading")]
    level: Annotated[int, said("How deep it stands", 1, ge=0)]
    text: Annotated[str, said("Its words")]
    rows: Annotated[list[Any], said("Cells of a table, row by row; empty for words")]
    remarks: Annotated[int, said("How many public remarks are about it", ge=0)]
    url: Url


class ConsultationsQuery(Paging, frozen=True, kw_only=True):
    """Which consultations."""

    state: Annotated[Phase | None, said("Those that stand there now", "open")] = None
    year: Annotated[Annotated[int, Meta(ge=1990, le=2200)] | None, said("Those of one year", 2026)] = None
    theme: Annotated[str, said("Those of a theme, by its slug", "kultura", max_length=60)] = ""
    district: Annotated[str, said("Those of a district, by its slug", "jagodno", max_length=60)] = ""


class RoundQuery(Struct, frozen=True):
    """Which round."""

    round: Annotated[RoundNumber | None, said("Its number; without it the one that is shown first", 1)] = None
