"""Verb of importing posts: a row makes a post, changes it, or says its last day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wspolnie.desks.offices.sheets import CellRefused, day_of
from wspolnie.foundation.deadlines.instants import instant
from wspolnie.foundation.modules import Refused
from wspolnie.foundation.sheets import Doer, Outcome, Result, Row
from wspolnie.foundation.text.letters import fold
from wspolnie.parties.offices.actions.posts import PostSaid, change_post, end_post, make_post
from wspolnie.parties.offices.models import TEXT_LENGTH, Office, Post

LENGTHS: Final = {"stanowisko": 160, "zakres": TEXT_LENGTH, "telefon": 40, "email": 200}
YES: Final = frozenset({"tak", "t", "1", "x"})
NO: Final = frozenset({"", "nie", "n", "0"})


def take(rows: Sequence[Row], doer: Doer, dry_run: bool) -> list[Outcome]:
    """Bring a batch in, in the running transaction; a dry run only says what would happen."""
    return [_take_row(row, doer, dry_run) for row in rows]


def _take_row(row: Row, doer: Doer, dry_run: bool) -> Outcome:
    try:
        result = _bring(row.values, doer, dry_run)
    except CellRefused as refusal:
        return Outcome(row.number, Result.REFUSED, refusal.column, refusal.reason)
    except Refused as refusal:
        return Outcome(row.number, Result.REFUSED, "stanowisko", refusal.reason)
    return Outcome(row.number, result)


def _bring(values: Mapping[str, str], doer: Doer, dry_run: bool) -> Result:
    office, said = _office(values), _said(values)
    since, until = day_of("od", values), day_of("do", values)
    if since and until and until < since:
        raise CellRefused("do", _("The end cannot come before the start."))
    known = _known(office, said.title, since or timezone.localdate(instant()))
    if known is None:
        return _make(office, said, since, until, doer, dry_run)
    ends = until is not None and until != known.until
    if dry_run:
        return Result.CHANGED if ends or _differs(known, said) else Result.UNCHANGED
    changed = change_post(known, said, actor=doer.person_id, capacity=doer.capacity)
    if ends and until is not None:
        end_post(known, until=until, actor=doer.person_id, capacity=doer.capacity)
    return Result.CHANGED if changed or ends else Result.UNCHANGED


def _make(office: Office, said: PostSaid, since: date | None, until: date | None, doer: Doer, dry_run: bool) -> Result:
    if since is None:
        raise CellRefused("od", _("Give the day since which the post is there."))
    if not dry_run:
        made = make_post(office, said, since=since, actor=doer.person_id, capacity=doer.capacity)
        if until is not None:
            end_post(made, until=until, actor=doer.person_id, capacity=doer.capacity)
    return Result.CREATED


def _known(office: Office, title: str, day: date) -> Post | None:
    """The post of that title on a day."""
    there = Q(since__isnull=True) | Q(since__lte=day), Q(until__isnull=True) | Q(until__gte=day)
    found: Post | None = Post.objects.filter(*there, office=office, title=title).first()
    return found


def _differs(post: Post, said: PostSaid) -> bool:
    kept = PostSaid(
        title=post.title, decision_maker=post.decision_maker, scope=post.scope, phone=post.phone, email=post.email
    )
    return kept != said


def _office(values: Mapping[str, str]) -> Office:
    found: Office | None = Office.objects.filter(slug=values.get("adres", "").strip().strip("/")).first()
    if found is None:
        raise CellRefused("adres", _("The city has no such office. The address is the end of /urzad/…/."))
    return found


def _said(values: Mapping[str, str]) -> PostSaid:
    cells = {name: " ".join(values.get(name, "").split()) for name in LENGTHS}
    if not cells["stanowisko"]:
        raise CellRefused("stanowisko", _("Write what the post is called."))
    for name, longest in LENGTHS.items():
        if len(cells[name]) > longest:
            raise CellRefused(name, _("This text is longer than %(longest)s characters.") % {"longest": longest})
    if cells["email"]:
        try:
            validate_email(cells["email"])
        except ValidationError as wrong:
            raise CellRefused("email", _("This is not an e-mail address.")) from wrong
    word = fold(values.get("decyduje", "").strip())
    if word not in YES | NO:
        raise CellRefused("decyduje", _("Write “tak” or “nie”."))
    return PostSaid(
        title=cells["stanowisko"],
        decision_maker=word in YES,
        scope=cells["zakres"],
        phone=cells["telefon"],
        email=cells["email"],
    )
