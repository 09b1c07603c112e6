"""Letters as the administration shows them: each kind with the words that hold, those that come and those that held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from wspolnie.foundation.cities.models import LetterTemplate
from wspolnie.foundation.mail import LetterKind, LetterText, fill
from wspolnie.foundation.modules import registry


@dataclass(frozen=True, slots=True)
class Worded:
    """A declared kind of letter with the city's own words, the oldest first."""

    kind: LetterKind
    room: str
    words: tuple[LetterTemplate, ...]
    today: date

    @property
    def now(self) -> LetterTemplate | None:
        """The city's words of today; None when the built-in ones hold."""
        return next((one for one in self.words if _holds(one, self.today)), None)

    @property
    def subject(self) -> str:
        return self.now.subject if self.now else self.built_in[0]

    @property
    def body(self) -> str:
        return self.now.body if self.now else self.built_in[1]

    @property
    def built_in(self) -> tuple[str, str]:
        """Subject and body that nobody worded anew, in the language in which the city's own words are written: whoever
        reads these pages in another one must not send it to everybody."""
        with override(settings.LANGUAGE_CODE):
            return _(self.kind.subject), _(self.kind.body)

    @property
    def sample(self) -> LetterText:
        """How it reads today, with example values."""
        return fill(self.subject, self.body, self.kind.examples)

    @property
    def others(self) -> tuple[LetterTemplate, ...]:
        """Words of other days, the newest first."""
        return tuple(one for one in reversed(self.words) if one is not self.now)


def _holds(one: LetterTemplate, today: date) -> bool:
    return (one.since is None or one.since <= today) and (one.until is None or one.until >= today)


def worded_letters(today: date) -> list[Worded]:
    """Every declared kind, room by room."""
    rows: dict[str, list[LetterTemplate]] = {}
    for one in LetterTemplate.objects.all():
        rows.setdefault(one.name, []).append(one)
    return [
        Worded(kind, _(module.label), _in_order(rows.get(kind.name, [])), today)
        for module in registry.all()
        for kind in module.letters
    ]


def worded_letter(name: str, today: date) -> Worded | None:
    """One declared kind; None for a name that no room declares."""
    return next((one for one in worded_letters(today) if one.kind.name == name), None)


def _in_order(rows: list[LetterTemplate]) -> tuple[LetterTemplate, ...]:
    return tuple(sorted(rows, key=lambda one: one.since or date.min))
