"""Reading the structure for a page: posts and mandates of a day, with the names that this reader may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from wspolnie.foundation.text.letters import fold
from wspolnie.parties.offices.models import Appointment, Office, Placement, Post
from wspolnie.spaces.models import Membership
from wspolnie.spaces.policy import Actor

POST_COLUMNS: Final = (
    "adres", "jednostka", "stanowisko", "decyduje", "zakres", "telefon", "email", "obsadzone", "od", "do", "dnia",
)  # fmt: skip
MANDATE_COLUMNS: Final = (
    "osoba", "stanowisko", "jednostka", "decyduje", "w_czyim_imieniu", "podstawa", "zakres", "od", "do", "dnia",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MandateRow:
    """An appointment as a reader sees it: texts that may name the person are empty where the name is not for them."""

    appointment: Appointment
    office: str
    """What its office was called on the day."""
    name: str
    basis: str
    scope: str

    def says(self, words: str) -> bool:
        """Whether what this reader sees has every one of the words."""
        post = self.appointment.post
        seen = fold(f"{self.name} {self.basis} {self.scope} {self.office} {post.title} {self.appointment.authority}")
        return all(word in seen for word in fold(words).split())

    def cells(self, day: date) -> list[str]:
        """The row of a file, under MANDATE_COLUMNS."""
        one = self.appointment
        return [
            self.name, one.post.title, self.office, _yes(one.post.decision_maker), one.authority, self.basis,
            self.scope, _iso(one.since), _iso(one.until), day.isoformat(),
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post of a day with its holders as a reader sees them."""

    post: Post
    office: str
    holders: tuple[MandateRow, ...]

    @property
    def filled(self) -> bool:
        return bool(self.holders)

    def says(self, words: str) -> bool:
        seen = fold(" ".join((self.post.title, self.post.scope, self.office, *(one.name for one in self.holders))))
        return all(word in seen for word in fold(words).split())

    def cells(self, day: date) -> list[str]:
        """The row of a file, under POST_COLUMNS."""
        post = self.post
        return [
            post.office.slug, self.office, post.title, _yes(post.decision_maker), post.scope, post.phone, post.email,
            _yes(self.filled), _iso(post.since), _iso(post.until), day.isoformat(),
        ]  # fmt: skip


def mandate_row(appointment: Appointment, office: str, actor: Actor) -> MandateRow:
    """An appointment for a reader."""
    if appointment.person is None or not appointment.named_for(actor.person_id, office=actor.is_staff):
        return MandateRow(appointment, office, "", "", "")
    return MandateRow(appointment, office, appointment.person.name, appointment.basis, appointment.scope)


def mandates_on(day: date, actor: Actor, *, words: str = "", deciding: bool = False) -> list[MandateRow]:
    """Who acts in whose name on a day, by office and post in Polish order."""
    found = (
        Appointment.objects.on(day)
        .select_related("post__office", "person")
        .order_by("post__office__name_key", "post__title_key", "since", "id")
    )
    if deciding:
        found = found.filter(post__decision_maker=True)
    names = names_on(day)
    rows = [mandate_row(one, names.get(one.post.office_id, one.post.office.name), actor) for one in found]
    return [row for row in rows if row.says(words)]


def posts_on(
    day: date, actor: Actor, *, office: Office | None = None, words: str = "", deciding: bool = False
) -> list[PostRow]:
    """Posts of a day, of one office or of all, in Polish order."""
    found = Post.objects.on(day).select_related("office").order_by("office__name_key", "title_key", "id")
    if office is not None:
        found = found.filter(office=office)
    if deciding:
        found = found.filter(decision_maker=True)
    held: dict[UUID, list[Appointment]] = {}
    for one in Appointment.objects.on(day).select_related("person", "post").order_by("since", "id"):
        held.setdefault(one.post_id, []).append(one)
    names = names_on(day)
    rows = []
    for post in found:
        name = names.get(post.office_id, post.office.name)
        rows.append(PostRow(post, name, tuple(mandate_row(one, name, actor) for one in held.get(post.pk, []))))
    return [row for row in rows if row.says(words)]


def names_on(day: date) -> dict[UUID, str]:
    """What every office was called on a day."""
    return dict(Placement.objects.on(day).values_list("office_id", "name"))


def acting_after(office: Office, day: date) -> int:
    """How many roles are held in the office's name after a day."""
    return Membership.objects.filter(office=office).standing(day + timedelta(days=1)).count()


def _yes(said: bool) -> str:
    return "tak" if said else "nie"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
