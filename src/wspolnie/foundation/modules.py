"""How a room tells the platform what it is: one declaration, typed acts, facts that can speak for themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from wspolnie.foundation.activity import ActivityKind, ParticipationKind
from wspolnie.foundation.acts import Act, Decision, NotAllowed, Refused, Rule, Stage
from wspolnie.foundation.calendar import Dated
from wspolnie.foundation.endpoints import Endpoint
from wspolnie.foundation.facts import PERSONAL, Fact
from wspolnie.foundation.finding import EntrySpec, FoundBeside, PieceSpec, PieceTold
from wspolnie.foundation.flags import Flaggable
from wspolnie.foundation.front import Decided, FrontPart, FrontRow, Waiting
from wspolnie.foundation.listening import Listener, Told, on
from wspolnie.foundation.mail import LetterKind, Topic
from wspolnie.foundation.merging import Merging
from wspolnie.foundation.parameters import ParameterSpec
from wspolnie.foundation.parts import Part
from wspolnie.foundation.personal import Held, Keeping, Mention
from wspolnie.foundation.sheets import Importer

__all__ = [
    "PERSONAL",
    "Act",
    "Dated",
    "Decided",
    "Decision",
    "EntrySpec",
    "Fact",
    "FoundBeside",
    "FrontPart",
    "FrontRow",
    "Held",
    "Home",
    "Importer",
    "Keeping",
    "LetterKind",
    "Listener",
    "Mention",
    "Merging",
    "Module",
    "NavItem",
    "NotAllowed",
    "Nothing",
    "OfficePage",
    "ParameterSpec",
    "Part",
    "PieceSpec",
    "PieceTold",
    "Refused",
    "Registry",
    "Rule",
    "Stage",
    "Told",
    "Topic",
    "Waiting",
    "on",
    "registry",
]


@dataclass(frozen=True, slots=True)
class Nothing:
    """A slot left empty on purpose, with the reason; absence would be an error."""

    why: str


@dataclass(frozen=True, slots=True)
class NavItem:
    """A place in the main navigation; `label` is a gettext id, `route` a URL name without arguments;
    with an `act` it is shown only to those who may."""

    label: str
    route: str
    order: int
    prefix: str
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class OfficePage:
    """A page of the office's own work, linked from the administration for those who may do its act."""

    label: str
    route: str
    act: Act
    hint: str = ""
    attention: Callable[[], str] | None = None
    """What needs somebody's attention there now, in a sentence of the reader's language; empty when nothing does."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a kind of space lives: addresses of those of many spaces that are this module's, by the spaces' ids."""

    kind: str
    urls: Callable[[Sequence[UUID]], dict[UUID, str]]
    periods: Callable[[UUID], Sequence[tuple[datetime, datetime]]] | None = None
    """Times in which what belongs to the space should fall; none stated, no time is wrong."""
    rules: Callable[[UUID, date], tuple[str, str] | None] | None = None
    """By which rules the space worked on a day: what they are called, and where they are read."""


@dataclass(frozen=True, kw_only=True)
class Module:
    """The declaration of a room: the only file of it that the platform reads."""

    name: str
    label: str
    urls: str | None = None
    prefix: str = ""
    acts: type[Act] | None = None
    entries: Sequence[EntrySpec] = ()
    pieces: Sequence[PieceSpec] = ()  # what is found, has an address and is no entry
    homes: Sequence[Home] = ()
    navigation: Sequence[NavItem] = ()
    own_pages: Sequence[NavItem] = ()
    """Pages of a person about themselves, linked from “Moje sprawy”."""
    office_pages: Sequence[OfficePage] = ()
    finds: Sequence[Callable[[Any, str], FoundBeside | None]] = ()
    """What the room finds for words typed into the search, beside entries; each None when nothing."""
    front: Sequence[Callable[[Any], FrontPart]] = ()
    turns: Callable[[datetime, datetime], Iterable[datetime]] | None = None
    """Moments between two at which what strangers read changes by itself, without a line; whole minutes need none."""
    unseen: Sequence[type[Fact]] = ()  # facts that change nothing that strangers read, but where the journal is told
    calendar: Callable[[Any], Iterable[Dated]] | None = None
    """What an actor finds in the city's calendar from now on."""
    todo: Callable[[Any], Iterable[Waiting]] | None = None
    sent: Callable[[Any], Iterable[Waiting]] | None = None
    """What the person sent and waits for the city to answer, with the day and hour when it is due."""
    office_matters: Callable[[Any, UUID], Iterable[Waiting]] | None = None
    """Open matters that an office (by id) answers for, as an actor may see them: shown on its page, and before it is
    closed."""
    about_organisation: Callable[[Any, Any], Sequence[Part]] | None = None
    """What an actor sees of the room on the page of an organisation (its row), which another room keeps."""
    about_district: Callable[[Any, UUID], Sequence[Part]] | None = None
    """What an actor sees of the room on the page of a district (by id)."""
    activity: Sequence[ActivityKind] = ()  # what organisations do, and what is done with them, in the room's records
    participation: Sequence[ParticipationKind] = ()  # who took part, by side
    merge: Sequence[Merging] = ()
    """References to organisations in the room's tables, which move when two of them turn out to be one."""
    api: Sequence[Endpoint] = ()  # what the room offers to programs, below `/api/v1/`
    listens: Sequence[Listener] = ()
    nightly: Sequence[Callable[[], int]] = ()
    """Housekeeping run once a night in each city; each returns how many rows it removed or changed."""
    watches: Sequence[Callable[[], int]] = ()
    """What follows from the clock alone, looked at every few minutes in each city; each returns how much it did."""
    parameters: Sequence[ParameterSpec] = ()
    """Dated parameters that the room asks for, each with its plain meaning."""
    flaggable: Sequence[Flaggable] = ()  # public texts that anybody may report
    imports: Sequence[Importer] = ()  # what people may bring in from spreadsheets
    letters: Sequence[LetterKind] = ()  # what the room writes to people; a city may word each kind anew
    topics: Sequence[Topic] = ()  # what the room tells people about in grouped letters
    jobs: Sequence[Any] = ()  # queued work of the room; naming it here makes every worker know it
    holds: Callable[[UUID], Iterable[Held]] | None = None
    """What the room holds about a person (by id): shown to them and exported."""
    keeps: Sequence[Keeping] = ()
    """What the room removes after a time; the parameters are declared by naming them here."""
    mentions: Callable[[Sequence[str]], Iterable[Mention]] | None = None
    """Where one of these words stands in people's texts: for an administrator who erases somebody."""
    erase: Callable[[UUID], None] | Nothing
    """Erases a person (by id) from the room's rows; a room without personal data says so with Nothing(why)."""


class Registry:
    """The declared modules, read once at start; lookups by fact, act and kind of entry."""

    def __init__(self) -> None:
        self._modules: dict[str, Module] = {}

    def load(self, modules: Iterable[Module]) -> None:
        self._modules = {}
        for module in modules:
            if module.name in self._modules:
                raise ValueError(f"two modules are called {module.name}")
            self._modules[module.name] = module

    def all(self) -> tuple[Module, ...]:
        return tuple(self._modules.values())

    def listeners(self) -> tuple[Listener, ...]:
        return tuple(listener for module in self.all() for listener in module.listens)

    def entry(self, kind: str) -> EntrySpec:
        for module in self.all():
            for spec in module.entries:
                if spec.kind == kind:
                    return spec
        raise KeyError(kind)

    def pieces(self) -> tuple[PieceSpec, ...]:
        return tuple(spec for module in self.all() for spec in module.pieces)

    def home(self, kind: str, space_id: UUID) -> str:
        """The address of a space; the city's front page when no module gives it one."""
        return self.homes({space_id: kind})[space_id]

    def homes(self, kinds: Mapping[UUID, str]) -> dict[UUID, str]:
        """The same for many, of their kinds by their ids, asked at once."""
        found = dict.fromkeys(kinds, "/")
        for home in (home for module in self.all() for home in module.homes):
            if ids := [key for key, kind in kinds.items() if kind == home.kind]:
                found |= home.urls(ids)
        return found

    def addresses(self, entries: Iterable[Any]) -> dict[UUID, str]:
        """Where entries are read, by their ids; asked once for each kind."""
        kinds: dict[str, list[Any]] = {}
        for one in entries:
            kinds.setdefault(one.kind, []).append(one)
        return {key: url for kind, some in kinds.items() for key, url in self.entry(kind).urls(some).items()}

    def periods(self, kind: str, space_id: UUID) -> tuple[tuple[datetime, datetime], ...]:
        """Times in which what belongs to a space should fall, by whichever module keeps that space."""
        homes = [home for module in self.all() for home in module.homes if home.kind == kind and home.periods]
        return tuple(period for home in homes if home.periods for period in home.periods(space_id))

    def rules(self, kind: str, space_id: UUID, day: date) -> tuple[str, str] | None:
        """By which rules a space worked on a day, as (words, address), by whichever module keeps that space."""
        asked = [home.rules for module in self.all() for home in module.homes if home.kind == kind and home.rules]
        return next((found for rules in asked if (found := rules(space_id, day)) is not None), None)

    def navigation(self) -> tuple[NavItem, ...]:
        items = [item for module in self.all() for item in module.navigation]
        return tuple(sorted(items, key=lambda item: item.order))

    def own_pages(self) -> tuple[NavItem, ...]:
        items = [item for module in self.all() for item in module.own_pages]
        return tuple(sorted(items, key=lambda item: item.order))

    def office_pages(self) -> tuple[OfficePage, ...]:
        return tuple(page for module in self.all() for page in module.office_pages)

    def parameters(self) -> tuple[ParameterSpec, ...]:
        return tuple(
            spec for module in self.all() for spec in (*module.parameters, *(kept.parameter for kept in module.keeps))
        )

    def parameter(self, name: str) -> ParameterSpec:
        for spec in self.parameters():
            if spec.name == name:
                return spec
        raise KeyError(name)

    def office_matters(self, actor: Any, office_id: UUID) -> list[Waiting]:
        """Open matters of an office; what is due comes first, in order."""
        sources = [module.office_matters for module in self.all() if module.office_matters is not None]
        found = [matter for source in sources for matter in source(actor, office_id)]
        return sorted(found, key=lambda matter: matter.due.timestamp() if matter.due else float("inf"))

    def about_organisation(self, actor: Any, organisation: Any) -> list[Part]:
        """What all rooms show on the page of an organisation, from top to bottom."""
        sources = [module.about_organisation for module in self.all() if module.about_organisation is not None]
        return sorted((part for told in sources for part in told(actor, organisation)), key=lambda part: part.order)

    def about_district(self, actor: Any, district_id: UUID) -> list[Part]:
        """What all rooms show on the page of a district, from top to bottom."""
        sources = [module.about_district for module in self.all() if module.about_district is not None]
        return sorted((part for told in sources for part in told(actor, district_id)), key=lambda part: part.order)

    def mergings(self) -> tuple[Merging, ...]:
        return tuple(merging for module in self.all() for merging in module.merge)

    def importer(self, kind: str) -> Importer:
        for module in self.all():
            for importer in module.imports:
                if importer.kind == kind:
                    return importer
        raise KeyError(kind)

    def letters(self) -> tuple[LetterKind, ...]:
        return tuple(kind for module in self.all() for kind in module.letters)

    def letter(self, name: str) -> LetterKind:
        for kind in self.letters():
            if kind.name == name:
                return kind
        raise KeyError(name)

    def topics(self) -> tuple[Topic, ...]:
        return tuple(topic for module in self.all() for topic in module.topics)

    def topic(self, name: str) -> Topic:
        for topic in self.topics():
            if topic.name == name:
                return topic
        raise KeyError(name)

    def acts(self) -> tuple[Act, ...]:
        return tuple(act for module in self.all() if module.acts for act in module.acts)


registry: Final = Registry()
