"""Verb of closing: an office works to the end of a day, unless somebody needs it after."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.journal.actions import SYSTEM, record_all
from wspolnie.foundation.modules import Refused
from wspolnie.parties.offices.actions.structure import here_on, hold_structure, write_life
from wspolnie.parties.offices.facts import OfficeClosed, PostEnded
from wspolnie.parties.offices.models import Appointment, Office, Placement, Post
from wspolnie.parties.offices.reading import life_of
from wspolnie.parties.offices.structure import Life, ended


def close_office(office: Office, *, until: date, actor: UUID | None = None, capacity: str = SYSTEM) -> None:
    """An office works to the end of a day; its posts end with it.

    Raises:
        Refused: when it ends already, when it has parts or people on its posts after that day.
    """
    with transaction.atomic():
        hold_structure()
        before = refuse_to_close(office, until)
        here = here_on(before, until)
        write_life(office, before, ended(before, until))
        posts = list(Post.objects.filter(office=office).exclude(until__lte=until))
        Post.objects.filter(pk__in=[post.pk for post in posts]).update(until=until)
        facts: list[tuple[Any, UUID]] = [
            (OfficeClosed(name=here.name, until=until.isoformat(), posts=len(posts)), office.pk)
        ]
        facts += [(PostEnded(office=here.name, title=post.title, until=until.isoformat()), office.pk) for post in posts]
        record_all(facts, actor=actor, capacity=capacity)


def refuse_to_close(office: Office, until: date) -> Life:
    """What stands now. Raises Refused when the office ends already, is not there on that day, or when somebody needs it
    after: parts of it, people on its posts."""
    life = life_of(office)
    if life[-1].until <= until:
        raise Refused(_("This office ends on that day or earlier already."))
    here_on(life, until)
    parts = Placement.objects.filter(parent=office).exclude(until__lte=until).order_by("name_key")
    if names := sorted({part.name for part in parts}):
        raise Refused(
            _("It has parts after that day: %(names)s. Move or close them first.") % {"names": ", ".join(names)}
        )
    held = Appointment.objects.after(until).filter(post__office=office).select_related("post")
    if titles := sorted({one.post.title for one in held}):
        raise Refused(
            _("Posts of it are filled after that day: %(titles)s. End the appointments first.")
            % {"titles": ", ".join(titles)}
        )
    if Post.objects.filter(office=office, since__gt=until).exists():
        raise Refused(_("A post of it begins after that day."))
    return life
