"""Verbs of publications: added as a draft, described anew, given a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.desks.library.acts import LibraryAct
from wspolnie.desks.library.facts import PublicationAdded, PublicationDescribedAnew, PublicationFilePut
from wspolnie.desks.library.models import NAME_LENGTH, Publication
from wspolnie.desks.library.states import Category, PublicationState
from wspolnie.foundation.cities.models import Theme
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.files.actions import drop_files, keep_file
from wspolnie.foundation.files.kinds import DOCUMENTS
from wspolnie.foundation.journal.actions import record
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.text.slugs import first_free, slug_base
from wspolnie.spaces.policy import Actor, require

RESERVED: Final = frozenset({"nowa", "wszystkie"})
"""Words that stand in other addresses below `/biblioteka/`."""
FIRST: Final = 1900
LAST: Final = 2200
"""Years that can be stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What is said of a publication."""

    name: str
    category: Category
    year: int
    author: str
    description: str
    theme: Theme | None = None
    link: str = ""


FIELDS: Final = tuple(Described.__dataclass_fields__)


def add_publication(said: Described, *, by: Actor) -> Publication:
    """A new draft.

    Raises:
        NotAllowed: when `by` may not.
        Refused: when it does not say what it is, whose, or its link is no address of a web page.
    """
    require(by, LibraryAct.KEEP)
    _check(said)
    with transaction.atomic():
        made = Publication(slug=_free_slug(said.name), changed_at=instant(), **_values(said))
        made.save(force_insert=True)
        record(PublicationAdded(name=made.name), subject=made.pk, actor=by.person_id, capacity=by.capacity)
    return made


def describe_anew(publication: Publication, said: Described, *, by: Actor) -> tuple[str, ...]:
    """Write what changed; returns names of the fields that did.

    Raises:
        NotAllowed, Refused: as `add_publication`; Refused also when what everybody reads would lead nowhere.
    """
    require(by, LibraryAct.KEEP)
    _check(said)
    with transaction.atomic():
        held: Publication = Publication.objects.select_for_update().get(pk=publication.pk)
        values = _values(said)
        changed = tuple(name for name in FIELDS if getattr(held, name) != values[name])
        if not changed:
            return ()
        if held.state != PublicationState.DRAFT and held.file is None and not said.link:
            raise Refused(_("It has no file: leave its link, or put a file first."))
        Publication.objects.filter(pk=held.pk).update(changed_at=instant(), **values)
        fact = PublicationDescribedAnew(name=said.name, fields=changed)
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)
    return changed


def put_file(publication: Publication, chunks: Iterable[bytes], *, name: str, by: Actor) -> None:
    """Give it a file in place of the one it has.

    Raises:
        NotAllowed: when `by` may not.
        Refused: as `keep_file`.
    """
    require(by, LibraryAct.KEEP)
    with transaction.atomic():
        held: Publication = Publication.objects.select_for_update().get(pk=publication.pk)
        kept = keep_file(chunks, name=name, kinds=DOCUMENTS)
        before = held.file
        Publication.objects.filter(pk=held.pk).update(file=kept, changed_at=instant())
        if before is not None:
            drop_files([before.pk])
        fact = PublicationFilePut(name=held.name, sha256=kept.sha256, size=kept.size)
        record(fact, subject=held.pk, actor=by.person_id, capacity=by.capacity)


def _check(said: Described) -> None:
    if not (said.name.strip() and said.description.strip() and said.author.strip()):
        raise Refused(_("Write what the publication is called, what it is and whose."))
    if len(said.name) > NAME_LENGTH or not FIRST <= said.year <= LAST:
        raise Refused(_("The name is too long, or the year is no year."))
    if said.link and not said.link.startswith(("https://", "http://")):
        raise Refused(_("A link begins with https://."))


def _values(said: Described) -> dict[str, Any]:
    return {name: getattr(said, name) for name in FIELDS}


def _free_slug(name: str) -> str:
    base = slug_base(name, longest=80, otherwise="publikacja")
    taken = set(Publication.objects.filter(slug__startswith=base).values_list("slug", flat=True)) | RESERVED
    return first_free(base, taken)
