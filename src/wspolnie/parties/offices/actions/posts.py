"""Verbs of posts: an office has one, what is said of it changes, it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from wspolnie.foundation.db.clashes import refusing
from wspolnie.foundation.journal.actions import SYSTEM, record
from wspolnie.foundation.modules import Refused
from wspolnie.parties.offices.actions.structure import here_on, hold_structure
from wspolnie.parties.offices.facts import PostChanged, PostEnded, PostMade
from wspolnie.parties.offices.models import Appointment, Office, Post
from wspolnie.parties.offices.reading import life_of
from wspolnie.parties.offices.structure import OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSaid:
    """What is said of a post; telephone and e-mail are the post's, never a person's."""

    title: str
    decision_maker: bool = False
    scope: str = ""
    phone: str = ""
    email: str = ""


def make_post(
    office: Office, said: PostSaid, *, since: date, actor: UUID | None = None, capacity: str = SYSTEM
) -> Post:
    """An office has a post from a day on, as long as the office is there.

    Raises:
        Refused: when the office is not there on that day, or has a post of that title then.
    """
    with transaction.atomic():
        hold_structure()
        life = life_of(office)
        here = here_on(life, since)
        until = None if life[-1].until == OPEN else life[-1].until
        post = Post(office=office, since=since, until=until, **_columns(said))
        _kept(post)
        record(
            PostMade(office=here.name, title=post.title, decision_maker=post.decision_maker, since=since.isoformat()),
            subject=office.pk,
            actor=actor,
            capacity=capacity,
        )
    return post


def change_post(post: Post, said: PostSaid, *, actor: UUID | None = None, capacity: str = SYSTEM) -> bool:
    """Put what is said in place of what stood there; returns whether anything changed.

    Raises:
        Refused: when the office has another post of that title at the same time.
    """
    with transaction.atomic():
        held: Post = Post.objects.select_for_update(of=("self",)).select_related("office").get(pk=post.pk)
        before = PostSaid(
            title=held.title, decision_maker=held.decision_maker, scope=held.scope, phone=held.phone, email=held.email
        )
        if before == said:
            return False
        for name, value in _columns(said).items():
            setattr(held, name, value)
        _kept(held)
        record(
            PostChanged(
                office=held.office.name,
                old_title=before.title,
                title=said.title,
                old_decision_maker=before.decision_maker,
                decision_maker=said.decision_maker,
            ),
            subject=held.office_id,
            actor=actor,
            capacity=capacity,
        )
    return True


def end_post(post: Post, *, until: date, actor: UUID | None = None, capacity: str = SYSTEM) -> None:
    """A post is there to the end of a day.

    Raises:
        Refused: when it ends already, would end before it began, or is filled after that day.
    """
    with transaction.atomic():
        held: Post = Post.objects.select_for_update(of=("self",)).select_related("office").get(pk=post.pk)
        if held.until is not None and held.until <= until:
            raise Refused(_("This post ends on that day or earlier already."))
        if held.since is not None and until < held.since:
            raise Refused(_("The end cannot come before the start."))
        if Appointment.objects.after(until).filter(post=held).exists():
            raise Refused(_("Somebody holds this post after that day. End the appointment first."))
        Post.objects.filter(pk=held.pk).update(until=until)
        record(
            PostEnded(office=held.office.name, title=held.title, until=until.isoformat()),
            subject=held.office_id,
            actor=actor,
            capacity=capacity,
        )


def _columns(said: PostSaid) -> dict[str, object]:
    if not said.title.strip():
        raise Refused(_("A post has a title."))
    return {
        "title": said.title,
        "decision_maker": said.decision_maker,
        "scope": said.scope,
        "phone": said.phone,
        "email": said.email,
    }


def _kept(post: Post) -> None:
    with refusing("post_title_once_a_day", _("The office has a post of this title at that time already.")):
        post.save()
